from django.urls import path

from instansi.alamat import PEMDA
from pengaturan import views

TENGGAT = f"{PEMDA}tenggat/<tahun:tahun>/"

urlpatterns = [
    path(TENGGAT, views.tenggat, name="tenggat"),
    path(f"{TENGGAT}pengecualian/", views.pengecualian, name="tenggat_pengecualian"),
    path(
        f"{TENGGAT}pengecualian/<int:pk>/hapus/",
        views.pengecualian_hapus,
        name="tenggat_pengecualian_hapus",
    ),
]
