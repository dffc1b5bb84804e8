"""`manage.py pengaturan`: stores, reports what changed, changes nothing the second time."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from aturan.predikat import predikat
from instansi.models import Instansi, UnitKerja
from pengaturan.models import AturanIndikator, Padanan, PengaturanTahun, Periode

pytestmark = pytest.mark.django_db


@pytest.fixture
def instansi() -> Instansi:
    call_command("instansi", "dinsos", "Dinas Sosial", "--pemda", "Kabupaten Kutai Kartanegara")
    return Instansi.objects.get()


def test_the_sample_is_stored_and_a_second_run_changes_nothing(
    instansi: Instansi, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = str(root / "contoh" / "dinsos-kukar" / "pengaturan.toml")
    call_command("pengaturan", "dinsos", "2021", berkas)
    tahun = PengaturanTahun.objects.get()
    assert (tahun.rata_rata, tahun.efisiensi, tahun.sumber_target) == (
        "indikator",
        "A",
        "tabel_capaian",
    )
    assert tahun.periode_pembanding == Periode.objects.get(tahun_awal=2016)
    assert tahun.skala is not None
    assert predikat(tahun.skala.skala.kelas[0].mulai, tahun.skala.skala) == "Tinggi"
    assert tahun.skala.cetakan[0] == "91% ≤ 100%"
    assert AturanIndikator.objects.get().acuan == "atas"
    assert Padanan.objects.count() == 4
    assert UnitKerja.objects.get(nama="Sekretariat").induk == UnitKerja.objects.get(
        nama="Kepala Dinas"
    )
    capsys.readouterr()
    call_command("pengaturan", "dinsos", "2021", berkas)
    assert capsys.readouterr().out == "Tidak ada yang berubah.\n"


def test_sections_that_the_file_lacks_stay(instansi: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "p.toml"
    berkas.write_text('[metode]\nrata_rata = "sasaran"\n', encoding="utf-8")
    call_command("pengaturan", "dinsos", "2021", str(berkas))
    berkas.write_text('[metode]\nefisiensi = "B"\n', encoding="utf-8")
    call_command("pengaturan", "dinsos", "2021", str(berkas))
    tahun = PengaturanTahun.objects.get()
    assert (tahun.rata_rata, tahun.efisiensi) == ("sasaran", "B")


def test_yearly_settings_need_a_year(instansi: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "p.toml"
    berkas.write_text('[metode]\nrata_rata = "sasaran"\n', encoding="utf-8")
    with pytest.raises(CommandError, match="sebutkan TAHUN") as salah:
        call_command("pengaturan", "dinsos", str(berkas))
    assert salah.value.returncode == 1
    assert not PengaturanTahun.objects.exists()


def test_a_mistake_leaves_nothing_behind(instansi: Instansi, tmp_path: Path) -> None:
    berkas = tmp_path / "p.toml"
    berkas.write_text(
        '[pemda]\nibu_kota = "Tenggarong"\n[[unit]]\nnama = "Seksi"\ninduk = "Bidang"\n',
        encoding="utf-8",
    )
    with pytest.raises(CommandError, match="induk 'Bidang' belum ada"):
        call_command("pengaturan", "dinsos", "2021", str(berkas))
    instansi.pemda.refresh_from_db()
    assert instansi.pemda.ibu_kota == ""


def test_an_unknown_pd_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"manage\.py instansi tiada") as salah:
        call_command("pengaturan", "tiada", "2021", str(tmp_path / "p.toml"))
    assert salah.value.returncode == 2


@pytest.mark.parametrize("tahun", ["dua ribu", "1800", "2021 2022"])
def test_a_year_that_is_none_is_a_wrong_call(instansi: Instansi, tahun: str) -> None:
    with pytest.raises(CommandError, match="TAHUN tidak dapat dibaca") as salah:
        call_command("pengaturan", "dinsos", *tahun.split(), "p.toml")
    assert salah.value.returncode == 2
