"""The steps of a report, and the versions that stay behind them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from secrets import token_hex
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from aturan.alur import Penolakan
from aturan.alur_laporan import ALUR_LAPORAN
from aturan.peran import Peran
from aturan.wewenang import TERBUKA, Status, Tindakan
from instansi.alur import LangkahDitolak, take_step
from instansi.models import Instansi
from isian.riwayat import Pelaku, changing
from laporan.build import build_document
from laporan.build.depan import find_penanda
from laporan.document import Document
from laporan.facts import Fakta, load_facts
from laporan.json_keluaran import susun_json
from laporan.models import JenisVersi, LaporanKinerja, VersiLaporan
from laporan.models.terbit import SAH
from laporan.sunting.meja import Meja
from laporan.terbit.beku import freeze
from laporan.terbit.kabar import tell_laporan
from laporan.terbit.ralat import find_alasan_ralat
from laporan.terbit.sahkan import Kekurangan, Tanda, finalise, find_kekurangan
from laporan.versi import versi_data
from pengaturan.tenggat import today_of


@dataclass(frozen=True)
class Naskah:
    """The report as the data give it now."""

    fakta: Fakta
    document: Document

    @cached_property
    def meja(self) -> Meja:
        return Meja(self.fakta)

    @cached_property
    def versi(self) -> str:
        return versi_data(self.fakta)

    @cached_property
    def kekurangan(self) -> tuple[Kekurangan, ...]:
        return find_kekurangan(self.document)

    @cached_property
    def temuan(self) -> tuple[Kekurangan, ...]:
        """Figures and references in the prose that are not there."""
        meja = self.meja
        return tuple(
            Kekurangan(kunci, meja.judul(kunci), satu.kalimat)
            for kunci in self.fakta.narasi
            for satu in meja.temuan(kunci)
        )

    @property
    def halangan(self) -> Penolakan | None:
        """A figure that still moves or is not there cannot be signed."""
        if self.fakta.kinerja.rata.sementara:
            return Penolakan.SEMENTARA
        return Penolakan.ANGKA_HILANG if self.temuan else None


@dataclass(frozen=True, slots=True)
class Pembuat:
    """Who makes a version, from which site, and why."""

    oleh: Pelaku
    situs: str
    alasan: str


def load_naskah(instansi: Instansi, tahun: int) -> Naskah:
    fakta = load_facts(instansi, tahun)
    return Naskah(fakta, build_document(fakta, draf=True))


def find_laporan(instansi: Instansi, tahun: int) -> LaporanKinerja:
    """The report of the year; one that nobody touched yet is not stored."""
    kunci: dict[str, Any] = {"instansi": instansi, "tahun": tahun}
    return LaporanKinerja.objects.filter(**kunci).first() or LaporanKinerja(**kunci)


def lock_laporan(instansi: Instansi, tahun: int) -> LaporanKinerja:
    kunci: dict[str, Any] = {"instansi": instansi, "tahun": tahun}
    LaporanKinerja.objects.get_or_create(**kunci)
    terkunci: LaporanKinerja = LaporanKinerja.objects.select_for_update().get(**kunci)
    return terkunci


@transaction.atomic
def take_langkah(
    laporan: LaporanKinerja,
    tindakan: Tindakan,
    *,
    acting_user: Pelaku,
    peran: frozenset[Peran],
    alasan: str = "",
    situs: str = "",
    reviu: str = "",
) -> LaporanKinerja:
    """Take one step; handing in and signing keep a version. Raises ``LangkahDitolak``.

    ``situs`` is how this person reaches the site, for the QR code where the settings do not tell
    how the public does; ``reviu`` the number of APIP's statement.
    """
    kini = lock_laporan(laporan.instansi, laporan.tahun)
    if kini.versi_baris != laporan.versi_baris:
        raise LangkahDitolak(Penolakan.STATUS)
    dari = Status(kini.status)
    naskah = load_naskah(kini.instansi, kini.tahun) if tindakan in BERVERSI else None
    hasil = take_step(
        kini,
        tindakan,
        acting_user=acting_user,
        peran=peran,
        alasan=alasan,
        halangan=find_halangan(kini, tindakan, naskah, alasan),
        alur=ALUR_LAPORAN,
    )
    keep_reviu(hasil, tindakan, reviu, acting_user)
    if tindakan is Tindakan.TERBITKAN:
        publish(hasil)
    if naskah is not None:
        keep_versi(hasil, naskah, BERVERSI[tindakan], Pembuat(acting_user, situs, alasan.strip()))
    tell_laporan(hasil, tindakan, dari, acting_user)
    return hasil


BERVERSI = {Tindakan.AJUKAN: JenisVersi.AJUAN, Tindakan.SAHKAN: JenisVersi.FINAL}


def find_halangan(
    laporan: LaporanKinerja, tindakan: Tindakan, naskah: Naskah | None, alasan: str
) -> Penolakan | None:
    """What stands in the way of signing: always, or as long as no reason is given."""
    if tindakan is not Tindakan.SAHKAN or naskah is None:
        return None
    if naskah.halangan or alasan.strip():
        return naskah.halangan
    if is_berubah(laporan, naskah):
        return Penolakan.BERUBAH
    if laporan.status == Status.DIVERIFIKASI:
        return Penolakan.TANPA_REVIU
    return Penolakan.LAPORAN_KURANG if naskah.kekurangan else None


def is_berubah(laporan: LaporanKinerja, naskah: Naskah) -> bool:
    """Whether the report is another than the one that was handed in."""
    ajuan = VersiLaporan.objects.filter(laporan=laporan, jenis=JenisVersi.AJUAN)
    return ajuan.values_list("versi_data", flat=True).first() not in (None, naskah.versi)


def keep_reviu(laporan: LaporanKinerja, tindakan: Tindakan, nomor: str, oleh: Pelaku) -> None:
    """APIP's statement with its day; what is opened again has to be reviewed again."""
    if tindakan is not Tindakan.REVIU and laporan.status not in TERBUKA:
        return
    with changing(laporan, acting_user=oleh):
        direviu = tindakan is Tindakan.REVIU
        laporan.reviu_nomor = nomor if direviu else ""
        laporan.reviu_tanggal = today_of(laporan.instansi.pemda) if direviu else None


