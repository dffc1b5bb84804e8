"""What the addresses of a row's evidence need to exist."""

from capaian.models import Bukti, JenisBukti
from renstra.models import Indikator
from tests.akses import Dunia


def one_evidence(dunia: Dunia) -> dict[str, object]:
    """A text that is nobody's in particular."""
    instansi = dunia.instansi
    bukti = Bukti.objects.create(instansi=instansi, jenis=JenisBukti.TEKS, judul="a", teks="a")
    letak = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": dunia.tahun}
    return {**letak, "bukti": bukti.pk}


def evidence_of_row(dunia: Dunia) -> dict[str, object]:
    indikator = Indikator.objects.create(instansi=dunia.instansi, nama="Indeks", kunci="indeks")
    return {**one_evidence(dunia), "tw": 2, "indikator": indikator.pk}
