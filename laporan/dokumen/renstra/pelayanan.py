"""T-C.23: what the PD promised and reached in the years before.

As people entered or imported it as a table, else out of what the system measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aturan.capaian import AturanCapaian, Hasil, Rumus, compute_capaian
from aturan.nilai import Kosong, Nilai
from instansi.enums import JenisProfil
from instansi.models import Instansi
from laporan.build.cells import nilai, nomor, persen, teks
from laporan.build.hitung import apply_rumus, named
from laporan.document import Baris, Catatan, JenisSel, Kolom, Sel, Tabel
from laporan.document.hitung import Acu
from laporan.dokumen.bentuk import BELUM_DIISI
from laporan.dokumen.renstra.profil import LIMA, Letak, find_tabel
from laporan.dokumen.renstra.sasaran import NO
from laporan.facts import load_facts
from laporan.facts.kinerja import Pengukuran
from laporan.facts.profil import SelProfil, TabelProfilFakta

ACUAN = ("nspk", "ikk", "lain")  # words in the headings and names of standards
CATATAN_RASIO = "Rasio dihitung dari target dan realisasi pada tabel ini."


@dataclass(frozen=True, slots=True)
class BarisPelayanan:
    """``acuan`` are the targets of NSPK, IKK and others; the rest by year."""

    nama: str
    acuan: tuple[Nilai | None, ...]
    target: tuple[Nilai | None, ...]
    realisasi: tuple[Nilai | None, ...]
    rasio: tuple[Hasil, ...]


@dataclass(frozen=True, slots=True)
class Pelayanan:
    """``tahun`` are the headings of the years: ``2017``, or ``1`` where the table counts them."""

    tahun: tuple[str, ...]
    baris: tuple[BarisPelayanan, ...]


def load_pelayanan(instansi: Instansi, tahun: int) -> Pelayanan:
    tabel = find_tabel(instansi, tahun, JenisProfil.PELAYANAN)
    return from_indikator(instansi, tahun) if tabel is None else from_tabel(tabel)


def from_tabel(tabel: TabelProfilFakta) -> Pelayanan:
    """Target and realisasi as they stand; the ratio is computed anew."""
    letak = Letak(tabel.kolom)
    target, realisasi = letak.find_tahun("target"), letak.find_tahun("realisasi")
    acuan = [letak.find_judul(satu) for satu in ACUAN]
    uraian = letak.find_uraian()
    aturan = AturanCapaian(rumus=Rumus.NAIK)
    return Pelayanan(
        tahun=tuple(tabel.kolom[i].nama for i in target),
        baris=tuple(
            BarisPelayanan(
                nama=satu.sel[uraian].mentah,
                acuan=tuple(None if i is None else value(satu.sel[i]) for i in acuan),
                target=tuple(value(satu.sel[i]) for i in target),
                realisasi=tuple(value(satu.sel[i]) for i in realisasi),
                rasio=tuple(
                    compute_capaian(satu.sel[t].nilai, satu.sel[r].nilai, aturan)
                    for t, r in zip(target, realisasi, strict=False)
                ),
            )
            for satu in tabel.baris
            if not satu.is_total
        ),
    )


def value(sel: SelProfil) -> Nilai | None:
    """A blank that nobody filled is nothing."""
    return None if sel.nilai == Kosong() else sel.nilai


def from_indikator(instansi: Instansi, tahun: int) -> Pelayanan:
    """The indicators that the year measures, with the four years before it."""
    semua = load_facts(instansi, tahun).kinerja.semua
    tahun_list = tuple(range(tahun - LIMA + 1, tahun + 1))
    return Pelayanan(
        tahun=tuple(map(str, tahun_list)),
        baris=tuple(make_pelayanan(satu, tahun_list) for satu in semua),
    )


def make_pelayanan(satu: Pengukuran, tahun: Sequence[int]) -> BarisPelayanan:
    milik = {isi.tahun: (isi.target, isi.realisasi, isi.hasil) for isi in satu.riwayat}
    milik[tahun[-1]] = (satu.target, satu.realisasi, satu.hasil)
    kosong = (None, None, compute_capaian(Kosong(), Kosong(), satu.aturan.capaian))
    isi = [milik.get(t, kosong) for t in tahun]
    standar = {p.nama.casefold(): p.nilai for p in satu.pembanding}
    return BarisPelayanan(
        nama=satu.indikator.nama,
        acuan=tuple(find_standar(standar, kata) for kata in ACUAN),
        target=tuple(t.nilai if t else None for t, _, _ in isi),
        realisasi=tuple(drop_kosong(r.nilai) if r else None for _, r, _ in isi),
        rasio=tuple(hasil for _, _, hasil in isi),
    )


def find_standar(standar: Mapping[str, Nilai], kata: str) -> Nilai | None:
    """The standard whose name says so; any other one is the third kind."""
    if kata != ACUAN[-1]:
        return next((nilai for nama, nilai in standar.items() if kata in nama), None)
    lain = (n for nama, n in standar.items() if not any(k in nama for k in ACUAN[:-1]))
    return next(lain, None)


def drop_kosong(nilai: Nilai) -> Nilai | None:
    return None if nilai == Kosong() else nilai


# --- the table ----------------------------------------------------------------------------------

JUDUL_ACUAN = ("Target NSPK", "Target IKK", "Target Indikator Lainnya")
KELOMPOK = ("Target Renstra pada Tahun", "Realisasi Capaian pada Tahun")


def tabel_tc23(fakta: Pelayanan) -> Tabel:
    kolom = (
        NO,
        Kolom("Indikator Kinerja sesuai Tugas dan Fungsi Perangkat Daerah", 24),
        *(Kolom(satu, 8, JenisSel.NILAI) for satu in JUDUL_ACUAN),
        *(Kolom(t, 8, JenisSel.NILAI, (satu,)) for satu in KELOMPOK for t in fakta.tahun),
        *(Kolom(t, 7, JenisSel.PERSEN, ("Rasio Capaian pada Tahun",)) for t in fakta.tahun),
    )
    return Tabel(
        "tc23",
        "",
        kolom,
        tuple(
            Baris((nomor(urut), teks(satu.nama), *cells(satu, f"tc23:{urut}")))
            for urut, satu in enumerate(fakta.baris, 1)
        ),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        catatan=(Catatan(CATATAN_RASIO),) if fakta.baris else (),
        teks_kosong="Belum ada indikator kinerja pelayanan.",
    )


def cells(satu: BarisPelayanan, nama: str) -> Iterator[Sel]:
    yield from (nilai(isi, BELUM_DIISI) for isi in satu.acuan)
    for urut, isi in enumerate(satu.target):
        yield named(nilai(isi, BELUM_DIISI), f"{nama}:t{urut}")
    for urut, isi in enumerate(satu.realisasi):
        yield named(nilai(isi, BELUM_DIISI), f"{nama}:r{urut}")
    for urut, hasil in enumerate(satu.rasio):
        hitung = apply_rumus(hasil.rumus, Acu(f"{nama}:t{urut}"), Acu(f"{nama}:r{urut}"))
        yield named(persen(hasil.nilai), f"{nama}:c{urut}", hitung)
