"""From prose as data to the narrow HTML that is stored and edited."""

from __future__ import annotations

from html import escape

from laporan.document import JenisDaftar
from laporan.narasi.baca import read_html
from laporan.narasi.bentuk import (
    Alinea,
    BagianNarasi,
    Baris,
    DaftarNarasi,
    Naskah,
    SelNarasi,
    TabelNarasi,
)

BUKA = {
    JenisDaftar.BULAT: ("<ul>", "</ul>"),
    JenisDaftar.ANGKA: ("<ol>", "</ol>"),
    JenisDaftar.HURUF: ('<ol type="a">', "</ol>"),
}


def clean_html(html: str) -> str:
    """What is stored: cleaning it again changes nothing."""
    return write_html(read_html(html))


def write_html(naskah: Naskah) -> str:
    return "\n".join(write_bagian(satu) for satu in naskah)


def write_bagian(bagian: BagianNarasi) -> str:
    match bagian:
        case Alinea(isi):
            return f"<p>{write_baris(isi)}</p>"
        case DaftarNarasi():
            return write_daftar(bagian)
        case TabelNarasi(baris):
            return f"<table><tbody>{''.join(map(write_row, baris))}</tbody></table>"
    raise TypeError(f"Bukan bagian naskah: {bagian!r}")


def write_baris(baris: Baris) -> str:
    hasil = []
    for satu in baris:
        teks = escape(satu.teks, quote=False)
        teks = f"<em>{teks}</em>" if satu.miring else teks
        hasil.append(f"<strong>{teks}</strong>" if satu.tebal else teks)
    return "".join(hasil)


def write_daftar(daftar: DaftarNarasi) -> str:
    buka, tutup = BUKA[daftar.jenis]
    butir = (
        f"<li><p>{write_baris(satu.isi)}</p>{write_daftar(satu.anak) if satu.anak else ''}</li>"
        for satu in daftar.butir
    )
    return f"{buka}{''.join(butir)}{tutup}"


def write_row(baris: tuple[SelNarasi, ...]) -> str:
    return f"<tr>{''.join(map(write_sel, baris))}</tr>"


def write_sel(sel: SelNarasi) -> str:
    rentang = "".join(
        f' {nama}="{besar}"'
        for nama, besar in (("colspan", sel.colspan), ("rowspan", sel.rowspan))
        if besar > 1
    )
    isi = "".join(f"<p>{escape(satu, quote=False)}</p>" for satu in sel.teks.split("\n"))
    return f"<td{rentang}>{isi}</td>"
