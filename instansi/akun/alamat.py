"""Where a request comes from, for the lock-out and the log: always an address, never text."""

from __future__ import annotations

from allauth.core.internal.httpkit import clean_client_ip
from django.http import HttpRequest

from instansi.halaman import client_address

# Nothing listens here: a request that came over no network.
TIDAK_DIKETAHUI = "0.0.0.0"  # noqa: S104  # nosec B104


def ip_address(request: HttpRequest) -> str:
    return clean_client_ip(client_address(request)) or TIDAK_DIKETAHUI
