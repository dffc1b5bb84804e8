"""What of a history one wants to see."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from isian.constraints import TAHUN_PERTAMA, TAHUN_TERAKHIR
from isian.kolom import get_tabel
from isian.widgets import TanggalInput


class SaringForm(forms.Form):
    """``tabel_list`` and ``nama_list`` are those that occur. A wrong filter filters nothing."""

    tabel = forms.ChoiceField(label="Tentang", required=False)
    oleh = forms.ChoiceField(label="Oleh", required=False)
    dari = forms.DateField(label="Dari tanggal", required=False, widget=TanggalInput())
    sampai = forms.DateField(label="Sampai tanggal", required=False, widget=TanggalInput())
    indikator = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    sebelum = forms.IntegerField(required=False, min_value=1, max_value=2**62)

    def __init__(
        self, data: Any, *, tabel_list: list[str], nama_list: list[str], **kwargs: Any
    ) -> None:
        super().__init__(data, label_suffix="", **kwargs)
        sebutan = sorted((get_tabel(satu).sebutan, satu) for satu in tabel_list)
        self.fields["tabel"].choices = [  # type: ignore[attr-defined]
            ("", "semua"),
            *((satu, label) for label, satu in sebutan),
        ]
        self.fields["oleh"].choices = [  # type: ignore[attr-defined]
            ("", "siapa saja"),
            *((satu, satu) for satu in nama_list),
        ]

    def read(self) -> dict[str, Any]:
        """The filters that hold. A day that no row can bear is none."""
        self.is_valid()
        saring = {nama: isi for nama, isi in self.cleaned_data.items() if isi}
        return {nama: isi for nama, isi in saring.items() if not is_mustahil(isi)}


def is_mustahil(isi: Any) -> bool:
    return isinstance(isi, date) and not TAHUN_PERTAMA <= isi.year <= TAHUN_TERAKHIR
