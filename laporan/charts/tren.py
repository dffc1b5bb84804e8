"""Lines over years. Each has a mark and a dash of its own; where a value is missing it breaks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from aturan.tampil import format_angka, format_persen
from laporan.charts.lukis import LEBAR, TINGGI_BARIS, render_svg
from laporan.document.grafik import GrafikTren, Seri

BANYAK_SERI = 5  # in one picture; as many as there are marks
KIRI, KANAN = 64, LEBAR - 78  # of the lines
ATAS, TINGGI = 26, 210
JARAK_NILAI = 13  # between the values at the ends of lines
HURUF_LEGENDA = 92  # letters on one line of the legend
TINGGI_SUMBU = 44  # years and the name of the axis
TANDA = (
    "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",  # a disc
    "M-4 -4h8v8h-8z",
    "M0 -5l5 9h-10z",
    "M0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
    "M-4.5 -4.5l9 9M4.5 -4.5l-9 9",  # a cross
)
PUTUS = ("", "7 3", "2 3", "9 3 2 3", "4 4")
LANGKAH = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
BANYAK_LANGKAH = 5


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale upwards with its marks."""

    bawah: Decimal
    atas: Decimal
    langkah: Decimal

    def y(self, nilai: Decimal) -> int:
        return ATAS + int(TINGGI * (self.atas - nilai) / (self.atas - self.bawah))

    def marks(self) -> list[Decimal]:
        banyak = int((self.atas - self.bawah) / self.langkah)
        return [self.bawah + self.langkah * urut for urut in range(banyak + 1)]


@dataclass(frozen=True, slots=True)
class GarisTampil:
    ruas: tuple[tuple[int, int, int, int], ...]  # between neighbouring years that both have values
    titik: tuple[tuple[int, int], ...]
    tanda: str
    putus: str
    nilai_akhir: str
    y_akhir: int
    legenda: tuple[tuple[int, str], ...]

    @property
    def y_legenda(self) -> int:
        return self.legenda[0][0] - 4


def make_skala(grafik: GrafikTren) -> Skala:
    """Round marks around all values and the line; a scale need not begin at zero."""
    ada = [nilai for seri in grafik.seri for nilai in seri.nilai if nilai is not None]
    if grafik.garis is not None:
        ada.append(grafik.garis)
    terendah, tertinggi = min(ada, default=Decimal(0)), max(ada, default=Decimal(1))
    langkah = find_langkah((tertinggi - terendah) or abs(tertinggi) or Decimal(1))
    bawah = (terendah / langkah).to_integral_value(ROUND_FLOOR) * langkah
    atas = (tertinggi / langkah).to_integral_value(ROUND_CEILING) * langkah
    return Skala(bawah, atas if atas > bawah else bawah + langkah, langkah)


def find_langkah(rentang: Decimal) -> Decimal:
    kasar = rentang / BANYAK_LANGKAH
    satuan = Decimal(10) ** kasar.adjusted()
    return next(satu * satuan for satu in LANGKAH if satu * satuan >= kasar)


def draw_tren(grafik: GrafikTren) -> tuple[str, ...]:
    skala = make_skala(grafik)
    return tuple(_svg(grafik, skala, seri) for seri in split_seri(grafik))


