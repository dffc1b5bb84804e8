"""Settings from the environment, and from a `.env` file for what the environment does not say."""

import os
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = frozenset({"1", "true", "yes", "on", "ya"})
FALSE_WORDS = frozenset({"0", "false", "no", "off", "tidak", ""})


@dataclass(frozen=True)
class Env:
    """Typed access to variables; an empty value counts as not given."""

    variables: dict[str, str]

    def text(self, name: str, default: str = "") -> str:
        return self.variables.get(name, "").strip() or default

    def words(self, name: str) -> list[str]:
        """A list separated by commas."""
        parts = (part.strip() for part in self.text(name).split(","))
        return [part for part in parts if part]

    def flag(self, name: str, default: bool) -> bool:
        word = self.text(name, "1" if default else "0").lower()
        if word not in TRUE_WORDS | FALSE_WORDS:
            raise ImproperlyConfigured(f"{name} harus 1 atau 0, bukan “{word}”.")
        return word in TRUE_WORDS

    def number(self, name: str, default: int) -> int:
        word = self.text(name, str(default))
        if not word.isdecimal():
            raise ImproperlyConfigured(f"{name} harus bilangan bulat, bukan “{word}”.")
        return int(word)


def read_env(base_dir: Path) -> Env:
    """The environment wins over the file.

    Tests read a file of their own, so that no `.env` of a developer can change what they say;
    pytest itself sets PYTEST_VERSION, also for the processes that tests start.
    """
    name = "tests/uji.env" if "PYTEST_VERSION" in os.environ else ".env"
    return Env(read_env_file(base_dir / name) | dict(os.environ))


def read_env_file(path: Path) -> dict[str, str]:
    """`NAME=value` lines; `#` begins a comment line; quotes around a value are dropped."""
    if not path.is_file():
        return {}
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
    return {name.strip(): value.strip().strip("'\"") for name, _, value in pairs}
