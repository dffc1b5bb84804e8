"""The example of an answers file in the documentation is one."""

import json
import re
from pathlib import Path

from impor.istilah import Jenis
from impor.jawaban.isi import parse_jawaban


def test_the_documented_answers_are_read(root: Path) -> None:
    teks = (root / "docs/jawaban-impor.md").read_text(encoding="utf-8")
    (contoh,) = re.findall(r"```json\n(.*?)```", teks, re.DOTALL)
    jawaban = parse_jawaban(json.loads(contoh))
    assert jawaban.sama == (("indikator", "Angka kemiskinn", "Angka kemiskinan"),)
    anggaran, abai, tunjuk = jawaban.tabel
    assert (anggaran.jenis, anggaran.kolom) == (Jenis.ANGGARAN, ((3, "pagu:2021"), (7, "abaikan")))
    assert (abai.is_diabaikan, abai.lembar) == (True, "3.4")
    assert (tunjuk.baris, tunjuk.lembar, tunjuk.kepala) == ((5, 6), "3.5", "")
    assert [satu.isi for satu in jawaban.sel] == ["45,6"]
    assert jawaban.utama == {("lkjip.xlsx", "3.2", "F8")}
