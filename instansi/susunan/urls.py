"""Addresses of the units and officials of a PD."""

from django.urls import path

from instansi.alamat import PD

from . import pejabat, unit

UNIT = f"{PD}unit/"
PEJABAT = f"{PD}pejabat/"

urlpatterns = [
    path(UNIT, unit.unit_list, name="unit_list"),
    path(f"{UNIT}baru/", unit.unit_baru, name="unit_baru"),
    path(f"{UNIT}<int:pk>/", unit.unit_ubah, name="unit_ubah"),
    path(f"{UNIT}<int:pk>/hapus/", unit.unit_hapus, name="unit_hapus"),
    path(PEJABAT, pejabat.pejabat_list, name="pejabat_list"),
    path(f"{PEJABAT}baru/", pejabat.pejabat_baru, name="pejabat_baru"),
    path(f"{PEJABAT}<int:pk>/", pejabat.pejabat_ubah, name="pejabat_ubah"),
    path(f"{PEJABAT}<int:pk>/hapus/", pejabat.pejabat_hapus, name="pejabat_hapus"),
]
