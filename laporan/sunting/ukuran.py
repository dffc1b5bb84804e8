"""A text that is too large is told so, in place of a bare refusal."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from capaian.berkas import TERLALU_BESAR, declared_size, drain


def with_text_limit(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view asks ``capaian.berkas.is_terlalu_besar``, and then writes nothing.

    The limit must stand before anything reads the body, the check of the CSRF token too.
    """
    terlindung = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def dijaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        besar = declared_size(request)
        if request.method == "POST" and besar > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            drain(request, besar)
            request.META[TERLALU_BESAR] = True
            return view(request, *args, **kwargs)
        return terlindung(request, *args, **kwargs)

    return dijaga
