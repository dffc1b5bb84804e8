"""Causes and solutions: what was entered beside the figures, and what people write of an indicator.

Causes are known to people only: the draft says what must be explained and by whom.
"""

from __future__ import annotations

from collections.abc import Iterator

from aturan.ketercapaian import Ketercapaian, assess
from aturan.triwulan import name_triwulan
from laporan.build.foto import gambar_foto
from laporan.build.sections import belum_ditulis, daftar, draf
from laporan.document import Blok, Paragraf, Teks
from laporan.draf import kinerja as draf_kinerja
from laporan.draf.indikator import satu_indikator
from laporan.draf.kalimat import sebut
from laporan.facts import Fakta
from laporan.facts.kinerja import Pengukuran
from laporan.facts.narasi import AnalisisFakta
from laporan.narasi.blok import compose
from laporan.narasi.daftar_token import list_token, unik
from laporan.narasi.token import Tokens

PENANGGUNG_JAWAB = "penanggung jawab indikator bersama perencana perangkat daerah"
TEKS = (
    ("Penyebab", "penyebab"),
    ("Hambatan", "hambatan"),
    ("Solusi", "solusi"),
    ("Tindak lanjut", "tindak_lanjut"),
)
AKHIR_TAHUN = 4


def penyebab(fakta: Fakta) -> tuple[Blok, ...]:
    return (
        *draf(draf_kinerja.perlu_dijelaskan(fakta.kinerja)),
        *daftar(draf_kinerja.belum_tercapai(fakta.kinerja), draf=True),
        *per_indikator(fakta),
        *belum_dijelaskan(fakta),
    )


def key_narasi(indikator_id: int) -> str:
    """Under which key the prose of an indicator is kept."""
    return f"indikator:{indikator_id}"


def per_indikator(fakta: Fakta) -> Iterator[Blok]:
    """The indicators of which anything is said, in print order."""
    analisis = {satu.indikator_id: satu for satu in fakta.analisis}
    tokens = list_token(fakta) if any(map(is_indikator, fakta.narasi)) else {}
    for satu in unik(fakta):
        pk = satu.indikator.id
        isi = (*write_narasi(fakta, pk, tokens), *write_analisis(analisis.get(pk)))
        if isi:
            yield Paragraf((Teks(f"{' '.join(satu.indikator.nama.split())}.", tebal=True),))
            yield from isi


def draf_indikator(satu: Pengukuran) -> tuple[Blok, ...]:
    """The figures of one indicator as a sentence to begin with."""
    return draf(satu_indikator(satu))


def is_indikator(kunci: str) -> bool:
    return kunci.startswith("indikator:")


def write_narasi(fakta: Fakta, pk: int, tokens: Tokens) -> tuple[Blok, ...]:
    kunci = key_narasi(pk)
    narasi, foto = fakta.narasi.get(kunci), tuple(gambar_foto(fakta, kunci))
    return compose(f"indikator-{pk}", narasi.isi, tokens, foto) if narasi else foto


def write_analisis(analisis: AnalisisFakta | None) -> tuple[Blok, ...]:
    """Each text as it was entered, its paragraphs kept; before the year's end with its quarter."""
    if analisis is None:
        return ()
    waktu = "" if analisis.triwulan == AKHIR_TAHUN else f" ({name_triwulan(analisis.triwulan)})"
    return tuple(
        blok
        for label, nama in TEKS
        for blok in write_teks(f"{label}{waktu}: ", getattr(analisis, nama))
    )


def write_teks(label: str, teks: str) -> Iterator[Blok]:
    alinea = [" ".join(satu.split()) for satu in teks.splitlines() if satu.strip()]
    for urut, satu in enumerate(alinea):
        kepala = (Teks(label, miring=True),) if urut == 0 else ()
        yield Paragraf((*kepala, Teks(satu)))


def belum_dijelaskan(fakta: Fakta) -> tuple[Blok, ...]:
    """Which indicators still need words; prose for the whole part may hold them."""
    semua = fakta.kinerja.semua
    sisa = [satu.indikator.nama for satu in semua if not is_dijelaskan(satu, fakta)]
    if semua and not sisa:
        return ()
    untuk = f" untuk {sebut(sisa)}" if sisa else ""
    return (belum_ditulis(f"analisis penyebab dan alternatif solusi{untuk}", PENANGGUNG_JAWAB),)


def is_dijelaskan(satu: Pengukuran, fakta: Fakta) -> bool:
    """A reached target needs no words."""
    pk = satu.indikator.id
    return (
        assess(satu.hasil) is Ketercapaian.TERCAPAI
        or key_narasi(pk) in fakta.narasi
        or any(isi.indikator_id == pk for isi in fakta.analisis)
    )
