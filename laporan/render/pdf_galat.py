"""Why there is no PDF, and what to do, in the words of the people who asked for it."""

from __future__ import annotations

from laporan.render.tata_letak.pesan import Jawaban, Kendala


class PdfGagalError(Exception):
    """No PDF could be made; the message says in Indonesian what to do."""


class PdfTidakTersediaError(PdfGagalError):
    """This machine lacks what a PDF needs: Pango or the typefaces."""


class SimpananUsangError(PdfGagalError):
    """What was laid out before cannot be used any more: typefaces of this machine changed."""


class PdfTidakLengkapError(PdfGagalError):
    """Something of the document is missing on the pages."""


JENIS = {
    Kendala.PUSTAKA: PdfTidakTersediaError,
    Kendala.HURUF: PdfTidakTersediaError,
    Kendala.SIMPANAN: SimpananUsangError,
}
KALIMAT = {
    Kendala.PUSTAKA: (
        "PDF belum dapat dibuat: pustaka Pango tidak ada di komputer ini. "
        "Pasang dengan: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 "
        "fonts-liberation2 ({rincian})"
    ),
    Kendala.HURUF: (
        "PDF belum dapat dibuat: huruf {rincian} tidak ada di komputer ini. "
        "Pasang dengan: apt install fonts-liberation2"
    ),
    Kendala.MEMORI: "PDF gagal disusun{tempat}: memori yang dibutuhkan lebih dari yang diizinkan.",
    Kendala.WAKTU: (
        "PDF tidak selesai dalam waktu yang diizinkan{tempat}. Periksa apakah ada tabel atau teks "
        "yang sangat besar, lalu coba lagi."
    ),
    Kendala.SIMPANAN: "PDF gagal disusun: huruf {rincian} di komputer ini berubah.",
    Kendala.TATA_LETAK: "PDF gagal disusun{tempat} ({rincian}).",
}


def explain(jawaban: Jawaban) -> PdfGagalError | None:
    """What to raise for the answer; None for a good one."""
    if jawaban.kendala is None:
        return None
    tempat = f' di bagian "{jawaban.tempat}"' if jawaban.tempat else ""
    jenis = JENIS.get(jawaban.kendala, PdfGagalError)
    return jenis(KALIMAT[jawaban.kendala].format(rincian=jawaban.rincian, tempat=tempat))
