"""What the addresses of users, units and officials need, and the names of those pages."""

from django.contrib.auth import get_user_model

from aturan.peran import Peran
from instansi.models import Pejabat, Penugasan, UnitKerja
from tests.akses import Dunia

# Pages of the admin of a pemda: of all people, of one person, and the deeds.
SEMUA_ORANG = ("pengguna_baru", "pengguna_list", "pilihan_unit", "wajib_mfa")
SATU_ORANG = ("pengguna", "pengguna_ubah", "tugas_baru")
TINDAKAN = (
    "pengguna_aktif",
    "pengguna_buka",
    "pengguna_cabut",
    "pengguna_keluar",
    "pengguna_tautan",
)


def pemda_only(dunia: Dunia) -> dict[str, object]:
    return {"pemda": dunia.instansi.pemda.kode}


def pd_only(dunia: Dunia) -> dict[str, object]:
    return {**pemda_only(dunia), "kode": dunia.instansi.kode}


def own_people(dunia: Dunia) -> dict[str, object]:
    """Somebody of the PD, whom the admin of the pemda looks after."""
    orang = get_user_model().objects.create_user(f"dari-{dunia.instansi.kode}")
    for peran in (Peran.OPERATOR, Peran.VERIFIKATOR):
        Penugasan.objects.create(pengguna=orang, peran=peran, instansi=dunia.instansi)
    return {**pemda_only(dunia), "pk": orang.pk}


def own_tugas(dunia: Dunia) -> dict[str, object]:
    alamat = own_people(dunia)
    tugas = Penugasan.objects.filter(pengguna=alamat["pk"]).first()
    return {**alamat, "tugas": tugas.pk if tugas else 0}


def own_unit(dunia: Dunia) -> dict[str, object]:
    unit = UnitKerja.objects.create(instansi=dunia.instansi, nama="Sekretariat")
    return {**pd_only(dunia), "pk": unit.pk}


def own_pejabat(dunia: Dunia) -> dict[str, object]:
    pejabat = Pejabat.objects.create(instansi=dunia.instansi, jabatan="Kepala Dinas")
    return {**pd_only(dunia), "pk": pejabat.pk}
