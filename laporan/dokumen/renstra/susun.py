"""The tables of a Renstra as documents of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from laporan.document import Blok, Document, Tabel, Uraian
from laporan.dokumen.bentuk import make_bab, make_document
from laporan.dokumen.jenis import Jenis, Kurang, Permintaan, once
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.kepala import load_kepala
from laporan.dokumen.potong import split
from laporan.dokumen.renstra.fakta import RenstraFakta
from laporan.dokumen.renstra.muat import load_renstra
from laporan.dokumen.renstra.pelayanan import load_pelayanan, tabel_tc23
from laporan.dokumen.renstra.pendanaan import load_pendanaan, tabel_tc24
from laporan.dokumen.renstra.program import tabel_tc27
from laporan.dokumen.renstra.sasaran import tabel_tc25, tabel_tc26, tabel_tc28
from renstra.enums import JenisDokumen

KELOMPOK = "Renstra (Permendagri 86/2017)"


def susun_tabel(
    permintaan: Permintaan, kode: str, judul: str, tabel: Sequence[Tabel], *awal: Blok
) -> Document:
    """One form under its name, signed by the head of the PD."""
    instansi = permintaan.instansi
    penutup = load_kepala(instansi, permintaan.tahun).tanda_tangan
    bab = make_bab(
        (f"Tabel {kode}", judul, instansi.nama_lengkap),
        (*awal, *tabel, penutup),
        tabel[0].kunci,
        lanskap=True,
    )
    return make_document(instansi, f"Tabel {kode} {judul}", (bab,))


def with_periode(judul: str, fakta: RenstraFakta) -> str:
    return f"{judul} {fakta.periode}".strip()


def susun_tc23(permintaan: Permintaan) -> Document:
    tabel = tabel_tc23(load_pelayanan(permintaan.instansi, permintaan.tahun))
    return susun_tabel(permintaan, "T-C.23", JUDUL["tc23"], (tabel,))


def susun_tc24(permintaan: Permintaan) -> Document:
    fakta = load_pendanaan(permintaan.instansi, permintaan.tahun)
    uang, tabel = 2 * len(fakta.tahun) + 1, tabel_tc24(fakta)
    bagian = split(tabel, range(uang), [0, *range(uang, len(tabel.kolom))])
    return susun_tabel(permintaan, "T-C.24", JUDUL["tc24"], bagian)


def susun_tc25(permintaan: Permintaan) -> Document:
    fakta = load_renstra(permintaan.instansi, permintaan.tahun)
    judul = with_periode(JUDUL["tc25"], fakta)
    return susun_tabel(permintaan, "T-C.25", judul, (tabel_tc25(fakta),))


def susun_tc26(permintaan: Permintaan) -> Document:
    fakta = load_renstra(permintaan.instansi, permintaan.tahun)
    judul = with_periode(JUDUL["tc26"], fakta)
    visi = Uraian((("Visi", fakta.visi),))
    return susun_tabel(permintaan, "T-C.26", judul, (tabel_tc26(fakta),), visi)


def susun_tc27(permintaan: Permintaan) -> Document:
    fakta = load_renstra(permintaan.instansi, permintaan.tahun)
    judul = with_periode(JUDUL["tc27"], fakta)
    return susun_tabel(permintaan, "T-C.27", judul, split_tc27(tabel_tc27(fakta), len(fakta.tahun)))


def susun_tc28(permintaan: Permintaan) -> Document:
    fakta = load_renstra(permintaan.instansi, permintaan.tahun)
    judul = with_periode(JUDUL["tc28"], fakta)
    return susun_tabel(permintaan, "T-C.28", judul, (tabel_tc28(fakta),))


def split_tc27(tabel: Tabel, tahun: int) -> tuple[Tabel, ...]:
    """The first half of the years, then the others with the end of the period."""
    awal, banyak = 6, len(tabel.kolom)
    tengah = awal + 2 * ((tahun + 1) // 2)
    return split(tabel, range(tengah), [*range(2, awal - 1), *range(tengah, banyak)])


JUDUL = {
    "tc23": "Pencapaian Kinerja Pelayanan",
    "tc24": "Anggaran dan Realisasi Pendanaan Pelayanan",
    "tc25": "Tujuan dan Sasaran Jangka Menengah Pelayanan",
    "tc26": "Tujuan, Sasaran, Strategi, dan Arah Kebijakan",
    "tc27": "Rencana Program, Kegiatan, dan Pendanaan",
    "tc28": "Indikator Kinerja yang Mengacu pada Tujuan dan Sasaran RPJMD",
}

# --- what is missing ----------------------------------------------------------------------------


def check_periode(keadaan: Keadaan) -> Iterable[Kurang]:
    if not keadaan.renstra.periode:
        yield Kurang("Belum ada Renstra yang berlaku pada tahun ini.", "rencana")


def check_tc23(keadaan: Keadaan) -> Iterable[Kurang]:
    if not keadaan.renstra.pelayanan:
        kalimat = "Target NSPK dan IKK belum diisi; tabelnya dapat diisi pada tabel profil."
        yield Kurang(kalimat, "profil_list")


def check_tc24(keadaan: Keadaan) -> Iterable[Kurang]:
    if not (keadaan.renstra.pendanaan or keadaan.anggaran.garis):
        yield Kurang("Belum ada anggaran tahun ini atau tabel pendanaan.", "profil_list")


def check_tc25(keadaan: Keadaan) -> Iterable[Kurang]:
    yield from check_periode(keadaan)
    if not keadaan.renstra.count_target(JenisDokumen.RENSTRA, "sasaran", "tujuan"):
        yield Kurang("Belum ada target Renstra untuk tujuan dan sasaran.", "rencana")


def check_tc26(keadaan: Keadaan) -> Iterable[Kurang]:
    yield from check_periode(keadaan)
    if not keadaan.renstra.strategi:
        yield Kurang("Belum ada strategi dan arah kebijakan.", "rencana")


def check_tc27(keadaan: Keadaan) -> Iterable[Kurang]:
    yield from check_periode(keadaan)
    milik = ("program", "kegiatan", "sub_kegiatan")
    if not keadaan.renstra.count_target(JenisDokumen.RENSTRA, *milik):
        yield Kurang("Belum ada target Renstra untuk program dan kegiatan.", "rencana")
    if not keadaan.renstra.pagu:
        yield Kurang("Belum ada pagu indikatif; diisi dengan mengimpor T-C.27.", "impor_list")


def check_tc28(keadaan: Keadaan) -> Iterable[Kurang]:
    yield from check_periode(keadaan)
    if not keadaan.renstra.count_target(JenisDokumen.RPJMD):
        yield Kurang("Target RPJMD belum ada; diisi dengan mengimpor T-C.28.", "impor_list")


Susun = Callable[[Permintaan], Document]
Periksa = Callable[[Keadaan], Iterable[Kurang]]
SEMUA: tuple[tuple[str, Susun, Periksa], ...] = (
    ("tc23", susun_tc23, check_tc23),
    ("tc24", susun_tc24, check_tc24),
    ("tc25", susun_tc25, check_tc25),
    ("tc26", susun_tc26, check_tc26),
    ("tc27", susun_tc27, check_tc27),
    ("tc28", susun_tc28, check_tc28),
)
RENSTRA = tuple(
    Jenis(
        f"t-c-{kunci[2:]}",
        f"T-C.{kunci[2:]} {JUDUL[kunci]}",
        KELOMPOK,
        susun,
        once(periksa),
    )
    for kunci, susun, periksa in SEMUA
)
