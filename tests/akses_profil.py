"""What the addresses of profile tables need beyond a PD and year."""

from instansi.models import BarisProfil, TabelProfil
from tests.akses import Dunia

Arguments = dict[str, object]


def create_tabel(dunia: Dunia) -> TabelProfil:
    kolom = [{"nama": "No", "kelompok": ""}, {"nama": "Jabatan", "kelompok": ""}]
    return TabelProfil.objects.create(
        instansi=dunia.instansi,
        tahun=dunia.tahun,
        jenis="sdm",
        judul="Pegawai",
        kunci="pegawai",
        kolom=kolom,
    )


def profile_table(dunia: Dunia) -> Arguments:
    instansi = dunia.instansi
    tempat = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": dunia.tahun}
    return {**tempat, "tabel": create_tabel(dunia).pk}


def profile_row(dunia: Dunia) -> Arguments:
    alamat = profile_table(dunia)
    baris = BarisProfil.objects.create(tabel_id=alamat["tabel"], urutan=1)
    return {**alamat, "baris": baris.pk}


def profile_cell(dunia: Dunia) -> Arguments:
    return {**profile_row(dunia), "letak": 1}
