"""Words of a header without a role of their own: they only help to find the header row."""

from __future__ import annotations

import re

KATA_KEPALA_LAIN = re.compile(
    r"jabatan|jumlah(?: (?:total|orang|pegawai|unit|barang|asn|pns))?|gol(?:ongan)?(?:\W*ruang)?"
    r"|(?:tingkat |jenis )?pendidikan|kepangkatan|pangkat.*|eselon|staf|jenis(?: .{0,30})?"
    r"|nama(?: (?:jabatan|barang|pegawai|indikator|lengkap|unit|desa|kecamatan|lembaga|jenis).*)?"
    r"|kondisi|merk.*|volume|data|kebutuhan|komp\w+ biaya|rencana pelaksanaan"
    r"|honorarium.*|unit|l|p|laki-laki|perempuan"
    r"|(?:pengukuran )?kinerja(?: sasaran)?|keuangan"
    r"|tahun(?: anggaran)?(?: (?:ke\W*)?\w+)?|(?:19|20)\d\d"
    r"|baris|asal|rencana tahun .*|catatan .*"
    r"|harga.*|nilai(?: (?:perolehan|aset|buku).*)?|luas.*|tanggal|nomor .*|target|bobot"
    r"|\((?:19|20)\d\d\)|i{1,3}|iv|tw[ .-]?[iv1-4]+|triwulan.*|semester.*|kuartal.*|q[1-4]"
    r"|tugas(?: pokok)?(?: dan fungsi)?|fungsi|(?:nama )?inovasi|(?:nama |jenis )?penghargaan"
    r"|pemberi(?: penghargaan)?|(?:nama |jenis )?peraturan(?: perundang.*)?"
    r"|(?:dasar|landasan) hukum"
    r"|sumber|(?:bukti|data) dukung.*|eviden\w*|link.*"
    r"|nip|nik|user ?name|nama pengguna|peran|hak akses|e-?mail|pass ?word|kata sandi"
)
