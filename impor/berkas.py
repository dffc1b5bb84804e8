"""The one way in: a file becomes tables, messages and an account of every cell."""

from __future__ import annotations

from pathlib import Path

from impor.baca.buku import read_workbook
from impor.baca.grid import Buku, place
from impor.baca.penolakan import BerkasDitolakError
from impor.baca.tambahan import split_additions
from impor.istilah import Jenis, Kelas, TingkatPesan
from impor.jawaban.betulkan import correct, mark_corrected, report_corrected
from impor.jawaban.isi import Jawaban
from impor.kembali.hening import drop_untouched
from impor.pemulung import rest_collector
from impor.peta_kelas import PetaKelas
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, Pesan, Tabel
from impor.urai.susun import read_sheet


def baca_berkas(
    jalur: Path | str, jenis: Jenis | None = None, jawaban: Jawaban | None = None
) -> HasilBaca:
    """Read one workbook or CSV file. Never raises for its content: a galat is a message.

    ``jenis`` is the kind that a person says its tables are; None: by their headers. Raises
    ``SalahJawaban`` for answers that speak of what the file does not have.
    """
    jalur = Path(jalur)
    try:
        buku = read_workbook(jalur)
    except BerkasDitolakError as ditolak:
        return refuse(jalur.name, ditolak)
    return read_tables(buku, jenis, jawaban)


@rest_collector()
def read_tables(
    buku: Buku, jenis: Jenis | None = None, jawaban: Jawaban | None = None
) -> HasilBaca:
    """The tables of a workbook that was read, as the answers say. Raises ``SalahJawaban``."""
    jawaban = jawaban or Jawaban()
    buku, asal = correct(buku, jawaban)
    tabel: list[Tabel] = []
    pesan: list[Pesan] = []
    peta = PetaKelas()
    for tertulis in buku.lembar:
        lembar, tambahan = split_additions(tertulis)
        peta.add(lembar.nama, dict.fromkeys(map(place, tambahan), Kelas.TAMBAHAN))
        if tambahan and not lembar.sel:
            continue
        isi, pencatat = read_sheet(lembar, buku.berkas, jenis, jawaban)
        tabel.extend(mark_corrected(satu, asal) for satu in isi)
        pesan.extend(drop_untouched(isi, pencatat.pesan))
        peta.add(lembar.nama, pencatat.kelas)
    pesan.extend(report_corrected(buku, asal))
    pesan.extend(_without_value(buku))
    pesan.extend(_without_formats(buku))
    if not tabel:
        pesan.append(_nothing_found(buku))
    return HasilBaca(
        buku.berkas,
        tuple(satu for satu in tabel if not satu.is_diabaikan),
        tuple(pesan),
        peta.count(),
        peta,
        tuple(satu for satu in tabel if satu.is_diabaikan),
        asal,
    )


def refuse(berkas: str, ditolak: BerkasDitolakError) -> HasilBaca:
    """What a file gives that must not be opened: a galat."""
    pesan = Pesan(
        TingkatPesan.GALAT,
        berkas,
        ditolak.lembar,
        ditolak.sel,
        ditolak.ditemukan,
        ditolak.diharapkan,
        ditolak.kalimat,
        ditolak.sebab,
    )
    return HasilBaca(berkas, pesan=(pesan,))


def _nothing_found(buku: Buku) -> Pesan:
    kosong = not any(lembar.sel for lembar in buku.lembar)
    kalimat = "Berkas ini kosong." if kosong else "Tidak ada tabel yang dikenali dalam berkas ini."
    return Pesan(
        TingkatPesan.GALAT,
        buku.berkas,
        buku.lembar[0].nama if buku.lembar else "",
        "",
        "tidak ada isi" if kosong else "tidak ada baris kepala kolom",
        "satu baris kepala kolom, misalnya No, Sasaran, Indikator, Target",
        kalimat,
        SebabPesan.BERKAS_KOSONG if kosong else SebabPesan.TANPA_TABEL,
    )


def _without_formats(buku: Buku) -> list[Pesan]:
    if not buku.tanpa_format:
        return []
    return [
        Pesan(
            TingkatPesan.PERINGATAN,
            buku.berkas,
            "",
            "",
            "format .xls lama",
            "berkas .xlsx, bila ada sel berformat persen",
            "Format, rumus, dan galat sel .xls tidak terbaca: 40% dapat terbaca 0,4, #REF! kosong,"
            " dan angka dari berkas lain tidak dikenali. Simpan ulang sebagai .xlsx.",
            SebabPesan.BERKAS_LAMA,
        )
    ]


def _without_value(buku: Buku) -> list[Pesan]:
    """Formulas that no program has computed yet hold no figure to read."""
    return [
        Pesan(
            TingkatPesan.PERINGATAN,
            buku.berkas,
            lembar,
            sel,
            "rumus tanpa hasil",
            "buka berkas di Excel atau LibreOffice, simpan, lalu impor lagi",
            "Sel ini berisi rumus yang belum dihitung, jadi nilainya tidak terbaca.",
            SebabPesan.RUMUS_TANPA_HASIL,
        )
        for lembar, sel in buku.rumus_tanpa_nilai
    ]
