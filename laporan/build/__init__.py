"""From facts to the document, by the outline that the PD chose."""

from laporan.build.dokumen import VERSI_KERANGKA, build_document

__all__ = ["VERSI_KERANGKA", "build_document"]
