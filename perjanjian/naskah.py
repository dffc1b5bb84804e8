"""What a PK says, as it is printed and compared: its parties, targets and money."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from aturan.jumlah_bertingkat import sum_teratas
from aturan.nilai import Nilai
from renstra.enums import JenisDokumen

from .jenjang import JENJANG
from .models import TingkatPerjanjian


@dataclass(frozen=True, slots=True)
class Pihak:
    jabatan: str
    nama: str
    pangkat: str
    nip: str


@dataclass(frozen=True, slots=True)
class BarisNaskah:
    """An indicator with its target. ``sasaran`` is the node that it measures."""

    indikator: int
    sasaran: str
    nama: str
    satuan: str
    target: Nilai
    formulasi: str = ""
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class ProgramNaskah:
    """A line of the attachment; ``kedalaman`` 0 at the top, whose money makes the total. ``kunci``
    finds it in another version."""

    id: int
    kunci: str
    nama: str
    kedalaman: int
    anggaran: Decimal | None
    keterangan: str
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class Naskah:
    jenis: str
    versi: int
    tahun: int
    instansi: str
    pemda: str
    tingkat: str
    pemegang: str
    unit: str
    pihak_pertama: Pihak | None
    pihak_kedua: Pihak | None
    tempat: str
    tanggal: date | None
    baris: tuple[BarisNaskah, ...]
    program: tuple[ProgramNaskah, ...]

    @property
    def judul(self) -> str:
        sebutan = "Perjanjian Kinerja"
        perubahan = " Perubahan" if self.jenis == JenisDokumen.PK_PERUBAHAN else ""
        return f"{sebutan}{perubahan} Tahun {self.tahun}"

    @property
    def pembuka(self) -> str:
        saya = "saya" if self.is_kepala_daerah else "kami"
        return (
            "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel"
            f" serta berorientasi pada hasil, {saya} yang bertanda tangan di bawah ini:"
        )

    @property
    def janji(self) -> str:
        """What the pihak pertama promises; a kepala daerah alone says "saya"."""
        sendiri = self.is_kepala_daerah
        return (
            f"{'berjanji' if sendiri else 'Pihak pertama berjanji'} akan mewujudkan target kinerja"
            f" tahun {self.tahun} sesuai lampiran perjanjian ini dalam rangka mencapai target"
            " kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan."
            " Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab"
            f" {'saya' if sendiri else 'pihak pertama'}."
        )

    @property
    def supervisi(self) -> str:
        return (
            "Pihak kedua akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi"
            " terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan"
            " dalam rangka pemberian penghargaan dan sanksi."
        )

    @property
    def is_kepala_daerah(self) -> bool:
        return self.tingkat == TingkatPerjanjian.KEPALA_DAERAH

    @property
    def kolom_sasaran(self) -> str:
        return JENJANG[self.tingkat].kolom

    @property
    def kelompok(self) -> list[tuple[str, list[BarisNaskah]]]:
        """The indicators of one sasaran together, in the order of the document."""
        return [(nama, list(isi)) for nama, isi in groupby(self.baris, lambda satu: satu.sasaran)]

    @property
    def total(self) -> Decimal | None:
        return sum_program(self.program)


def sum_program(program: Iterable[ProgramNaskah]) -> Decimal | None:
    """The total of an attachment: what stands below a line with money is part of it."""
    return sum_teratas((satu.kedalaman, satu.anggaran) for satu in program)
