"""Forms of the admin: errors in words that say what to do."""

from __future__ import annotations

from typing import Any

from django import forms

from aturan.peran import PERAN_PD, Peran

from .models import Penugasan

SEBUTAN = {"instansi": "perangkat daerah", "pemda": "pemerintah daerah"}


class PenugasanForm(forms.ModelForm):
    class Meta:
        model = Penugasan
        fields = ("peran", "instansi", "pemda")

    def clean(self) -> dict[str, Any]:
        """A role of a PD names its PD, a role of the pemda names the pemda, never both."""
        isi: dict[str, Any] = super().clean() or {}
        peran = isi.get("peran")
        if not peran:
            return isi
        perlu, lain = ("instansi", "pemda") if peran in PERAN_PD else ("pemda", "instansi")
        if not isi.get(perlu):
            self.add_error(perlu, f"Peran {Peran(peran).label} memerlukan {SEBUTAN[perlu]}.")
        if isi.get(lain):
            self.add_error(lain, "Kosongkan: peran ini tidak memakainya.")
        return isi
