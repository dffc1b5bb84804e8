"""The indicators of a PK and their targets, taken from the Renstra."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from aturan.baca import Bacaan, parse_nilai
from aturan.nilai import Angka, Kosong, Nilai, Persen, Teks
from aturan.satuan import is_persen
from aturan.tampil import format_nilai
from aturan.triwulan import is_sama, with_satuan
from isian.kisi import Kiriman, SelBentrok, SelGalat, SelPerluAlasan
from isian.riwayat import Pelaku, add_many, changing, remove
from perjanjian.acuan import AcuanTarget
from perjanjian.models import AksiTriwulan
from renstra.enums import PeriodeTarget
from renstra.models import Dokumen, Indikator, Target

from .kunci import locking

SUMBER = "Renstra"


def choose_indikator(
    dokumen: Dokumen,
    calon: Sequence[Indikator],
    dipilih: Collection[int],
    acuan: AcuanTarget,
    *,
    acting_user: Pelaku,
) -> tuple[int, int]:
    """Make the PK promise the chosen ones of ``calon`` and no others of them; what else it
    promises stays. Returns how many came and how many went. Raises ``SelTerkunci``."""
    with locking(dokumen):
        ada = set(
            dokumen.target_list.filter(periode=PeriodeTarget.TAHUN).values_list(
                "indikator_id", flat=True
            )
        )
        pergi = [satu.pk for satu in calon if satu.pk in ada and satu.pk not in dipilih]
        baru = [
            make_target(dokumen, satu, acuan.find(satu), urutan)
            for urutan, satu in enumerate(calon, 1)
            if satu.pk in dipilih and satu.pk not in ada
        ]
        add_many(baru, acting_user=acting_user)
        drop_indikator(dokumen, pergi, acting_user=acting_user)
        return len(baru), len(pergi)


def make_target(
    dokumen: Dokumen, indikator: Indikator, acuan: Target | None, urutan: int
) -> Target:
    """A row for the year, with the Renstra's figure where it states one."""
    target = Target(indikator=indikator, dokumen=dokumen, tahun=dokumen.tahun, urutan=urutan)
    if acuan:
        target.set_nilai(acuan.nilai, mentah=acuan.mentah)
        target.sumber = SUMBER
    return target


def drop_indikator(dokumen: Dokumen, indikator: Collection[int], *, acting_user: Pelaku) -> None:
    """Its target, those of its quarters, and its steps."""
    if not indikator:
        return
    target = dokumen.target_list.filter(indikator__in=indikator).select_related("indikator")
    aksi = AksiTriwulan.objects.filter(
        perjanjian__dokumen=dokumen, indikator__in=indikator
    ).select_related("perjanjian__dokumen")
    for satu in (*target, *aksi):
        remove(satu, acting_user=acting_user)


@dataclass(frozen=True, slots=True)
class TargetTersimpan:
    target: Target
    bacaan: Bacaan


def save_target(
    target: Target, kiriman: Kiriman, acuan: Target | None, *, acting_user: Pelaku
) -> TargetTersimpan:
    """Change the year's target of one indicator. A figure other than the Renstra's needs a reason.

    Saving the same again writes nothing. Raises what ``isian.kisi`` knows to answer.
    """
    with locking(target.dokumen):
        kini = Target.objects.select_related("indikator", "dokumen").get(pk=target.pk)
        bacaan = read_target(kiriman.isi, kini.indikator)
        if is_tetap(kini, bacaan.nilai, kiriman):
            return TargetTersimpan(kini, bacaan)
        if kiriman.versi != kini.versi_baris:
            raise SelBentrok(kini, kini.mentah)
        alasan = require_alasan(kini, bacaan.nilai, kiriman, acuan)
        with changing(kini, acting_user=acting_user, alasan=alasan):
            kini.set_nilai(bacaan.nilai, mentah=kiriman.isi)
            kini.alasan, kini.sumber = alasan, "" if alasan else SUMBER
        return TargetTersimpan(kini, bacaan)


def is_tetap(target: Target, nilai: Nilai, kiriman: Kiriman) -> bool:
    tertulis = target.mentah == kiriman.isi and target.nilai == nilai
    return tertulis and kiriman.alasan in ("", target.alasan)


def read_target(teks: str, indikator: Indikator) -> Bacaan:
    """The text as a value. Raises ``SelGalat`` for words where a percentage is expected."""
    bacaan = parse_nilai(teks, satuan=indikator.satuan)
    if isinstance(bacaan.nilai, Teks) and is_persen(indikator.satuan):
        raise SelGalat(
            f"“{teks[:40]}” bukan persentase. Tulis angkanya saja, misalnya 95,43 atau ≥ 95."
        )
    return bacaan


def require_alasan(target: Target, nilai: Nilai, kiriman: Kiriman, acuan: Target | None) -> str:
    """The reason to be kept; empty where the figure is the Renstra's. Raises ``SelGalat`` for a
    value of another kind, ``SelPerluAlasan`` when the reason is missing."""
    satuan = target.indikator.satuan
    if acuan is None or isinstance(acuan.nilai, Kosong):
        return kiriman.alasan
    if is_sama(with_satuan(nilai, satuan), with_satuan(acuan.nilai, satuan)):
        return ""
    if isinstance(acuan.nilai, Angka | Persen) and isinstance(nilai, Teks):
        raise SelGalat(
            f"Target ini berupa angka; Renstra menulis {format_nilai(acuan.nilai)}. Tulis angka,"
            " misalnya 95,43."
        )
    alasan = kiriman.alasan or (target.alasan if target.nilai == nilai else "")
    if not alasan:
        raise SelPerluAlasan(
            f"Target Renstra tahun {target.tahun} adalah {format_nilai(acuan.nilai)}. Tulis alasan"
            " target PK berbeda."
        )
    return alasan
