"""The files of the project, without what tools and runs leave beside them."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_OURS = frozenset({"hasil", "media", "staticfiles", "node_modules", "__pycache__"})
HIDDEN_BUT_OURS = frozenset({".ci", ".env.example", ".gitignore", ".dockerignore"})


def project_files(*suffixes: str) -> list[Path]:
    """Sorted, relative to the root; all files when no suffix is named."""
    found = (path.relative_to(ROOT) for path in walk(ROOT) if path.is_file())
    return sorted(path for path in found if not suffixes or path.suffix in suffixes)


def walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if not is_ours(path):
            continue
        if path.is_dir():
            yield from walk(path)
        else:
            yield path


def is_ours(path: Path) -> bool:
    hidden = path.name.startswith(".") and path.name not in HIDDEN_BUT_OURS
    return not hidden and path.name not in NOT_OURS


def read(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def app_names() -> frozenset[str]:
    """Every folder at the top that is a package, tests apart."""
    packages = (path.parent.name for path in ROOT.glob("*/__init__.py"))
    return frozenset(name for name in packages if name != "tests")
