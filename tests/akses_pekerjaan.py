"""What the addresses of background work need."""

from django.utils import timezone

from pekerjaan.models import Pekerjaan
from tests.akses import Dunia


def one_job(dunia: Dunia) -> dict[str, object]:
    """A job of the PD that waits, asked for by nobody of those that try."""
    return {"pk": create_job(instansi_id=dunia.instansi.pk).pk}


def failed_job(dunia: Dunia) -> dict[str, object]:
    """One that can be taken up again."""
    return {"pk": create_job(instansi_id=dunia.instansi.pk, status="gagal").pk}


def create_job(**isi: object) -> Pekerjaan:
    nomor = Pekerjaan.objects.count()
    bawaan = {
        "jenis": "uji",
        "kunci": f"uji:{nomor}",
        "judul": f"Uji coba {nomor}",
        "batas_percobaan": 3,
        "sewa_sampai": timezone.now(),
    }
    return Pekerjaan.objects.create(**{**bawaan, **isi})
