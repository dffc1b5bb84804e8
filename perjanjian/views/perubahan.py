"""PK perubahan: beginning one, and what it changes."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from isian.kisi import SelGalat
from perjanjian.actions.perubahan import create_perubahan
from perjanjian.banding import compare_pihak, compare_program, compare_target
from perjanjian.forms import PerubahanForm
from perjanjian.halaman_pk import open_pk, open_susun
from perjanjian.muat import load_naskah
from perjanjian.versi import find_lama, query_pk


@require_http_methods(["GET", "HEAD", "POST"])
def perjanjian_perubahan(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    """Ask why, then make the next version as a draft."""
    halaman_pk = open_susun(request, pemda, kode, tahun, pk)
    form = PerubahanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            baru = create_perubahan(
                halaman_pk.dokumen, **form.cleaned_data, acting_user=halaman_pk.halaman.pelaku
            )
        except SelGalat as galat:
            messages.error(request, str(galat))
            return halaman_pk.redirect()
        messages.success(request, "PK perubahan dibuat sebagai draf. Ubah yang perlu, lalu ajukan.")
        return halaman_pk.redirect("perjanjian_susun", pk=baru.pk)
    status = 422 if form.is_bound else 200
    return halaman_pk.render("perjanjian/perubahan.html", {"form": form}, status=status)


@require_safe
def perjanjian_beda(
    request: HttpRequest, pemda: str, kode: str, tahun: int, pk: int
) -> HttpResponse:
    """This version beside the one before it."""
    halaman_pk = open_pk(request, pemda, kode, tahun, pk)
    lama = find_lama(halaman_pk.dokumen, list(query_pk(halaman_pk.halaman.instansi, tahun)))
    if lama is None:
        raise Http404("PK ini tidak mempunyai versi sebelumnya.")
    lama.instansi = halaman_pk.halaman.instansi
    dahulu, kini = load_naskah(lama), load_naskah(halaman_pk.dokumen)
    isi = {
        "lama": lama,
        "dahulu": dahulu,
        "kini": kini,
        "bagian_list": [
            ("Pihak", "pihak", compare_pihak(dahulu, kini)),
            ("Indikator dan target", "target", compare_target(dahulu, kini)),
            ("Program dan anggaran", "program", compare_program(dahulu, kini)),
        ],
    }
    return halaman_pk.render("perjanjian/beda.html", isi)
