"""Every template compiles and leaves the Content Security Policy nothing to refuse."""

import re
from pathlib import Path

import pytest
from django.template import engines
from django.template.loader import get_template
from django.template.utils import get_app_template_dirs

from .berkas import ROOT, project_files, read

INLINE = re.compile(
    r"""<style\b|<script\b(?![^>]*\bsrc=)|\sstyle\s*=|\son[a-z]+\s*=\s*["']|\bhx-on\b|javascript:""",
    re.IGNORECASE,
)
TEMPLATES = [path for path in project_files(".html", ".svg", ".txt") if "templates" in path.parts]


def template_name(path: Path) -> str:
    """Relative to the template folder that it lies in."""
    folders = [*engines["django"].dirs, *get_app_template_dirs("templates")]
    owners = (Path(folder) for folder in folders)
    return next(
        (ROOT / path).relative_to(owner).as_posix()
        for owner in owners
        if (ROOT / path).is_relative_to(owner)
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_template_compiles(path: Path):
    get_template(template_name(path))


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_template_has_no_inline_style_or_script(path: Path):
    assert INLINE.findall(read(path)) == []


@pytest.mark.parametrize(
    "bad",
    [
        '<p style="color:red">',
        "<script>x</script>",
        '<a onclick="x()">',
        "<style>",
        '<p hx-on:x="">',
    ],
)
def test_the_rule_finds_inline_code(bad: str):
    assert INLINE.search(bad)


@pytest.mark.parametrize(
    "good", ['<script src="/x.js" defer>', '<link rel="stylesheet" href="/x">']
)
def test_the_rule_lets_linked_files_pass(good: str):
    assert not INLINE.search(good)
