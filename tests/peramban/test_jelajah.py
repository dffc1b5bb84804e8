"""Following every link as each role: no barrier that axe finds, nothing wider than a phone, no word
in the console, no dead end. A page that nobody links to is found by `AKSES` in test_project."""

import re
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import Resolver404, resolve
from playwright.sync_api import BrowserContext, Page

from aturan.peran import PERAN_PD, Peran
from instansi.models import Instansi
from renstra.models import Indikator
from tests.laporan.kukar import make_lengkap
from tests.peramban.layar import unfold, width
from tests.peramban.test_halaman import sign_in

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]

BERAT_AXE = {"serious", "critical"}
# Files, Django's own pages, and addresses that only end a session.
LEWATI = re.compile(
    r"\.(pdf|docx|xlsx|json|zip)$|/(pdf|docx|xlsx)/(\?|$)|^/admin/|^/keluar/|/unduh/|/berkas/"
)
PALING_BANYAK = 2  # pages of one kind: the first and another, for one may be empty


@dataclass
class Jelajah:
    """What was met on the way: pages by kind, and everything wrong with them."""

    page: Page
    asal: str
    antre: deque[str] = field(default_factory=lambda: deque(["/"]))
    sudah: set[str] = field(default_factory=set)
    jenis: dict[str, int] = field(default_factory=dict)
    diperiksa: dict[str, int] = field(default_factory=dict)  # by axe
    salah: list[str] = field(default_factory=list)

    def run(self) -> None:
        while self.antre:
            self.visit(self.antre.popleft())

    def visit(self, jalur: str) -> None:
        jenis = kind(jalur)
        if jalur in self.sudah or self.jenis.get(jenis, 0) >= PALING_BANYAK:
            return
        self.sudah.add(jalur)
        self.jenis[jenis] = self.jenis.get(jenis, 0) + 1
        response = self.page.goto(jalur)
        if response is None or response.status != 200:
            self.salah.append(f"{jalur}: {response and response.status}")
            return
        self.check(jalur)
        self.collect()

    def check(self, jalur: str) -> None:
        unfold(self.page)
        lebar = width(self.page)
        if lebar > 360:
            self.salah.append(f"{jalur}: lebar {lebar} px")
        self.check_barriers(jalur)

    def check_barriers(self, jalur: str) -> None:
        """Of each page twice: other orders and filters of a list are the same page to axe."""
        halaman = kind(jalur).partition("?")[0]
        self.diperiksa[halaman] = self.diperiksa.get(halaman, 0) + 1
        if self.diperiksa[halaman] > PALING_BANYAK:
            return
        for satu in Axe().run(self.page).response["violations"]:
            if satu["impact"] in BERAT_AXE:
                tempat = [simpul["html"][:160] for simpul in satu["nodes"][:3]]
                self.salah.append(f"{jalur}: {satu['id']} {tempat}")

    def collect(self) -> None:
        semua = self.page.eval_on_selector_all("a[href]", "s => s.map(a => a.getAttribute('href'))")
        for alamat in semua:
            penuh = urlsplit(urljoin(self.page.url, alamat))
            jalur = penuh.path + (f"?{penuh.query}" if penuh.query else "")
            if f"{penuh.scheme}://{penuh.netloc}" == self.asal and not LEWATI.search(penuh.path):
                self.antre.append(jalur)


def kind(jalur: str) -> str:
    """The name of the page's address, with the names of its parameters."""
    bagian = urlsplit(jalur)
    try:
        nama = resolve(bagian.path).view_name
    except Resolver404:
        return jalur
    return f"{nama}?{'&'.join(sorted(re.findall(r'(?:^|&)([^=&]+)=', bagian.query)))}"


@pytest.fixture
def instansi() -> Instansi:
    """A dinas with a whole year, an indicator of a long name and one of a hostile one."""
    pabrik = make_lengkap()
    sasaran = pabrik.sasaran("X" * 80)
    for nama in ("Persentase " + "pelayanan " * 30, "<script>alert(1)</script>"):
        pabrik.target(pabrik.indikator(nama, sasaran=sasaran), "12345678901234567890.55", "pk")
    Indikator.objects.filter(satuan="").update(satuan="Persen")
    return pabrik.instansi


@pytest.mark.parametrize("peran", list(Peran))
def test_every_page_that_links_lead_to_is_sound(
    peran: Peran, context: BrowserContext, page: Page, instansi: Instansi, live_server
):
    tempat = {"instansi": instansi} if peran in PERAN_PD else {"pemda": instansi.pemda}
    sign_in(context, live_server.url, peran, is_staff=peran == Peran.ADMIN, **tempat)
    jelajah = Jelajah(page, live_server.url)
    jelajah.run()
    assert jelajah.salah == []
    assert len(jelajah.jenis) >= 5
