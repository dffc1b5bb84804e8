"""The chart of a structure: every name whole, no box on another, nothing outside the drawing."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laporan.bagan import Denah, Garis, Kotak, lay_out
from laporan.bagan.ukuran import TEPI_X
from laporan.document import BaganStruktur, Letak, UnitBagan
from laporan.render.wrap import text_width, wrap

KOLOM = Letak.KOLOM
KATA = ("Seksi", "dan", "Pengendalian", "SUBBIDANG", "Ketatalaksanaan", "I", "Tuna", "Perlindungan")
nama = st.lists(st.sampled_from(KATA), min_size=1, max_size=9).map(" ".join)
daun = st.builds(UnitBagan, nama, st.just(KOLOM), st.just(()), st.booleans())
cabang = st.builds(
    UnitBagan,
    nama,
    st.sampled_from(Letak),
    st.lists(
        st.builds(UnitBagan, nama, st.just(KOLOM), st.lists(daun, max_size=2).map(tuple)),
        max_size=5,
    ).map(tuple),
)
bagan = st.builds(
    BaganStruktur,
    st.builds(UnitBagan, nama, st.just(Letak.KOLOM), st.lists(cabang, max_size=8).map(tuple)),
)


def make(letak: Letak, isi: str, banyak: int = 0) -> UnitBagan:
    return UnitBagan(isi, letak, tuple(UnitBagan(f"Seksi {n}", KOLOM) for n in range(banyak)))


def head(*anak: UnitBagan) -> BaganStruktur:
    return BaganStruktur(UnitBagan("Kepala Dinas", Letak.KOLOM, anak))


def place(isi: BaganStruktur) -> Denah:
    denah = lay_out(isi)
    assert denah is not None
    return denah


def names(denah: Denah) -> list[str]:
    return sorted("".join(kotak.baris).replace(" ", "") for kotak in denah.kotak)


def find(denah: Denah, isi: str) -> Kotak:
    return next(kotak for kotak in denah.kotak if " ".join(kotak.baris).startswith(isi))


def crosses(garis: Garis, kotak: Kotak) -> bool:
    """Whether a line runs within a box; its outline may be touched."""
    return (
        garis.x1 < kotak.kanan
        and garis.x2 > kotak.x
        and garis.y1 < kotak.bawah
        and garis.y2 > kotak.y
    )


def touches(garis: Garis, kotak: Kotak) -> bool:
    return (
        garis.x1 <= kotak.kanan
        and garis.x2 >= kotak.x
        and garis.y1 <= kotak.bawah
        and garis.y2 >= kotak.y
    )


@given(bagan)
@settings(max_examples=60, deadline=None)
def test_boxes_and_lines_keep_apart_within_the_drawing(isi: BaganStruktur):
    denah = lay_out(isi)
    if denah is None:
        return
    for satu, lain in combinations(denah.kotak, 2):
        terpisah = satu.kanan <= lain.x or lain.kanan <= satu.x
        assert terpisah or satu.bawah <= lain.y or lain.bawah <= satu.y
    for garis in denah.garis:
        assert not any(crosses(garis, kotak) for kotak in denah.kotak)
        assert 0 < garis.x1 <= garis.x2 < denah.lebar
        assert 0 < garis.y1 <= garis.y2 < denah.tinggi
    for kotak in denah.kotak:
        assert 0 < kotak.x < kotak.kanan < denah.lebar
        assert 0 < kotak.y < kotak.bawah < denah.tinggi


@given(bagan)
@settings(max_examples=60, deadline=None)
def test_every_name_is_whole_and_within_its_box(isi: BaganStruktur):
    denah = lay_out(isi)
    if denah is None:
        return
    assert names(denah) == sorted(satu.nama.replace(" ", "") for satu in isi.kepala.semua())
    for kotak in denah.kotak:
        for baris in kotak.baris:
            lebar = text_width(baris, denah.huruf, tebal=kotak.is_kepala)
            assert lebar <= kotak.lebar - 2 * TEPI_X
        assert len(kotak.baris) * denah.huruf <= kotak.tinggi


@given(bagan)
@settings(max_examples=60, deadline=None)
def test_every_box_hangs_on_a_line(isi: BaganStruktur):
    denah = lay_out(isi)
    if denah is None or len(denah.kotak) == 1:
        return
    for kotak in denah.kotak:
        assert any(touches(garis, kotak) for garis in denah.garis)


def test_units_stand_where_offices_draw_them():
    denah = place(
        head(
            make(Letak.BAWAH, "UPTD"),
            make(Letak.KIRI, "Kelompok"),
            make(KOLOM, "Bidang A", 2),
            make(KOLOM, "Bidang B", 1),
            make(Letak.KANAN, "Sekretariat", 3),
        )
    )
    kepala, upt, kelompok, a, b, sekretariat = (
        find(denah, satu)
        for satu in ("Kepala", "UPTD", "Kelompok", "Bidang A", "Bidang B", "Sekretariat")
    )
    assert kelompok.kanan < kepala.tengah_x < sekretariat.x
    assert kelompok.tengah_y == sekretariat.tengah_y
    assert kepala.bawah < sekretariat.y < sekretariat.bawah < a.y == b.y
    assert max(a.bawah, b.bawah) < upt.y
    assert a.kanan < b.x


def test_a_name_tells_nothing_about_the_place():
    denah = place(head(make(KOLOM, "Sekretariat"), make(KOLOM, "UPTD Panti")))
    assert find(denah, "Sekretariat").y == find(denah, "UPTD Panti").y


@pytest.mark.parametrize(("banyak", "lanskap"), [(1, False), (4, False), (7, True)])
def test_many_bidang_lie_on_a_landscape_page(banyak: int, lanskap: bool):
    isi = head(*(make(KOLOM, f"Bidang Pemberdayaan Sosial {n}", 3) for n in range(banyak)))
    denah = place(isi)
    assert denah.is_lanskap is lanskap
    assert len({find(denah, f"Bidang Pemberdayaan Sosial {n}").y for n in range(banyak)}) == 1


@pytest.mark.parametrize(
    ("bidang", "seksi", "upt"), [(7, 5, 13), (9, 3, 20), (4, 12, 3), (9, 5, 1)]
)
@pytest.mark.parametrize("nama", ["Seksi Pengendalian Penduduk", "SUBBIDANG PENATAUSAHAAN BELANJA"])
def test_sixty_units_with_long_names_fit_on_a_page(nama: str, bidang: int, seksi: int, upt: int):
    bawah = tuple(UnitBagan(f"{nama} {n}", KOLOM) for n in range(seksi))
    denah = place(
        head(
            make(Letak.KANAN, "Sekretariat", 3),
            *(UnitBagan(f"{nama} {n}", KOLOM, bawah) for n in range(bidang)),
            *(UnitBagan(f"{nama} {n}", Letak.BAWAH) for n in range(upt)),
        )
    )
    assert len(denah.kotak) >= 55


def test_a_structure_larger_than_a_page_has_no_chart():
    assert lay_out(head(*(make(KOLOM, f"Bidang {n}", 12) for n in range(40)))) is None


def test_a_deep_stack_is_drawn_within_its_column():
    isi = UnitBagan(
        "Bagian", KOLOM, (UnitBagan("Subbagian", KOLOM, (UnitBagan("Urusan", KOLOM),)),)
    )
    denah = place(head(UnitBagan("Asisten", KOLOM, (isi,))))
    x = [find(denah, satu).x for satu in ("Asisten", "Bagian", "Subbagian", "Urusan")]
    assert x == sorted(set(x))


@pytest.mark.parametrize(
    ("teks", "lebar", "baris"),
    [
        ("", 100, ("",)),
        ("Seksi", 100, ("Seksi",)),
        ("Seksi Bencana Alam", 60, ("Seksi", "Bencana", "Alam")),
    ],
)
def test_names_are_wrapped_between_words(teks: str, lebar: int, baris: tuple[str, ...]):
    assert wrap(teks, lebar, 10.0) == baris


def test_a_word_wider_than_its_line_is_parted_and_stays_whole():
    baris = wrap("Pertanggungjawaban", 40, 10.0)
    assert len(baris) > 1
    assert "".join(baris) == "Pertanggungjawaban"
