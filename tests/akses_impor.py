"""What the addresses of the import need beyond a PD and year."""

from __future__ import annotations

from hashlib import sha256

from django.core.files.base import ContentFile

from impor.kiriman.actions import renew
from impor.models import Batch, BerkasKiriman, Kiriman, Pemetaan
from tests.akses import Dunia

Arguments = dict[str, object]

ISI = b"No;Sasaran;Indikator;Satuan;Target 2021\n1;Sasaran A;Indikator A;Persen;80\n"


def imported(dunia: Dunia, **lain: object) -> Arguments:
    instansi = dunia.instansi
    tempat = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": dunia.tahun}
    return {**tempat, **lain}


def make_kiriman(dunia: Dunia) -> tuple[Kiriman, BerkasKiriman]:
    """A kiriman with one file."""
    kiriman = Kiriman.objects.create(instansi=dunia.instansi, tahun=dunia.tahun)
    berkas = BerkasKiriman(
        kiriman=kiriman, nama="pk.csv", ukuran=len(ISI), sha256=sha256(ISI).hexdigest()
    )
    berkas.berkas.save("pk.csv", ContentFile(ISI), save=False)
    berkas.save()
    renew(kiriman, terikat_tenggat=True)
    return kiriman, berkas


def one_kiriman(dunia: Dunia) -> Arguments:
    return imported(dunia, kiriman=make_kiriman(dunia)[0].pk)


def one_file(dunia: Dunia) -> Arguments:
    kiriman, berkas = make_kiriman(dunia)
    return imported(dunia, kiriman=kiriman.pk, berkas=berkas.pk)


def one_sheet(dunia: Dunia) -> Arguments:
    return {**one_file(dunia), "nomor": 1}


def one_cell(dunia: Dunia) -> Arguments:
    return {**one_sheet(dunia), "sel": "E2"}


def one_table(dunia: Dunia) -> Arguments:
    return {**one_sheet(dunia), "tabel": 1}


def one_batch(dunia: Dunia) -> Arguments:
    batch = Batch.objects.create(instansi=dunia.instansi, tahun=dunia.tahun)
    return imported(dunia, batch=batch.pk)


def one_mapping(dunia: Dunia) -> Arguments:
    pemetaan = Pemetaan.objects.create(instansi=dunia.instansi, kepala="abc", isi={"jenis": "pk"})
    return imported(dunia, pemetaan=pemetaan.pk)
