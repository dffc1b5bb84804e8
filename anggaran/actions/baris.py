"""Lines of the budget: made, renamed, moved, ordered and retired."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models, transaction

from anggaran.enums import Tingkat
from anggaran.models import BarisAnggaran, RealisasiFisik
from anggaran.tahun import AnggaranTahun, Garis, load_tahun
from anggaran.uang import nomor_tahap
from aturan.kode import parse_kode
from aturan.tahap import NomorTahap
from aturan.teks import normalkan_nama
from instansi.models import UnitKerja
from isian.kisi import SelGalat
from isian.riwayat import add, changing, remove
from renstra.models import Kegiatan, Program, SubKegiatan

from .izin import Meja, find_garis, lock_pagu, lock_susunan
from .pagu import make_pagu
from .tulis import LAYAR, store

Simpul = Program | Kegiatan | SubKegiatan
PEMILIK = {Program: "program", Kegiatan: "kegiatan", SubKegiatan: "sub_kegiatan"}


@dataclass(frozen=True, slots=True)
class IsianBaris:
    """What a form says of a line. ``simpul`` is the node of the plan that it is the money of."""

    uraian: str
    tingkat: Tingkat
    kode: str = ""
    induk: int | None = None
    sumber_dana: str = ""
    unit: UnitKerja | None = None
    simpul: Simpul | None = None


@dataclass(frozen=True, slots=True)
class Kesepakatan:
    """What the person agreed to: that the money of the line above moves down to the new one, and
    that a line of the same name beside another is meant."""

    pindahkan_uang: bool = False
    kembar: bool = False


SETUJU_TIDAK = Kesepakatan()


def add_baris(
    meja: Meja, *, isian: IsianBaris, setuju: Kesepakatan = SETUJU_TIDAK
) -> BarisAnggaran:
    """A new line, at the end of its siblings. Raises ``SelGalat``, ``SelTerkunci`` and 403."""
    with transaction.atomic():
        lock_susunan(meja)
        isi = load_tahun(meja.instansi, meja.tahun)
        induk = find_garis(isi, isian.induk) if isian.induk else None
        meja.require_milik(induk)
        check_unit(meja, isian, None)
        fisik = list_fisik(induk) if induk and induk.is_daun else []
        beruang = induk is not None and induk.is_daun and (induk.is_beruang or bool(fisik))
        if beruang and not setuju.pindahkan_uang:
            raise SelGalat(PINDAH)
        baris = BarisAnggaran(instansi=meja.instansi, tahun=meja.tahun)
        fill(isi, baris, isian, setuju)
        baris.urutan = max((satu.baris.urutan for satu in isi.garis.values()), default=0) + 1
        add(baris, acting_user=meja.acting_user)
        if induk is not None and beruang:
            move_uang(meja, induk, fisik, baris)
    return baris


PINDAH = (
    "Baris induk sudah berisi uang, padahal uang hanya boleh ada di baris terbawah. Centang"
    " “Pindahkan uangnya ke baris baru ini”, lalu bagi lagi ke baris lain bila perlu."
)


def list_fisik(garis: Garis) -> list[RealisasiFisik]:
    return [s for s in RealisasiFisik.objects.filter(baris=garis.baris) if not s.is_kosong]


def move_uang(meja: Meja, garis: Garis, fisik: list[RealisasiFisik], baris: BarisAnggaran) -> None:
    """All money and progress of the line go down to the new line below it."""
    uang: list[Any] = [*garis.pagu, *garis.realisasi, *fisik]
    for satu in uang:
        with changing(satu, acting_user=meja.acting_user, alasan="Pindah ke baris rincian"):
            satu.baris = baris


def change_baris(
    meja: Meja, *, baris: int, versi: int, isian: IsianBaris, setuju: Kesepakatan = SETUJU_TIDAK
) -> BarisAnggaran:
    """Rename, move or describe a line. Raises ``SelGalat``, ``SelTerkunci``, ``Bentrok``, 403."""
    with transaction.atomic():
        lock_susunan(meja)
        isi = load_tahun(meja.instansi, meja.tahun)
        garis = find_garis(isi, baris)
        meja.require_milik(garis)
        if isian.induk != garis.induk_id:
            check_induk(meja, isi, garis, isian.induk)
        if (
            not meja.is_semua_baris
            and (isian.unit.pk if isian.unit else None) != garis.baris.unit_id
        ):
            raise SelGalat("Penanggung jawab baris ditetapkan oleh operator perangkat daerah.")
        with changing(garis.baris, acting_user=meja.acting_user, versi=versi):
            fill(isi, garis.baris, isian, setuju)
    return garis.baris


def check_unit(meja: Meja, isian: IsianBaris, lama: int | None) -> None:
    """Raises when a pengisi would give a line to another unit."""
    unit = isian.unit.pk if isian.unit else None
    if unit != lama and not meja.is_semua_baris and unit not in meja.wewenang.unit:
        raise SelGalat("Penanggung jawab dari unit lain ditetapkan oleh operator.")


def check_induk(meja: Meja, isi: AnggaranTahun, garis: Garis, induk: int | None) -> None:
    """Raises when the line cannot go below that one."""
    atas = find_garis(isi, induk) if induk else None
    meja.require_milik(atas)
    if atas is None:
        return
    if garis.baris.pk in (atas.baris.pk, *isi.above(atas.baris.pk)):
        raise SelGalat("Baris tidak dapat diletakkan di bawah dirinya sendiri.")
    if atas.is_daun and (atas.is_beruang or list_fisik(atas)):
        raise SelGalat(
            f"“{atas.baris.uraian}” berisi uang, sehingga belum dapat menjadi induk. Tambahkan"
            " dahulu baris rincian di bawahnya dan pindahkan uangnya ke sana."
        )


def fill(isi: AnggaranTahun, baris: BarisAnggaran, isian: IsianBaris, setuju: Kesepakatan) -> None:
    kode = parse_kode(isian.kode)
    baris.kode_tertulis, baris.kode_baku = kode.tertulis[:60], kode.baku[:40]
    baris.tingkat, baris.sumber_dana = isian.tingkat, isian.sumber_dana
    baris.unit = isian.unit
    for jenis, kolom in PEMILIK.items():
        setattr(baris, kolom, isian.simpul if isinstance(isian.simpul, jenis) else None)
    kunci = normalkan_nama(isian.uraian)
    if baris.pk is None or (kunci, isian.induk) != (baris.kunci, baris.induk_id):
        baris.ordinal = find_ordinal(isi, baris, kunci, isian.induk, setuju)
    baris.uraian, baris.kunci, baris.induk_id = isian.uraian, kunci, isian.induk


def find_ordinal(
    isi: AnggaranTahun, baris: BarisAnggaran, kunci: str, induk: int | None, setuju: Kesepakatan
) -> int:
    """The number among siblings of one name; a second one must be meant."""
    kembar = BarisAnggaran.objects.of(isi.instansi).filter(
        tahun=isi.tahun, kunci=kunci, induk_id=induk
    )
    terakhir = kembar.exclude(pk=baris.pk).aggregate(n=models.Max("ordinal"))["n"] or 0
    if terakhir and not setuju.kembar:
        raise SelGalat(
            "Sudah ada baris dengan uraian yang sama di tempat ini. Bedakan uraiannya, atau centang"
            " “Memang baris lain” bila keduanya memang ada."
        )
    return int(terakhir) + 1


def shift_baris(meja: Meja, *, baris: int, turun: bool) -> None:
    """Change places with the sibling above or below; at the end nothing happens."""
    with transaction.atomic():
        lock_pagu(meja)
        isi = load_tahun(meja.instansi, meja.tahun)
        garis = find_garis(isi, baris)
        meja.require_milik(garis)
        saudara = [s.baris for s in isi.garis.values() if s.induk_id == garis.induk_id]
        tempat = saudara.index(garis.baris)
        tujuan = tempat + (1 if turun else -1)
        if not 0 <= tujuan < len(saudara):
            return
        saudara.insert(tujuan, saudara.pop(tempat))
        nomor = sorted(satu.urutan for satu in saudara)
        if len(set(nomor)) < len(nomor):
            nomor = [nomor[0] + ke for ke in range(len(nomor))]
        for satu, urutan in zip(saudara, nomor, strict=True):
            with changing(satu, acting_user=meja.acting_user):
                satu.urutan = urutan


# --- retiring -----------------------------------------------------------------------------------


def is_terpakai(garis: Garis) -> bool:
    """Whether anything refers to the line: money, a claim of a document, a promise."""
    if not garis.is_daun or garis.is_beruang or list_fisik(garis):
        return True
    dipakai = (
        hubungan
        for hubungan in BarisAnggaran._meta.related_objects
        if hubungan.name not in ("pagu_list", "realisasi_list", "fisik_list", "porsi_list")
    )
    return any(
        hubungan.related_model._base_manager.filter(**{hubungan.field.name: garis.baris}).exists()
        for hubungan in dipakai
    )


def retire_baris(
    meja: Meja, *, baris: int, versi: int, tahap: NomorTahap | None, alasan: str
) -> bool:
    """Do away with a line; True when it is gone, False when it was used and stays with pagu 0.

    A line that holds money keeps what was spent; from the stage on its pagu is 0. Raises
    ``SelGalat``, ``SelTerkunci``, ``Bentrok`` and 403.
    """
    with transaction.atomic():
        lock_susunan(meja)
        garis = find_garis(load_tahun(meja.instansi, meja.tahun), baris)
        meja.require_milik(garis)
        if not garis.is_daun:
            raise SelGalat("Baris ini memiliki rincian. Hapus atau pindahkan rinciannya dahulu.")
        if not is_terpakai(garis):
            remove_kosong(meja, garis, versi, alasan)
            return True
        if tahap is None or not alasan:
            raise SelGalat(
                "Baris ini sudah berisi data, sehingga tidak dihapus. Pilih tahap mulai dihentikan"
                " (pagunya menjadi 0) dan tulis alasannya."
            )
        put_nol(meja, garis, tahap, alasan)
    return False


def remove_kosong(meja: Meja, garis: Garis, versi: int, alasan: str) -> None:
    """The line and the empty rows that hang on it, each with its history."""
    baris = garis.baris
    gantung: list[Any] = [*garis.pagu, *garis.realisasi, *baris.fisik_list.all()]
    for satu in (*gantung, *baris.porsi_list.all()):
        remove(satu, acting_user=meja.acting_user, alasan=alasan)
    remove(baris, acting_user=meja.acting_user, alasan=alasan, versi=versi)


def put_nol(meja: Meja, garis: Garis, tahap: NomorTahap, alasan: str) -> None:
    """Pagu 0 from the stage on. Raises ``SelGalat`` when a later stage states another."""
    if any(nomor_tahap(satu) > tahap and satu.nilai for satu in garis.pagu):
        raise SelGalat("Pagu pada tahap sesudahnya masih terisi. Kosongkan dahulu pagu itu.")
    pagu = garis.find_pagu(tahap) or make_pagu(garis, tahap)
    isi = {"nilai": Decimal(0), "mentah": "0", **LAYAR}
    store(pagu, isi, acting_user=meja.acting_user, alasan=alasan)
