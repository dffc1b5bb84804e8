"""What people say of a figure beside it: why it stands there, and what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from impor.istilah import Jenis, Peran, TingkatPesan
from impor.kenali.waktu import TAK_TENTU, read_subperiod
from impor.rencana.entri import Entri
from impor.rencana.fakta import is_isi
from impor.rencana.konteks import Konteks, tempat
from impor.sebab import SebabPesan
from impor.tabel import PERAN_ANALISIS, Isi, Kolom, Rekaman, Tabel

KOLOM: Mapping[Peran, str] = {
    Peran.PENYEBAB: "penyebab",
    Peran.MASALAH: "hambatan",
    Peran.SOLUSI: "solusi",
    Peran.TINDAK_LANJUT: "tindak_lanjut",
}
"""The text of an analysis that each role fills."""
TRIWULAN_AKHIR = 4


def analysis_columns(tabel: Tabel) -> list[tuple[Kolom, int]]:
    """The columns of analyses that are stored, each with its quarter."""
    if tabel.jenis is not Jenis.TARGET_REALISASI:
        return []
    semua = [kolom for kolom in tabel.kolom if kolom.peran in PERAN_ANALISIS]
    umum = quarter_of_table(tabel) if semua else None
    return [
        (kolom, triwulan) for kolom in semua if (triwulan := quarter_of(kolom) or umum) is not None
    ]


def quarter_of_table(tabel: Tabel) -> int | None:
    """The quarter whose figures the table ends with, the last one for those of a whole year. None
    where nobody can tell which part of the year they are of."""
    kolom = tabel.kolom_peran(Peran.REALISASI)
    if any(satu.periode == TAK_TENTU for satu in kolom):
        return None
    if all(quarter_of(satu) is None for satu in kolom):
        return TRIWULAN_AKHIR
    terisi = [quarter_of(satu) for satu in kolom if is_filled(tabel, satu)]
    return max((nomor for nomor in terisi if nomor is not None), default=None)


def quarter_of(kolom: Kolom) -> int | None:
    """The quarter that the part of the year in a header ends in; None where it names none."""
    bagian = read_subperiod(kolom.periode)
    return None if bagian is None else bagian.triwulan


def is_filled(tabel: Tabel, kolom: Kolom) -> bool:
    return any(is_isi(baris.isian.get(kolom.kunci)) for baris in tabel.baris)


def put_analisis(k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri, tahun: int) -> None:
    """State what the row says of its indicator. A cell that is merged over rows speaks of each."""
    per_triwulan: dict[int, list[tuple[Kolom, Isi]]] = {}
    for kolom, triwulan in analysis_columns(tabel):
        isi = baris.isian.get(kolom.kunci)
        if isi is not None and says_anything(isi):
            per_triwulan.setdefault(triwulan, []).append((kolom, isi))
    for triwulan, semua in per_triwulan.items():
        kunci = {"indikator": indikator, "tahun": tahun, "triwulan": triwulan}
        state(k, tabel, kunci, semua)


def state(
    k: Konteks, tabel: Tabel, kunci: Mapping[str, object], semua: list[tuple[Kolom, Isi]]
) -> None:
    """Put the texts on the board; what another row of this run said first stands, and is told."""
    lama = k.papan.cari("analisis", kunci)
    teks = {nama: join(isi for k, isi in semua if KOLOM[k.peran] == nama) for nama in names(semua)}
    letak = tempat(tabel, semua[0][1])
    if lama is None:
        k.papan.tulis("analisis", {**kunci, **teks}, letak)
        return
    beda = [nama for nama in teks if lama.get_isian(nama, teks[nama]) != teks[nama]]
    if beda:
        isi = next(isi for kolom, isi in semua if KOLOM[kolom.peran] in beda)
        report_second(k, tabel, lama, isi)
    k.papan.lengkapi(
        lama, {nama: keep_breaks(lama, nama, isi) for nama, isi in teks.items()}, letak
    )


def names(semua: Iterable[tuple[Kolom, Isi]]) -> Iterable[str]:
    return dict.fromkeys(KOLOM[kolom.peran] for kolom, _ in semua)


def keep_breaks(lama: Entri, nama: str, teks: str) -> str:
    """The stored text where it differs by blanks and line ends alone."""
    tersimpan = str(getattr(lama.instance, nama))
    return tersimpan if tidy(tersimpan) == teks else teks


def join(semua: Iterable[Isi]) -> str:
    """The texts of several columns of one role, each on lines of its own."""
    return "\n".join(dict.fromkeys(tidy(isi.mentah) for isi in semua))


def tidy(teks: str) -> str:
    """The text with its lines kept and its blanks single."""
    rapi = (" ".join(baris.split()) for baris in teks.splitlines())
    return "\n".join(baris for baris in rapi if baris)


def says_anything(isi: Isi) -> bool:
    """Whether a cell holds words; a dash says nothing of a figure."""
    return any(huruf.isalnum() for huruf in isi.mentah)


def report_second(k: Konteks, tabel: Tabel, lama: Entri, isi: Isi) -> None:
    k.peringatan(
        tabel,
        isi,
        f"Analisis “{lama.lihat('indikator').lihat('nama')}” sudah tertulis di {lama.tempat} dengan"
        " kata lain; yang pertama dipakai.",
        sebab=SebabPesan.FAKTA_GANDA,
        diharapkan="satu analisis untuk satu indikator dan triwulan",
    )


def report_unowned(k: Konteks, tabel: Tabel, lepas: Iterable[Rekaman]) -> None:
    """Say once which texts stand in rows that name no indicator, and so have no place."""
    sel = [isi for baris in lepas for isi in own_texts(tabel, baris)]
    if sel:
        k.lapor(
            TingkatPesan.PERINGATAN,
            tabel,
            sel[0].sel,
            f"{len(sel)} sel analisis berada pada baris tanpa indikator, jadi tidak disimpan.",
            sebab=SebabPesan.TAK_DISIMPAN,
            ditemukan=sel[0].mentah,
            diharapkan="analisis pada baris indikatornya",
            sel_lain=[isi.sel for isi in sel[1:]],
        )


def own_texts(tabel: Tabel, baris: Rekaman) -> Iterator[Isi]:
    for kolom, _ in analysis_columns(tabel):
        isi = baris.isian.get(kolom.kunci)
        if isi is not None and not isi.diwariskan and says_anything(isi):
            yield isi
