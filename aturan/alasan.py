"""Why a figure cannot be stated, each reason as a code with the sentence that people read.

Source: DOMAIN of SAKIP documents, chapters 4 and 5 (edge rules). "–" alone has several meanings in
real documents; a figure that is None always carries one of these.
"""

from __future__ import annotations

from enum import StrEnum


class Alasan(StrEnum):
    """Reason code of a figure that is None."""

    BELUM_ADA_REALISASI = "belum_ada_realisasi"
    REALISASI_STRIP = "realisasi_strip"
    BELUM_DINILAI = "belum_dinilai"
    TIDAK_ADA_DATA = "tidak_ada_data"
    TIDAK_BERLAKU = "tidak_berlaku"
    BELUM_ADA_TARGET = "belum_ada_target"
    TARGET_NOL = "target_nol"
    REALISASI_NOL = "realisasi_nol"
    PEMBAGI_NOL = "pembagi_nol"
    NILAI_NEGATIF = "nilai_negatif"
    JENIS_BERBEDA = "jenis_berbeda"
    SATUAN_BERBEDA = "satuan_berbeda"
    BERUPA_TEKS = "berupa_teks"
    REALISASI_RENTANG = "realisasi_rentang"
    RENTANG_TIDAK_SAH = "rentang_tidak_sah"
    BATAS_BERLAWANAN_ARAH = "batas_berlawanan_arah"
    PREDIKAT_DI_LUAR_TABEL = "predikat_di_luar_tabel"
    PREDIKAT_BELUM_TERCAPAI = "predikat_belum_tercapai"
    BAGIAN_TIDAK_SEPADAN = "bagian_tidak_sepadan"
    BAGIAN_BELUM_ADA = "bagian_belum_ada"
    BAGIAN_TIDAK_DAPAT_DIHITUNG = "bagian_tidak_dapat_dihitung"
    BOBOT_TIDAK_SAH = "bobot_tidak_sah"
    MANUAL_BELUM_DIISI = "manual_belum_diisi"
    MANUAL_TANPA_ALASAN = "manual_tanpa_alasan"
    DI_LUAR_JANGKAUAN = "di_luar_jangkauan"
    TIDAK_ADA_YANG_DIHITUNG = "tidak_ada_yang_dihitung"
    PERSEN_TIDAK_DIJUMLAHKAN = "persen_tidak_dijumlahkan"
    JENIS_TIDAK_DIHITUNG = "jenis_tidak_dihitung"
    BELUM_ADA_PAGU = "belum_ada_pagu"
    PAGU_NOL = "pagu_nol"
    SERAPAN_NOL = "serapan_nol"
    CAPAIAN_KURANG_100 = "capaian_kurang_100"
    BELUM_ADA_CAPAIAN = "belum_ada_capaian"
    BELUM_ADA_SERAPAN = "belum_ada_serapan"
    PORSI_TIDAK_SAH = "porsi_tidak_sah"
    INDUK_MELINGKAR = "induk_melingkar"
    BELUM_ADA_PEMBANDING = "belum_ada_pembanding"

    @property
    def kalimat(self) -> str:
        return KALIMAT[self]

    @property
    def sementara(self) -> bool:
        """Whether the figure may still come, so that a mean without it is only sementara."""
        return self in MASIH_DITUNGGU


