"""Targets of the Renstra, targets of the PK and realisasi, as sheets to be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from aturan.capaian import Arah
from aturan.tampil import format_nilai
from aturan.triwulan import ROMAWI
from capaian.models import Realisasi
from capaian.models.realisasi import SETAHUN, StatusRealisasi
from capaian.ukur.tahun import Ukuran, load_ukuran
from impor.kembali.kunci import JenisLembar
from impor.kembali.semula import Bentuk, IsiBuku, isi_nilai, isi_teks, isi_uang
from impor.rencana.terkunci import Kunci
from instansi.models import Instansi
from isian.kelompok import by_key
from pengaturan.models import Periode
from perjanjian.muat import load_program
from perjanjian.versi import get_perjanjian, kunci_versi, query_pk
from renstra.actions.dokumen import find_renstra
from renstra.actions.target import Kolom as KolomTarget
from renstra.actions.target import list_kolom
from renstra.enums import Asal, PeriodeTarget
from renstra.models import Dokumen, Indikator, PaguIndikatif, Target
from renstra.models.indikator import PEMILIK

from .lembar import BarisBuku, KolomBuku, LembarBuku, SelBuku

BARIS_TAMBAHAN = 25
SATUAN_UMUM = ("Persen", "Orang", "Nilai", "Indeks", "Dokumen", "Laporan", "Unit", "Predikat")
TUJUAN, SASARAN = "Tujuan", "Sasaran"
PROGRAM, KEGIATAN, SUB_KEGIATAN = "Program", "Kegiatan", "Sub Kegiatan"
INDIKATOR, SATUAN, ARAH = "Indikator", "Satuan", "Arah"
KETERANGAN, SEMENTARA = "Keterangan", "Data sementara/tetap"
ATAS = {"tujuan": TUJUAN, "sasaran": SASARAN, "program": PROGRAM}
ATAS |= {"kegiatan": KEGIATAN, "sub_kegiatan": SUB_KEGIATAN}
CATATAN_NILAI = (
    "Isi angka (85,5), persen (85,5%), rentang (60-70), predikat (BB), atau tulisan."
    " 0 berarti nol; - berarti belum ada angka; n/a berarti tidak berlaku; kosong berarti belum"
    " diisi."
)
KOLOM_INDIKATOR = (KolomBuku(INDIKATOR, 42, "Nama indikator menandai barisnya; jangan diubah."),)


def kolom_satuan(indikator: Iterable[Indikator]) -> KolomBuku:
    ada = {satu.satuan for satu in indikator if satu.satuan}
    pilihan = tuple(dict.fromkeys((*sorted(ada), *SATUAN_UMUM)))
    return KolomBuku(SATUAN, 14, "Satuan indikator yang sudah ada diubah di aplikasi.", pilihan)


def sel_satuan(indikator: Indikator) -> SelBuku:
    return SelBuku("satuan", isi_teks(indikator.satuan), "diubah di halaman indikator")


def teks_pemilik(indikator: Indikator) -> dict[str, str]:
    """The nodes from the owner up to the top, by header."""
    hasil: dict[str, str] = {}
    jenis = next((nama for nama in PEMILIK if getattr(indikator, f"{nama}_id")), "")
    simpul: Any = getattr(indikator, jenis) if jenis else None
    while simpul is not None and jenis:
        hasil[ATAS[jenis]] = simpul.nama
        jenis = {"sasaran": "tujuan", "kegiatan": "program", "sub_kegiatan": "kegiatan"}.get(
            jenis, ""
        )
        simpul = getattr(simpul, jenis) if jenis else None
    return hasil


def isi_kosong(nilai: Sequence[IsiBuku]) -> IsiBuku:
    """A blank cell that is filled in like the others of its row."""
    bentuk = {satu.bentuk for satu in nilai if satu.nilai is not None}
    return IsiBuku(bentuk.pop() if len(bentuk) == 1 else Bentuk.ANGKA)


# --- targets of the Renstra ---------------------------------------------------------------------


def load_target(
    instansi: Instansi, periode: Periode | None, indikator: Sequence[Indikator], kunci: Kunci
) -> list[LembarBuku]:
    """The sheets of the last version of the Renstra: of tujuan and sasaran, and of programs."""
    if periode is None:
        return []
    dokumen = find_renstra(periode)
    target = by_key(dokumen.target_list.all() if dokumen else (), "indikator_id")
    indikator = [s for s in indikator if s.pk in target or s.asal == Asal.RENSTRA]
    kolom = list_kolom(periode)
    atas = [satu for satu in indikator if not is_program(satu)]
    bawah = [satu for satu in indikator if is_program(satu)]
    isi = PengisiTarget(dokumen, kolom, target, kunci)
    return [
        LembarBuku(
            JenisLembar.TARGET,
            "Target Renstra",
            f"TUJUAN, SASARAN, DAN TARGET RENSTRA {periode}",
            "Target jangka menengah menurut Renstra versi terakhir.",
            INDIKATOR,
            [
                *(KolomBuku(TUJUAN, 24), KolomBuku(SASARAN, 28), *KOLOM_INDIKATOR),
                *(kolom_satuan(indikator), kolom_arah()),
                *map(kolom_target, kolom),
            ],
            [isi.baris(satu) for satu in sorted(atas, key=is_bersasaran)],
            BARIS_TAMBAHAN,
        ),
        *load_program_renstra(instansi, periode, bawah, isi),
    ]


def is_program(indikator: Indikator) -> bool:
    return any(getattr(indikator, f"{nama}_id") for nama in ("program", "kegiatan", "sub_kegiatan"))


def is_bersasaran(indikator: Indikator) -> bool:
    """Those of the PD itself come first, where no node above could be taken for theirs."""
    return bool(indikator.sasaran_id or indikator.tujuan_id)


def kolom_arah() -> KolomBuku:
    pilihan = tuple(arah.label for arah in Arah)
    return KolomBuku(ARAH, 24, "Pilih arah yang menurut PD benar; tidak pernah ditebak.", pilihan)


def judul_target(kolom: KolomTarget) -> str:
    return f"Target {kolom.tahun}" if kolom.periode == PeriodeTarget.TAHUN else kolom.judul


def kolom_target(kolom: KolomTarget) -> KolomBuku:
    return KolomBuku(judul_target(kolom), 14, CATATAN_NILAI)


class PengisiTarget:
    """Makes the rows of targets of one Renstra."""

    def __init__(
        self,
        dokumen: Dokumen | None,
        kolom: Sequence[KolomTarget],
        target: Mapping[int, Sequence[Target]],
        kunci: Kunci,
    ) -> None:
        self.dokumen, self.kolom, self.target = dokumen, kolom, target
        self.terkunci = kunci.dokumen.get(dokumen.pk, "") if dokumen else ""

    def baris(self, indikator: Indikator) -> BarisBuku:
        milik = self.target.get(indikator.pk, [])
        ada = {k.kunci: next((t for t in milik if k.is_milik(t)), None) for k in self.kolom}
        isi = [isi_nilai(t.nilai, t.mentah) for t in ada.values() if t]
        sel = {SATUAN: sel_satuan(indikator), ARAH: self.sel_arah(indikator)}
        for kolom in self.kolom:
            sel[judul_target(kolom)] = self.sel(kolom, ada[kolom.kunci], isi)
        return BarisBuku(
            {**teks_pemilik(indikator), INDIKATOR: indikator.nama}, sel, self.nomor(indikator)
        )

    def nomor(self, indikator: Indikator) -> dict[str, int]:
        dokumen = {"dokumen": self.dokumen.pk} if self.dokumen else {}
        return {"indikator": indikator.pk, **dokumen}

    def sel_arah(self, indikator: Indikator) -> SelBuku:
        return SelBuku("arah", isi_teks(Arah(indikator.arah).label if indikator.arah else ""))

    def sel(self, kolom: KolomTarget, target: Target | None, isi: Sequence[IsiBuku]) -> SelBuku:
        tahun = target.tahun if target else kolom.tahun
        nilai = isi_nilai(target.nilai, target.mentah) if target else isi_kosong(isi)
        return SelBuku(f"{kolom.periode}:{tahun}", nilai, self.terkunci)


# --- programs of the Renstra --------------------------------------------------------------------


def judul_pagu(kolom: KolomTarget) -> str:
    return f"Pagu {judul_target(kolom).removeprefix('Target ')} (Rp)"


def load_program_renstra(
    instansi: Instansi, periode: Periode, indikator: Sequence[Indikator], pengisi: PengisiTarget
) -> list[LembarBuku]:
    """Indicators of programs with their targets, and the indicative money of the nodes."""
    milik = pengisi.dokumen.pagu_list.all() if pengisi.dokumen else PaguIndikatif.objects.none()
    pagu = list(
        milik.select_related("program", "kegiatan__program", "sub_kegiatan__kegiatan__program")
    )
    if not indikator and not pagu:
        return []
    uang = [kolom for kolom in pengisi.kolom if kolom.periode != PeriodeTarget.AWAL]
    return [
        LembarBuku(
            JenisLembar.PROGRAM,
            "Target Program",
            f"RENCANA PROGRAM, KEGIATAN, DAN PENDANAAN RENSTRA {periode}",
            "Target dan pagu indikatif menurut Renstra versi terakhir. Pagu diisi pada baris"
            " pertama setiap program, kegiatan, atau sub kegiatan yang tidak dirinci lagi.",
            INDIKATOR,
            [
                *(KolomBuku(nama, 26) for nama in (PROGRAM, KEGIATAN, SUB_KEGIATAN)),
                *KOLOM_INDIKATOR,
                *(kolom_satuan(indikator), kolom_arah()),
                *map(kolom_target, pengisi.kolom),
                *(KolomBuku(judul_pagu(k), 20, "Rupiah penuh.", bentuk=Bentuk.UANG) for k in uang),
            ],
            list(rows_program(indikator, pagu, pengisi, uang)),
        )
    ]


Simpul = tuple[str, int]


def rows_program(
    indikator: Sequence[Indikator],
    pagu: Iterable[PaguIndikatif],
    pengisi: PengisiTarget,
    uang: Sequence[KolomTarget],
) -> Iterable[BarisBuku]:
    """A row for each indicator; the first one of a node holds the node's money. A node without an
    indicator has a row for its money alone."""
    per_simpul: dict[Simpul, list[PaguIndikatif]] = {}
    for uang_simpul in pagu:
        per_simpul.setdefault(simpul_of(uang_simpul), []).append(uang_simpul)
    for satu in sorted(indikator, key=urutan_simpul):
        baris = pengisi.baris(satu)
        milik = per_simpul.pop(simpul_of(satu), None)
        if milik is not None:
            baris.sel.update(sel_pagu(milik, uang, pengisi.terkunci))
            baris.baris.update(nomor_simpul(milik[0]))
        yield baris
    for sisa in per_simpul.values():
        simpul = getattr(sisa[0], simpul_of(sisa[0])[0])
        nomor = {**nomor_simpul(sisa[0]), "dokumen": sisa[0].dokumen_id}
        yield BarisBuku(path_of(sisa[0], simpul), sel_pagu(sisa, uang, pengisi.terkunci), nomor)


def urutan_simpul(indikator: Indikator) -> tuple[Any, ...]:
    simpul = getattr(indikator, simpul_of(indikator)[0])
    jalur = [simpul]
    while atas := getattr(jalur[-1], "kegiatan", None) or getattr(jalur[-1], "program", None):
        jalur.append(atas)
    return (*((satu.urutan, satu.pk) for satu in reversed(jalur)), (indikator.urutan, indikator.pk))


def simpul_of(milik: Indikator | PaguIndikatif) -> Simpul:
    """The kind and number of the node below the tujuan and sasaran that something hangs on."""
    jenis = next(j for j in ("sub_kegiatan", "kegiatan", "program") if getattr(milik, f"{j}_id"))
    return jenis, getattr(milik, f"{jenis}_id")


def nomor_simpul(pagu: PaguIndikatif) -> dict[str, int]:
    jenis, pk = simpul_of(pagu)
    return {jenis.replace("_", ""): pk}


def path_of(pagu: PaguIndikatif, simpul: Any) -> dict[str, str]:
    hasil, jenis = {}, simpul_of(pagu)[0]
    while jenis:
        hasil[ATAS[jenis]] = simpul.nama
        jenis = {"sub_kegiatan": "kegiatan", "kegiatan": "program"}.get(jenis, "")
        simpul = getattr(simpul, jenis) if jenis else None
    return hasil


def sel_pagu(
    milik: Sequence[PaguIndikatif], uang: Sequence[KolomTarget], terkunci: str
) -> dict[str, SelBuku]:
    hasil = {}
    for kolom in uang:
        ujung = kolom.periode != PeriodeTarget.TAHUN
        satu = next(
            (p for p in milik if p.periode == kolom.periode and (ujung or p.tahun == kolom.tahun)),
            None,
        )
        tahun = satu.tahun if satu else kolom.tahun
        isi = isi_uang(satu.nilai, satu.mentah) if satu else IsiBuku(Bentuk.UANG)
        hasil[judul_pagu(kolom)] = SelBuku(f"pagu:{kolom.periode}:{tahun}", isi, terkunci)
    return hasil


# --- the PK -------------------------------------------------------------------------------------


def load_pk(instansi: Instansi, tahun: int, kunci: Kunci) -> list[LembarBuku]:
    """The targets and programs of the PD's own PK in its last version."""
    milik = [satu for satu in query_pk(instansi, tahun) if not satu.pemegang]
    dokumen = max(milik, key=kunci_versi, default=None)
    if dokumen is None:
        return []
    terkunci = kunci.dokumen.get(dokumen.pk, "")
    target = dokumen.target_list.filter(periode=PeriodeTarget.TAHUN, tahun=tahun)
    semua = list(
        target.select_related(*(f"indikator__{p}" for p in PEMILIK)).order_by("urutan", "pk")
    )
    judul = f"{dokumen.get_jenis_display().upper()} TAHUN {tahun}"
    return [
        LembarBuku(
            JenisLembar.PK,
            "PK",
            judul,
            terkunci or "Target tahunan menurut perjanjian kinerja kepala perangkat daerah.",
            INDIKATOR,
            [
                *(KolomBuku(SASARAN, 40), *KOLOM_INDIKATOR),
                *(kolom_satuan(t.indikator for t in semua), KolomBuku("Target", 16, CATATAN_NILAI)),
            ],
            [
                baris_pk(satu, terkunci)
                for satu in sorted(semua, key=lambda t: is_bersasaran(t.indikator))
            ],
            0 if terkunci else BARIS_TAMBAHAN,
        ),
        *load_program_pk(dokumen, judul, terkunci),
    ]


