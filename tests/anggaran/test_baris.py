"""Lines of the budget: made, renamed, moved, retired; and what they serve."""

from decimal import Decimal

import pytest

from anggaran.models import BarisAnggaran, Pagu, PorsiSasaran, RealisasiAnggaran
from aturan.peran import Peran
from capaian.models import Pelaporan
from instansi.models import Penugasan, UnitKerja
from isian.models import Riwayat
from renstra.models import Program, Sasaran
from tests.akses import client_of
from tests.anggaran.kisi import Meja, create_pohon, open_meja

pytestmark = pytest.mark.django_db


def isian(baris: BarisAnggaran | None = None, **lain: object) -> dict[str, object]:
    awal: dict[str, object] = {"uraian": "Kegiatan 3", "tingkat": "kegiatan", "versi": 0}
    if baris is not None:
        awal |= {
            "uraian": baris.uraian,
            "tingkat": baris.tingkat,
            "induk": baris.induk_id or "",
            "versi": baris.versi_baris,
        }
    return awal | lain


def tambah(meja: Meja, **lain: object):
    return meja.client.post(meja.alamat("baris_anggaran_baru"), isian(**lain))


def ubah(meja: Meja, baris: BarisAnggaran, **lain: object):
    return meja.client.post(meja.alamat("ubah_baris_anggaran", baris.pk), isian(baris, **lain))


def test_a_line_is_added_with_code_source_unit_and_its_node_of_the_plan():
    meja = open_meja()
    program, _, _ = create_pohon(meja)
    unit = UnitKerja.objects.create(instansi=meja.instansi, nama="Bidang A")
    simpul = Program.objects.create(instansi=meja.instansi, nama="Program A", kunci="program a")
    jawab = tambah(
        meja,
        induk=program.pk,
        kode="1.06.01.2,02",
        sumber_dana="DAU",
        unit=unit.pk,
        simpul=f"program-{simpul.pk}",
    )
    assert jawab.status_code == 302
    baris = BarisAnggaran.objects.get(uraian="Kegiatan 3")
    assert (baris.induk, baris.unit, baris.program) == (program, unit, simpul)
    assert (baris.kode_tertulis, baris.kode_baku) == ("1.06.01.2,02", "1.06.01.2.02")
    assert baris.urutan > 3
    assert Riwayat.objects.filter(tabel="anggaran.barisanggaran", kunci=baris.pk).exists()


def test_money_of_the_line_above_moves_down_only_when_the_person_says_so():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    meja.pagu(satu, "100")
    meja.uang(satu, "40")
    meja.fisik(satu, "20")
    rincian = {"induk": satu.pk, "tingkat": "sub_kegiatan", "uraian": "Rincian"}
    jawab = tambah(meja, **rincian)
    assert jawab.status_code == 422
    assert "Pindahkan uangnya" in jawab.content.decode()
    assert not BarisAnggaran.objects.filter(uraian="Rincian").exists()
    assert tambah(meja, **rincian, pindahkan_uang="on").status_code == 302
    baris = BarisAnggaran.objects.get(uraian="Rincian")
    assert Pagu.objects.get().baris == RealisasiAnggaran.objects.get().baris == baris
    assert baris.fisik_list.count() == 1
    assert Riwayat.objects.filter(alasan="Pindah ke baris rincian").count() == 3


def test_a_second_line_of_one_name_must_be_meant():
    meja = open_meja()
    program, _, _ = create_pohon(meja)
    sama = {"induk": program.pk, "uraian": "KEGIATAN 1"}
    assert tambah(meja, **sama).status_code == 422
    assert tambah(meja, **sama, kembar="on").status_code == 302
    assert BarisAnggaran.objects.get(uraian="KEGIATAN 1").ordinal == 2


def test_a_line_is_renamed_and_moved():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    lain = meja.baris("Program B", urutan=9)
    jawab = ubah(meja, satu, uraian="Kegiatan satu", induk=lain.pk)
    assert jawab.status_code == 302
    satu.refresh_from_db()
    assert (satu.uraian, satu.kunci, satu.induk) == ("Kegiatan satu", "kegiatan satu", lain)


def test_a_line_is_never_moved_below_itself_or_below_money():
    meja = open_meja()
    program, satu, dua = create_pohon(meja)
    meja.pagu(dua, "100")
    assert ubah(meja, program, induk=satu.pk).status_code == 422
    jawab = ubah(meja, satu, induk=dua.pk)
    assert "berisi uang" in jawab.content.decode()
    satu.refresh_from_db()
    assert satu.induk == program


