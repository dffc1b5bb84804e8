"""What the addresses of the plan need beyond the PD and its year."""

from pengaturan.models import Periode
from renstra.models import Dokumen, Indikator, Misi, Program
from tests.akses import Dunia


def plan(dunia: Dunia) -> dict[str, object]:
    """A period with a draft of its Renstra."""
    instansi = dunia.instansi
    periode = Periode.objects.create(instansi=instansi, tahun_awal=2021, tahun_akhir=2026)
    Dokumen.objects.create(instansi=instansi, jenis="renstra", periode=periode, status="draf")
    return {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": dunia.tahun}


def plan_period(dunia: Dunia) -> dict[str, object]:
    return plan(dunia) | {"pk": Periode.objects.get(instansi=dunia.instansi).pk}


def plan_mission(dunia: Dunia) -> dict[str, object]:
    misi = Misi.objects.create(instansi=dunia.instansi, nomor=1)
    return plan(dunia) | {"pk": misi.pk}


def plan_program(dunia: Dunia) -> dict[str, object]:
    program = Program.objects.create(instansi=dunia.instansi, nama="A", kunci="a")
    return plan(dunia) | {"pk": program.pk}


def plan_level(dunia: Dunia) -> dict[str, object]:
    return plan(dunia) | {"jenis": "program"}


def plan_node(dunia: Dunia) -> dict[str, object]:
    return plan_program(dunia) | {"jenis": "program"}


def plan_indicator(dunia: Dunia) -> dict[str, object]:
    indikator = Indikator.objects.create(instansi=dunia.instansi, nama="A", kunci="a")
    return plan(dunia) | {"pk": indikator.pk}
