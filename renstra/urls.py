from django.urls import path

from instansi.alamat import PD_TAHUN
from renstra.views import dokumen, indikator, massal, misi, rencana, simpul, target

RENCANA = f"{PD_TAHUN}rencana/"

urlpatterns = [
    path(RENCANA, rencana.rencana, name="rencana"),
    path(f"{RENCANA}urutan/", rencana.urutkan, name="rencana_urutan"),
    path(f"{RENCANA}periode/", rencana.periode_baru, name="rencana_periode"),
    path(f"{RENCANA}periode/<int:pk>/", rencana.periode_ubah, name="rencana_periode_ubah"),
    path(f"{RENCANA}misi/", misi.misi_baru, name="misi_baru"),
    path(f"{RENCANA}misi/<int:pk>/", misi.misi_ubah, name="misi_ubah"),
    path(f"{RENCANA}program/<int:pk>/sasaran/", misi.program_dukungan, name="program_dukungan"),
    path(f"{RENCANA}simpul/<slug:jenis>/", simpul.simpul_baru, name="simpul_baru"),
    path(f"{RENCANA}simpul/<slug:jenis>/<int:pk>/", simpul.simpul_ubah, name="simpul_ubah"),
    path(f"{RENCANA}hapus/<slug:jenis>/<int:pk>/", simpul.simpul_hapus, name="simpul_hapus"),
    path(f"{RENCANA}indikator/", massal.indikator_baru, name="indikator_baru"),
    path(f"{RENCANA}indikator/<int:pk>/", indikator.indikator, name="indikator"),
    path(f"{RENCANA}paspor/", indikator.paspor_list, name="paspor_list"),
    path(f"{RENCANA}target/", target.target, name="renstra_target"),
    path(f"{RENCANA}target/<int:pk>/", target.target_baris, name="renstra_target_baris"),
    path(f"{RENCANA}target/<int:pk>/sel/", target.target_sel, name="renstra_target_sel"),
    path(f"{RENCANA}langkah/", dokumen.langkah, name="renstra_langkah"),
    path(f"{RENCANA}perubahan/", dokumen.perubahan, name="renstra_perubahan"),
    path(f"{RENCANA}beda/", dokumen.beda, name="renstra_beda"),
]
