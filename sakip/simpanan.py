"""Where files of people lie. One that could not be written to its end leaves nothing behind."""

from __future__ import annotations

from typing import Any

from django.core.files.storage import FileSystemStorage


class SimpananUtuh(FileSystemStorage):
    """A disk that is full keeps the half of a file: nobody would know of it, and it stays full.

    Whoever stores here makes a name that nobody else makes at the same time.
    """

    def _save(self, name: str, content: Any) -> str:
        milik = not self.exists(name)
        try:
            tersimpan: str = super()._save(name, content)  # type: ignore[misc]  # not in the stubs
        except BaseException:
            if milik:
                self.delete(name)
            raise
        return tersimpan