def publish(laporan: LaporanKinerja) -> None:
    """The signed version is the public's from now on."""
    akhir = VersiLaporan.objects.filter(laporan=laporan, jenis__in=SAH).latest("nomor")
    VersiLaporan.objects.filter(pk=akhir.pk).update(terbit=timezone.now())


def keep_versi(
    laporan: LaporanKinerja, naskah: Naskah, jenis: JenisVersi, pembuat: Pembuat
) -> VersiLaporan:
    """The version with the next number; a signed one after another is its ralat."""
    semua = VersiLaporan.objects.filter(laporan=laporan)
    nomor = (semua.values_list("nomor", flat=True).first() or 0) + 1
    document, kode, jabatan, alasan = naskah.document, "", "", pembuat.alasan
    if jenis is JenisVersi.FINAL:
        jenis = JenisVersi.RALAT if semua.filter(jenis__in=SAH).exists() else jenis
        alasan = join_alasan(laporan, alasan) if jenis is JenisVersi.RALAT else alasan
        kode, jabatan = token_hex(16), find_penanda(naskah.fakta).jabatan
        tanggal = today_of(laporan.instansi.pemda)
        is_ralat, alamat = jenis is JenisVersi.RALAT, public_url(pembuat.situs, kode)
        document = finalise(document, Tanda(nomor, jabatan, tanggal, alamat, is_ralat))
    isi = freeze(document)
    versi: VersiLaporan = VersiLaporan.objects.create(
        laporan=laporan,
        nomor=nomor,
        jenis=jenis,
        pengguna_id=pembuat.oleh.id,
        nama_pengguna=pembuat.oleh.nama,
        jabatan=jabatan,
        alasan=alasan,
        isi=isi,
        angka=susun_json(naskah.fakta, document),
        versi_data=naskah.versi,
        sidik=hash_isi(isi),
        kode=kode,
    )
    return versi


def join_alasan(laporan: LaporanKinerja, catatan: str) -> str:
    """What the ralat is for, then what its signer had to say."""
    catatan = f"Catatan pengesahan: {catatan}" if catatan else ""
    return "\n".join(filter(None, (find_alasan_ralat(laporan), catatan)))


def hash_isi(isi: dict[str, Any]) -> str:
    """SHA-256 of the canonical JSON."""
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


def public_url(situs: str, kode: str) -> str:
    """Printed for good: an address within the office would be of no use to the public."""
    return (settings.ALAMAT_SITUS or situs).rstrip("/") + reverse("verifikasi", args=[kode])
