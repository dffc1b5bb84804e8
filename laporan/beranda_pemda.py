"""Whole pemda on the first page: how their PDs stand in the running quarter."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from instansi.models import Instansi, Pemda
from isian.kelompok import by_key
from pengaturan.models import Tenggat
from pengaturan.tenggat import today_of

from .dasbor_muat import Dasbor, load_waktu_banyak, make_dasbor
from .dasbor_pilihan import Pilihan
from .rekap import RekapTahun, load_rekap
from .rekap_tanda import Tanda, list_tanda, move_tanda
from .simpanan import Rendered, keep_fragment
from .tahun import InstansiTahun, Tahun, list_tahun


def render_pemda(pemda: Sequence[Pemda]) -> SafeString:
    """One query as long as nothing moves anywhere; it depends on nobody's rights."""
    if not pemda:
        return SafeString()
    tentang = tuple((satu.pk, satu.kode, satu.nama, today_of(satu)) for satu in pemda)
    return keep_fragment("beranda", tentang, lambda: load_tanda(pemda))


def load_tanda(pemda: Sequence[Pemda]) -> tuple[object, Callable[[], Rendered]]:
    """What the part depends on, and how it is drawn. Three queries."""
    semua = Instansi.objects.filter(pemda__in=pemda).order_by("nama", "kode")
    tanda = list_tanda(semua.select_related("pemda"), 0)
    tenggat = Tenggat.objects.filter(pemda__in=pemda)
    sidik = (
        sorted(tenggat.values_list("pemda", "tahun", "triwulan", "batas")),
        [satu.sidik for satu in tanda],
    )
    return sidik, lambda: render_baru(pemda, tanda)


def render_baru(pemda: Sequence[Pemda], tanda: Sequence[Tanda]) -> Rendered:
    """In as many queries for many pemda as for one."""
    tahun_list = list_tahun(Instansi.objects.filter(pemda__in=pemda))
    per_pemda = by_key((satu.instansi for satu in tanda), "pemda_id")
    berjalan = {satu.pk: find_berjalan(per_pemda[satu.pk], tahun_list) for satu in pemda}
    dasbor = load_semua([satu for satu in pemda if berjalan[satu.pk]], berjalan, tanda)
    bagian = [
        {
            "pemda": satu,
            "tahun": berjalan[satu.pk],
            "dasbor": dasbor.get(satu.pk),
            "baris": [
                InstansiTahun(milik, tahun_list.get(milik.pk, [])) for milik in per_pemda[satu.pk]
            ],
        }
        for satu in pemda
    ]
    html = render_to_string("laporan/_beranda_pemda.html", {"bagian": bagian})
    return html, len(dasbor) == len(pemda) and all(satu.is_tetap for satu in dasbor.values())


def find_berjalan(instansi: Sequence[Instansi], tahun_list: Tahun) -> int:
    """The last year that a PD of the pemda has data of; 0: none has."""
    return max((tahun for satu in instansi for tahun in tahun_list.get(satu.pk, [])), default=0)


def load_semua(
    pemda: Sequence[Pemda], berjalan: Mapping[int, int], tanda: Sequence[Tanda]
) -> dict[int, Dasbor]:
    """The overview of each pemda in its running year."""
    tahun = {s.instansi.pk: t for s in tanda if (t := berjalan[s.instansi.pemda_id])}
    if not tahun:
        return {}
    rekap = load_rekap(move_tanda(tanda, tahun))
    waktu = load_waktu_banyak({(satu, berjalan[satu.pk]) for satu in pemda})
    return {
        satu.pk: make_dasbor(
            select_rekap(rekap, satu), setahun := berjalan[satu.pk], waktu[satu, setahun], Pilihan()
        )
        for satu in pemda
    }


def select_rekap(rekap: RekapTahun, pemda: Pemda) -> RekapTahun:
    """Those of one pemda."""
    baris = (satu for satu in rekap.baris if satu.instansi.pemda_id == pemda.pk)
    tanda = (satu for satu in rekap.tanda if satu.instansi.pemda_id == pemda.pk)
    return RekapTahun(tuple(baris), tuple(tanda))