def test_a_stale_form_shows_both_and_saves_nothing():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    ubah(meja, satu, uraian="Punya orang lain")
    jawab = ubah(meja, satu, uraian="Punya saya")
    assert jawab.status_code == 409
    assert "Punya orang lain" in jawab.content.decode()
    assert "Punya saya" in jawab.content.decode()


def test_lines_of_another_pd_are_no_choice():
    meja = open_meja()
    asing = BarisAnggaran.objects.create(
        instansi=meja.dunia.instansi_lain, tahun=2021, tingkat="program", uraian="B", kunci="b"
    )
    unit = UnitKerja.objects.create(instansi=meja.dunia.instansi_lain, nama="Bidang B")
    simpul = Program.objects.create(instansi=meja.dunia.instansi_lain, nama="B", kunci="b")
    for lain in ({"induk": asing.pk}, {"unit": unit.pk}, {"simpul": f"program-{simpul.pk}"}):
        assert tambah(meja, **lain).status_code == 422
    assert meja.pagu(asing, "100").status_code == 404
    assert meja.uang(asing, "100").status_code == 404
    assert meja.fisik(asing, "10").status_code == 404
    assert meja.client.get(meja.alamat("baris_anggaran", asing.pk)).status_code == 404
    assert BarisAnggaran.objects.count() == 1


def test_lines_change_places():
    meja = open_meja()
    _, satu, dua = create_pohon(meja)
    meja.client.post(meja.alamat("geser_baris_anggaran", dua.pk), {"arah": "naik"})
    halaman = meja.client.get(meja.alamat("isi_anggaran")).content.decode()
    assert halaman.index(">Kegiatan 2<") < halaman.index(">Kegiatan 1<")
    meja.client.post(meja.alamat("geser_baris_anggaran", dua.pk), {"arah": "naik"})
    dua.refresh_from_db()
    satu.refresh_from_db()
    assert (dua.urutan, satu.urutan) == (2, 3)


def test_an_unused_line_is_removed_and_lives_on_in_history():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    alamat = meja.alamat("hentikan_baris_anggaran", satu.pk)
    assert meja.client.get(alamat).status_code == 200
    meja.client.post(alamat, {"versi": 1, "alasan": "Salah ketik"})
    assert not BarisAnggaran.objects.filter(pk=satu.pk).exists()
    riwayat = Riwayat.objects.first()
    assert (riwayat.jenis, riwayat.alasan) == ("hapus", "Salah ketik")


def test_a_used_line_stays_with_pagu_0_from_a_stage_on():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    meja.pagu(satu, "100")
    meja.uang(satu, "40")
    alamat = meja.alamat("hentikan_baris_anggaran", satu.pk)
    jawab = meja.client.post(alamat, {"versi": 1, "alasan": "Refocusing"})
    assert "sudah berisi data" in jawab.content.decode()
    meja.client.post(alamat, {"versi": 1, "alasan": "Refocusing", "tahap": "perubahan"})
    assert Pagu.objects.get(tahap="perubahan").nilai == 0
    assert RealisasiAnggaran.objects.get().nilai == 40
    program = BarisAnggaran.objects.get(uraian="Program A")
    alamat = meja.alamat("hentikan_baris_anggaran", program.pk)
    assert meja.client.post(alamat, {"versi": 1, "alasan": "x"}).status_code == 422


def test_a_line_serves_several_sasaran_with_shares():
    meja = open_meja()
    program, _, _ = create_pohon(meja)
    satu, dua = (
        Sasaran.objects.create(instansi=meja.instansi, nama=nama, kunci=nama) for nama in "ab"
    )
    alamat = meja.alamat("porsi_anggaran", program.pk)

    def simpan(a: str, b: str, sidik: str = "") -> int:
        isi = {f"pilih_{satu.pk}": "on", f"pilih_{dua.pk}": "on", "sidik": sidik}
        isi |= {f"porsi_{satu.pk}": a, f"porsi_{dua.pk}": b}
        return meja.client.post(alamat, isi).status_code

    assert simpan("60", "50") == 422
    assert simpan("60", "") == 422
    assert simpan("60", "banyak") == 422
    assert simpan("33,333", "50") == 422
    assert simpan("60", "39,5") == 302
    assert dict(PorsiSasaran.objects.values_list("sasaran__nama", "porsi")) == {
        "a": 6000,
        "b": 3950,
    }
    assert "baru saja diubah" in meja.client.post(alamat, {"sidik": ""}).content.decode()
    sidik = f"{satu.pk}.1,{dua.pk}.1"
    meja.client.post(alamat, {"sidik": sidik, f"pilih_{satu.pk}": "on"})
    assert PorsiSasaran.objects.get().porsi is None


