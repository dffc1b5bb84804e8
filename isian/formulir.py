"""What forms of several apps begin with."""

from __future__ import annotations

from typing import Any

from django import forms


class FormPolos(forms.Form):
    """Labels stand above their field and end in no colon."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
