"""What a rekap holds: one PD and year in brief, out of the facts that its report is made of.

A figure is ``{"nilai": text | null, "tampil": text, "alasan": text | null, …}``; nothing is
computed here that the report does not compute.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q

from aturan.alasan import Alasan
from aturan.daftar_periksa import Bobot
from aturan.nilai import Kosong
from aturan.wewenang import Status
from capaian.models import Pelaporan
from capaian.models.realisasi import SETAHUN, TRIWULAN_AKHIR
from capaian.periksa import Bahan, judge, load_bahan
from capaian.ukur.dokumen import PK
from capaian.ukur.muat import BarisTahun, load_baris_banyak
from capaian.ukur.tahun import Ukuran, measure_tahun
from capaian.ukur.wajar import TAHUN_LALU
from instansi.akses import read_milik
from instansi.models import Instansi
from isian.models import Riwayat
from laporan.facts import Fakta
from laporan.facts.anggaran import AnggaranFakta
from laporan.facts.load import make_facts, prepare
from laporan.facts.rows import read_rows_banyak
from laporan.json_keluaran.angka import Json, hitungan, jumlah, rata_rata
from pengaturan.models import PengecualianTenggat
from renstra.enums import JenisDokumen
from renstra.models import Dokumen

VERSI = 2  # goes up with every change of the shape or of a rule, so that older ones are recomputed
TRIWULAN = range(1, 5)
BELUM_ADA = "belum ada"


def make_isi(instansi: Sequence[Instansi], tahun: int) -> Iterator[tuple[Instansi, Json]]:
    """The content of the rekap of each PD, from the rows as they are now: those of all are read in
    ten queries, then each is computed when it is asked for."""
    rows = read_rows_banyak(instansi, tahun, lengkap=False, klaim=False)
    baris = load_baris_banyak(instansi, tahun, TAHUN_LALU)
    langkah = load_langkah(instansi, tahun)
    berjalan = {satu: langkah[satu.pk].berjalan for satu in instansi}
    bahan = load_bahan({satu: nomor for satu, nomor in berjalan.items() if nomor}, tahun)
    for satu in instansi:
        fakta = make_facts(prepare(rows[satu.pk]))
        yield (
            satu,
            {
                **isi_capaian(fakta),
                **isi_anggaran(fakta.anggaran),
                "triwulan": isi_triwulan(baris[satu.pk], langkah[satu.pk]),
                "periksa": isi_periksa(baris[satu.pk], bahan.get(satu.pk)),
                "dokumen": isi_dokumen(baris[satu.pk]),
            },
        )


# --- figures ----------------------------------------------------------------------------------


def isi_capaian(fakta: Fakta) -> Json:
    """The mean with what it is a mean of. Only one that waits for nothing may be ranked."""
    rata, metode = fakta.kinerja.rata, fakta.metode
    batas = "tanpa batas" if metode.batas_rata is None else f"batas {metode.batas_rata}%"
    return {
        "capaian": rata_rata(rata),
        "predikat": fakta.kinerja.predikat,
        "label": rata.label,
        "sementara": rata.sementara,
        "metode": f"{metode.rata_rata.label}, {batas}",
        "skala": metode.skala.nama,
        "per_predikat": count_predikat(fakta),
        "sasaran": [
            {"nama": s.nama, "capaian": rata_rata(s.rata), "predikat": s.predikat}
            for s in fakta.kinerja.sasaran
        ],
    }


def count_predikat(fakta: Fakta) -> list[list[object]]:
    """Indicators by predikat in the order of the scale; the last are those without any."""
    semua = Counter(satu.predikat for satu in fakta.kinerja.semua)
    label = [kelas.label for kelas in fakta.metode.skala.kelas]
    return [*([satu, semua[satu]] for satu in label), ["Belum dapat dinilai", semua[None]]]


def isi_anggaran(anggaran: AnggaranFakta) -> Json:
    total = anggaran.total
    return {
        "pagu": jumlah(total.pagu, Alasan.BELUM_ADA_PAGU),
        "realisasi": jumlah(total.realisasi, Alasan.BELUM_ADA_REALISASI),
        "serapan": hitungan(total.serapan),
        "label_anggaran": anggaran.label,
    }


# --- quarters ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Langkah:
    """How far the quarters of a PD are on their way, by quarter, and until when each may be."""

    pelaporan: dict[int, Pelaporan]
    sejak: dict[int, str]  # by the quarter's row
    sampai: dict[int, str]

    def status(self, triwulan: int) -> str:
        ada = self.pelaporan.get(triwulan)
        return ada.status if ada else Status.DRAF.value

    @property
    def berjalan(self) -> int:
        """The first quarter that is not approved; 0 when all are."""
        belum = (nomor for nomor in TRIWULAN if self.status(nomor) != Status.DISETUJUI)
        return next(belum, 0)


def load_langkah(instansi: Sequence[Instansi], tahun: int) -> dict[int, Langkah]:
    """Of each PD, in two queries."""
    semua, lebih = read_milik(
        Pelaporan.objects.of_all(instansi).filter(tahun=tahun).order_by("pk"),
        PengecualianTenggat.objects.of_all(instansi).filter(tahun=tahun).order_by("pk"),
    )
    sejak = find_sejak(satu for milik in semua.values() for satu in milik)
    return {
        satu.pk: Langkah(
            {s.triwulan: s for s in semua.get(satu.pk, [])},
            sejak,
            {s.triwulan: s.sampai.isoformat() for s in lebih.get(satu.pk, [])},
        )
        for satu in instansi
    }


def isi_triwulan(baris: BarisTahun, langkah: Langkah) -> list[Json]:
    """The four quarters: how many indicators are filled, the status and since when."""
    ukuran, pelaporan = measure_tahun(baris), langkah.pelaporan
    return [
        {
            "dari": len(ukuran),
            "terisi": sum(is_terisi(satu, nomor) for satu in ukuran),
            "dikembalikan": sum(is_dikembalikan(satu, nomor) for satu in ukuran),
            "status": langkah.status(nomor),
            "sejak": langkah.sejak.get(pelaporan[nomor].pk) if nomor in pelaporan else None,
            "pengecualian": langkah.sampai.get(nomor),
        }
        for nomor in TRIWULAN
    ]


def is_terisi(ukuran: Ukuran, triwulan: int) -> bool:
    """A figure for the whole year, as imports bring it, fills the last quarter too."""
    setahun = ukuran.realisasi.get(SETAHUN)
    if triwulan == TRIWULAN_AKHIR and setahun is not None and not setahun.is_kosong:
        return True
    kini = ukuran.realisasi.get(triwulan)
    return kini is not None and kini.nilai != Kosong()


def is_dikembalikan(ukuran: Ukuran, triwulan: int) -> bool:
    kini = ukuran.realisasi.get(triwulan)
    return kini is not None and bool(kini.catatan_kembali)


def find_sejak(pelaporan: Iterable[Pelaporan]) -> dict[int, str]:
    """By quarter's row: when it took its last step, as the history remembers it."""
    kunci = [satu.pk for satu in pelaporan]
    langkah = Riwayat.objects.filter(
        Q(sesudah__has_key="status"), tabel=Pelaporan._meta.label_lower, kunci__in=kunci
    )
    urut = langkah.order_by("pk").values_list("kunci", "waktu")
    return {pk: waktu.isoformat() for pk, waktu in urut}


