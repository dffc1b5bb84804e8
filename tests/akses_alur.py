"""What the addresses of the way to approval need beyond the PD and its year."""

from capaian.models import Keputusan, Notulen, PermintaanData
from instansi.models import UnitKerja
from pengaturan.models import PengecualianTenggat
from tests.akses import Dunia


def pd_and_year(dunia: Dunia) -> dict[str, object]:
    instansi = dunia.instansi
    return {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": dunia.tahun}


def quarter(dunia: Dunia) -> dict[str, object]:
    return {**pd_and_year(dunia), "tw": 2}


def quarter_step(dunia: Dunia) -> dict[str, object]:
    return {**quarter(dunia), "langkah": "ajukan"}


def quarter_request(dunia: Dunia) -> dict[str, object]:
    unit = UnitKerja.objects.create(instansi=dunia.instansi, nama="Bidang A")
    permintaan = PermintaanData.objects.create(
        instansi=dunia.instansi, tahun=dunia.tahun, triwulan=2, unit=unit, batas="2021-07-10"
    )
    return {**quarter(dunia), "pk": permintaan.pk}


def meeting(dunia: Dunia) -> dict[str, object]:
    notulen = Notulen.objects.create(
        instansi=dunia.instansi, tahun=dunia.tahun, triwulan=2, tanggal="2021-07-05", judul="Rapat"
    )
    return {**pd_and_year(dunia), "pk": notulen.pk}


def decision(dunia: Dunia) -> dict[str, object]:
    keputusan = Keputusan.objects.create(notulen_id=meeting(dunia)["pk"], uraian="Mendata ulang")
    return {**pd_and_year(dunia), "pk": keputusan.pk}


def pemda_and_year(dunia: Dunia) -> dict[str, object]:
    return {"pemda": dunia.instansi.pemda.kode, "tahun": dunia.tahun}


def exception(dunia: Dunia) -> dict[str, object]:
    lebih_lama = PengecualianTenggat.objects.create(
        instansi=dunia.instansi, tahun=dunia.tahun, triwulan=2, sampai="2021-07-20", alasan="Banjir"
    )
    return {**pemda_and_year(dunia), "pk": lebih_lama.pk}
