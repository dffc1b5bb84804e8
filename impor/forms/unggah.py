"""The form that brings files: one field, several files."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

BANYAK_BERKAS = 20  # as settings.DATA_UPLOAD_MAX_NUMBER_FILES
DITERIMA = ".xlsx,.xlsm,.ods,.xls,.csv"


class BanyakBerkasInput(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile[Any]]:
        return list(files.getlist(name))


class BanyakBerkasField(forms.FileField):
    """A list of uploaded files, at least one."""

    widget = BanyakBerkasInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        return [super(BanyakBerkasField, self).clean(satu, initial) for satu in data or [None]]


class UnggahForm(forms.Form):
    berkas = BanyakBerkasField(
        label="Berkas lembar kerja",
        allow_empty_file=True,
        max_length=1000,
        help_text="Berkas .xlsx, .xlsm, .ods, .xls, atau .csv; boleh beberapa sekaligus, paling"
        f" banyak {BANYAK_BERKAS}.",
        error_messages={
            "required": "Pilih paling sedikit satu berkas lembar kerja.",
            "missing": "Pilih paling sedikit satu berkas lembar kerja.",
        },
        widget=BanyakBerkasInput(attrs={"accept": DITERIMA, "multiple": True}),
    )
