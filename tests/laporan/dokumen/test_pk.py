"""Perjanjian kinerja as a document: parties, attachment, the frozen copy, every level."""

from __future__ import annotations

from decimal import Decimal

import pytest

from aturan.json_nilai import nilai_ke_json
from laporan.document import BlokTandaTangan, Document, Petunjuk, Uraian
from laporan.dokumen.jenis import Permintaan
from laporan.dokumen.pk import susun_pk
from perjanjian.jenjang import JENJANG
from perjanjian.models import ProgramPerjanjian
from renstra.models import Dokumen, Target
from tests.laporan.pabrik import angka
from tests.perjanjian.dunia_pk import TAHUN, DuniaPk, create_dunia_pk

from .sama import check_pdf, check_semua, find_tabel, headings, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia() -> DuniaPk:
    return create_dunia_pk()


def susun(dunia: DuniaPk, dokumen: Dokumen) -> Document:
    return susun_pk(Permintaan(dunia.instansi, TAHUN, pk=dokumen))


def words(document: Document) -> str:
    return " ".join(
        run.isi
        for bab in document.bab
        for blok in bab.isi
        for run in getattr(blok, "isi", ())
        if hasattr(run, "isi")
    )


def sign_blocks(document: Document) -> list[BlokTandaTangan]:
    return [b for bab in document.bab for b in bab.isi if isinstance(b, BlokTandaTangan)]


def test_the_statement_names_both_parties_and_the_atasan_signs_on_the_left(dunia: DuniaPk):
    document = susun(dunia, dunia.pk_lengkap())
    pihak = [blok.butir for blok in document.bab[0].isi if isinstance(blok, Uraian)]
    assert pihak == [
        (("Nama", "Kepala Contoh"), ("Jabatan", "Kepala Dinas")),
        (("Nama", "Bupati Contoh"), ("Jabatan", "Bupati")),
    ]
    for blok in sign_blocks(document):
        assert [satu.sebutan for satu in blok.penandatangan] == ["Pihak Kedua", "Pihak Pertama"]
        assert [satu.bernip for satu in blok.penandatangan] == [False, True]
    assert len(sign_blocks(document)) == 2


def test_a_kepala_daerah_signs_alone_and_without_nip(dunia: DuniaPk):
    dokumen = dunia.pk(tingkat="kepala_daerah", pihak_pertama=dunia.bupati, pihak_kedua=None)
    document = susun(dunia, dokumen)
    (orang,) = sign_blocks(document)[0].penandatangan
    assert (orang.jabatan, orang.bernip, orang.sebutan) == ("Bupati", False, "")
    assert "tanggung jawab saya" in words(document)
    assert "supervisi" not in words(document)


def test_the_attachment_states_targets_and_money_with_its_total(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    ProgramPerjanjian.objects.create(
        perjanjian=dokumen.perjanjian,
        nama="Program Lain",
        kunci="program lain",
        anggaran=250,
        urutan=2,
        keterangan="DAU",
    )
    document = susun(dunia, dokumen)
    target = find_tabel(document, "pk-target")
    assert headings(target) == ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]
    assert texts(target) == [
        ["1", "Meningkatnya kesejahteraan", "Persentase PMKS tertangani", "Orang", "80"]
    ]
    program = find_tabel(document, "pk-program")
    assert texts(program) == [
        ["1", "Program Pemberdayaan", "1.000,00", "–"],
        ["2", "Program Lain", "250,00", "DAU"],
        ["Jumlah Anggaran", "1.250,00", ""],
    ]


@pytest.mark.parametrize("tingkat", JENJANG)
def test_every_level_has_its_attachment(dunia: DuniaPk, tingkat: str):
    dokumen = dunia.pk("Kepala Bidang", tingkat=tingkat)
    dunia.pabrik.target(dunia.indikator_program, "60%", dokumen=dokumen)
    document = susun(dunia, dokumen)
    assert headings(find_tabel(document, "pk-target"))[1] == JENJANG[tingkat].kolom
    check_semua(document)


def test_a_draft_carries_the_watermark_and_a_signed_one_its_frozen_copy(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    assert susun(dunia, dokumen).draf
    dokumen = dunia.sign(dokumen)
    Target.objects.filter(dokumen=dokumen).update(nilai=nilai_ke_json(angka("7")))
    ProgramPerjanjian.objects.filter(perjanjian__dokumen=dokumen).update(anggaran=Decimal(7))
    dunia.kepala.nama = "Pejabat Baru"
    dunia.kepala.save()
    document = susun(dunia, dokumen)
    assert not document.draf
    assert texts(find_tabel(document, "pk-target"))[0][-1] == "80"
    assert texts(find_tabel(document, "pk-program"))[-1][1] == "1.000,00"
    assert sign_blocks(document)[0].penandatangan[1].nama == "Kepala Contoh"
    assert str(sign_blocks(document)[0].tanggal) == "2021-01-20"


def test_a_pk_without_content_says_so(dunia: DuniaPk):
    document = susun(dunia, dunia.pk(pihak_pertama=None, pihak_kedua=None))
    assert find_tabel(document, "pk-target").teks_kosong == "Belum ada indikator."
    assert not [b for bab in document.bab for b in bab.isi if isinstance(b, Petunjuk)]
    check_semua(document)


@pytest.mark.berat
def test_every_cell_is_on_paper(dunia: DuniaPk):
    check_pdf(susun(dunia, dunia.pk_lengkap()))
