"""The picture of a sheet, and what is kept of the answers."""

from __future__ import annotations

from impor.baca.grid import Buku, Gabung, Lembar, Sel
from impor.istilah import Kelas
from impor.jawaban.pilihan import NAMA_KELAS
from impor.kiriman.gambar import KOSONG, Tanda, draw, find_halaman, list_nomor
from impor.kiriman.jawab import with_padanan, with_sel, with_tabel
from impor.kiriman.lemari import Lemari
from impor.kiriman.petakan import plain
from impor.kiriman.terima import unused


def lembar(*sel: tuple[int, int, str], gabung: tuple[Gabung, ...] = (), **lain: object) -> Lembar:
    isi = {(b, k): Sel(b, k, teks, teks) for b, k, teks in sel}
    return Lembar("L", isi, gabung, **lain)


def gambar(satu: Lembar, **dibetulkan: str):
    kelas = {s.alamat: Kelas.NILAI for s in satu.sel.values()}
    tanda = Tanda(kelas, frozenset({"B2"}), dibetulkan)
    return draw(satu, list_nomor(satu), tanda)


def test_every_class_has_a_name_in_the_legend():
    assert set(NAMA_KELAS) == set(Kelas)


def test_columns_begin_at_a_and_end_with_the_last_filled_one():
    hasil = gambar(lembar((3, 2, "a"), (3, 4, "b")))
    assert hasil.kolom == ("A", "B", "C", "D")
    assert [kotak.teks for kotak in hasil.baris[0].kotak] == ["", "a", "", "b"]


def test_empty_rows_are_told_and_not_drawn():
    hasil = gambar(lembar((2, 1, "a"), (3, 1, "b"), (7, 1, "c")))
    assert [baris.celah for baris in hasil.baris] == ["baris 1 kosong", "", "baris 4–6 kosong"]


def test_a_merged_cell_is_as_wide_as_in_the_file():
    hasil = gambar(lembar((1, 1, "judul"), (2, 3, "x"), gabung=(Gabung(1, 1, 1, 3),)))
    assert [(kotak.teks, kotak.bentang) for kotak in hasil.baris[0].kotak] == [("judul", 3)]
    assert len(hasil.baris[1].kotak) == 3


def test_a_title_runs_over_the_empty_cells_beside_it():
    satu = lembar((1, 1, "Tabel panjang"), (1, 4, "lain"), (2, 5, "x"))
    hasil = draw(satu, [1], Tanda({"A1": Kelas.JUDUL, "D1": Kelas.NILAI}, frozenset(), {}))
    assert [(kotak.teks, kotak.bentang) for kotak in hasil.baris[0].kotak] == [
        ("Tabel panjang", 3),
        ("lain", 1),
        ("", 1),
    ]


def test_a_merge_never_hides_a_filled_cell():
    hasil = gambar(lembar((1, 1, "judul"), (1, 2, "isi"), gabung=(Gabung(1, 1, 1, 2),)))
    assert [kotak.teks for kotak in hasil.baris[0].kotak] == ["judul", "isi"]


def test_corrected_and_remarked_cells_say_so():
    hasil = gambar(lembar((2, 1, "lama"), (2, 2, "b"), (2, 3, "c")), A2="baru", C2="")
    satu, dua, tiga = hasil.baris[0].kotak
    assert (satu.teks, satu.is_dibetulkan, dua.is_berpesan) == ("baru", True, True)
    assert tiga.teks == KOSONG


def test_hidden_rows_and_columns_are_told():
    satu = lembar((1, 1, "a"), (2, 2, "b"), baris_tersembunyi=frozenset({2}))
    tersembunyi = lembar((1, 2, "a"), kolom_tersembunyi=frozenset({1, 9}))
    assert [baris.is_tersembunyi for baris in gambar(satu).baris] == [False, True]
    assert gambar(tersembunyi).kolom_tersembunyi == ("A",)


def test_a_cell_is_found_on_its_page():
    nomor = [*range(1, 41), *range(60, 100)]
    assert (find_halaman(nomor, "B40"), find_halaman(nomor, "B60")) == (1, 2)
    assert find_halaman(nomor, "apa") == 1


def test_an_answer_replaces_the_one_before_and_none_takes_it_back():
    tempat = {"berkas": "a.xlsx", "lembar": "L", "sel": "B2"}
    isi = with_sel(with_sel({}, **tempat, teks="1"), **tempat, teks="2")
    assert isi["sel"] == [{**tempat, "isi": "2"}]
    assert with_sel(isi, **tempat, teks=None)["sel"] == []
    peta = with_tabel(with_tabel({}, "x", {"jenis": "pk"}), "x", {"jenis": "iku"})
    assert peta["tabel"] == [{"kepala": "x", "jenis": "iku"}]
    assert with_tabel(peta, "x", None)["tabel"] == []
    tanya = {"jenis": "indikator", "tertulis": "a", "sama_dengan": "b", "tempat": "L › B2"}
    jawab = with_padanan(with_padanan({}, [tanya], sama=True), [tanya], sama=False)
    assert [satu["sama"] for satu in jawab["padanan"]] == [False]


def test_keys_lose_what_follows_from_the_order_of_columns():
    assert [plain(satu) for satu in ("lain#2", "kode:3", "pagu:2021")] == [
        "lain",
        "kode",
        "pagu:2021",
    ]


def test_the_shelf_forgets_what_was_used_longest_ago():
    rak: Lemari[Buku] = Lemari(lambda buku: sum(len(s.sel) for s in buku.lembar), sel_maks=4)
    buku = {n: Buku(n, (lembar((1, 1, n), (2, 1, n)),)) for n in "abc"}
    rak.keep("a", buku["a"])
    rak.keep("b", buku["b"])
    assert rak.find("a") is buku["a"]
    rak.keep("c", buku["c"])
    assert (rak.find("a"), rak.find("b"), rak.find("c")) == (buku["a"], None, buku["c"])


def test_a_free_name_is_found():
    assert unused("a.xlsx", {"a.xlsx", "a (2).xlsx"}) == "a (3).xlsx"
