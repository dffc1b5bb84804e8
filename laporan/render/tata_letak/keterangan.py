"""What a PDF says of itself: title, language, standards, colours, numbering of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files

import weasyprint
from pikepdf import Array, Dictionary, Name, Pdf, String

from laporan.render.tata_letak.penomoran import AwalRuas
from laporan.render.tata_letak.pesan import JenisRuas

PEMBUAT = f"WeasyPrint {weasyprint.VERSION}"
GAYA_NOMOR = {
    JenisRuas.SAMPUL: {},
    JenisRuas.DEPAN: {"/S": Name.r},
    JenisRuas.ISI: {"/S": Name.D},
}
# PDF/A wants the property of PDF/UA, which it does not know, to be described.
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{judul}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{penulis}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>id</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{pembuat}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 it follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def describe(
    hasil: Pdf, *, judul: str, penulis: str, pengenal: str, awal: Sequence[AwalRuas]
) -> None:
    """``awal``: where numbering begins anew."""
    akar = hasil.Root
    akar.Lang = String("id")
    akar.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    akar.PageLabels = hasil.make_indirect(Dictionary(Nums=_page_labels(awal)))
    akar.Metadata = _metadata(hasil, judul, penulis)
    akar.OutputIntents = Array([_output_intent(hasil)])
    hasil.docinfo.Title = String(judul)
    hasil.docinfo.Author = String(penulis)
    hasil.docinfo.Producer = String(PEMBUAT)
    asli = String(sha256(pengenal.encode()).digest()[:16])
    hasil.trailer.ID = Array([asli, asli])


def _page_labels(awal: Sequence[AwalRuas]) -> Array:
    isi = Array()
    for satu in awal:
        gaya = Dictionary(GAYA_NOMOR[satu.jenis])
        if satu.awalan:
            gaya.P = String(satu.awalan)
        isi.append(satu.halaman)
        isi.append(gaya)
    return isi


def _metadata(hasil: Pdf, judul: str, penulis: str) -> object:
    isi = XMP.format(judul=escape(judul), penulis=escape(penulis), pembuat=escape(PEMBUAT))
    return hasil.make_stream(isi.encode(), Type=Name.Metadata, Subtype=Name.XML)


def _output_intent(hasil: Pdf) -> object:
    """All colours are sRGB."""
    profil = (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()
    return hasil.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
            Info=String("sRGB IEC61966-2.1"),
            DestOutputProfile=hasil.make_stream(profil, N=3),
        )
    )
