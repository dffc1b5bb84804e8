"""A PD larger than any: long names, many rows of everything."""

from __future__ import annotations

from random import Random

from anggaran.enums import Tingkat
from instansi.models import Instansi, Pemda
from renstra.enums import TRIWULAN
from renstra.models import Kegiatan, SubKegiatan
from tests.akses import Dunia
from tests.laporan.pabrik import Pabrik

INDIKATOR, SUB_KEGIATAN, BARIS_PROFIL, PANJANG = 300, 400, 60, 600
TAHUN = 2021
KATA = """persentase jumlah tersedianya layanan pemenuhan kebutuhan dasar penyandang masalah
    kesejahteraan sosial yang memperoleh bantuan sesuai standar pelayanan minimal kabupaten
    melalui pembinaan pengawasan koordinasi sinkronisasi pelaksanaan kebijakan daerah urusan
    bidang pemberdayaan masyarakat desa kelurahan kecamatan lembaga kemasyarakatan potensi
    sumber rehabilitasi anak terlantar lanjut usia gelandangan pengemis korban bencana alam
    penyuluhan kapasitas aparatur administrasi perkantoran kendaraan dinas operasional"""


class Besar(Pabrik):
    def __init__(self) -> None:
        super().__init__("dinas-besar", TAHUN)
        self.acak, self.kata = Random(7), KATA.split()
        self.masa = self.periode(2021, 2026)
        self.pengaturan(periode=self.masa)

    def kalimat(self, panjang: int = PANJANG) -> str:
        """Other words each time, as long as that."""
        kata = [self.acak.choice(self.kata) for _ in range(panjang // 5)]
        return f"{self.acak.randrange(10**6)} {' '.join(kata)}"[:panjang].strip()

    def fill(self) -> None:
        self.fill_kinerja()
        self.fill_anggaran()
        kolom = tuple(f"Kolom {nomor}" for nomor in range(1, 13))
        self.tabel(
            "bebas",
            "Daftar sarana",
            kolom,
            *(tuple(self.kalimat(40) for _ in kolom) for _ in range(BARIS_PROFIL)),
        )

    def sub_kegiatan(self, kegiatan: Kegiatan) -> SubKegiatan:
        nama = self._nama(self.kalimat())
        return SubKegiatan.objects.create(instansi=self.instansi, kegiatan=kegiatan, **nama)

    def fill_kinerja(self) -> None:
        tujuan = [self.tujuan(self.kalimat()) for _ in range(5)]
        sasaran = [self.sasaran(self.kalimat(), satu) for satu in tujuan for _ in range(4)]
        program = [self.program(self.kalimat(), satu) for satu in sasaran]
        kegiatan = [self.kegiatan(self.kalimat(), program=s) for s in program for _ in range(4)]
        self.sub = [self.sub_kegiatan(kegiatan[n % len(kegiatan)]) for n in range(SUB_KEGIATAN)]
        renstra = self.dokumen("renstra", 0, periode=self.masa)
        for nomor in range(INDIKATOR):
            satu = self.indikator(
                self.kalimat(), sasaran=sasaran[nomor % len(sasaran)], satuan="orang", is_iku=True
            )
            for tahun in range(TAHUN, TAHUN + 6):
                self.target(satu, "100", tahun=tahun, dokumen=renstra)
            self.target(satu, "100")
            for triwulan in range(1, 5):
                self.target(satu, "25", periode=TRIWULAN[triwulan - 1])
                self.realisasi(satu, "25", periode=triwulan)

    def fill_anggaran(self) -> None:
        for nomor in range(20):
            atas = self.baris(self.kalimat(), tingkat=Tingkat.PROGRAM)
            for satu in self.sub[nomor * 20 : nomor * 20 + 20]:
                self.baris(satu.nama, "1000000", "500000", tingkat=Tingkat.SUB_KEGIATAN, induk=atas)


def make_besar() -> Dunia:
    besar = Besar()
    besar.fill()
    pemda = besar.instansi.pemda
    lain = Instansi.objects.create(pemda=pemda, kode="dinas-lain", nama="Dinas Lain")
    jauh = Pemda.objects.create(kode="kab-jauh", nama="Kabupaten Jauh")
    return Dunia(besar.instansi, lain, jauh, TAHUN)