KALIMAT: dict[Alasan, str] = {
    Alasan.BELUM_ADA_REALISASI: "Belum ada realisasi.",
    Alasan.REALISASI_STRIP: "Realisasi berupa tanda strip; maknanya belum dijelaskan.",
    Alasan.BELUM_DINILAI: "Belum ada penilaian.",
    Alasan.TIDAK_ADA_DATA: "Sumber tidak menyediakan data.",
    Alasan.TIDAK_BERLAKU: "Indikator tidak berlaku.",
    Alasan.BELUM_ADA_TARGET: "Belum ada target.",
    Alasan.TARGET_NOL: "Target 0: realisasi tidak dapat dibagi dengan target.",
    Alasan.REALISASI_NOL: "Realisasi 0: target tidak dapat dibagi dengan realisasi.",
    Alasan.PEMBAGI_NOL: "Pembagi bernilai 0.",
    Alasan.NILAI_NEGATIF: "Target atau realisasi negatif: rumus tidak bermakna.",
    Alasan.JENIS_BERBEDA: "Target dan realisasi berbeda jenis nilai.",
    Alasan.SATUAN_BERBEDA: "Target dan realisasi berbeda satuan.",
    Alasan.BERUPA_TEKS: "Nilai berupa teks; capaian perlu diisi manual dengan alasan.",
    Alasan.REALISASI_RENTANG: "Realisasi berupa rentang, bukan satu nilai.",
    Alasan.RENTANG_TIDAK_SAH: "Batas rentang target kosong atau terbalik.",
    Alasan.BATAS_BERLAWANAN_ARAH: (
        "Batas target berlawanan dengan arah indikator; tetapkan arahnya lebih dahulu."
    ),
    Alasan.PREDIKAT_DI_LUAR_TABEL: "Predikat tidak ada dalam tabel urutan yang dipakai.",
    Alasan.PREDIKAT_BELUM_TERCAPAI: (
        "Predikat di bawah target dan tidak ada nilai setara yang dipakai untuk menghitung rasio."
    ),
    Alasan.BAGIAN_TIDAK_SEPADAN: "Bagian target dan bagian realisasi tidak sepadan.",
    Alasan.BAGIAN_BELUM_ADA: "Salah satu bagian belum ada realisasinya.",
    Alasan.BAGIAN_TIDAK_DAPAT_DIHITUNG: "Salah satu bagian tidak dapat dihitung.",
    Alasan.BOBOT_TIDAK_SAH: "Bobot tidak sah: jumlahnya 0, ada yang negatif, atau tidak lengkap.",
    Alasan.MANUAL_BELUM_DIISI: "Capaian manual belum diisi.",
    Alasan.MANUAL_TANPA_ALASAN: "Capaian manual tidak disertai alasan.",
    Alasan.DI_LUAR_JANGKAUAN: "Nilai terlalu besar atau terlalu kecil untuk dihitung.",
    Alasan.TIDAK_ADA_YANG_DIHITUNG: "Tidak ada nilai yang dapat dihitung.",
    Alasan.PERSEN_TIDAK_DIJUMLAHKAN: (
        "Persentase tidak dijumlahkan; pembilang dan penyebut tiap triwulan belum diketahui."
    ),
    Alasan.JENIS_TIDAK_DIHITUNG: "Jenis nilai ini tidak dapat digabungkan antartriwulan.",
    Alasan.BELUM_ADA_PAGU: "Belum ada pagu.",
    Alasan.PAGU_NOL: "Pagu 0: serapan tidak dapat dihitung.",
    Alasan.SERAPAN_NOL: "Serapan 0: capaian tidak dapat dibagi dengan serapan.",
    Alasan.CAPAIAN_KURANG_100: "Capaian di bawah 100%: efisiensi tidak dihitung.",
    Alasan.BELUM_ADA_CAPAIAN: "Belum ada capaian.",
    Alasan.BELUM_ADA_SERAPAN: "Belum ada serapan.",
    Alasan.PORSI_TIDAK_SAH: "Porsi tidak sah: ada yang negatif atau jumlahnya lebih dari 100%.",
    Alasan.INDUK_MELINGKAR: "Baris menjadi induk bagi dirinya sendiri.",
    Alasan.BELUM_ADA_PEMBANDING: "Belum ada nilai pembanding.",
}

MASIH_DITUNGGU = frozenset(
    {
        Alasan.BELUM_ADA_REALISASI,
        Alasan.REALISASI_STRIP,
        Alasan.BELUM_ADA_TARGET,
        Alasan.BAGIAN_BELUM_ADA,
        Alasan.PERSEN_TIDAK_DIJUMLAHKAN,
        Alasan.MANUAL_BELUM_DIISI,
        Alasan.MANUAL_TANPA_ALASAN,
        Alasan.BELUM_ADA_PAGU,
        Alasan.BELUM_ADA_CAPAIAN,
        Alasan.BELUM_ADA_SERAPAN,
    }
)
