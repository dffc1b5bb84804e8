"""What marks the tables of a Renja with tables of their own: T-C.29 to T-C.33."""

from __future__ import annotations

from impor.istilah import Jenis, Peran
from impor.kenali.ciri import BUTIR, Ciri

P = Peran
CIRI_RENJA: tuple[Ciri, ...] = (
    Ciri(
        Jenis.EVALUASI_RENJA,
        (BUTIR, (P.INDIKATOR,), (P.TARGET,), (P.REALISASI,)),
        (P.KODE, P.URAIAN),
        judul=r"t-?c\.? ?29|evaluasi .*\brenja\b.*(?:pencapaian|capaian) ren?stra",
        kepala=r"target renja.*perkiraan realisasi",
        kata_wajib=True,
        mustahil=(P.PAGU, P.REALISASI_ANGGARAN),
    ),
    Ciri(
        Jenis.PELAYANAN_RENJA,
        ((P.INDIKATOR,), (P.TARGET,), (P.REALISASI,)),
        (P.INDIKATOR, P.TARGET, P.REALISASI, P.TARGET_NSPK, P.TARGET_IKK, P.TARGET_NASIONAL),
        (P.PAGU,),
        tahun=(P.TARGET, P.REALISASI),
        judul=r"t-?c\.? ?30",
        kepala=r"proyeksi",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.REVIU_RKPD,
        (BUTIR, (P.PAGU,)),
        (P.LOKASI, P.INDIKATOR, P.TARGET, P.KETERANGAN),
        (P.REALISASI, P.CAPAIAN, P.REALISASI_ANGGARAN),
        judul=r"t-?c\.? ?31|(?:review|reviu|telaah).*\brkpd\b",
        kepala=r"rancangan awal rkpd.*analisis kebutuhan",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.USULAN,
        (BUTIR, (P.LOKASI, P.INDIKATOR)),
        (P.LOKASI, P.INDIKATOR, P.KETERANGAN, P.URAIAN, P.PROGRAM, P.KEGIATAN),
        (P.REALISASI, P.CAPAIAN, P.REALISASI_ANGGARAN, P.SASARAN),
        judul=r"t-?c\.? ?32|usulan .*(?:pemangku|masyarakat|musrenbang|dprd)"
        r"|hasil musrenbang|pokok-? ?pokok pikiran",
        kepala=r"besaran|volume|pengusul",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.RUMUSAN_RENJA,
        (BUTIR, (P.INDIKATOR,), (P.TARGET,), (P.PAGU,)),
        (P.KODE, P.LOKASI, P.SUMBER_DANA, P.KETERANGAN, P.URAIAN),
        judul=r"t-?c\.? ?33|rumusan (?:rencana )?program",
        kepala=r"rencana tahun.*indikatif.*prakiraan maju",
        kata_wajib=True,
        mustahil=(P.REALISASI, P.CAPAIAN, P.REALISASI_ANGGARAN),
    ),
)
