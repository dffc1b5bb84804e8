"""What headers say, as data: the words that offices use, and the role of a column under them.

The first line whose pattern matches the whole folded header wins, so the narrow ones stand first.
``induk`` narrows a line to columns under such a header, ``bukan`` bars them there. Add words here,
not code elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from impor.istilah import Peran


@dataclass(frozen=True, slots=True)
class Sinonim:
    """One line of the table: header words, the header above them, and their role."""

    peran: Peran
    pola: re.Pattern[str]
    induk: re.Pattern[str] | None = None
    bukan: re.Pattern[str] | None = None
    periode: str = ""


def _line(
    peran: Peran, pola: str, *, induk: str = "", bukan: str = "", periode: str = ""
) -> Sinonim:
    di_bawah, bukan_di_bawah = (re.compile(isi) if isi else None for isi in (induk, bukan))
    return Sinonim(peran, re.compile(pola), di_bawah, bukan_di_bawah, periode)


UANG = r"^(?:anggaran|keuangan|belanja|pagu|dana|realisasi (?:anggaran|keuangan))"
NYATA = r"^realisasi\b"
TINGKAT_CAPAIAN = r"^(?:tingkat |%\W*)?capaian(?!.*\bkerangka pendanaan)"
TAHAP = (
    r"(?:sebelum|setelah|sesudah)(?: (?:perubahan|pergeseran).*)?|semula|menjadi"
    r"|(?:apbd|dpa|pagu|anggaran)?\W*(?:murni|induk|perubahan|pergeseran)\b.*|p-?apbd|apbd-?p|dppa"
    r"|dpa-?p"
)
"""The stages of a budget, as columns below a word for money name them."""
BELANJA = (
    r"(?:belanja )?(?:operasi|modal|tidak terduga|transfer|btt|pegawai|hibah"
    r"|barang(?: dan | ?& ?|/| )?jasa|(?:tidak )?langsung|bantuan (?:sosial|keuangan)|bunga"
    r"|subsidi)"
)
SUMBER = (
    r"apbd\b.*|apbn\b.*|dak\b.*|dau\b.*|dbh.*|pad|did|blud\b.*|bantuan .*|bankeu.*|hibah.*"
    r"|lain(?:nya|-lain)|sumber lain.*"
)
"""Kinds of belanja and sources of money that share out one pagu."""
BERGILIR = r"\btarget\b.*\brealisasi\b|\btw\b|\btri ?wulan\b"
"""What stands over pairs of T and R."""
TAHUN_PERSEN = r"(?:tahun\W*)?(?:19|20)\d\d\W*(?:%|persen)\W*"
"""A year with the unit of what stands below it."""
LALU = (
    r"(?=.*\bs ?[/.]? ?d\b).*\b(?:realisasi|capaian)\b.*"
    r"\b(?:renstra\b.*\b(?:tahun|renja|akhir)|lalu)\b.*"
)
"""What a Renstra came to up to some year (E.81): neither this year's nor one year's."""
FISIK = r"\bfisik\b(?!.*keuangan)"
MAJU = r"(?:realisasi|capaian|progre\w+|kemajuan)(?: kumulatif)?"
PERSEN = r"\(?(?:%|persen(?:tase)?)?\)?"
BAGIAN = r"(?:\W*(?:s\W*d\W*)?(?:tw|tri ?wulan|semester|bulan)\W+\w+\W*)?\W*"
"""How physical progress is headed, with the part of the year."""
BUKAN_NYATA = r"\b(?:target|rencana|bobot|deviasi)\b"
BUKAN_UANG_NYATA = r"target|rencana|sisa|anggaran|pagu|capaian|\blalu\b|\bini\b"
RP = r"(?:\(?(?:dalam )?(?:rp|rupiah)\b\.?\W*(?:(?:dalam )?(?:ribu|juta|miliar|milyar)(?:an)?)?\)?)"
"""Rupiah alone, or thousands and millions of them."""
AWAL = r"(?:kondisi|data|capaian|nilai|target|realisasi)?[\w\s]*\bawal\b.*|base ?line.*"
HURUF_TAHUN = r"(?:tahun\W*|th\W*)?(?:19|20)\d\d"
"""A year with a letter for what is counted in it: ``T.2022``, ``2022 (R)``."""
AKHIR = r"(?:kondisi|target)[\w\s]*\bakhir\b.*"

SINONIM: tuple[Sinonim, ...] = (
    _line(Peran.KUNCI, r"kunci sakip"),
    _line(Peran.LAIN, r"(?:pra|per)kiraan maju.*"),
    _line(Peran.LAIN, r".*", induk=r"(?:pra|per)kiraan maju"),
    _line(Peran.TARGET, r"indikator\b.*\b(?:pada )?tahun\b.*"),
    _line(Peran.INDIKATOR, r"(?:uraian|nama|rumusan) indikator.*"),
    _line(Peran.TARGET, TAHUN_PERSEN, induk=r"^target\b", bukan=UANG),
    _line(Peran.REALISASI, TAHUN_PERSEN, induk=r"^realisasi\b", bukan=UANG),
    _line(Peran.TARGET, rf"t\W*{HURUF_TAHUN}|{HURUF_TAHUN}\W*\(t\)"),
    _line(Peran.REALISASI, rf"r\W*{HURUF_TAHUN}|{HURUF_TAHUN}\W*\(r\)"),
    _line(Peran.CAPAIAN, r"c ?\(%\)"),
    _line(Peran.TARGET, r"t", induk=BERGILIR),
    _line(Peran.REALISASI, r"r", induk=BERGILIR),
    _line(Peran.NO, r"no|n o|no\.? ?urut|nomor|nomor urut|nr"),
    _line(Peran.KODE, r".*", induk=r"^(?:kode|no(?:mor)? rek)"),
    _line(Peran.LAIN, r"kode warna.*"),
    _line(Peran.KODE, r"kode\b.*|(?:no|nomor)\W*rekening|rekening|kode"),
    _line(Peran.PERTUMBUHAN, r".*", induk=r"pertumbuhan"),
    _line(Peran.PERTUMBUHAN, r".*pertumbuhan.*"),
    _line(Peran.TUJUAN, r"uraian", induk=r"^tujuan"),
    _line(Peran.INDIKATOR_TUJUAN, r"indikator.*", induk=r"^tujuan"),
    _line(Peran.INDIKATOR_TUJUAN, r"indikator tujuan"),
    _line(Peran.SASARAN, r"uraian", induk=r"^sasaran"),
    _line(Peran.INDIKATOR_SASARAN, r"indikator.*", induk=r"^sasaran"),
    _line(Peran.TARGET, r"perubahan(?: pk)?", induk=r"^target"),
    _line(Peran.LAIN, r".*\bfisik\b.*", induk=BUKAN_NYATA),
    _line(Peran.FISIK, rf"(?:%|persen(?:tase)?)?\W*(?:{MAJU})?\W*fisik\W*{PERSEN}{BAGIAN}"),
    _line(Peran.LAIN, r".*\bfisik\b.*"),
    _line(Peran.FISIK, rf"(?:{MAJU})?\W*{PERSEN}{BAGIAN}", induk=FISIK, bukan=BUKAN_NYATA),
    _line(Peran.LAIN, r".*", induk=FISIK),
    _line(
        Peran.LAIN,
        r"(?:ber)?tambah\b.*kurang.*|(?:kenaikan|peningkatan)\b.*(?:penurunan|turun).*"
        r"|naik\W+turun.*|(?:kenaikan|penurunan|perubahan)"
        r"(?: (?:realisasi|capaian|kinerja|target))?(?: ?\(?%\)?)?",
        bukan=r"anggaran|pagu|dana|jumlah|belanja",
    ),
    _line(Peran.LAIN, r".*", induk=r"tambah\b.*kurang|lebih\W*kurang"),
    _line(Peran.SISA, r"\(?rp\.?\)?|rupiah", induk=r"^(?:sisa|selisih|saldo)\b"),
    _line(Peran.LAIN, r".*", induk=LALU),
    _line(Peran.LAIN, LALU),
    _line(Peran.LAIN, r"\(?rp\.?\)?", induk=r"\bawal\b"),
    _line(Peran.TARGET, r"\(?k\)?|kinerja", induk=r"\bawal\b", periode="awal"),
    _line(Peran.TARGET, r"\(?k\)?|kinerja", induk=r"\bakhir\b", periode="akhir"),
    _line(Peran.PAGU, TAHAP, induk=r"anggaran|pagu|\bdana\b|jumlah|belanja|apbd"),
    _line(Peran.PAGU, r"(?:apbd|dpa|pagu|anggaran)\W*(?:murni|induk|p|perubahan)|dppa|dpa"),
    _line(Peran.PAGU, r"(?:apbd|dpa|pagu|anggaran)\W*awal\b.*"),
    _line(Peran.PAGU, r"(?:sebelum|setelah|sesudah) (?:perubahan|pergeseran).*"),
    _line(Peran.PERSEN, r"\(?rp\.?\)?|keuangan", induk=TINGKAT_CAPAIAN),
    _line(Peran.CAPAIAN, r"\(?k\)?|kinerja", induk=TINGKAT_CAPAIAN),
    _line(Peran.TARGET, r"\(?k\)?|kinerja", induk=r"^(?:target|rencana)\b"),
    _line(Peran.REALISASI, r"\(?k\)?|kinerja", induk=NYATA),
    _line(Peran.BAGIAN_UANG, rf"{BELANJA}|{SUMBER}", induk=rf"{UANG}|^realisasi|^sumber"),
    _line(Peran.BAGIAN_UANG, rf"belanja {BELANJA.removeprefix('(?:belanja )?')}"),
    _line(
        Peran.PAGU,
        r"(?:jumlah|total)(?: \(?rp\.?\)?)?|(?:jumlah|total) (?:anggaran|belanja|pagu|dana)",
        induk=r"^(?:anggaran|belanja|pagu|dana|alokasi|sumber dana|apbd)",
        bukan=r"^realisasi",
    ),
    _line(Peran.REALISASI_ANGGARAN, r"keu(?:angan)?\.? \(?rp\.?\)?", bukan=BUKAN_UANG_NYATA),
    _line(Peran.REALISASI_ANGGARAN, r"(?:\w+ )?\(?(?:rp\b.*|rupiah|keuangan)\)?", induk=NYATA),
    _line(Peran.REALISASI, r"(?:jumlah|total)(?: realisasi)?(?: \(?rp\.?\)?)?", induk=NYATA),
    _line(
        Peran.REALISASI,
        r"(?:dinas|badan|opd|skpd|pd|perangkat daerah|instansi|capaian sendiri)(?: ini)?",
        induk=NYATA,
        bukan=UANG,
    ),
    _line(Peran.PAGU, r"target.*|anggaran.*|rp|awal", induk=UANG),
    _line(Peran.REALISASI_ANGGARAN, r"realisasi(?!.*%)(?!.*persen).*", induk=UANG),
    _line(Peran.PERSEN, r".*%.*|persen.*|capaian.*|serapan.*", induk=UANG),
    _line(Peran.TARGET_NSPK, r"(?:target )?nspk"),
    _line(Peran.TARGET_IKK, r"(?:target )?(?:ikk|indikator kinerja kunci)"),
    _line(Peran.TARGET_LAIN, r"target indikator lain.*"),
    _line(
        Peran.TARGET_NASIONAL,
        r"(?:target|standar|realisasi|capaian|rata ?- ?rata)\b.*"
        r"\b(?:nasional|provinsi|spm|sdgs)\b.*",
    ),
    _line(
        Peran.TARGET_NASIONAL,
        r"(?:rata ?- ?rata )?(?:nasional|provinsi|prov\b|kab\b|kabupaten|kota)(?:[ .].*)?"
        r"|indonesia",
    ),
    _line(Peran.PEMBILANG, r"pembilang.*|numerator"),
    _line(Peran.PENYEBUT, r"penyebut.*|denominator"),
    _line(Peran.EFISIENSI, r"(?:tingkat |nilai )?efisiensi.*"),
    _line(Peran.RASIO, r"rasio.*"),
    _line(Peran.SISA, r"sisa.*|selisih.*|lebih ?/ ?kurang.*|saldo.*"),
    _line(
        Peran.PERSEN,
        r"\(?%\)?|(?:persen(?:tase)?|pro ?sentase)\W*%?\W*"
        r"|(?:%|persen(?:tase)?|tingkat)?\W*(?:serapan|penyerapan|daya serap).*"
        r"|(?:%|persen(?:tase)?|capaian)\s*(?:realisasi )?(?:anggaran|keuangan|pagu).*"
        r"|capaian realisasi anggaran.*|realisasi (?:anggaran|keuangan|pagu)?\s*\(?\s*%\s*\)?",
    ),
    _line(
        Peran.REALISASI_ANGGARAN,
        r"realisasi\W*(?:anggaran|keuangan|pagu|belanja|dana|apbd)\b.*|realisasi.*\brp\b.*",
    ),
    _line(Peran.TARGET, AWAL, periode="awal"),
    _line(Peran.TARGET, r"target (?:kinerja )?akhir tahun(?: (?:ini|berjalan))?(?: ?\(.*\))?"),
    _line(Peran.TARGET, AKHIR, periode="akhir"),
    _line(Peran.TARGET, r"target", induk=r"\bakhir\b", periode="akhir"),
    _line(Peran.TARGET, r"akhir\b.*", induk=r"^kondisi\b", periode="akhir"),
    _line(
        Peran.PAGU,
        rf"{RP}|(?:anggaran|pagu|dana|keuangan)(?: {RP})?",
        induk=r"\bakhir\b",
        periode="akhir",
    ),
    _line(
        Peran.PAGU,
        r"(?:nilai )?(?:pagu|anggaran|alokasi|plafon|(?:jumlah|total) (?:anggaran|dana|pagu"
        r"|belanja)|dana|kebutuhan dana)\b.*"
        rf"|{RP}|rencana anggaran",
    ),
    _line(
        Peran.LAIN,
        r"(?:tingkat |%\s*|persen(?:tase)? )*(?:capaian|pencapaian)\b.*"
        r"\b(?:akhir|renstra|rpjmd|jangka menengah)\b.*|tingkat kemajuan.*",
    ),
    _line(Peran.CAPAIAN, r"(?:tingkat |nilai |%\s*|persen(?:tase)? )*(?:capaian|pencapaian)\b.*"),
    _line(Peran.CAPAIAN, r"(?:%|persen(?:tase)?) (?:realisasi|tingkat|target)\b.*"),
    _line(Peran.JADWAL, r"target (?:waktu|penyelesaian)\b.*"),
    _line(Peran.TARGET, r"target\b.*|rencana(?: tingkat capaian| target)?"),
    _line(Peran.TARGET, TAHAP, induk=r"^target"),
    _line(Peran.REALISASI, r"nilai realisasi\b.*"),
    _line(Peran.REALISASI, r"(?:jumlah |total )?realisasi\b.*|hasil(?: pengukuran| realisasi)?"),
    _line(
        Peran.ARAH,
        r"(?:polaritas|polarisasi|arah|tipe)(?: indikator| kinerja| target)*"
        r"|(?:sifat|jenis) indikator",
    ),
    _line(Peran.STATUS, r"(?:me)?(?:nunjang|ndukung)\W*(?:atau\W*)?tidak\b.*"),
    _line(Peran.STATUS, r"tercapai.*|status.*|analisis keberhasilan.*|(?:ke)?berhasil.*"),
    _line(
        Peran.AKSI,
        r"(?:uraian |rincian |kegiatan ?/ ?)*(?:rencana aksi|langkah(?:[- ]langkah)?"
        r"(?: aksi| kerja| kegiatan| pencapaian)*|aksi|tahapan(?: kegiatan| pelaksanaan)*)"
        r"(?:\s*[/(].*)?",
    ),
    _line(
        Peran.JADWAL,
        r"(?:jadwal|waktu)(?: pelaksanaan| kegiatan| aksi| penyelesaian)*(?:\s*\(.*\))?",
    ),
    _line(Peran.DEFINISI, r"definisi\b.*"),
    _line(
        Peran.KONSOLIDASI,
        r"(?:tipe|jenis|sifat|metode)(?: (?:per|peng)?hitung\w*| akumulasi| konsolidasi)+"
        r"(?: (?:data|capaian|target|realisasi|indikator|kinerja|tahunan))*",
    ),
    _line(Peran.RUMUS, r"(?:keterangan ?/ ?)?(?:rumus|formula|formulasi)\b.*"),
    _line(Peran.RUMUS, r"cara (?:peng|per)?hitung\w*.*|penjelasan.*"),
    _line(Peran.SUMBER_DATA, r"sumber data.*"),
    _line(Peran.SUMBER_DANA, r"sumber (?:dana|anggaran|pembiayaan|pendanaan).*"),
    _line(Peran.KETERANGAN, r"ket|keterangan.*|catatan(?: penting)?"),
    _line(Peran.PREDIKAT, r"predikat.*|krit[ei]ri.*|kategori.*|peringkat.*|interpretasi.*"),
    _line(Peran.BATAS, r"interval.*|rentang.*|skala.*|batas.*"),
    _line(Peran.AKAR_MASALAH, r"akar (?:per)?masalah(?:an)?"),
    _line(Peran.POKOK_MASALAH, r"(?:pokok (?:per)?masalah(?:an)?|(?:per)?masalah(?:an)? pokok)"),
    _line(
        Peran.MASALAH,
        r"(?:per)?masalah(?:an)?|permasalahan .*|(?:hambatan|kendala|faktor penghambat)\b.*",
    ),
    _line(
        Peran.PENYEBAB,
        r"alasan(?: (?:(?:tidak )?tercapai|keberhasilan|kegagalan|capaian)\b.*)?"
        r"|(?:penyebab|faktor (?:pendukung|pendorong|penunjang|keberhasilan|penyebab))\b.*"
        r"|analisis(?: (?:penyebab|capaian|kinerja)\b.*)?",
        bukan=r"penjelasan",
    ),
    _line(Peran.TINDAK_LANJUT, r"(?:rencana )?tindak lanjut\b.*|rtl"),
    _line(Peran.SOLUSI, r"(?:alternatif )?(?:solusi|pemecahan)\b.*|(?:upaya|rekomendasi)\b.*"),
    _line(Peran.SATUAN, r"satuan.*|sat"),
    _line(
        Peran.UNIT_KERJA,
        r"unit kerja.*|.*penanggung\W{0,2}jawab.*|(?:nama )?perangkat daerah.*|pptk"
        r"|(?:nama )?(?:sub )?(?:unit )?(?:skpd|opd)|nama (?:sub )?unit.*",
    ),
    _line(Peran.LOKASI, r"lokasi.*"),
    _line(Peran.ARAH_KEBIJAKAN, r"(?:arah )?kebijakan"),
    _line(Peran.STRATEGI, r"strategi"),
    _line(Peran.MISI, r"misi(?: (?:yang|kepala|pembangunan|rpjmd|daerah)\b.*)?"),
    _line(
        Peran.URAIAN,
        r"uraian.*|nomenklatur.*|kegiatan\W+sub ?kegiatan"
        r"|(?:(?:unit(?: kerja)?|skpd|opd|upt[db]?|perangkat daerah)\W+)*"
        r"program\W+(?:dan )?(?:sub ?)?kegiatan.*"
        r"|(?:bidang )?urusan\b.*|jenis belanja|rincian.*",
    ),
    _line(Peran.URUSAN, r"nama urusan.*"),
    _line(Peran.BIDANG_URUSAN, r"nama bidang urusan.*"),
    _line(Peran.BELANJA, r"nama (?:rekening|akun|belanja).*"),
    _line(
        Peran.PROGRAM,
        r"(?:nama |uraian )?program(?: (?:penunjang|pendukung|prioritas|strategis|kerja|opd|pd))*",
    ),
    _line(Peran.SUB_KEGIATAN, r"(?:nama |uraian )?sub ?-?kegiatan"),
    _line(Peran.KEGIATAN, r"(?:nama |uraian )?kegiatan"),
    _line(Peran.TUJUAN, r"tujuan(?: (?:strategis|renstra|pd|opd|jangka menengah))?"),
    _line(Peran.SASARAN, r"\w?asaran(?: (?:strategis|renstra|pd|opd|program|kinerja))?"),
    _line(Peran.SASARAN, r"kinerja utama(?: ?/ ?\w?asaran.*)?"),
    _line(Peran.SASARAN, r"sasaran ?/ ?indikator.*|tujuan ?(?:/|dan) ?sasaran(?: \w+)?"),
    _line(Peran.SASARAN, r"\w?asaran(?: [\w/]+){1,3}"),
    _line(Peran.INDIKATOR, r"indikator\b.*|iku|ikp|ikss?|kpi|ik[upk] ?/ ?indikator.*"),
    _line(Peran.INDIKATOR, r"(?:key )?(?:performance )?indicators?"),
    _line(Peran.SASARAN, r"(?:strategic )?(?:objective|goal)s?"),
    _line(Peran.REALISASI, r"actuals?(?: .*)?|reali[sz]ation"),
    _line(Peran.CAPAIAN, r"(?:% )?achievement\W*%?\W*"),
    _line(Peran.PAGU, r"budget(?: \(?rp\)?)?"),
    _line(Peran.KETERANGAN, r"remarks?|notes?"),
)