def baris_pk(target: Target, terkunci: str) -> BarisBuku:
    indikator = target.indikator
    atas = teks_pemilik(indikator)
    return BarisBuku(
        {SASARAN: atas.get(SASARAN, ""), INDIKATOR: indikator.nama},
        {
            SATUAN: sel_satuan(indikator),
            "Target": SelBuku(
                f"{PeriodeTarget.TAHUN}:{target.tahun}",
                isi_nilai(target.nilai, target.mentah),
                terkunci,
            ),
        },
        {"indikator": indikator.pk, "dokumen": target.dokumen_id},
    )


def load_program_pk(dokumen: Dokumen, judul: str, terkunci: str) -> list[LembarBuku]:
    program = sorted(load_program(get_perjanjian(dokumen)), key=lambda satu: (satu.urutan, satu.pk))
    if not program:
        return []
    nama = "Program/Kegiatan"
    return [
        LembarBuku(
            JenisLembar.PK_PROGRAM,
            "PK Program",
            f"PROGRAM DAN ANGGARAN {judul}",
            terkunci or "Program dan anggaran pada lampiran perjanjian kinerja.",
            nama,
            [
                KolomBuku(nama, 60),
                KolomBuku("Anggaran (Rp)", 22, "Rupiah penuh.", bentuk=Bentuk.UANG),
                KolomBuku("Sumber Dana/Keterangan", 30),
            ],
            [
                BarisBuku(
                    {nama: satu.nama},
                    {
                        "Anggaran (Rp)": SelBuku(
                            "anggaran", isi_uang(satu.anggaran, satu.mentah), terkunci
                        ),
                        "Sumber Dana/Keterangan": SelBuku(
                            "keterangan", isi_teks(satu.keterangan), terkunci
                        ),
                    },
                    {"programperjanjian": satu.pk},
                    int(satu.induk_id is not None),
                )
                for satu in program
            ],
        )
    ]


