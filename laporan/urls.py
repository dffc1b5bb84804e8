from django.urls import path, register_converter

from laporan import views


class TahunConverter:
    """A calendar year of four digits."""

    regex = "(?:19|20)[0-9]{2}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(TahunConverter, "tahun")

PD = "pd/<slug:pemda>/<slug:kode>/<tahun:tahun>/"

urlpatterns = [
    path("", views.instansi_list, name="beranda"),
    path(PD, views.ringkasan, name="ringkasan"),
    path(f"{PD}capaian/", views.capaian, name="capaian"),
    path(f"{PD}anggaran/", views.anggaran, name="anggaran"),
    path(f"{PD}laporan/", views.laporan, name="laporan"),
    path(f"{PD}laporan.pdf", views.laporan_pdf, name="laporan_pdf"),
]
