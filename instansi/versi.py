"""The version of the row that a form was made from."""

from __future__ import annotations

from django.http import HttpRequest


def posted_versi(request: HttpRequest) -> int | None:
    teks = request.POST.get("versi", "")
    return int(teks) if teks.isdecimal() and len(teks) < 10 else None