# --- rights -------------------------------------------------------------------------------------


def open_pengisi() -> tuple[Meja, UnitKerja, BarisAnggaran, BarisAnggaran]:
    """A pengisi of a unit that owns a program, beside a program of nobody."""
    meja = open_meja("pengisi")
    unit = UnitKerja.objects.create(instansi=meja.instansi, nama="Bidang A")
    Penugasan.objects.filter(peran=Peran.PENGISI).update(unit=unit)
    milik = meja.baris("Program A", unit=unit)
    lain = meja.baris("Program B")
    return meja, unit, meja.baris("Kegiatan 1", milik), meja.baris("Kegiatan 2", lain)


def test_a_pengisi_fills_in_lines_of_the_own_unit_and_those_below_them():
    meja, _, milik, lain = open_pengisi()
    assert meja.pagu(milik, "100").status_code == 200
    assert meja.uang(milik, "100").status_code == 200
    assert meja.pagu(lain, "100").status_code == 403
    assert meja.uang(lain, "100").status_code == 403
    assert meja.fisik(lain, "10").status_code == 403
    assert tambah(meja, induk=milik.pk, pindahkan_uang="on").status_code == 302
    assert tambah(meja, uraian="Lain", induk=lain.pk).status_code == 403
    assert tambah(meja, uraian="Atas").status_code == 403
    halaman = meja.client.get(meja.alamat("isi_anggaran")).content.decode()
    assert halaman.count("data-sel ") == 1


def test_a_pengisi_gives_no_line_to_another_unit():
    meja, _, milik, _ = open_pengisi()
    asing = UnitKerja.objects.create(instansi=meja.instansi, nama="Bidang B")
    assert ubah(meja, milik, unit=asing.pk).status_code == 422
    assert ubah(meja, milik, uraian="Kegiatan satu").status_code == 302


@pytest.mark.parametrize("siapa", ["kepala_pd", "verifikator", "bappeda", "inspektorat"])
def test_who_only_reads_sees_the_grid_without_a_cell_and_writes_nothing(siapa: str):
    meja = open_meja(siapa)
    program, satu, _ = create_pohon(meja)
    Pagu.objects.create(baris=satu, nilai=Decimal(100), mentah="100")
    for alamat in (meja.alamat("isi_anggaran"), meja.alamat("isi_realisasi_anggaran", 1)):
        halaman = meja.client.get(alamat)
        assert halaman.status_code == 200
        assert "data-sel " not in halaman.content.decode()
    assert meja.pagu(satu, "200", 1).status_code == 403
    assert meja.uang(satu, "200").status_code == 403
    assert tambah(meja, induk=program.pk).status_code == 403
    assert Pagu.objects.get().nilai == 100


@pytest.mark.parametrize("siapa", ["operator_pd_lain", "bappeda_pemda_lain", "tanpa_peran"])
def test_outsiders_find_nothing(siapa: str):
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    meja.client = client_of(siapa, meja.dunia)
    assert meja.client.get(meja.alamat("isi_anggaran")).status_code == 404
    assert meja.pagu(satu, "1").status_code == 404
    assert meja.uang(satu, "1").status_code == 404


def test_nothing_of_the_tree_changes_when_the_last_quarter_is_approved():
    meja = open_meja()
    program, satu, _ = create_pohon(meja)
    Pelaporan.objects.create(instansi=meja.instansi, tahun=2021, triwulan=4, status="disetujui")
    assert tambah(meja, induk=program.pk).status_code == 422
    assert ubah(meja, satu, uraian="Lain").status_code == 422
    alamat = meja.alamat("hentikan_baris_anggaran", satu.pk)
    assert meja.client.post(alamat, {"versi": 1, "alasan": "x"}).status_code == 422
    halaman = meja.client.get(meja.alamat("isi_anggaran")).content.decode()
    assert "pagu terkunci" in halaman
    assert "data-sel " not in halaman