# --- realisasi ----------------------------------------------------------------------------------

JUDUL_PERIODE = {nomor: f"Realisasi TW {ROMAWI[nomor - 1]}" for nomor in range(1, 5)}


def judul_setahun(tahun: int) -> str:
    return f"Realisasi {tahun}"


def load_realisasi(instansi: Instansi, tahun: int, kunci: Kunci) -> LembarBuku:
    """Every indicator of the year with its realisasi, by quarter and for the whole year."""
    ukuran = load_ukuran(instansi, tahun)
    pilihan = tuple(StatusRealisasi.values)
    return LembarBuku(
        JenisLembar.REALISASI,
        "Realisasi",
        f"TARGET DAN REALISASI KINERJA TAHUN {tahun}",
        "Realisasi per triwulan dan setahun. Triwulan yang sudah diajukan terkunci.",
        INDIKATOR,
        [
            *(KolomBuku(SASARAN, 30), *KOLOM_INDIKATOR, kolom_satuan(u.indikator for u in ukuran)),
            KolomBuku(f"Target {tahun}", 14, "Untuk dilihat; diubah di lembar Target atau PK."),
            *(KolomBuku(judul, 14, CATATAN_NILAI) for judul in JUDUL_PERIODE.values()),
            KolomBuku(
                judul_setahun(tahun),
                14,
                "Angka setahun penuh. Bila terisi, angka ini yang dipakai, bukan gabungan"
                " triwulan.",
            ),
            KolomBuku(SEMENTARA, 14, "Untuk angka setahun: sementara atau tetap.", pilihan),
            KolomBuku(KETERANGAN, 34, "Keterangan angka setahun."),
        ],
        [
            baris_realisasi(satu, tahun, kunci)
            for satu in sorted(ukuran, key=lambda u: is_bersasaran(u.indikator))
        ],
        BARIS_TAMBAHAN,
    )


