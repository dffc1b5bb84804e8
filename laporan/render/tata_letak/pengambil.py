"""The only source of resources while a PDF is laid out: a fixed set of named pieces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from laporan.render.tata_letak.pesan import Berkas


class SakipFetcher(URLFetcher):
    """Serves ``sakip:`` names from a dict. Nothing is ever read from disk or network.

    ``ditolak`` keeps what was asked for in vain. A missing name of our own stops the rendering,
    since a report without its stylesheet is no report; a foreign address is just left out.
    """

    def __init__(self, berkas: Mapping[str, Berkas]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self.berkas = berkas
        self.ditolak: list[str] = []

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        if url in self.berkas:
            jenis, isi = self.berkas[url]
            return URLFetcherResponse(url, isi, {"Content-Type": jenis})
        self.ditolak.append(url)
        if url.startswith("sakip:"):
            raise FatalURLFetchingError(f"Berkas laporan tidak ada: {url}")
        raise ValueError(f"Alamat di luar laporan ditolak: {url[:80]}")
