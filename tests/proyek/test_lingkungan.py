"""Settings from the environment: each variable is explained, each mistake is told."""

import ast
import re
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from sakip.database import database_from_url
from sakip.env import Env, read_env_file

from .berkas import app_names, project_files, read

BASE = Path("proyek")


def variables_read_by_settings() -> set[str]:
    calls = (
        node
        for path in (Path("sakip/settings.py"), Path("sakip/oidc.py"))
        for node in ast.walk(ast.parse(read(path)))
        if isinstance(node, ast.Call)
    )
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "env"
        and isinstance(call.args[0], ast.Constant)
    }


def explained_variables() -> set[str]:
    lines = read(Path(".env.example")).splitlines()
    return {match.group(1) for line in lines if (match := re.match(r"#?([A-Z_]+)=", line))}


def variables_read_by_compose() -> set[str]:
    return set(re.findall(r"\$\{([A-Z_]+)", read(Path("docker-compose.yml"))))


def test_env_example_explains_exactly_the_variables_that_are_read():
    read_somewhere = variables_read_by_settings() | variables_read_by_compose()
    assert explained_variables() == read_somewhere


def test_only_the_env_module_reads_variables_of_the_project():
    """Handing PATH and the like on to a child process names no variable of ours."""
    named = re.compile(r"""os\.(?:environ(?:\.get\(|\[)|getenv\()\s*["']""")
    ours = (path for path in project_files(".py") if path.parts[0] in app_names())
    assert [str(path) for path in ours if named.search(read(path))] == []


@pytest.mark.parametrize(
    ("word", "value"), [("1", True), ("ya", True), ("TRUE", True), ("0", False), ("", True)]
)
def test_flag_reads_words_and_takes_the_default_for_nothing(word: str, value: bool):
    assert Env({"X": word}).flag("X", default=True) is value


def test_flag_refuses_a_word_it_does_not_know():
    with pytest.raises(ImproperlyConfigured, match="DEBUG harus 1 atau 0"):
        Env({"DEBUG": "mungkin"}).flag("DEBUG", default=False)


def test_number_refuses_text():
    with pytest.raises(ImproperlyConfigured, match="bilangan bulat"):
        Env({"HSTS_SECONDS": "setahun"}).number("HSTS_SECONDS", 0)


def test_words_split_at_commas_and_drop_blanks():
    assert Env({"X": "a, b ,,"}).words("X") == ["a", "b"]


def test_env_file_skips_comments_and_drops_quotes(tmp_path: Path):
    file = tmp_path / ".env"
    file.write_text("# A=1\n\nB = 'dua=2'\nC=\n", encoding="utf-8")
    assert read_env_file(file) == {"B": "dua=2", "C": ""}


def test_a_missing_env_file_says_nothing(tmp_path: Path):
    assert read_env_file(tmp_path / ".env") == {}


def test_sqlite_is_a_file_with_wal_and_immediate_transactions():
    entry = database_from_url("sqlite:///data/sakip.sqlite3", BASE)
    assert entry["NAME"] == BASE / "data/sakip.sqlite3"
    assert entry["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in entry["OPTIONS"]["init_command"]


def test_sqlite_takes_an_absolute_path():
    assert database_from_url("sqlite:////var/sakip.db", BASE)["NAME"] == Path("/var/sakip.db")


def test_postgresql_address_is_taken_apart_and_decoded():
    entry = database_from_url("postgres://budi:s%40ndi@db.local:5433/sakip?sslmode=require", BASE)
    assert (entry["USER"], entry["PASSWORD"], entry["NAME"]) == ("budi", "s@ndi", "sakip")
    assert (entry["HOST"], entry["PORT"]) == ("db.local", "5433")
    assert entry["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize("url", ["sqlite:///x.db", "postgres://a@b/c"])
def test_no_request_is_one_transaction_by_default(url: str):
    assert database_from_url(url, BASE)["ATOMIC_REQUESTS"] is False


def test_an_unknown_database_is_refused_with_an_example():
    with pytest.raises(ImproperlyConfigured, match="misalnya postgres://"):
        database_from_url("mysql://a/b", BASE)
