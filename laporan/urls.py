from django.urls import path

from instansi.alamat import PD_TAHUN, PEMDA
from laporan.penataan import isian
from laporan.penataan import views as penataan
from laporan.penataan.lambang import kerangka_lambang
from laporan.sunting import foto, versi
from laporan.sunting import views as sunting
from laporan.views import beranda, dasbor, dokumen, pd, unduh

NARASI = f"{PD_TAHUN}narasi/"
KERANGKA = f"{PD_TAHUN}laporan/kerangka/"
NARASI_BAGIAN = f"{NARASI}<str:kunci>/"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path(f"{PEMDA}<tahun:tahun>/", dasbor.dasbor_pemda, name="dasbor_pemda"),
    path(PD_TAHUN, pd.ringkasan, name="ringkasan"),
    path(f"{PD_TAHUN}capaian/", pd.capaian, name="capaian"),
    path(f"{PD_TAHUN}anggaran/", pd.anggaran, name="anggaran"),
    path(f"{PD_TAHUN}laporan/", pd.laporan, name="laporan"),
    path(f"{PD_TAHUN}laporan.pdf", unduh.laporan_pdf, name="laporan_pdf"),
    path(f"{PD_TAHUN}laporan.docx", unduh.laporan_docx, name="laporan_docx"),
    path(f"{PD_TAHUN}laporan.xlsx", unduh.laporan_xlsx, name="laporan_xlsx"),
    path(f"{PD_TAHUN}dokumen/", dokumen.dokumen_list, name="dokumen_list"),
    path(f"{PD_TAHUN}dokumen/<slug:jenis>/", dokumen.dokumen, name="dokumen"),
    path(
        f"{PD_TAHUN}dokumen/<slug:jenis>/<slug:bentuk>/",
        dokumen.dokumen_unduh,
        name="dokumen_unduh",
    ),
    path(KERANGKA, penataan.kerangka, name="kerangka"),
    path(f"{KERANGKA}gerak/", penataan.kerangka_gerak, name="kerangka_gerak"),
    path(f"{KERANGKA}mulai/", penataan.kerangka_mulai, name="kerangka_mulai"),
    path(f"{KERANGKA}pulih/", penataan.kerangka_pulih, name="kerangka_pulih"),
    path(f"{KERANGKA}tambah/", isian.kerangka_tambah, name="kerangka_tambah"),
    path(f"{KERANGKA}tata/", isian.kerangka_tata, name="kerangka_tata"),
    path(f"{KERANGKA}lambang/", kerangka_lambang, name="kerangka_lambang"),
    path(f"{KERANGKA}bagian/<str:kunci>/", isian.kerangka_bagian, name="kerangka_bagian"),
    path(NARASI, sunting.narasi_list, name="narasi_list"),
    path(f"{NARASI}gambar/<int:foto>/", foto.narasi_foto, name="narasi_foto"),
    path(NARASI_BAGIAN, sunting.narasi, name="narasi"),
    path(f"{NARASI_BAGIAN}gambar/", foto.narasi_foto_tambah, name="narasi_foto_tambah"),
    path(
        f"{NARASI_BAGIAN}gambar/<int:foto>/cabut/",
        foto.narasi_foto_cabut,
        name="narasi_foto_cabut",
    ),
    path(f"{NARASI_BAGIAN}pratinjau/", sunting.narasi_pratinjau, name="narasi_pratinjau"),
    path(f"{NARASI_BAGIAN}periksa/", sunting.narasi_periksa, name="narasi_periksa"),
    path(f"{NARASI_BAGIAN}versi/", versi.narasi_versi, name="narasi_versi"),
    path(f"{NARASI_BAGIAN}pulihkan/", versi.narasi_pulihkan, name="narasi_pulihkan"),
]
