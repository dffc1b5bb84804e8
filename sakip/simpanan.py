"""Where files of people lie. One that could not be written to its end leaves nothing behind."""

from __future__ import annotations

from typing import Any

from django.core.files.storage import FileSystemStorage


class SimpananUtuh(FileSystemStorage):
    """A disk that is full keeps the half of a file: nobody would know of it, and it stays full.

    Whoever stores here makes a name that nobody else makes at the same time.
    """

    def save(self, name: str | None, content: Any, max_length: int | None = None) -> str:
        tersedia = self.get_available_name(name or content.name, max_length=max_length)
        try:
            return super().save(tersedia, content, max_length)
        except BaseException:
            self.delete(tersedia)
            raise
