"""The attachment of the decree that sets the indikator kinerja utama of a PD."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from aturan.nilai import Nilai
from capaian.ukur.dokumen import select_berlaku
from instansi.models import Instansi
from laporan.build.cells import KOLOM_NO, drop_kolom, kolom_nilai, merge_down, nilai, nomor, teks
from laporan.document import Document, Kolom, Sel, Tabel
from laporan.dokumen.bentuk import BELUM_DIISI, MATRIKS, make_bab, make_document
from laporan.dokumen.jenis import Jenis, Kurang, Permintaan, once
from laporan.dokumen.keadaan import Keadaan, query_iku
from laporan.dokumen.kepala import load_kepala
from renstra.enums import JenisDokumen, PeriodeTarget
from renstra.models import Dokumen, Indikator, Target

PERIODE = tuple[PeriodeTarget, int]
BarisSel = tuple[Sel, ...]


def susun_iku(permintaan: Permintaan) -> Document:
    instansi, tahun = permintaan.instansi, permintaan.tahun
    kepala = load_kepala(instansi, tahun)
    judul = (
        f"Lampiran Keputusan {kepala.penanda.jabatan}",
        f"Nomor …………… Tahun {tahun}",
        "tentang Penetapan Indikator Kinerja Utama",
        instansi.nama_lengkap,
    )
    isi = (make_tabel(list_iku(instansi, tahun), instansi, tahun), kepala.tanda_tangan)
    bab = make_bab(judul, isi, "iku", lanskap=True)
    return make_document(instansi, f"Indikator Kinerja Utama Tahun {tahun}", (bab,), tata=MATRIKS)


def list_iku(instansi: Instansi, tahun: int) -> list[Indikator]:
    """By sasaran in the order of the plan; those of tujuan come first."""
    semua = query_iku(instansi, tahun).select_related("tujuan", "sasaran__tujuan", "unit")
    return sorted(semua, key=letak)


def letak(indikator: Indikator) -> tuple[bool, int, int, int]:
    sasaran = indikator.sasaran
    tujuan = indikator.tujuan or (sasaran.tujuan if sasaran else None)
    return (
        sasaran is not None,
        tujuan.urutan if tujuan else 0,
        sasaran.urutan if sasaran else 0,
        indikator.urutan,
    )


def make_tabel(indikator: Sequence[Indikator], instansi: Instansi, tahun: int) -> Tabel:
    target = load_target(instansi, tahun)
    periode = sorted({satu for isi in target.values() for satu in isi}, key=lambda satu: satu[1])
    kolom: tuple[Kolom, ...] = (
        KOLOM_NO,
        Kolom("Tujuan/Sasaran Strategis", 20),
        Kolom("Indikator Kinerja Utama", 20),
        Kolom("Satuan", 8),
        Kolom("Definisi Operasional", 22),
        Kolom("Formulasi Perhitungan", 22),
        Kolom("Sumber Data", 14),
        Kolom("Penanggung Jawab", 14),
        *(kolom_nilai(str(satu[1]), "Target Tahun") for satu in periode),
    )
    baris = [
        (nomor(urut), *sel_iku(satu), *sel_target(target.get(satu.pk, {}), periode))
        for urut, satu in enumerate(indikator, 1)
    ]
    kosong = [4] if not any(satu.definisi for satu in indikator) else []
    kolom, baris = drop_kolom(kolom, baris, kosong)
    return Tabel(
        "iku",
        "",
        kolom,
        merge_down(baris, (1,)),
        bernomor=False,
        lanskap=True,
        teks_kosong="Belum ada indikator kinerja utama.",
    )


def sel_iku(satu: Indikator) -> BarisSel:
    return (
        teks(str(satu.sasaran or satu.tujuan or "")),
        teks(satu.nama),
        teks(satu.satuan),
        teks(satu.definisi),
        Sel(satu.formulasi or None, alasan=BELUM_DIISI),
        Sel(satu.sumber_data or None, alasan=BELUM_DIISI),
        Sel(str(satu.unit) if satu.unit else None, alasan=BELUM_DIISI),
    )


def sel_target(target: Mapping[PERIODE, Nilai], periode: Iterable[PERIODE]) -> Iterable[Sel]:
    return (nilai(target.get(satu)) for satu in periode)


def load_target(instansi: Instansi, tahun: int) -> dict[int, dict[PERIODE, Nilai]]:
    """What the IKU document in force states by year; nothing where none states targets."""
    semua = Dokumen.objects.of(instansi).filter(
        jenis=JenisDokumen.IKU, tahun__in=(0, tahun), pemegang=""
    )
    berlaku = select_berlaku(semua.order_by("tahun", "versi", "pk"))
    target = Target.objects.filter(
        dokumen__in=[satu.pk for satu in berlaku], periode=PeriodeTarget.TAHUN
    )
    hasil: dict[int, dict[PERIODE, Nilai]] = {}
    for satu in target.order_by("dokumen__versi", "pk"):
        milik = hasil.setdefault(satu.indikator_id, {})
        milik[PeriodeTarget(satu.periode), satu.tahun] = satu.nilai
    return hasil


def find_kurang(keadaan: Keadaan) -> Iterable[Kurang]:
    if not keadaan.iku:
        kalimat = "Belum ada indikator bertanda IKU; tandai pada paspor indikatornya."
        yield Kurang(kalimat, "rencana")
        return
    for medan, sebutan in (
        ("formulasi", "formulasi"),
        ("sumber_data", "sumber data"),
        ("unit_id", "penanggung jawab"),
    ):
        kosong = sum(not getattr(satu, medan) for satu in keadaan.iku)
        if kosong:
            yield Kurang(f"{kosong} dari {len(keadaan.iku)} IKU tanpa {sebutan}.", "rencana")


IKU = Jenis(
    "iku",
    "Lampiran keputusan IKU",
    "Indikator kinerja utama",
    susun_iku,
    once(find_kurang),
)
