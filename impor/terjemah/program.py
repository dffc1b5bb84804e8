"""The Renstra's table of programs, indicators, targets and indicative money (T-C.27)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from aturan.baca import parse_nilai
from aturan.nilai import Kosong
from aturan.teks import normalkan_nama
from capaian.models import JenisKlaim
from impor.istilah import JenisBaris, Peran, Tingkat
from impor.rencana.entri import Entri
from impor.rencana.fakta import (
    as_nilai,
    find_dokumen,
    is_isi,
    isi_peran,
    nama_garis,
    put_klaim,
    tahun_kolom,
)
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.peringkat import peringkat
from impor.rencana.simpul import PEMILIK_BY_JENIS, find_indikator, find_simpul, nama_bersih
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from renstra.enums import Asal, JenisDokumen, PeriodeTarget

from .capaian import isi_kolom
from .induk import SIMPUL, baris_berinduk, find_sasaran, find_simpul_di_atas, find_tujuan
from .paspor import isian_paspor
from .renstra import kolom_target, put_awal, put_target_kolom
from .rupiah import read_rupiah

LOKASI_TERPANJANG = 300


def renstra_program(k: Konteks, tabel: Tabel) -> None:
    """Programs, kegiatan and sub kegiatan with their indicators, targets and indicative pagu."""
    Matriks(k, tabel).baca()


class Matriks:
    """One table of programs being read from top to bottom; ``asal`` is where new nodes are from."""

    asal = Asal.RENSTRA

    def __init__(self, k: Konteks, tabel: Tabel) -> None:
        self.k, self.tabel = k, tabel
        self.kolom = self.list_kolom()
        self.simpul: dict[int, Entri] = {}
        self.beranak = baris_berinduk(tabel)
        self.kini: tuple[Entri, Isi] | None = None
        self.banyak: Counter[tuple[Entri, str]] = Counter()

    def list_kolom(self) -> list[tuple[Kolom, PeriodeTarget, int]]:
        """The target columns with what they speak of."""
        return kolom_target(self.k, self.tabel)

    def letak(self, kolom: Kolom) -> tuple[PeriodeTarget, int] | None:
        """Which year or end of the period a column speaks of."""
        return tahun_kolom(self.k, self.tabel, kolom)

    def find_dokumen(self, isi: Isi) -> Entri:
        """The document that states targets and money."""
        return find_dokumen(self.k, self.tabel, isi, JenisDokumen.RENSTRA, periode=self.k.periode)

    def baca(self) -> None:
        for nomor, baris in enumerate(self.tabel.baris):
            if baris.jenis_baris == JenisBaris.LANJUTAN:
                if self.kini is not None:
                    self.lapor_uang(baris, self.kini[0])
                    self.put_lokasi(baris, self.kini[0])
                self.put_indikator(baris, nomor)
            else:
                self.satu(nomor, baris)
        for baris in self.tabel.total:
            self.put_klaim_uang(baris, None, "total")

    def satu(self, nomor: int, baris: Rekaman) -> None:
        isi = nama_garis(baris)
        if isi is None or not isi.mentah or baris.tingkat not in SIMPUL:
            self.put_klaim_uang(baris, None, isi.mentah if isi else "")
            return
        simpul = self.find(baris, isi)
        self.simpul[nomor] = simpul
        self.kini = (simpul, isi)
        self.put_sasaran(baris, isi, simpul)
        self.put_lokasi(baris, simpul)
        if nomor in self.beranak:
            program = simpul if simpul.jenis == "program" else None
            self.put_klaim_uang(baris, program, isi.mentah)
        else:
            self.put_pagu(baris, simpul)
        self.put_indikator(baris, nomor)

    def find(self, baris: Rekaman, isi: Isi) -> Entri:
        jenis, kolom_induk = SIMPUL[Tingkat(str(baris.tingkat))]
        atas = find_simpul_di_atas(self.tabel, self.simpul, baris, kolom_induk)
        return find_simpul(
            self.k,
            jenis,
            self.tabel,
            isi,
            asal=self.asal,
            induk={kolom_induk: atas} if kolom_induk else {},
            kode=isi_peran(baris, "kode"),
        )

    def put_sasaran(self, baris: Rekaman, isi: Isi, simpul: Entri) -> None:
        """The sasaran beside a program is the one it supports in the whole plan."""
        tujuan = find_tujuan(self.k, self.tabel, baris, self.asal)
        sasaran = find_sasaran(self.k, self.tabel, baris, self.asal, tujuan=tujuan)
        if sasaran is not None and simpul.jenis == "program":
            self.k.papan.tulis(
                "programsasaran",
                {"program": simpul, "sasaran": sasaran, "tahun": 0},
                tempat(self.tabel, isi),
            )

    def put_lokasi(self, baris: Rekaman, simpul: Entri) -> None:
        """Where the node is carried out; a place that goes on from the row above is not its own."""
        isi = isi_peran(baris, "lokasi")
        if isi is None or not isi.mentah or isi.diwariskan:
            return
        lokasi = " ".join(isi.mentah.split())[:LOKASI_TERPANJANG]
        ada = simpul.get_isian("lokasi") or lokasi
        if normalkan_nama(ada) != normalkan_nama(lokasi):
            self.k.peringatan(
                self.tabel,
                isi,
                f"Lokasi “{lokasi}” tidak disimpan: di atasnya sudah tertulis “{ada}”.",
                sebab=SebabPesan.TAK_DISIMPAN,
                diharapkan="satu lokasi untuk satu program, kegiatan, atau sub kegiatan",
            )
        self.k.papan.lengkapi(simpul, {"lokasi": lokasi}, tempat(self.tabel, isi))

    def put_indikator(self, baris: Rekaman, nomor: int) -> Entri | None:
        """The indicator of the row, one more of the same name when the name came before."""
        isi = self.nama_indikator(baris)
        if isi is None or self.kini is None:
            return None
        simpul, _ = self.kini
        self.kini = (simpul, isi)
        kunci = (simpul, normalkan_nama(nama_bersih(isi)))
        self.banyak[kunci] += 1
        indikator = find_indikator(
            self.k,
            self.tabel,
            isi,
            pemilik=simpul,
            asal=self.asal,
            ke=self.banyak[kunci],
            isian=isian_paspor(self.k, baris),
        )
        self.put_target(baris, indikator, nomor + 1)
        return indikator

    def put_target(self, baris: Rekaman, indikator: Entri, urutan: int) -> None:
        put_awal(self.k, self.tabel, baris, indikator)
        put_target_kolom(self.k, self.tabel, baris, indikator, self.kolom, urutan)

    def nama_indikator(self, baris: Rekaman) -> Isi | None:
        """The name of the row's indicator. A row with targets but without a name goes on with the
        name above it: the indicator of the row before, or the node itself. A dash is no name."""
        isi = isi_peran(baris, "indikator")
        mentah = isi.mentah.strip() if isi is not None else ""
        strip = bool(mentah) and isinstance(parse_nilai(mentah).nilai, Kosong)
        if isi is not None and mentah and not strip:
            return isi
        terisi = [
            baris.isian[kolom.kunci] for kolom, _, _ in self.kolom if kolom.kunci in baris.isian
        ]
        bertarget = [satu for satu in terisi if is_isi(satu)]
        if strip:
            bertarget = [satu for satu in bertarget if not isinstance(as_nilai(satu), Kosong)]
        if not bertarget or self.kini is None:
            return None
        self.k.peringatan(
            self.tabel,
            bertarget[0],
            "Baris ini punya target tetapi tidak menyebut indikator; memakai nama di atasnya.",
            sebab=SebabPesan.TANPA_INDIKATOR,
            diharapkan="nama indikator",
        )
        return self.kini[1]._replace(diwariskan=False)

    def put_pagu(self, baris: Rekaman, simpul: Entri) -> None:
        """Indicative money of a leaf, per year and for the end of the period."""
        for kolom, isi in isi_kolom(baris, self.tabel, Peran.PAGU):
            letak = self.letak(kolom)
            if letak is not None and is_isi(isi):
                uang = {"nilai": read_rupiah(self.k, self.tabel, isi), "mentah": isi.mentah}
                self.tulis_pagu(isi, simpul, letak, uang)

    def lapor_uang(self, baris: Rekaman, simpul: Entri) -> None:
        """Money beside a further indicator that is not the node's again: nobody says whether it is
        a part of it or comes on top."""
        for kolom, isi in isi_kolom(baris, self.tabel, Peran.PAGU):
            letak = self.letak(kolom)
            berisi = isinstance(isi.nilai, Decimal) and isi.nilai != 0 and not isi.diwariskan
            if letak is None or not berisi:
                continue
            ada = self.k.papan.cari("paguindikatif", self.kunci_pagu(isi, simpul, letak))
            if ada is None or ada.lihat("nilai") != isi.nilai:
                self.k.peringatan(
                    self.tabel,
                    isi,
                    "Pagu pada baris indikator tambahan tidak disimpan: belum jelas apakah bagian"
                    " dari pagu di atasnya atau tambahannya.",
                    sebab=SebabPesan.UANG_TANPA_NAMA,
                    diharapkan="satu pagu untuk satu program, kegiatan, atau sub kegiatan",
                )

    def kunci_pagu(
        self, isi: Isi, simpul: Entri, letak: tuple[PeriodeTarget, int]
    ) -> dict[str, object]:
        return {
            "dokumen": self.find_dokumen(isi),
            PEMILIK_BY_JENIS[simpul.jenis]: simpul,
            "periode": str(letak[0]),
            "tahun": letak[1],
        }

    def tulis_pagu(
        self,
        isi: Isi,
        simpul: Entri,
        letak: tuple[PeriodeTarget, int],
        isian: Mapping[str, Any],
    ) -> None:
        """State columns of a node's indicative money, which stand in ``isi``."""
        self.k.papan.tulis(
            "paguindikatif",
            {
                **self.kunci_pagu(isi, simpul, letak),
                **isian,
                "jenis_sumber": str(self.tabel.jenis),
                "sumber": str(tempat(self.tabel, isi)),
            },
            tempat(self.tabel, isi),
            peringkat=peringkat(self.tabel.jenis),
        )

    def put_klaim_uang(self, baris: Rekaman, program: Entri | None, label: str) -> None:
        """Money on a row with children, or in the total, is a claim about their sum."""
        for kolom, isi in isi_kolom(baris, self.tabel, Peran.PAGU):
            letak = self.letak(kolom)
            akhir = letak is not None and letak[0] == PeriodeTarget.AKHIR
            put_klaim(
                self.k,
                self.tabel,
                isi,
                JenisKlaim.PAGU,
                tahun=letak[1] if letak and letak[1] else self.k.tahun,
                program=program,
                label=f"{label} (akhir periode)" if akhir else label,
            )
