"""What no source file of the project may hold."""

import ast
import re
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from .berkas import ROOT, app_names, project_files, read

PYTHON = project_files(".py")
TEXT = [
    path
    for path in project_files()
    if path.suffix not in {".xlsx", ".xlsm", ".xls", ".ods", ".png", ".pdf", ".docx", ".zip"}
    and path.suffix not in {".woff2", ".pyc", ".sqlite3"}
]
ARCHIVES = project_files(".xlsx", ".xlsm", ".ods", ".docx")
MACHINE = re.compile(
    r"(?<![\w.])/(?:work|root|home/\w+|opt)/|(?:pypi|pythonhosted|npmjs)\.(?:org|com)|\.\./shared\b"
)
# Birth date, month of appointment, sex, serial number: how every civil servant is numbered.
NIP = re.compile(r"(?<!\d)(?:19|20)\d{6} ?(?:19|20)\d{4} ?[12] ?\d{3}(?!\d)")
TITLED_NAME = re.compile(
    r"(?:\b(?:Drs|Dra|Ir)\. [A-Z][a-z]+)|"
    r"(?:[A-Z][A-Za-z]+ [A-Z][A-Za-z]+, ?(?:S\.(?:Sos|H|E|IP|Pd|STP|T|Kom)|M\.(?:Si|M|AP|Pd|H))\b)"
)
LIMIT = 300
LIMIT_TESTS = 450  # cases written out one below the other


@pytest.mark.parametrize("path", PYTHON, ids=str)
def test_imports_stand_at_the_top(path: Path):
    tree = ast.parse(read(path))
    inner = [node for top in tree.body if not may_hold_imports(top) for node in imports_in(top)]
    assert [node.lineno for node in inner] == []


def may_hold_imports(node: ast.stmt) -> bool:
    """An import itself, or `if TYPE_CHECKING:`."""
    return isinstance(node, ast.Import | ast.ImportFrom | ast.If)


def imports_in(node: ast.AST) -> Iterator[ast.stmt]:
    return (inner for inner in ast.walk(node) if isinstance(inner, ast.Import | ast.ImportFrom))


@pytest.mark.parametrize("app", sorted(app_names() - {"sakip"}))
def test_an_app_uses_no_views_forms_or_admin_of_another(app: str):
    private = re.compile(rf"(?!{app}\b)({'|'.join(app_names())})\.(views|forms|admin|urls)\b")
    used = [
        f"{path}:{node.lineno} {name}"
        for path in PYTHON
        if path.parts[0] == app
        for node in imports_in(ast.parse(read(path)))
        for name in imported_names(node)
        if private.match(name)
    ]
    assert used == []


def imported_names(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def test_every_module_of_actions_is_checked_for_its_types():
    checked = tomllib.loads(read(Path("pyproject.toml")))["tool"]["mypy"]["files"]
    actions = [path for path in PYTHON if path.name == "actions.py"]
    loose = [p.as_posix() for p in actions if not {p.parts[0], p.as_posix()} & set(checked)]
    assert loose == []


def test_the_ladder_knows_every_app():
    settings = tomllib.loads(read(Path("pyproject.toml")))["tool"]["importlinter"]
    assert set(settings["root_packages"]) == app_names()


def test_no_python_module_is_too_long_to_read():
    written = [path for path in PYTHON if "migrations" not in path.parts]
    too_long = [
        str(path)
        for path in written
        if read(path).count("\n") > (LIMIT_TESTS if path.parts[0] == "tests" else LIMIT)
    ]
    assert too_long == []


def test_no_module_is_named_after_nothing():
    vague = {"utils", "helpers", "common", "core", "misc"}
    assert [str(path) for path in PYTHON if vague & {path.stem, *path.parts}] == []


def test_links_between_documents_lead_somewhere():
    links = [
        (path, link)
        for path in TEXT
        if path.suffix == ".md"
        for link in re.findall(r"\]\((?!https?:)([^)#\s]+)", read(path))
    ]
    assert [
        f"{path}: {link}" for path, link in links if not (ROOT / path.parent / link).exists()
    ] == []
    assert len(links) > 20


@pytest.mark.parametrize("pattern", [MACHINE, NIP, TITLED_NAME], ids=["mesin", "NIP", "nama"])
def test_no_text_file_holds(pattern: re.Pattern[str]):
    found = [f"{path}: {match.group()}" for path in TEXT for match in pattern.finditer(read(path))]
    assert found == []


@pytest.mark.parametrize("pattern", [NIP, TITLED_NAME], ids=["NIP", "nama"])
def test_no_workbook_holds(pattern: re.Pattern[str]):
    found = [
        f"{path}: {match.group()}"
        for path in ARCHIVES
        for text in archive_texts(path)
        for match in pattern.finditer(text)
    ]
    assert found == []


def archive_texts(path: Path) -> Iterator[str]:
    """The XML parts; a file made broken on purpose holds nothing to read."""
    if not zipfile.is_zipfile(ROOT / path):
        return
    with zipfile.ZipFile(ROOT / path) as archive:
        for entry in archive.infolist():
            if entry.filename.endswith(".xml") and entry.file_size < 20_000_000:
                yield archive.read(entry).decode("utf-8", errors="replace")


@pytest.mark.parametrize(
    ("pattern", "bad"),
    [
        (MACHINE, "see " + "/work" + "/x"),
        (MACHINE, "https://" + "pypi" + ".org/simple"),
        (NIP, "1967" + "08121992031010"),
        (NIP, "NIP. 1967" + "0812 199203 1 010"),
        (TITLED_NAME, "Drs" + ". Fulan"),
        (TITLED_NAME, "Fulan Bin Fulan" + ", S.Sos"),
    ],
)
def test_the_patterns_find_what_they_are_for(pattern: re.Pattern[str], bad: str):
    assert pattern.search(bad)


@pytest.mark.parametrize(
    "good", ["Rp20.204.377.843", "1.06.01.2.05.0002", "Sarjana Sosial (S.Sos)"]
)
def test_the_patterns_let_figures_and_titles_pass(good: str):
    assert not any(pattern.search(good) for pattern in (MACHINE, NIP, TITLED_NAME))