def split_seri(grafik: GrafikTren) -> list[tuple[Seri, ...]]:
    """As many lines in each picture as can be told apart, equally many."""
    banyak = max(1, -(-len(grafik.seri) // BANYAK_SERI))
    batas = [round(len(grafik.seri) * urut / banyak) for urut in range(banyak + 1)]
    return [grafik.seri[awal:akhir] for awal, akhir in pairwise(batas)]


def tell_nilai(nilai: Decimal | None, satuan: str) -> str:
    if nilai is None:
        return "belum ada"
    if satuan == "%":
        return format_persen(nilai)
    return f"{format_angka(nilai, None)} {satuan}".rstrip()


def describe_tren(grafik: GrafikTren) -> str:
    seri = "; ".join(f"{satu.nama}: {_words(grafik, satu)}" for satu in grafik.seri)
    return f"Grafik garis {grafik.judul_sumbu}. {seri}."


def _words(grafik: GrafikTren, seri: Seri) -> str:
    nilai = (tell_nilai(satu, grafik.satuan) for satu in seri.nilai)
    return ", ".join(f"{t} {n}" for t, n in zip(grafik.tahun, nilai, strict=True))


def _svg(grafik: GrafikTren, skala: Skala, seri: tuple[Seri, ...]) -> str:
    garis = list(_lines(grafik, skala, seri))
    x = _columns(grafik)
    akhir = max((y for satu in garis for y, _ in satu.legenda), default=ATAS + TINGGI)
    return render_svg(
        "tren",
        {
            "grafik": grafik,
            "garis": garis,
            "tahun": list(zip(x, grafik.tahun, strict=True)),
            "tanda": [(skala.y(satu), format_angka(satu, None)) for satu in skala.marks()],
            "y_garis": None if grafik.garis is None else skala.y(grafik.garis),
            "lebar": LEBAR,
            "tinggi": akhir + 10,
            "kiri": KIRI,
            "kanan": KANAN,
            "atas": ATAS,
            "bawah": ATAS + TINGGI,
            "keterangan": describe_tren(grafik),
        },
    )


def _columns(grafik: GrafikTren) -> list[int]:
    """The x of each year."""
    lebar = (KANAN - KIRI) // max(len(grafik.tahun), 1)
    return [KIRI + lebar * urut + lebar // 2 for urut in range(len(grafik.tahun))]


def _lines(grafik: GrafikTren, skala: Skala, seri: tuple[Seri, ...]) -> Iterator[GarisTampil]:
    x = _columns(grafik)
    ujung = {urut: satu.nilai[-1] for urut, satu in enumerate(seri) if satu.nilai}
    akhir = spread({urut: skala.y(nilai) for urut, nilai in ujung.items() if nilai is not None})
    y = ATAS + TINGGI + TINGGI_SUMBU
    for urut, satu in enumerate(seri):
        baris = textwrap.wrap(satu.nama, HURUF_LEGENDA) or [""]
        legenda = tuple((y + i * TINGGI_BARIS, teks) for i, teks in enumerate(baris))
        y = legenda[-1][0] + TINGGI_BARIS + 4
        titik = [
            None if nilai is None else (letak, skala.y(nilai))
            for letak, nilai in zip(x, satu.nilai, strict=True)
        ]
        yield GarisTampil(
            ruas=tuple((*kiri, *kanan) for kiri, kanan in pairwise(titik) if kiri and kanan),
            titik=tuple(satu for satu in titik if satu),
            tanda=TANDA[urut],
            putus=PUTUS[urut],
            nilai_akhir=tell_nilai(satu.nilai[-1], grafik.satuan) if urut in akhir else "",
            y_akhir=akhir.get(urut, 0) + 4,
            legenda=legenda,
        )


def spread(letak: dict[int, int]) -> dict[int, int]:
    """The same heights moved apart so that the values beside them can be read."""
    urut = sorted(letak, key=lambda satu: (letak[satu], satu))
    hasil: dict[int, int] = {}
    for nomor, satu in enumerate(urut):
        sebelum = hasil[urut[nomor - 1]] + JARAK_NILAI if nomor else letak[satu]
        hasil[satu] = max(letak[satu], sebelum)
    turun = max(max(hasil.values(), default=0) - (ATAS + TINGGI), 0)
    return lift(hasil, urut, turun)


def lift(letak: dict[int, int], urut: Iterable[int], turun: int) -> dict[int, int]:
    """Moves what stands below the drawing up, and what that pushes."""
    if not turun:
        return letak
    hasil: dict[int, int] = {}
    batas = ATAS + TINGGI
    for satu in reversed(list(urut)):
        hasil[satu] = min(letak[satu], batas)
        batas = hasil[satu] - JARAK_NILAI
    return hasil
