"""A picture drawn anew: of the file that came nothing is kept but what is seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import IO

from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError

PIKSEL_TERBANYAK = 40_000_000
SISI_TERPANJANG = 2_000  # pixels: enough for a full page at 240 dots an inch
MUTU = 85
LAPIS_TERBANYAK = 100  # scans of a JPEG, each of which is decoded anew; ten are usual
FORMAT = {"PNG": "image/png", "JPEG": "image/jpeg"}
LAPIS = b"\xff\xda"
TEGAK = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class GambarDitolakError(Exception):
    """The file is no picture that a report can hold; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class GambarBaru:
    isi: bytes
    tipe: str
    lebar: int
    tinggi: int


def redraw(berkas: IO[bytes]) -> GambarBaru:
    """Upright, at most ``SISI_TERPANJANG`` wide and high, without what the camera wrote into it.
    The same file gives the same bytes. Raises ``GambarDitolakError``."""
    try:
        check_lapis(berkas)
        with whole_pictures(), Image.open(berkas, formats=tuple(FORMAT)) as asal:
            return draw(asal)
    except UnidentifiedImageError:
        raise GambarDitolakError(
            "Berkas ini bukan gambar PNG atau JPEG. Simpan gambarnya sebagai PNG atau JPEG, lalu"
            " unggah lagi."
        ) from None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, EOFError):
        raise GambarDitolakError(
            "Gambar ini rusak atau terpotong. Buka di komputer Anda, simpan ulang, lalu unggah"
            " lagi."
        ) from None


@contextmanager
def whole_pictures() -> Iterator[None]:
    """A picture that ends too early is refused: the PDF library allows such for the whole
    process."""
    semula = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = semula


def check_lapis(berkas: IO[bytes]) -> None:
    """A few bytes can ask for the whole picture once more. Raises ``GambarDitolakError``."""
    berkas.seek(0)
    lapis = berkas.read().count(LAPIS)
    berkas.seek(0)
    if lapis > LAPIS_TERBANYAK:
        raise GambarDitolakError(
            "Gambar ini tersusun dari terlalu banyak lapisan. Buka di komputer Anda, simpan ulang"
            " sebagai JPEG biasa, lalu unggah lagi."
        )


def draw(asal: Image.Image) -> GambarBaru:
    nama = "PNG" if asal.format == "PNG" else "JPEG"  # phones put several JPEG into one file
    if asal.width * asal.height > PIKSEL_TERBANYAK:
        raise GambarDitolakError(
            f"Gambar ini {asal.width} × {asal.height} piksel; terlalu besar untuk laporan. Kecilkan"
            f" sisi terpanjangnya menjadi {SISI_TERPANJANG} piksel, lalu unggah lagi."
        )
    arah = asal.getexif().get(ExifTags.Base.Orientation)
    gambar = shrink(asal, nama)
    if arah in TEGAK:
        gambar = gambar.transpose(TEGAK[arah])
    polos = Image.new(gambar.mode, gambar.size)  # without the metadata that hang on the other
    polos.paste(gambar)
    isi = BytesIO()
    polos.save(isi, nama, **({"quality": MUTU} if nama == "JPEG" else {}))
    return GambarBaru(isi.getvalue(), FORMAT[nama], polos.width, polos.height)


def shrink(asal: Image.Image, nama: str) -> Image.Image:
    """In few colour modes and sizes. A JPEG is read smaller than it is; of a palette no mean can be
    taken before it is converted."""
    batas = (SISI_TERPANJANG, SISI_TERPANJANG)
    if nama == "JPEG":
        asal.thumbnail(batas)
        return asal.convert("RGB")
    gambar = asal
    if gambar.mode not in {"L", "RGB", "RGBA"}:
        gambar = gambar.convert("RGBA" if gambar.has_transparency_data else "RGB")
    gambar.thumbnail(batas)
    return gambar
