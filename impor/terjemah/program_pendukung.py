"""The programs that support a sasaran: target and realisasi of their indicators."""

from __future__ import annotations

from impor.istilah import Peran
from impor.rencana.entri import Entri
from impor.rencana.fakta import find_dokumen, isi_peran, put_realisasi, put_target
from impor.rencana.konteks import Konteks
from impor.rencana.simpul import find_indikator
from impor.tabel import Isi, Rekaman, Tabel
from renstra.enums import Asal, JenisDokumen

from .capaian import isi_kolom, put_klaim_kolom
from .induk import find_program
from .paspor import isian_paspor
from .urutan import Pencacah


def program_pendukung(k: Konteks, tabel: Tabel) -> None:
    """Each row measures one indicator of its program. Where the table names none, the program's
    own name stands for it; a row without a program goes on with the one above."""
    cacah, program = Pencacah(), None
    for urutan, baris in enumerate(tabel.baris, start=1):
        program = find_program(k, tabel, baris, Asal.IMPOR) or program
        if program is not None:
            put_ukuran(k, tabel, baris, program, urutan, cacah)


def own_indikator(tabel: Tabel, baris: Rekaman) -> Isi | None:
    """The indicator right of the program. One left of it is the sasaran's, which the program
    supports."""
    program = min((kolom.indeks for kolom in tabel.kolom_peran(Peran.PROGRAM)), default=0)
    kanan = [k for k in tabel.kolom_peran(Peran.INDIKATOR) if k.indeks > program]
    return baris.isian.get(kanan[0].kunci) if kanan else None


def put_ukuran(
    k: Konteks, tabel: Tabel, baris: Rekaman, program: Entri, urutan: int, cacah: Pencacah
) -> None:
    isi = own_indikator(tabel, baris) or isi_peran(baris, "program")
    if isi is None or not isi.mentah:
        return
    ke = cacah.ke(program, isi)
    isian = isian_paspor(k, baris)
    indikator = find_indikator(k, tabel, isi, pemilik=program, asal=Asal.IMPOR, ke=ke, isian=isian)
    setahun = tabel.tahun or k.tahun
    for kolom, satu in isi_kolom(baris, tabel, Peran.TARGET):
        tahun = kolom.tahun or setahun
        dokumen = find_dokumen(k, tabel, satu, JenisDokumen.PROGRAM_PENDUKUNG, tahun=tahun)
        put_target(k, tabel, satu, indikator=indikator, dokumen=dokumen, tahun=tahun, urutan=urutan)
    for kolom, satu in isi_kolom(baris, tabel, Peran.REALISASI):
        put_realisasi(k, tabel, satu, indikator=indikator, tahun=kolom.tahun or setahun)
    put_klaim_kolom(k, tabel, baris, setahun, indikator=indikator, program=program)
