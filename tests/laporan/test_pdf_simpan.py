"""The folder of laid out parts: how it is filled and emptied."""

from __future__ import annotations

import os
from pathlib import Path

from laporan.render.pdf_simpan import Simpanan, base_fingerprint, key_of
from laporan.render.tata_letak.pesan import Pesanan
from tests.laporan.anak import make_ruas


def test_nothing_is_there_before_it_was_kept(tmp_path: Path) -> None:
    assert Simpanan(tmp_path / "belum").get("a") == b""


def test_what_was_not_used_for_longest_makes_way(tmp_path: Path) -> None:
    simpanan = Simpanan(tmp_path, terbanyak=4_000)
    for urut, nama in enumerate("abcd"):
        simpanan.put(nama, b"x" * 900)
        os.utime(tmp_path / f"{nama}.ruas", (urut, urut))
    simpanan.get("a")
    simpanan.put("e", b"x" * 900)
    simpanan.tidy()
    assert [nama for nama in "abcde" if simpanan.get(nama)] == ["a", "d", "e"]


def test_another_stylesheet_picture_or_text_has_another_key() -> None:
    def key(gaya: bytes = b"p{}", gambar: bytes = b"<svg/>", isi: str = "<p>isi") -> str:
        berkas = {"a.css": ("text/css", gaya), "sakip:draf.svg": ("image/svg+xml", gambar)}
        pesanan = Pesanan((make_ruas(isi),), berkas, ("a.css",), tetap=("sakip:draf.svg",))
        return key_of(pesanan.ruas[0], base_fingerprint(pesanan))

    semua = {key(), key(b"p{ }"), key(gambar=b"<svg />"), key(isi="<p>lain")}
    assert len(semua) == 4
    assert key() == key()


def test_parts_are_private(tmp_path: Path) -> None:
    simpanan = Simpanan(tmp_path / "ruas")
    simpanan.keep(Pesanan((make_ruas("x"),), {}, ()), {0: b"isi"})
    assert (tmp_path / "ruas").stat().st_mode & 0o077 == 0
