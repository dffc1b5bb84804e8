"""Form widgets that every part shares."""

from __future__ import annotations

from typing import Any

from django import forms


class TanggalInput(forms.DateInput):
    """The browser's own calendar, whatever the language of the page."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
