from django.urls import path

from instansi.views import pemberitahuan

urlpatterns = [
    path("pemberitahuan/", pemberitahuan.pemberitahuan, name="pemberitahuan"),
    path("pemberitahuan/baca/", pemberitahuan.pemberitahuan_baca, name="pemberitahuan_baca"),
    path("pemberitahuan/<int:pk>/", pemberitahuan.pemberitahuan_buka, name="pemberitahuan_buka"),
]
