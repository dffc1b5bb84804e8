"""What the addresses of prose need beyond the PD and its year."""

from django.core.files.base import ContentFile

from laporan.models import FotoNarasi
from tests.akses import Dunia
from tests.akses_alur import pd_and_year


def prose_part(dunia: Dunia) -> dict[str, object]:
    return {**pd_and_year(dunia), "kunci": "simpulan"}


def one_picture(dunia: Dunia) -> dict[str, object]:
    foto = FotoNarasi.objects.create(
        instansi=dunia.instansi,
        tahun=dunia.tahun,
        bagian="simpulan",
        judul="Gambar",
        teks_alternatif="Gambar",
        berkas=ContentFile(b"isi", "gambar"),
        tipe="image/png",
        lebar=1,
        tinggi=1,
    )
    return {**pd_and_year(dunia), "foto": foto.pk}


def picture_of_part(dunia: Dunia) -> dict[str, object]:
    return {**one_picture(dunia), **prose_part(dunia)}
