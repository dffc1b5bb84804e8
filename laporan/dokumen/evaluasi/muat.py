"""What E.81 states: the lines of the year's budget with the indicators of what they pay for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from anggaran.tahun import Garis, load_tahun
from aturan.agregasi import RataRata, butir_dari, rata_rata
from aturan.capaian import Hasil
from aturan.evaluasi_rencana import accumulate_tahun
from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Kosong, Nilai
from aturan.predikat import predikat
from aturan.wewenang import Status
from capaian.models import Analisis
from capaian.ukur.fakta import RealisasiFakta
from capaian.ukur.hitung import measure
from capaian.ukur.realisasi import make_realisasi
from capaian.ukur.tahun import Ukuran, load_ukuran
from instansi.models import Instansi
from isian.kelompok import by_key
from laporan.dokumen.bentuk import drop_satuan
from laporan.dokumen.evaluasi.uang import Simpul, UangTahun, add_known, find_simpul, load_uang
from laporan.dokumen.renstra.fakta import IndikatorRenstra, RenstraFakta, SimpulRenstra
from laporan.dokumen.renstra.muat import load_renstra
from laporan.dokumen.triwulan.muat import load_status
from pengaturan.metode import read_metode
from pengaturan.models import PengaturanTahun
from renstra.models.indikator import PEMILIK

TAHUN_LALU = 5  # earlier years of a period


@dataclass(frozen=True, slots=True)
class UkuranEvaluasi:
    """One indicator: columns 5 to 14, the K of each. ``triwulan`` are the quarters so far."""

    nama: str
    akhir: Nilai | None
    lalu: Nilai | None
    target: Nilai | None
    triwulan: tuple[Nilai | None, ...]
    kini: Nilai | None
    sampai: Nilai | None
    hasil: Hasil
    unit: str


@dataclass(frozen=True, slots=True)
class UangEvaluasi:
    """The Rp of the same columns."""

    akhir: Decimal | None
    lalu: Decimal | None
    pagu: Decimal | None
    triwulan: tuple[Decimal | None, ...]
    kini: Decimal | None


@dataclass(frozen=True, slots=True)
class BarisEvaluasi:
    """``anak`` are the places (from 1) of the lines directly below, which this one sums up."""

    sasaran: str
    kode: str
    uraian: str
    kedalaman: int
    ukuran: tuple[UkuranEvaluasi, ...]
    uang: UangEvaluasi
    anak: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluasiFakta:
    tahun: int
    triwulan: int
    baris: tuple[BarisEvaluasi, ...]
    rata: RataRata
    predikat: str | None
    status: Status
    analisis: Sequence[tuple[Analisis, Decimal | None]]


def load_evaluasi(instansi: Instansi, tahun: int, triwulan: int) -> EvaluasiFakta:
    metode = read_metode(
        PengaturanTahun.objects.filter(instansi=instansi, tahun=tahun)
        .select_related("skala")
        .first()
    )
    pemuat = Pemuat.read(instansi, tahun, triwulan)
    baris = tuple(pemuat.rows())
    semua = [satu for isi in baris for satu in isi.ukuran]
    rata = rata_rata(butir_dari(satu.hasil, metode.batas_rata) for satu in semua)
    analisis = Analisis.objects.of(instansi).filter(tahun=tahun, triwulan=triwulan)
    capaian = {satu.indikator.pk: satu.hasil.nilai for satu in pemuat.ukuran}
    return EvaluasiFakta(
        tahun=tahun,
        triwulan=triwulan,
        baris=baris,
        rata=rata,
        predikat=predikat(rata.nilai, metode.skala),
        status=load_status(instansi, tahun, triwulan),
        analisis=[(satu, capaian.get(satu.indikator_id)) for satu in analisis.order_by("pk")],
    )


@dataclass(frozen=True)
class Pemuat:
    triwulan: int
    tahun: int
    garis: Mapping[int, Garis]
    ukuran: Sequence[Ukuran]
    simpul: Mapping[Simpul, SimpulRenstra]
    indikator: Mapping[int, IndikatorRenstra]
    sasaran: Mapping[int, str]  # of programs
    renstra: RenstraFakta
    lalu: Mapping[int, UangTahun]

    @classmethod
    def read(cls, instansi: Instansi, tahun: int, triwulan: int) -> Pemuat:
        renstra = load_renstra(instansi, tahun)
        awal = min(renstra.tahun, default=tahun)
        simpul = {
            (satu.jenis, satu.id): satu for akar in renstra.program for satu, _ in akar.walk()
        }
        return cls(
            triwulan=triwulan,
            tahun=tahun,
            garis=load_tahun(instansi, tahun).garis,
            ukuran=load_ukuran(instansi, tahun, sampai=triwulan, tahun_lalu=TAHUN_LALU),
            simpul=simpul,
            indikator={i.id: i for satu in simpul.values() for i in satu.indikator},
            sasaran={pk: satu.nama for satu in renstra.sasaran for pk in satu.program},
            renstra=renstra,
            lalu=load_uang(instansi, range(max(awal, tahun - TAHUN_LALU), tahun)),
        )

    def rows(self) -> Iterator[BarisEvaluasi]:
        """The lines of the budget; then nodes that are measured without a line."""
        milik = self.group_ukuran()
        urut = {pk: nomor for nomor, pk in enumerate(self.garis, 1)}
        for pk, garis in self.garis.items():
            simpul = find_simpul(garis.baris)
            anak = tuple(urut[k] for k, lain in self.garis.items() if lain.induk_id == pk)
            yield BarisEvaluasi(
                sasaran=self.sasaran.get(garis.baris.program_id or 0, "")
                if simpul and simpul[0] == "program"
                else "",
                kode=garis.baris.kode_baku or garis.baris.kode_tertulis,
                uraian=garis.baris.uraian,
                kedalaman=garis.kedalaman,
                ukuran=tuple(map(self.make_ukuran, milik.pop(simpul, ()) if simpul else ())),
                uang=self.make_uang(garis, simpul),
                anak=anak,
            )
        for simpul, isi in milik.items():
            yield self.without_line(simpul, isi)

    def group_ukuran(self) -> dict[Simpul, list[Ukuran]]:
        """What is measured of programs, kegiatan and sub kegiatan."""
        hasil: dict[Simpul, list[Ukuran]] = {}
        for satu in self.ukuran:
            for jenis in PEMILIK[2:]:
                if pk := getattr(satu.indikator, f"{jenis}_id"):
                    hasil.setdefault((jenis, pk), []).append(satu)
        return hasil

    def without_line(self, simpul: Simpul, isi: Iterable[Ukuran]) -> BarisEvaluasi:
        isi = list(isi)
        pemilik = getattr(isi[0].indikator, simpul[0])
        kosong = UangEvaluasi(None, None, None, (None,) * self.triwulan, None)
        return BarisEvaluasi(
            self.sasaran.get(simpul[1], "") if simpul[0] == "program" else "",
            pemilik.kode_baku or pemilik.kode_tertulis,
            pemilik.nama,
            PEMILIK.index(simpul[0]) - 2,
            tuple(map(self.make_ukuran, isi)),
            kosong,
        )

    def make_uang(self, garis: Garis, simpul: Simpul | None) -> UangEvaluasi:
        """Of one line alone; a line above others is summed up where it is printed."""
        rencana = self.simpul.get(simpul) if simpul else None
        return UangEvaluasi(
            akhir=rencana.uang_akhir(self.renstra.tahun) if rencana else None,
            lalu=add_known(
                satu.realisasi.get(simpul) if simpul else None for satu in self.lalu.values()
            ),
            pagu=garis.pagu_berlaku() if garis.is_daun else None,
            triwulan=tuple(
                garis.kenaikan(nomor) if garis.is_daun else None
                for nomor in range(1, self.triwulan + 1)
            ),
            kini=garis.realisasi_sampai(self.triwulan).nilai if garis.is_daun else None,
        )

    def make_ukuran(self, satu: Ukuran) -> UkuranEvaluasi:
        indikator, rencana = satu.indikator, self.indikator.get(satu.indikator.pk)
        cara = Konsolidasi(indikator.konsolidasi) if indikator.konsolidasi else None
        awal = min(self.renstra.tahun, default=self.tahun)
        tahun_lalu = list(list_lalu(satu, awal).values())
        lalu = accumulate_tahun(tahun_lalu, cara).nilai
        kini = known(satu.setahun.nilai)
        sampai = accumulate_tahun([*tahun_lalu, kini], cara).nilai
        akhir = find_akhir(rencana)
        hasil = measure(
            satu.aturan.rumus, akhir or Kosong(), RealisasiFakta(sampai or Kosong(), "")
        )
        return UkuranEvaluasi(
            nama=f"{indikator.nama} ({indikator.satuan})" if indikator.satuan else indikator.nama,
            akhir=akhir,
            lalu=lalu,
            target=satu.target.nilai if satu.target else None,
            triwulan=tuple(
                known(baris.nilai) if (baris := satu.realisasi.get(nomor)) else None
                for nomor in range(1, self.triwulan + 1)
            ),
            kini=drop_satuan(kini, indikator.satuan) if kini else None,
            sampai=drop_satuan(sampai, indikator.satuan) if sampai else None,
            hasil=hasil,
            unit=str(indikator.unit or ""),
        )


def list_lalu(satu: Ukuran, awal: int) -> dict[int, Nilai | None]:
    """The realisasi of the years before, from ``awal`` on, oldest first."""
    cara = satu.indikator.konsolidasi
    konsolidasi = Konsolidasi(cara) if cara else None
    return {
        tahun: known(make_realisasi(baris, konsolidasi, satu.indikator.satuan).nilai)
        for tahun, baris in sorted(by_key(satu.realisasi_lalu, "tahun").items())
        if tahun >= awal
    }


def known(nilai: Nilai) -> Nilai | None:
    return None if isinstance(nilai, Kosong) else nilai


def find_akhir(rencana: IndikatorRenstra | None) -> Nilai | None:
    """The end target, else that of the last year that has one."""
    if rencana is None:
        return None
    if rencana.akhir is not None:
        return rencana.akhir
    return rencana.target[max(rencana.target)] if rencana.target else None
