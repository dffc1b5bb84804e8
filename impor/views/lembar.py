"""One sheet: its picture, and the correction of a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from impor.baca.grid import Lembar, split_address
from impor.forms.sel import SelForm
from impor.forms.tunjuk import TunjukForm
from impor.istilah import Kelas
from impor.jawaban.isi import ABAIKAN, Jawaban, SalahJawaban
from impor.jawaban.pilihan import NAMA_KELAS
from impor.kiriman.baca import KirimanDitolak, open_grid, read_hasil
from impor.kiriman.gambar import (
    BARIS_PER_GAMBAR,
    Tanda,
    draw,
    find_halaman,
    list_nomor,
)
from impor.kiriman.jawab import corrections_of, load_jawaban, with_sel_list
from impor.kiriman.nama import nama_jenis
from impor.kiriman.pesan import list_sel
from impor.kiriman.petakan import Peta, list_peta
from impor.kiriman.pratinjau import Pratinjau
from impor.kiriman.serupa import list_dilihat, list_serupa
from impor.models import BerkasKiriman
from impor.tabel import HasilBaca

from .pintu import HalamanKiriman, Menunggu, open_terbaca, or_wait

SEMUA = "semua"
DISEBUT = 20


@dataclass(frozen=True, slots=True)
class Kotak:
    """A cell as it stands in the file."""

    alamat: str
    mentah: str


@dataclass(frozen=True, slots=True)
class HalamanLembar:
    """A sheet of a file of a kiriman, read as the answers say."""

    pintu: HalamanKiriman
    berkas: BerkasKiriman
    nomor: int
    lembar: Lembar
    jawaban: Jawaban
    hasil: HasilBaca

    @property
    def letak(self) -> dict[str, int]:
        return {"berkas": self.berkas.pk, "nomor": self.nomor}

    @property
    def tempat(self) -> dict[str, str]:
        """Where its cells are, in the answers."""
        return {"berkas": self.berkas.nama, "lembar": self.lembar.nama}

    @property
    def kelas(self) -> dict[str, Kelas]:
        """What each cell was taken for, by its address."""
        semua = self.hasil.kelas_sel.items()
        return {alamat: kelas for (nama, alamat), kelas in semua if nama == self.lembar.nama}

    @property
    def betul(self) -> dict[str, str]:
        """The texts that a person gave to its cells."""
        return corrections_of(self.pintu.kiriman, self.berkas.nama, self.lembar.nama)

    def list_serupa(self, sel: Kotak) -> list[str]:
        """The cells of its column that a correction of this one may be meant for, too."""
        return list_serupa(self.lembar, self.kelas, self.betul, sel.alamat)

    @property
    def alamat(self) -> str:
        return self.pintu.alamat("kiriman_lembar", **self.letak)

    def to_tabel(self, peta: Peta) -> str:
        return self.pintu.alamat("kiriman_tabel", **self.letak, tabel=peta.nomor)

    def find_sel(self, alamat: str) -> Kotak | None:
        """A place within what the sheet holds, whose text can be given; None for any other."""
        try:
            baris, kolom = split_address(alamat)
        except ValueError:
            return None
        bawah = max(baris for baris, _ in self.lembar.sel)
        kanan = max(kolom for _, kolom in self.lembar.sel)
        if not (1 <= baris <= bawah and kolom <= kanan):
            return None
        sel = self.lembar.sel.get((baris, kolom))
        return Kotak(alamat, sel.mentah if sel else "")


def open_lembar(request: HttpRequest, berkas: int, nomor: int, **alamat: Any) -> HalamanLembar:
    """404 for a sheet that there is not, or of a kiriman that was decided on.

    Raises ``Menunggu``.
    """
    pintu = open_terbaca(request, **alamat)
    if not pintu.kiriman.is_terbuka:
        raise Http404("Kiriman ini sudah diputuskan.")
    satu = get_object_or_404(pintu.kiriman.berkas_list, pk=berkas)
    jawaban = load_jawaban(pintu.kiriman)
    nama = name_of(pintu.kiriman.pratinjau, satu.nama, nomor)
    try:
        lembar = next((s for s in open_grid(satu).lembar if s.nama == nama), None)
        hasil = read_hasil(satu, jawaban)
    except (KirimanDitolak, SalahJawaban) as salah:
        raise Http404(str(salah)) from salah
    if lembar is None:
        raise Http404("Lembar ini tidak ada.")
    return HalamanLembar(pintu, satu, nomor, lembar, jawaban, hasil)


def name_of(pratinjau: Pratinjau, berkas: str, nomor: int) -> str | None:
    """The sheet that the pages call by this number, from 1."""
    for satu in pratinjau["berkas"]:
        if satu["nama"] == berkas and 1 <= nomor <= len(satu["lembar"]):
            return str(satu["lembar"][nomor - 1]["nama"])
    return None


@require_safe
@or_wait
def kiriman_lembar(request: HttpRequest, **alamat: Any) -> HttpResponse:
    """The picture; with ``?sel=D13`` the form that corrects the cell."""
    milik = open_lembar(request, **alamat)
    sel = milik.find_sel(request.GET.get("sel", "").strip().upper())
    form = SelForm(initial={"isi": text_of(milik, sel)}) if sel else None
    return show(milik, request, sel, form)


def text_of(milik: HalamanLembar, sel: Kotak) -> str:
    """What the cell holds, as it was corrected or as it was brought."""
    return milik.betul.get(sel.alamat, sel.mentah)


def show(
    milik: HalamanLembar,
    request: HttpRequest,
    sel: Kotak | None,
    form: SelForm | None,
    *,
    tunjuk: TunjukForm | None = None,
    status: int = 200,
) -> HttpResponse:
    pesan = list(list_sel(milik.pintu.kiriman.pratinjau, milik.berkas.nama, milik.lembar.nama))
    dilihat = list_dilihat(pesan)
    isi = {
        "milik": milik,
        "tabel_list": list_tabel(milik),
        **draw_halaman(milik, pesan, request.GET.get("halaman"), sel),
        "sel": sel,
        "banyak_serupa": len(milik.list_serupa(sel)) if sel else 0,
        "is_dibetulkan": sel is not None and sel.alamat in milik.betul,
        "pesan_sel": [satu for satu in pesan if sel and satu["sel"] == sel.alamat],
        "dilihat": dilihat[:DISEBUT],
        "dilihat_lain": len(dilihat[DISEBUT:]),
        "form": form,
        "tunjuk": tunjuk or TunjukForm(),
        "betul_list": sorted(milik.betul, key=split_address),
        "pesan_lembar": [satu for satu in pesan if not satu["sel"]],
    }
    return milik.pintu.render("impor/kiriman_lembar.html", isi, status=status)


def list_tabel(milik: HalamanLembar) -> list[tuple[Peta, str, str]]:
    """The tables of the sheet, with their kinds and the addresses of their pages."""
    alamat = partial(milik.pintu.alamat, "kiriman_tabel", **milik.letak)
    semua = list_peta(milik.berkas, milik.lembar, milik.jawaban)
    return [(satu, tell_jenis(satu), alamat(tabel=satu.nomor)) for satu in semua]


def draw_halaman(
    milik: HalamanLembar, pesan: Sequence[Mapping[str, Any]], halaman: str | None, sel: Kotak | None
) -> dict[str, Any]:
    """The picture of the rows on one page: the asked for, else the one that shows the cell."""
    nomor = list_nomor(milik.lembar)
    bagian = Paginator(nomor, BARIS_PER_GAMBAR)
    lembar = bagian.get_page(halaman or (find_halaman(nomor, sel.alamat) if sel else 1))
    sebelum = nomor[lembar.start_index() - 2] if lembar.start_index() > 1 else 0
    tanda = Tanda(
        kelas=milik.kelas,
        berpesan=frozenset(satu["sel"] for satu in pesan if satu["sel"]),
        dibetulkan=milik.betul,
    )
    ada = set(tanda.kelas.values())
    return {
        "gambar": draw(milik.lembar, list(lembar), tanda, di_atas=sebelum),
        "halaman_gambar": lembar,
        "legenda": [(str(k), nama) for k, nama in NAMA_KELAS.items() if k in ada],
    }


def tell_jenis(peta: Peta) -> str:
    return "Diabaikan" if peta.jenis == ABAIKAN else nama_jenis(peta.jenis)


@require_POST
@or_wait
def kiriman_sel(request: HttpRequest, sel: str, **alamat: Any) -> HttpResponse:
    """Correct a cell, alone or with all that hold the same in its column, or take that back; the
    plan is made anew."""
    milik = open_lembar(request, **alamat)
    kotak = milik.find_sel(sel)
    if kotak is None:
        raise Http404("Sel ini tidak dapat dibetulkan di sini.")
    form = SelForm(request.POST)
    if not form.is_valid():
        return show(milik, request, kotak, form, status=422)
    teks = None if "kembalikan" in request.POST else form.cleaned_data["isi"]
    teks = None if teks == kotak.mentah else teks
    is_semua = SEMUA in (request.POST.get("pakai"), request.POST.get("kembalikan"))
    semua = milik.list_serupa(kotak) if is_semua else [kotak.alamat]
    try:
        if milik.pintu.answer(lambda isi: with_sel_list(isi, **milik.tempat, sel=semua, teks=teks)):
            raise Menunggu(milik.pintu)
    except KirimanDitolak as tolak:
        return milik.pintu.refuse(str(tolak))
    except SalahJawaban as salah:
        form.add_error("isi", str(salah))
        return show(milik, request, kotak, form, status=422)
    kata = "kembali seperti di berkas" if teks is None else "dibetulkan"
    sebut = f"{len(semua)} sel" if len(semua) > 1 else f"Sel {kotak.alamat}"
    messages.success(request, f"{sebut} {kata}. Rencana disusun ulang.")
    return redirect(f"{milik.alamat}?halaman={find_halaman(list_nomor(milik.lembar), sel)}")
