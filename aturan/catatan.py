"""Remarks that stand beside a figure that is stated, each as a code with its sentence.

A remark never changes the figure; what makes it None is an ``Alasan``.
"""

from __future__ import annotations

from enum import StrEnum


class Catatan(StrEnum):
    """What a reader must know about a figure, or about the reason why there is none."""

    LEBIH_DARI_DUA_KALI_TARGET = "lebih_dari_dua_kali_target"
    TERCAPAI_PENUH = "tercapai_penuh"
    TARGET_DAN_REALISASI_NOL = "target_dan_realisasi_nol"
    TARGET_NOL_TERLAMPAUI = "target_nol_terlampaui"
    DALAM_RENTANG = "dalam_rentang"
    DI_BAWAH_RENTANG = "di_bawah_rentang"
    DI_ATAS_RENTANG = "di_atas_rentang"
    ACUAN_BAWAH = "acuan_bawah"
    ACUAN_ATAS = "acuan_atas"
    ACUAN_TENGAH = "acuan_tengah"
    ACUAN_SATU_BATAS = "acuan_satu_batas"
    SATUAN_DITULIS_BERBEDA = "satuan_ditulis_berbeda"
    PREDIKAT_TERCAPAI = "predikat_tercapai"
    TANPA_TABEL_PREDIKAT = "tanpa_tabel_predikat"
    DIHITUNG_ANGKA_SETARA = "dihitung_angka_setara"
    BAGIAN_TANPA_TARGET = "bagian_tanpa_target"
    DIISI_MANUAL = "diisi_manual"
    DIBATASI = "dibatasi"
    DINAIKKAN_KE_NOL = "dinaikkan_ke_nol"
    MELEBIHI_PAGU = "melebihi_pagu"
    PAGU_TIDAK_LENGKAP = "pagu_tidak_lengkap"
    REALISASI_TIDAK_LENGKAP = "realisasi_tidak_lengkap"
    BERBEDA_DENGAN_TRIWULAN = "berbeda_dengan_triwulan"
    BERBEDA_DENGAN_PERIODE = "berbeda_dengan_periode"
    TRIWULAN_KOSONG = "triwulan_kosong"
    KONSOLIDASI_BAWAAN = "konsolidasi_bawaan"
    EFISIENSI_DIBATASI = "efisiensi_dibatasi"
    EFISIEN = "efisien"
    TIDAK_EFISIEN = "tidak_efisien"

    @property
    def kalimat(self) -> str:
        return KALIMAT[self]


KALIMAT: dict[Catatan, str] = {
    Catatan.LEBIH_DARI_DUA_KALI_TARGET: "Realisasi lebih dari dua kali target: capaian negatif.",
    Catatan.TERCAPAI_PENUH: "Tercapai penuh.",
    Catatan.TARGET_DAN_REALISASI_NOL: "Target 0 dan realisasi 0: capaian 100%.",
    Catatan.TARGET_NOL_TERLAMPAUI: "Target 0 tetapi realisasi lebih dari 0: capaian 0%.",
    Catatan.DALAM_RENTANG: "Realisasi berada dalam rentang target.",
    Catatan.DI_BAWAH_RENTANG: "Realisasi di bawah rentang; dihitung dari batas bawahnya.",
    Catatan.DI_ATAS_RENTANG: "Realisasi di atas rentang; dihitung dari batas atasnya.",
    Catatan.ACUAN_BAWAH: "Target rentang dihitung dari batas bawahnya.",
    Catatan.ACUAN_ATAS: "Target rentang dihitung dari batas atasnya.",
    Catatan.ACUAN_TENGAH: "Target rentang dihitung dari nilai tengahnya.",
    Catatan.ACUAN_SATU_BATAS: "Target hanya memiliki satu batas; batas itu yang dipakai.",
    Catatan.SATUAN_DITULIS_BERBEDA: "Satuan nilai yang dibandingkan ditulis berbeda.",
    Catatan.PREDIKAT_TERCAPAI: "Predikat target tercapai atau terlampaui.",
    Catatan.TANPA_TABEL_PREDIKAT: "Tanpa tabel urutan predikat: hanya kesamaan yang dinilai.",
    Catatan.DIHITUNG_ANGKA_SETARA: "Predikat dihitung dengan nilai setara.",
    Catatan.BAGIAN_TANPA_TARGET: "Bagian tanpa target tidak ikut dihitung.",
    Catatan.DIISI_MANUAL: "Capaian diisi manual.",
    Catatan.DIBATASI: "Capaian dibatasi sesuai pengaturan.",
    Catatan.DINAIKKAN_KE_NOL: "Capaian negatif dihitung 0 dalam rata-rata.",
    Catatan.MELEBIHI_PAGU: "Realisasi melebihi pagu.",
    Catatan.PAGU_TIDAK_LENGKAP: "Sebagian baris belum memiliki pagu.",
    Catatan.REALISASI_TIDAK_LENGKAP: "Sebagian baris belum memiliki realisasi.",
    Catatan.BERBEDA_DENGAN_TRIWULAN: "Nilai tahunan berbeda dengan gabungan triwulan.",
    Catatan.BERBEDA_DENGAN_PERIODE: (
        "Realisasi setahun berbeda dengan jumlah realisasi bulanan atau triwulanannya."
    ),
    Catatan.TRIWULAN_KOSONG: "Ada triwulan yang belum diisi.",
    Catatan.KONSOLIDASI_BAWAAN: (
        "Nilai tahun diambil dari triwulan terakhir yang terisi (bawaan, belum ditetapkan)."
    ),
    Catatan.EFISIENSI_DIBATASI: "Efisiensi dibatasi pada rentang −20 sampai 20.",
    Catatan.EFISIEN: "Efisien.",
    Catatan.TIDAK_EFISIEN: "Tidak efisien.",
}
