"""Addresses of background work."""

from django.urls import path

from . import views

SATU = "pekerjaan/<int:pk>/"

urlpatterns = [
    path("pekerjaan/", views.pekerjaan_list, name="pekerjaan_list"),
    path(SATU, views.pekerjaan, name="pekerjaan"),
    path(f"{SATU}batal/", views.pekerjaan_batal, name="pekerjaan_batal"),
    path(f"{SATU}lanjut/", views.pekerjaan_lanjut, name="pekerjaan_lanjut"),
]
