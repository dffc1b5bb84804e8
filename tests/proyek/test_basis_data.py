"""Which tests run again on each further database: none that can reach it is left out."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from instansi.models import Pemda
from tests.basis_data import PILIHAN, depends_on_database
from tests.proyek.berkas import project_files, read

Request = pytest.FixtureRequest
BY_NAME = re.compile(r"\.getfixturevalue\(")


@pytest.fixture(scope="session")
def sample(django_db_setup: None) -> None:
    """As what loads once for many tests asks for it."""


@pytest.fixture
def row(db: None) -> Pemda:
    return Pemda.objects.create(kode="kab-a", nama="Kabupaten A")


def test_whoever_asks_for_no_database_is_refused_it(request: Request):
    assert not depends_on_database(request.node)
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Pemda.objects.exists()


@pytest.mark.django_db
def test_a_mark_asks_for_it(request: Request):
    assert depends_on_database(request.node)


def test_a_fixture_asks_for_it(row: Pemda, request: Request):
    assert depends_on_database(request.node)


def test_a_fixture_of_the_whole_run_asks_for_it(sample: None, request: Request):
    assert depends_on_database(request.node)


def test_none_asks_where_the_rule_does_not_see_it():
    assert [str(path) for path in project_files(".py") if BY_NAME.search(read(path))] == []


def test_the_option_leaves_out_the_others_and_counts_them(root: Path):
    command = (sys.executable, "-m", "pytest", "--collect-only", "-q", PILIHAN, __file__)
    told = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    kept = re.findall(r"::(\w+)$", told, re.MULTILINE)
    assert kept == [
        "test_a_mark_asks_for_it",
        "test_a_fixture_asks_for_it",
        "test_a_fixture_of_the_whole_run_asks_for_it",
    ]
    assert "tidak bergantung pada basis data: 3 uji" in told
