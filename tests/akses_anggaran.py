"""What the addresses of budget entry need beyond a PD and year."""

from anggaran.models import BarisAnggaran
from tests.akses import Dunia

Arguments = dict[str, object]


def budget(dunia: Dunia, **lain: object) -> Arguments:
    instansi = dunia.instansi
    tempat = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": dunia.tahun}
    return {**tempat, **lain}


def budget_quarter(dunia: Dunia) -> Arguments:
    return budget(dunia, triwulan=2)


def budget_line(dunia: Dunia) -> Arguments:
    """A leaf of the budget, of no unit."""
    letak = {"instansi": dunia.instansi, "tahun": dunia.tahun, "tingkat": "program"}
    baris = BarisAnggaran.objects.create(uraian="Program A", kunci="program a", **letak)
    return budget(dunia, baris=baris.pk)


def budget_cell(dunia: Dunia) -> Arguments:
    return {**budget_line(dunia), "triwulan": 2}


def budget_stage(dunia: Dunia) -> Arguments:
    return {**budget_line(dunia), "tahap": (0, 0)}
