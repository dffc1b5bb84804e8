"""A detailed table of some programs and a complete one by program make one budget."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db.models import Sum

from anggaran.models import Pagu
from impor.actions import apply
from impor.istilah import TingkatPesan
from impor.rencana.susun import plan
from impor.sebab import SebabPesan

from .dinkes import lembar, make_dinas

pytestmark = pytest.mark.django_db

Baris = tuple[object, ...]
JUDUL: Baris = ("Realisasi Anggaran Tahun 2021",)
KEPALA: Baris = ("Kode", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)")
SATU: Baris = ("1.02.02", "Program Upaya Kesehatan", 700, 650)
SATU_A: Baris = ("1.02.02.2.01", "Penyediaan Layanan Kesehatan", 300, 280)
SATU_B: Baris = ("1.02.02.2.02", "Pengelolaan Pelayanan Ibu Hamil", 400, 370)
DUA: Baris = ("1.02.03", "Program Sumber Daya Manusia Kesehatan", 200, 190)
DUA_A: Baris = ("1.02.03.2.01", "Perencanaan Kebutuhan Tenaga", 200, 190)
TIGA: Baris = ("1.02.04", "Program Sediaan Farmasi", 100, 90)
SATU_LAIN: Baris = ("1.02.02", "Program Pemenuhan Upaya Kesehatan Masyarakat", 700, 650)
PERINGATAN, INFO = TingkatPesan.PERINGATAN, TingkatPesan.INFO
RINCI: list[Baris] = [SATU, SATU_A, SATU_B]
KASUS: list[tuple[str, list[Baris], list[Baris], int, set[TingkatPesan]]] = [
    ("the program that the details lack is a line", RINCI, [SATU, DUA], 900, {INFO}),
    ("so are several", RINCI, [SATU, DUA, TIGA], 1000, {INFO}),
    ("none where the details are complete", [*RINCI, DUA, DUA_A], [SATU, DUA], 900, set()),
    ("not where the details name one that it lacks", RINCI, [SATU_LAIN, DUA], 700, {PERINGATAN}),
    ("not where it names none of the details", RINCI, [TIGA], 700, {PERINGATAN}),
    ("not where the details name no program", [SATU_A, SATU_B], [SATU, DUA], 700, {PERINGATAN}),
    (
        "a kegiatan below a program that both name",
        [SATU, SATU_A, (None, "Sub Kegiatan Imunisasi", 300, 280)],
        [SATU, SATU_A, SATU_B],
        700,
        {INFO},
    ),
]


@pytest.mark.parametrize("terbalik", [False, True], ids=["details first", "programs first"])
@pytest.mark.parametrize(
    ("rinci", "program", "jumlah", "tingkat"),
    [kasus[1:] for kasus in KASUS],
    ids=[kasus[0] for kasus in KASUS],
)
def test_partial_details(
    rinci: list[Baris],
    program: list[Baris],
    jumlah: int,
    tingkat: set[TingkatPesan],
    terbalik: bool,
    tmp_path: Path,
) -> None:
    dinas = make_dinas()
    berkas = [
        lembar(tmp_path / f"{nomor}.xlsx", JUDUL, (), KEPALA, *baris)
        for nomor, baris in enumerate([program, rinci] if terbalik else [rinci, program])
    ]
    rencana = plan(dinas, 2021, berkas)
    pesan = [satu for satu in rencana.pesan if satu.sebab is SebabPesan.TANPA_PADANAN]
    assert {satu.tingkat for satu in pesan} == tingkat
    apply(rencana)
    assert Pagu.objects.aggregate(semua=Sum("nilai"))["semua"] == jumlah
    assert not plan(dinas, 2021, berkas).perubahan
