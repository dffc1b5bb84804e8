"""Pictures in a report: what is taken, what is kept of it, where it stands, who sees it."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image, PngImagePlugin

from aturan.peran import Peran
from instansi.models import Instansi
from laporan.build import build_document
from laporan.facts import load_facts
from laporan.models import FotoNarasi, Narasi
from laporan.narasi.gambar import LAPIS, GambarDitolakError, redraw
from laporan.render.html import render_fragment
from laporan.terbit.beku import freeze, thaw
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik
from tests.laporan.test_narasi_halaman import address
from tests.laporan.test_views import sign_in

RAHASIA = "lokasi rahasia"
AKHIR = b"\xff\xd9"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'


def png(lebar: int = 40, tinggi: int = 20, mode: str = "RGB") -> bytes:
    keterangan = PngImagePlugin.PngInfo()
    keterangan.add_text("Comment", RAHASIA)
    isi = BytesIO()
    Image.new(mode, (lebar, tinggi)).save(isi, "PNG", pnginfo=keterangan)
    return isi.getvalue()


def jpeg(arah: int = 1) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = arah
    exif[0x010E] = RAHASIA
    isi = BytesIO()
    Image.new("RGB", (40, 20)).save(isi, "JPEG", exif=exif)
    return isi.getvalue()


@pytest.mark.parametrize("isi", [png(), jpeg(), png(mode="RGBA"), png(mode="P"), png(mode="1")])
def test_a_picture_keeps_what_is_seen_alone(isi: bytes):
    baru = redraw(BytesIO(isi + b"<script>alert(1)</script>"))
    assert RAHASIA.encode() not in baru.isi
    assert b"script" not in baru.isi
    assert (baru.lebar, baru.tinggi) == (40, 20)
    assert redraw(BytesIO(isi)).isi == baru.isi


def test_a_picture_lying_on_its_side_is_set_upright():
    assert (redraw(BytesIO(jpeg(arah=6))).lebar, redraw(BytesIO(jpeg(arah=6))).tinggi) == (20, 40)


@pytest.mark.parametrize("arah", range(10))
def test_every_direction_of_a_camera_is_known_and_no_other_refuses_the_picture(arah: int):
    baru = redraw(BytesIO(jpeg(arah)))
    assert (baru.lebar, baru.tinggi) == ((20, 40) if arah in range(5, 9) else (40, 20))


def test_of_several_pictures_in_one_file_the_first_is_taken():
    """As phones write them."""
    isi = BytesIO()
    Image.new("RGB", (40, 20)).save(
        isi, "MPO", save_all=True, append_images=[Image.new("RGB", (8, 8))]
    )
    baru = redraw(BytesIO(isi.getvalue()))
    assert (baru.tipe, baru.lebar, baru.tinggi) == ("image/jpeg", 40, 20)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_notes_of_the_camera_that_are_damaged_do_not_matter():
    isi = bytearray(jpeg(arah=6))
    awal = isi.index(b"Exif")
    for letak in range(awal + 14, awal + 60):
        rusak = isi.copy()
        rusak[letak] ^= 0x5A
        assert redraw(BytesIO(bytes(rusak))).lebar in {20, 40}


def test_a_picture_of_endless_layers_is_refused_before_it_is_drawn():
    """Sixty bytes ask for the whole picture once more."""
    isi = BytesIO()
    Image.new("L", (64, 64)).save(isi, "JPEG", progressive=True)
    awal, _, lapis = isi.getvalue()[:-2].rpartition(LAPIS)
    assert redraw(BytesIO(awal + (LAPIS + lapis) * 50 + AKHIR)).lebar == 64
    with pytest.raises(GambarDitolakError, match="lapisan"):
        redraw(BytesIO(awal + (LAPIS + lapis) * 200 + AKHIR))


def test_a_large_picture_becomes_smaller():
    baru = redraw(BytesIO(png(4_000, 1_000)))
    assert (baru.lebar, baru.tinggi) == (2_000, 500)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "bukan gambar PNG atau JPEG"),
        (SVG, "bukan gambar PNG atau JPEG"),
        (b"GIF89a" + bytes(40), "bukan gambar PNG atau JPEG"),
        (png()[:60], "rusak"),
        (jpeg()[:-60], "rusak"),
        (png(9_000, 9_000, "1"), "terlalu besar"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(isi: bytes, kata: str):
    with pytest.raises(GambarDitolakError, match=kata):
        redraw(BytesIO(isi))


@pytest.fixture
def kukar() -> Pabrik:
    return make_kukar(garis_besar="lazim")


@pytest.fixture
def operator(kukar: Pabrik) -> Client:
    return sign_in(Peran.OPERATOR, instansi=kukar.instansi)


def bring(client: Client, pabrik: Pabrik, isi: bytes, **lain: str):
    data = {"judul": "Penyaluran bantuan", "teks_alternatif": "Antrean warga", **lain}
    berkas = SimpleUploadedFile("foto.png", isi, "image/png")
    return client.post(address(pabrik, nama="narasi_foto_tambah"), {**data, "berkas": berkas})


def picture(pabrik: Pabrik, foto: FotoNarasi, nama: str = "narasi_foto") -> str:
    instansi = pabrik.instansi
    tempat = {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": pabrik.tahun}
    return reverse(nama, kwargs={**tempat, "foto": foto.pk})


@pytest.mark.django_db
def test_a_picture_stands_where_the_prose_places_it_with_its_caption(operator, kukar: Pabrik):
    assert bring(operator, kukar, png(), sumber="Dokumentasi dinas").status_code == 302
    foto = FotoNarasi.objects.get()
    isi = f"<p>Lihat {{gambar:{foto.kunci}}}.</p><p>[[gambar:{foto.kunci}]]</p><p>Akhir.</p>"
    operator.post(address(kukar), {"isi": isi, "versi": 0})
    document = build_document(load_facts(kukar.instansi, 2021))
    html = render_fragment(document)
    assert f'id="gambar-{foto.kunci}"' in html
    assert "Gambar 4.1 Penyaluran bantuan" in html
    assert "Sumber: Dokumentasi dinas" in html
    assert 'alt="Antrean warga"' in html
    assert html.index("gambar-foto") < html.index("Akhir.")
    assert thaw(freeze(document)) == document


@pytest.mark.django_db
def test_a_withdrawn_or_lost_picture_is_seen_where_it_was(operator, kukar: Pabrik):
    bring(operator, kukar, png())
    foto = FotoNarasi.objects.get()
    operator.post(address(kukar), {"isi": f"<p>[[gambar:{foto.kunci}]]</p>", "versi": 0})
    foto.berkas.storage.delete(foto.berkas.name)
    laporan = operator.get(address(kukar, "", "laporan")).content.decode()
    assert "berkas gambar “Penyaluran bantuan” tidak ada lagi" in laporan
    assert operator.get(picture(kukar, foto)).status_code == 404
    alamat = picture(kukar, foto).replace("/gambar/", "/simpulan/gambar/") + "cabut/"
    assert operator.post(alamat, {"versi": 1}).status_code == 302
    laporan = operator.get(address(kukar, "", "laporan")).content.decode()
    assert f"[gambar tidak ada di bagian ini: {foto.kunci}]" in laporan
    assert f"[[gambar:{foto.kunci}]] tidak ada di bagian ini" in laporan


@pytest.mark.django_db
@pytest.mark.parametrize("isi", [SVG, b"", b"MZ program", png()[:60]])
def test_nothing_else_is_kept(operator, kukar: Pabrik, isi: bytes):
    response = bring(operator, kukar, isi)
    assert response.status_code == 422
    assert not FotoNarasi.objects.exists()


@pytest.mark.django_db
def test_a_picture_needs_its_caption_and_description(operator, kukar: Pabrik):
    assert bring(operator, kukar, png(), teks_alternatif="").status_code == 422


@pytest.mark.django_db
def test_a_file_above_the_limit_is_refused_before_it_is_kept(operator, kukar: Pabrik):
    response = bring(operator, kukar, png() + bytes(11 * 1024 * 1024))
    assert response.status_code == 413
    assert "lebih besar dari 10 MB" in response.content.decode()


@pytest.mark.django_db
def test_a_picture_is_shown_to_whoever_may_see_the_pd_and_runs_nothing(operator, kukar: Pabrik):
    bring(operator, kukar, png())
    foto = FotoNarasi.objects.get()
    jawab = operator.get(picture(kukar, foto))
    assert jawab.headers["Content-Type"] == "image/png"
    assert jawab.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert jawab.headers["X-Content-Type-Options"] == "nosniff"
    asing = Instansi.objects.create(pemda=kukar.instansi.pemda, kode="lain", nama="Dinas Lain")
    lain = sign_in(Peran.VERIFIKATOR, instansi=asing)
    assert lain.get(picture(kukar, foto)).status_code == 404
    assert not Narasi.objects.exists()
