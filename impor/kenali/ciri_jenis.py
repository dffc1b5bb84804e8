"""What marks each kind of table: the roles of its columns and the words of its title."""

from __future__ import annotations

from dataclasses import dataclass

from impor.istilah import Jenis, Peran

Pilihan = tuple[Peran, ...]
BUTIR: Pilihan = (Peran.URAIAN, Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN)


@dataclass(frozen=True, slots=True)
class Ciri:
    """What marks a kind. Each of ``wajib`` must be met by one of its roles.

    ``tahun`` are roles that must stand for at least two years or periods, ``periode`` the periods
    that target columns must name. ``judul`` and ``kepala`` are words that speak for it;
    ``kata_wajib`` says that a kind needs such a word, ``mustahil`` are roles that rule it out.
    """

    jenis: Jenis
    wajib: tuple[Pilihan, ...] = ()
    lebih: Pilihan = ()
    tanpa: Pilihan = ()
    tahun: Pilihan = ()
    periode: tuple[str, ...] = ()
    judul: str = ""
    kepala: str = ""
    kata_wajib: bool = False
    mustahil: Pilihan = ()


P = Peran
CIRI: tuple[Ciri, ...] = (
    Ciri(Jenis.SKALA, ((P.BATAS,), (P.PREDIKAT,)), tanpa=(P.INDIKATOR,), judul=r"skala|predikat"),
    Ciri(Jenis.PERMASALAHAN, ((P.AKAR_MASALAH, P.POKOK_MASALAH),), (P.MASALAH, P.AKAR_MASALAH)),
    Ciri(
        Jenis.PENGGUNA,
        tanpa=(P.INDIKATOR, P.PAGU, P.TARGET, P.SASARAN),
        kepala=r"user ?name|nama pengguna|pass ?word|kata sandi|hak akses",
        judul=r"daftar (?:pengguna|akun|user)\b",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.PEJABAT,
        tanpa=(P.INDIKATOR, P.PAGU, P.TARGET, P.SASARAN, P.STRATEGI),
        kepala=r"\bnip\b.*\bjabatan|jabatan.*\bnip\b|\bnama pejabat",
        judul=r"daftar (?:nama )?pejabat|pejabat (?:struktural|penanda ?tangan|eselon)",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.SPM,
        kepala=r"jenis pelayanan|standar pelayanan minimal",
        judul=r"\bspm\b|standar pelayanan minimal",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.SARANA,
        tanpa=(P.INDIKATOR, P.PAGU, P.TARGET, P.SASARAN, P.STRATEGI),
        kepala=r"(?:jenis|nama) barang|kondisi\b(?! kinerja)|merk",
        judul=r"sarana|prasarana|\baset\b|inventaris|barang milik",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.SDM,
        tanpa=(P.INDIKATOR, P.PAGU, P.TARGET, P.SASARAN, P.STRATEGI),
        kepala=r"jabatan|pangkat|golongan|\bgol\b|eselon|pendidikan|pegawai|honor|jenis kelamin",
        judul=r"sumber daya manusia|\bsdm\b|pegawai|aparatur|eselon|kepangkatan|golongan",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.STRATEGI,
        ((P.STRATEGI, P.ARAH_KEBIJAKAN),),
        (P.STRATEGI, P.ARAH_KEBIJAKAN, P.TUJUAN, P.SASARAN),
        (P.TARGET, P.PAGU),
        judul=r"strategi|kebijakan",
    ),
    Ciri(
        Jenis.VISI_MISI,
        ((P.MISI, P.INDIKATOR_TUJUAN),),
        (P.MISI, P.TUJUAN, P.SASARAN, P.INDIKATOR_TUJUAN, P.INDIKATOR_SASARAN),
        (P.TARGET, P.STRATEGI, P.PAGU),
        judul=r"\bvisi\b|\bmisi\b",
    ),
    Ciri(
        Jenis.RENSTRA_TARGET,
        ((P.TUJUAN,), (P.INDIKATOR, P.INDIKATOR_SASARAN)),
        (P.TUJUAN, P.SASARAN, P.TARGET),
        (P.REALISASI, P.PAGU, P.RUMUS, P.DEFINISI, P.PROGRAM, P.CAPAIAN),
        judul=r"tujuan dan sasaran|t-?c\.? ?25|jangka menengah",
    ),
    Ciri(
        Jenis.RENSTRA_TARGET,
        ((P.SASARAN,), (P.INDIKATOR,), (P.TARGET,)),
        (),
        (P.REALISASI, P.PAGU, P.RUMUS, P.DEFINISI, P.PROGRAM, P.CAPAIAN),
        tahun=(P.TARGET,),
        judul=r"sasaran|t-?c\.? ?25|jangka menengah|renstra",
    ),
    Ciri(
        Jenis.IKU,
        ((P.INDIKATOR,), (P.RUMUS, P.SUMBER_DATA, P.DEFINISI)),
        (P.SUMBER_DATA, P.RUMUS, P.DEFINISI, P.SASARAN, P.TUJUAN),
        (P.TARGET, P.REALISASI, P.PAGU),
        judul=r"indikator kinerja utama|\biku\b",
    ),
    Ciri(
        Jenis.IKU,
        ((P.INDIKATOR,), (P.TARGET,)),
        (P.SASARAN, P.TUJUAN),
        (P.REALISASI, P.PAGU, P.CAPAIAN),
        tahun=(P.TARGET,),
        judul=r"indikator kinerja utama|\biku\b",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.RENSTRA_PROGRAM,
        (BUTIR, (P.PAGU,)),
        (P.KODE, P.INDIKATOR, P.UNIT_KERJA, P.LOKASI, P.TARGET),
        (P.REALISASI_ANGGARAN,),
        tahun=(P.PAGU,),
        judul=r"rencana program|t-?c\.? ?27|pendanaan indikatif",
    ),
    Ciri(
        Jenis.PELAYANAN,
        ((P.INDIKATOR,), (P.TARGET,), (P.REALISASI,), (P.TARGET_NSPK, P.TARGET_IKK, P.RASIO)),
        (P.TARGET_NSPK, P.TARGET_IKK, P.RASIO),
        (P.PAGU,),
        tahun=(P.TARGET, P.REALISASI),
        judul=r"kinerja pelayanan|t-?c\.? ?23",
    ),
    Ciri(
        Jenis.PENDANAAN,
        ((P.PAGU,), (P.REALISASI_ANGGARAN,)),
        (P.RASIO, P.PERTUMBUHAN, P.URAIAN),
        tahun=(P.PAGU, P.REALISASI_ANGGARAN),
        judul=r"pendanaan|t-?c\.? ?24",
    ),
    Ciri(
        Jenis.INDIKATOR_RPJMD,
        ((P.INDIKATOR,), (P.TARGET,)),
        (P.URAIAN,),
        (P.REALISASI, P.PAGU, P.TUJUAN),
        tahun=(P.TARGET,),
        judul=r"rpjmd|t-?c\.? ?28",
        kepala=r"rpjmd",
    ),
    Ciri(
        Jenis.PK,
        ((P.INDIKATOR,), (P.TARGET,)),
        (P.SASARAN, P.SATUAN, P.URAIAN, P.PROGRAM),
        (P.REALISASI, P.CAPAIAN, P.TUJUAN, P.REALISASI_ANGGARAN),
        judul=r"(?:perjanjian|penetapan) kinerja",
    ),
    Ciri(
        Jenis.PK,
        ((P.SASARAN,), (P.INDIKATOR,), (P.TARGET,)),
        (P.SATUAN,),
        (P.REALISASI, P.CAPAIAN, P.TUJUAN, P.REALISASI_ANGGARAN, P.AKSI),
        judul=r"^(?!.*rencana aksi).*(?:perjanjian|penetapan) kinerja",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.PK,
        ((P.INDIKATOR,), (P.TARGET,), BUTIR, (P.PAGU,)),
        (P.SASARAN, P.SATUAN, P.PROGRAM),
        (P.REALISASI, P.CAPAIAN, P.TUJUAN, P.REALISASI_ANGGARAN, P.KELOMPOK_INDIKATOR),
        judul=r"^(?!.*rencana aksi).*(?:perjanjian|penetapan) kinerja",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.PK_PROGRAM,
        (BUTIR, (P.PAGU,)),
        (P.SUMBER_DANA, P.KETERANGAN),
        (P.REALISASI_ANGGARAN, P.INDIKATOR, P.TARGET, P.KODE),
        judul=r"(?:perjanjian|penetapan) kinerja",
        kepala=r"sumber dana|sumber anggaran",
    ),
    Ciri(
        Jenis.RENCANA_AKSI,
        ((P.INDIKATOR,), (P.AKSI, P.TARGET)),
        (P.AKSI, P.JADWAL, P.SASARAN, P.TARGET, P.UNIT_KERJA, *BUTIR),
        (P.REALISASI, P.CAPAIAN, P.REALISASI_ANGGARAN),
        judul=r"rencana aksi",
        kepala=r"rencana aksi|langkah",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.EFISIENSI,
        ((P.EFISIENSI,),),
        (P.CAPAIAN, P.PERSEN, P.PROGRAM),
        judul=r"efisiensi",
        kepala=r"efisiensi",
    ),
    Ciri(
        Jenis.PERBANDINGAN_TAHUN,
        ((P.INDIKATOR,), (P.REALISASI, P.CAPAIAN)),
        (P.CAPAIAN, P.TARGET),
        (P.PAGU, P.TARGET_NSPK),
        tahun=(P.REALISASI, P.CAPAIAN),
        judul=r"tahun sebelumnya|tahun lalu|beberapa tahun|tahun[- ]tahun|realisasi .*tahun.*tahun"
        r"|perbandingan\b.*\btahun\b.*20\d\d\D+20\d\d",
    ),
    Ciri(
        Jenis.STANDAR_NASIONAL,
        ((P.INDIKATOR,), (P.TARGET_NASIONAL,)),
        (P.REALISASI, P.CAPAIAN, P.STATUS),
        judul=r"nasional|provinsi|standar",
    ),
    Ciri(
        Jenis.PERBANDINGAN_RENSTRA,
        ((P.INDIKATOR,), (P.REALISASI,), (P.TARGET,)),
        (P.STATUS, P.CAPAIAN),
        (P.PAGU, P.PREDIKAT, P.TARGET_NASIONAL),
        judul=r"ren?stra\b|jangka menengah|akhir",
        kepala=r"target (?:\w+ ){0,3}renstra|akhir|jangka menengah",
        kata_wajib=True,
    ),
    Ciri(
        Jenis.TARGET_AWAL_AKHIR,
        ((P.INDIKATOR,), (P.TARGET,)),
        (),
        (P.REALISASI, P.PAGU, P.TUJUAN, P.URAIAN),
        periode=("awal", "akhir"),
        judul=r"data awal|kondisi awal",
        kepala=r"data awal|kondisi awal",
    ),
    Ciri(
        Jenis.TARGET_REALISASI,
        ((P.INDIKATOR,), (P.TARGET,), (P.REALISASI,)),
        (P.CAPAIAN, P.PREDIKAT, P.SATUAN, P.SASARAN),
        (P.PAGU, P.PROGRAM, P.TARGET_NASIONAL, P.REALISASI_ANGGARAN),
        judul=r"target .*realisasi|pengukuran kinerja|capaian kinerja",
    ),
    Ciri(
        Jenis.PROGRAM_PENDUKUNG,
        ((P.PROGRAM,), (P.TARGET,), (P.REALISASI,)),
        (P.SASARAN, P.INDIKATOR, P.TARGET, P.REALISASI, P.CAPAIAN, P.STATUS, P.PROGRAM),
        (P.PAGU, P.REALISASI_ANGGARAN),
        judul=r"penunjang|pendukung|menunjang|mendukung",
        kepala=r"program (?:penunjang|pendukung)",
    ),
    Ciri(
        Jenis.KESELARASAN_PROGRAM,
        ((P.SASARAN, P.INDIKATOR), (P.PROGRAM, P.URAIAN)),
        (P.SASARAN, P.INDIKATOR, P.PROGRAM),
        (P.TARGET, P.PAGU, P.REALISASI, P.CAPAIAN, P.RUMUS, P.STRATEGI),
        judul=r"keselarasan|program",
    ),
    Ciri(
        Jenis.NOMENKLATUR,
        ((P.KODE,), BUTIR),
        (P.INDIKATOR, P.SATUAN, P.KODE),
        (P.SASARAN,),
        judul=r"nomenklatur|kodefikasi",
        kepala=r"nomenklatur|\bkinerja indikator\b",
        kata_wajib=True,
        mustahil=(P.TARGET, P.REALISASI, P.CAPAIAN, P.PAGU, P.REALISASI_ANGGARAN, P.BAGIAN_UANG),
    ),
    Ciri(
        Jenis.EVALUASI_RENSTRA,
        (BUTIR, (P.INDIKATOR,), (P.TARGET,), (P.REALISASI,), (P.PAGU,)),
        (P.SASARAN, P.KODE, P.REALISASI_ANGGARAN),
        tahun=(P.REALISASI,),
        judul=r"e\.? ?80|hasil (?:pelaksanaan )?renstra",
    ),
    Ciri(
        Jenis.EVALUASI_KINERJA,
        (BUTIR, (P.INDIKATOR,), (P.TARGET,), (P.PAGU,), (P.SASARAN, P.KELOMPOK_INDIKATOR)),
        (P.KELOMPOK_INDIKATOR, P.KODE, P.SASARAN, P.REALISASI_ANGGARAN),
        judul=r"evaluasi",
    ),
    Ciri(
        Jenis.ANGGARAN,
        (BUTIR, (P.PAGU, P.REALISASI_ANGGARAN)),
        (P.PAGU, P.REALISASI_ANGGARAN, P.SISA, P.PERSEN, P.KODE, P.KEGIATAN, P.SUB_KEGIATAN),
        judul=r"(?<!tahun )\banggaran|belanja|serapan|keuangan|\b(?:pagu|dpp?a|rka|apbd)\b",
    ),
)