def baris_realisasi(ukuran: Ukuran, tahun: int, kunci: Kunci) -> BarisBuku:
    indikator = ukuran.indikator
    milik = ukuran.realisasi
    isi = {nomor: isi_nilai(satu.nilai, satu.mentah) for nomor, satu in milik.items()}
    contoh = [*isi.values(), *([isi_target(ukuran)] if ukuran.target else [])]
    sel = {
        SATUAN: sel_satuan(indikator),
        f"Target {tahun}": SelBuku(
            "lihat", tampil_target(ukuran), "diubah di lembar Target atau PK"
        ),
    }
    judul = {**JUDUL_PERIODE, SETAHUN: judul_setahun(tahun)}
    for nomor in (1, 2, 3, 4, SETAHUN):
        nilai = isi.get(nomor) or isi_kosong(contoh)
        sel[judul[nomor]] = SelBuku(
            str(nomor), nilai, explain_realisasi(ukuran, nomor, tahun, kunci)
        )
    setahun = milik.get(SETAHUN)
    sebab = explain_realisasi(ukuran, SETAHUN, tahun, kunci)
    sel[SEMENTARA] = SelBuku("status", isi_teks(setahun.status if setahun else ""), sebab)
    sel[KETERANGAN] = SelBuku("keterangan", isi_teks(setahun.keterangan if setahun else ""), sebab)
    teks = {SASARAN: teks_pemilik(indikator).get(SASARAN, ""), INDIKATOR: indikator.nama}
    return BarisBuku(teks, sel, {"indikator": indikator.pk})


def isi_target(ukuran: Ukuran) -> IsiBuku:
    target = ukuran.target
    return isi_nilai(target.nilai, target.mentah) if target else IsiBuku(Bentuk.ANGKA)


def tampil_target(ukuran: Ukuran) -> IsiBuku:
    """The target for looking at, as it is shown everywhere."""
    return isi_teks(format_nilai(ukuran.target.nilai) if ukuran.target else "")


def explain_realisasi(ukuran: Ukuran, nomor: int, tahun: int, kunci: Kunci) -> str:
    """Why a cell cannot be filled in; empty when it can. A figure that another indicator of the
    same fact holds is changed there."""
    ada = ukuran.realisasi.get(nomor)
    if ada is not None and ada.indikator_id != ukuran.indikator.pk:
        return "angka ini milik indikator lain yang satu fakta dengannya"
    baris = ada or Realisasi(indikator=ukuran.indikator, tahun=tahun, periode=nomor)
    return kunci.alasan(baris)
