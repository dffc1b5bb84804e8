"""The attachment of a PK: programs and kegiatan with their money, taken from the budget."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from aturan.angka import parse_angka
from aturan.tampil import format_rupiah
from aturan.teks import normalkan_nama
from isian.fields import RUPIAH_TERBESAR, SEN
from isian.kisi import Kiriman, SelBentrok, SelGalat, SelPerluAlasan
from isian.riwayat import Pelaku, add, changing, remove
from perjanjian.acuan import BarisPagu
from perjanjian.models import PerjanjianKinerja, ProgramPerjanjian
from renstra.models import Dokumen

from .kunci import editing, locking

KETERANGAN_MAKS = 200


def choose_program(
    dokumen: Dokumen,
    pagu: Mapping[int, BarisPagu],
    calon: Collection[int],
    dipilih: Collection[int],
    *,
    acting_user: Pelaku,
) -> tuple[int, int]:
    """Make the attachment name the chosen lines of ``calon`` and no others of them; a line stands
    below the nearest chosen line above it. Returns how many came and went."""
    with editing(dokumen) as perjanjian:
        ada = {satu.baris_id: satu for satu in perjanjian.program_list.all() if satu.baris_id}
        pergi = [satu for baris, satu in ada.items() if baris in calon and baris not in dipilih]
        baru = [baris for baris in pagu if baris in dipilih and baris not in ada]
        add_program(perjanjian, pagu, baru, acting_user=acting_user)
        drop_program(perjanjian, pagu, pergi, acting_user=acting_user)
        return len(baru), len(pergi)


def add_program(
    perjanjian: PerjanjianKinerja,
    pagu: Mapping[int, BarisPagu],
    baru: Collection[int],
    *,
    acting_user: Pelaku,
) -> None:
    urutan = {baris: nomor for nomor, baris in enumerate(pagu, 1)}
    for baris in baru:
        add(make_program(perjanjian, pagu[baris], urutan[baris]), acting_user=acting_user)


def drop_program(
    perjanjian: PerjanjianKinerja,
    pagu: Mapping[int, BarisPagu],
    pergi: Collection[ProgramPerjanjian],
    *,
    acting_user: Pelaku,
) -> None:
    """Take lines out, after every line has found its place without them: money that stands below
    a line is part of it and must not be counted twice."""
    gugur = {satu.pk for satu in pergi}
    semua = list(perjanjian.program_list.all())
    tetap = {satu.baris_id: satu for satu in semua if satu.baris_id and satu.pk not in gugur}
    for satu in semua:
        induk = find_induk(pagu, satu, tetap, gugur)
        if satu.induk_id != (induk.pk if induk else None):
            with changing(satu, acting_user=acting_user):
                satu.induk = induk
                satu.ordinal = next_ordinal(perjanjian, induk, satu.kunci)
    for satu in semua:
        if satu.pk in gugur:
            remove(satu, acting_user=acting_user)


def find_induk(
    pagu: Mapping[int, BarisPagu],
    program: ProgramPerjanjian,
    tetap: Mapping[int | None, ProgramPerjanjian],
    gugur: Collection[int],
) -> ProgramPerjanjian | None:
    """The line of the attachment for the nearest line above in the budget; a line that is not of
    the budget keeps its own. What goes stands at the top."""
    if program.pk in gugur:
        return None
    if not program.baris_id or program.baris_id not in pagu:
        return None if program.induk_id in gugur else program.induk
    atas = pagu[program.baris_id].baris.induk_id
    while atas and atas in pagu and atas not in tetap:
        atas = pagu[atas].baris.induk_id
    return tetap.get(atas)


def make_program(perjanjian: PerjanjianKinerja, satu: BarisPagu, urutan: int) -> ProgramPerjanjian:
    kunci = normalkan_nama(satu.baris.uraian)
    return ProgramPerjanjian(
        perjanjian=perjanjian,
        nama=satu.baris.uraian,
        kunci=kunci,
        ordinal=next_ordinal(perjanjian, None, kunci),
        urutan=urutan,
        anggaran=satu.pagu,
        keterangan=satu.baris.sumber_dana[:KETERANGAN_MAKS],
        baris=satu.baris,
    )


def next_ordinal(perjanjian: PerjanjianKinerja, induk: ProgramPerjanjian | None, kunci: str) -> int:
    terpakai = perjanjian.program_list.filter(induk=induk, kunci=kunci)
    return max(terpakai.values_list("ordinal", flat=True), default=0) + 1


def save_uang(
    program: ProgramPerjanjian, kiriman: Kiriman, pagu: Decimal | None, *, acting_user: Pelaku
) -> ProgramPerjanjian:
    """Change the money of one line. Money other than the budget's needs a reason.

    Saving the same again writes nothing. Raises what ``isian.kisi`` knows to answer.
    """
    uang = read_uang(kiriman.isi)
    with locking(program.perjanjian.dokumen):
        kini = get_program(program)
        if kini.anggaran == uang and kiriman.alasan in ("", kini.alasan):
            return kini
        if kiriman.versi != kini.versi_baris:
            raise SelBentrok(kini, format_rupiah(kini.anggaran))
        alasan = require_alasan(kini, uang, kiriman.alasan, pagu)
        with changing(kini, acting_user=acting_user, alasan=alasan):
            kini.anggaran, kini.mentah, kini.alasan = uang, kiriman.isi, alasan
        return kini


def require_alasan(
    program: ProgramPerjanjian, uang: Decimal | None, alasan: str, pagu: Decimal | None
) -> str:
    if pagu is None:
        return alasan
    if uang == pagu:
        return ""
    lama = program.alasan if program.anggaran == uang else ""
    if not (alasan or lama):
        raise SelPerluAlasan(
            f"Pagu di anggaran adalah {format_rupiah(pagu)}. Tulis alasan anggaran di PK berbeda."
        )
    return alasan or lama


def read_uang(teks: str) -> Decimal | None:
    """Money as people type it; None for nothing. Raises ``SelGalat``."""
    if not teks or teks == "-":
        return None
    nilai = parse_angka(teks if "rp" in teks.casefold() else f"Rp {teks}")
    if nilai.nilai is None:
        raise SelGalat(f"“{teks[:40]}” bukan jumlah uang. Contoh yang benar: 1.234.567.000")
    if nilai.nilai < 0 or nilai.nilai > RUPIAH_TERBESAR or nilai.nilai % SEN:
        raise SelGalat("Anggaran tidak boleh negatif, dan paling kecil satu sen.")
    return nilai.nilai


def get_program(program: ProgramPerjanjian) -> ProgramPerjanjian:
    """The line as stored now."""
    kini: ProgramPerjanjian = ProgramPerjanjian.objects.select_related("perjanjian__dokumen").get(
        pk=program.pk
    )
    return kini


def save_keterangan(
    program: ProgramPerjanjian, kiriman: Kiriman, *, acting_user: Pelaku
) -> ProgramPerjanjian:
    """The source of funds, or another remark, of one line."""
    if len(kiriman.isi) > KETERANGAN_MAKS:
        raise SelGalat(f"Keterangan {len(kiriman.isi)} karakter; paling panjang {KETERANGAN_MAKS}.")
    with locking(program.perjanjian.dokumen):
        kini = get_program(program)
        if kini.keterangan == kiriman.isi:
            return kini
        if kiriman.versi != kini.versi_baris:
            raise SelBentrok(kini, kini.keterangan)
        with changing(kini, acting_user=acting_user):
            kini.keterangan = kiriman.isi
        return kini


def add_manual(
    dokumen: Dokumen, *, nama: str, anggaran: str, keterangan: str, acting_user: Pelaku
) -> ProgramPerjanjian:
    """A line that the budget does not have, or not yet. Raises ``SelGalat``."""
    uang, kunci = read_uang(anggaran), normalkan_nama(nama)
    with editing(dokumen) as perjanjian:
        urutan = perjanjian.program_list.values_list("urutan", flat=True)
        baris = ProgramPerjanjian(
            perjanjian=perjanjian,
            nama=nama,
            kunci=kunci,
            ordinal=next_ordinal(perjanjian, None, kunci),
            urutan=max(urutan, default=0) + 1,
            anggaran=uang,
            mentah=anggaran,
            keterangan=keterangan,
        )
        return add(baris, acting_user=acting_user)


def remove_program(
    program: ProgramPerjanjian, pagu: Mapping[int, BarisPagu], *, acting_user: Pelaku
) -> None:
    """Take a line out of the attachment; lines below it move up."""
    with editing(program.perjanjian.dokumen) as perjanjian:
        ada = perjanjian.program_list.filter(pk=program.pk)
        drop_program(perjanjian, pagu, list(ada), acting_user=acting_user)
