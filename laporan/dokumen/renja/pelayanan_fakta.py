"""What T-C.30 states: the indicators of the PD's service around the year of a Renja."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from aturan.nilai import Nilai
from capaian.models import Pembanding
from capaian.ukur.tahun import Ukuran, load_ukuran
from instansi.enums import JenisProfil
from instansi.models import Instansi
from laporan.document import JenisSel, Kolom, Sel
from laporan.dokumen.evaluasi.muat import known, list_lalu
from laporan.dokumen.iku import letak
from laporan.dokumen.renja.cocok import Calon, Pencocok
from laporan.dokumen.renja.isian import BarisIsian, KolomForm, load_isian
from laporan.dokumen.renstra.fakta import IndikatorRenstra
from laporan.dokumen.renstra.muat import ASAL_RENCANA, Pemuat, find_berlaku
from laporan.dokumen.renstra.profil import Letak, find_tabel
from renstra.enums import JenisDokumen
from renstra.models import Indikator

SPM, IKK = r"\bspm\b|nasional|\bnspk\b", r"\bikk\b"
ACUAN = ((SPM, "nspk"), (IKK, "ikk"))  # in names of standards, and in headings of T-C.23


@dataclass(frozen=True, slots=True)
class BarisPelayanan:
    """Columns 2 to 13. ``acuan`` are SPM or national standard, and IKK; ``target`` and
    ``realisasi`` are by year; ``proyeksi`` are cells as people wrote them, the note last, and
    ``tertulis`` the standards beside them."""

    nama: str
    acuan: tuple[Nilai | None, ...] = (None, None)
    target: Mapping[int, Nilai] = field(default_factory=dict)
    realisasi: Mapping[int, Nilai | None] = field(default_factory=dict)
    sementara: str = ""
    proyeksi: tuple[Sel, ...] = ()
    tertulis: tuple[Sel, ...] = ()


def load_pelayanan(instansi: Instansi, tahun: int) -> tuple[BarisPelayanan, ...]:
    """The indicators of the plan, then those that only the table of projections names."""
    rencana = list_rencana(instansi, tahun)
    ukuran = {
        satu.indikator.pk: satu
        for satu in load_ukuran(
            instansi, tahun - 1, tahun_lalu=1, hanya=[satu.id for satu in rencana]
        )
    }
    acuan = load_acuan(instansi, tahun, rencana)
    proyeksi, lepas = load_proyeksi(instansi, tahun, rencana)
    return (
        *(
            make_baris(satu, ukuran.get(satu.id), acuan.get(satu.id), proyeksi.get(satu.id), tahun)
            for satu in rencana
        ),
        *(
            BarisPelayanan(satu.teks[0], proyeksi=satu.sel[1:4], tertulis=satu.sel[4:])
            for satu in lepas
        ),
    )


def make_baris(
    satu: IndikatorRenstra,
    ukuran: Ukuran | None,
    acuan: tuple[Nilai | None, ...] | None,
    proyeksi: BarisIsian | None,
    tahun: int,
) -> BarisPelayanan:
    lalu = list_lalu(ukuran, tahun - 2) if ukuran else {}
    return BarisPelayanan(
        nama=satu.sebutan,
        acuan=acuan or (None, None),
        target=satu.target,
        realisasi={**lalu, tahun - 1: known(ukuran.setahun.nilai) if ukuran else None},
        sementara=ukuran.setahun.label if ukuran else "",
        proyeksi=proyeksi.sel[1:4] if proyeksi else (),
        tertulis=proyeksi.sel[4:] if proyeksi else (),
    )


def list_rencana(instansi: Instansi, tahun: int) -> list[IndikatorRenstra]:
    """The indicators of tujuan, of sasaran and of the PD itself, each fact once."""
    pemuat = Pemuat(instansi, find_berlaku(instansi, tahun))
    pemuat.read_dokumen()
    semua = (
        Indikator.objects.of(instansi)
        .filter(pemuat.berlaku(), program=None, kegiatan=None, sub_kegiatan=None)
        .select_related("unit", "tujuan", "sasaran__tujuan")
    )
    hasil: dict[int, IndikatorRenstra] = {}
    for satu in sorted(semua, key=letak):
        if satu.asal in ASAL_RENCANA or (JenisDokumen.RENSTRA, satu.pk) in pemuat.target:
            hasil.setdefault(satu.sama_dengan_id or satu.pk, pemuat.make_indikator(satu))
    return list(hasil.values())


# --- standards ----------------------------------------------------------------------------------


def load_acuan(
    instansi: Instansi, tahun: int, rencana: Sequence[IndikatorRenstra]
) -> dict[int, tuple[Nilai | None, ...]]:
    """The standards that an indicator is held against, else those of its row in T-C.23."""
    semua = Pembanding.objects.filter(
        indikator__in=[satu.id for satu in rencana], tahun__lte=tahun
    ).order_by("tahun", "pk")
    standar: dict[tuple[int, str], Nilai] = {}
    for satu in semua:
        for pola, _ in ACUAN:
            if re.search(pola, satu.nama.casefold()):
                standar[satu.indikator_id, pola] = satu.nilai
    tertulis = read_tc23(instansi, tahun)
    pencocok = Pencocok(Calon(nama, nama) for nama in tertulis)
    hasil = {}
    for isi in rencana:
        lain = tertulis.get(pencocok.find(isi.nama) or "", (None, None))
        pasangan = zip(ACUAN, lain, strict=True)
        hasil[isi.id] = tuple(standar.get((isi.id, pola)) or milik for (pola, _), milik in pasangan)
    return hasil


def read_tc23(instansi: Instansi, tahun: int) -> dict[str, tuple[Nilai | None, ...]]:
    """NSPK and IKK by name, as the table of services has them."""
    tabel = find_tabel(instansi, tahun, JenisProfil.PELAYANAN)
    if tabel is None:
        return {}
    tempat = Letak(tabel.kolom)
    acuan = [tempat.find_judul(kata) for _, kata in ACUAN]
    uraian = tempat.find_uraian()
    return {
        baris.sel[uraian].mentah: tuple(
            baris.sel[i].nilai if i is not None and baris.sel[i].mentah.strip() else None
            for i in acuan
        )
        for baris in tabel.baris
    }


# --- projections --------------------------------------------------------------------------------


def list_form(tahun: int) -> tuple[KolomForm, ...]:
    return (
        KolomForm(Kolom("Indikator Kinerja"), r"indikator|uraian"),
        *(
            KolomForm(Kolom(str(satu), 9, JenisSel.NILAI), rf"\b{satu}\b", r"proyeksi")
            for satu in (tahun, tahun + 1)
        ),
        KolomForm(Kolom("Catatan Analisis", 16), r"catatan|analisis|keterangan"),
        KolomForm(Kolom("SPM/Standar Nasional", 9, JenisSel.NILAI), SPM),
        KolomForm(Kolom("IKK", 8, JenisSel.NILAI), IKK),
    )


def load_proyeksi(
    instansi: Instansi, tahun: int, rencana: Iterable[IndikatorRenstra]
) -> tuple[dict[int, BarisIsian], list[BarisIsian]]:
    """The rows by indicator, and those that name none of the plan, or one again."""
    pencocok = Pencocok(Calon(satu.id, satu.nama) for satu in rencana)
    milik: dict[int, BarisIsian] = {}
    lepas: list[BarisIsian] = []
    for tabel in load_isian(instansi, tahun, JenisProfil.PROYEKSI, list_form(tahun)):
        for baris in tabel.baris:
            kunci = pencocok.find(baris.teks[0])
            if kunci is not None and kunci not in milik:
                milik[kunci] = baris
            else:
                lepas.append(baris)
    return milik, lepas