def isi_periksa(baris: BarisTahun, bahan: Bahan | None) -> Json:
    """What the running quarter still lacks, the required first. Decisions of meetings that are
    overdue are left out: they depend on the day."""
    kurang = judge(baris, bahan).butir if bahan else ()
    urut = sorted(kurang, key=lambda satu: satu.bobot is not Bobot.WAJIB)
    return {
        "triwulan": bahan.pelengkap.triwulan if bahan else 0,
        "butir": [
            {"butir": satu.butir.value, "bobot": satu.bobot.value, "kalimat": satu.kalimat}
            for satu in urut
            if not satu.is_beres
        ],
    }


# --- documents --------------------------------------------------------------------------------


def isi_dokumen(baris: BarisTahun) -> Json:
    """How far the Renstra that holds the year and the PK of the year are on their way."""
    tahun, semua = baris.tahun, baris.dokumen
    pk = [satu for satu in semua if satu.jenis in PK and satu.tahun == tahun]
    renstra = [satu for satu in semua if satu.jenis == JenisDokumen.RENSTRA and holds(satu, tahun)]
    return {"renstra": describe_dokumen(renstra), "pk": describe_dokumen(pk)}


def holds(dokumen: Dokumen, tahun: int) -> bool:
    periode = dokumen.periode
    return periode is None or periode.tahun_awal <= tahun <= periode.tahun_akhir


def describe_dokumen(versi: Sequence[Dokumen]) -> Json:
    """The status of the last version; a change in the making beside what holds is told so."""
    if not versi:
        return {"status": None, "tampil": BELUM_ADA}
    akhir = max(versi, key=lambda satu: (satu.jenis == PK[0], satu.versi, satu.pk))
    label = Status(akhir.status).label
    berlaku = any(satu.status == Status.DISETUJUI for satu in versi)
    if berlaku and akhir.status != Status.DISETUJUI:
        return {"status": akhir.status, "tampil": f"perubahan {label}"}
    return {"status": akhir.status, "tampil": label}
