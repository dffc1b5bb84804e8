"""The statement of APIP that the report was reviewed: PermenPANRB 53/2014, Lampiran III."""

from __future__ import annotations

from laporan.build.depan import NAMA_LAPORAN
from laporan.build.sections import draf, pembuat
from laporan.document import Blok, BlokTandaTangan, Penandatangan, Petunjuk
from laporan.facts import Fakta

CATATAN = "Pernyataan ini belum ditandatangani pimpinan APIP."


def pernyataan(fakta: Fakta) -> tuple[Blok, ...]:
    """Nobody has signed it: the place for date and name stays open."""
    identitas = fakta.identitas
    laporan = f"{NAMA_LAPORAN[fakta.metode.jenis_laporan]} {identitas.nama_lengkap}"
    isi = draf(
        f"Kami telah mereviu {laporan} untuk tahun anggaran {identitas.tahun} sesuai Pedoman Reviu"
        " atas Laporan Kinerja. Substansi informasi yang dimuat dalam Laporan Kinerja menjadi"
        f" tanggung jawab manajemen {identitas.nama_lengkap}.",
        "Reviu bertujuan untuk memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan"
        " secara akurat, andal, dan valid.",
        "Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan"
        " dalam meyakini keandalan informasi yang disajikan di dalam laporan kinerja ini.",
    )
    inspektur = Penandatangan("Inspektur", identitas.pemda)
    return (*isi, Petunjuk(CATATAN), BlokTandaTangan((inspektur,), identitas.ibu_kota))


BAGIAN = {"pernyataan-reviu": pembuat("Pernyataan Telah Direviu", pernyataan)}
