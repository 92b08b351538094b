"""Form fields: turns ``field://kind/name`` links into AcroForm widgets, tags included.

Typst writes no form fields, but it writes links with a rectangle and a place in the tag tree. Both are what a field
needs (ISO 32000-1, 12.7), so each link of the private scheme becomes a Widget annotation and its tag a Form element.
No coordinates are computed twice and no page is laid out again.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from giljabi.pdf.compact import compact
from giljabi.pdf.trim import trim

SCHEME = "field://"

# Field flags (ISO 32000-1, table 228) and annotation flags (table 165).
_MULTILINE = 1 << 12
_PRINT = 4

_OF_LINKS = frozenset({"/A", "/Contents", "/Border", "/H", "/QuadPoints", "/PA"})
"""What a link says and a field does not."""

_APPEARANCE = "/Helv 10 Tf 0.106 0.137 0.125 rg"
_TICK = "q 0.106 0.137 0.125 RG {width:.2f} w 1 J 1 j {a} m {b} l {c} l S Q"

pikepdf.settings.set_flate_compression_level(9)


def add_fields(pdf_bytes: bytes, tips: Mapping[str, str], links: Mapping[str, str]) -> bytes:
    """The PDF with its placeholder links made into form fields.

    :param pdf_bytes: a tagged PDF as Typst wrote it.
    :param tips: field name to its accessible name (read by screen readers, shown on hover).
    :param links: address of each ordinary link to its description.
    :return: the finished PDF; equal input gives equal bytes.
    """
    with pikepdf.open(io.BytesIO(pdf_bytes)) as pdf:
        form = _Form(pdf, tips)
        for page in pdf.pages:
            for annotation in page.obj.get("/Annots", Array()):
                if annotation.get("/Subtype") != Name.Link:
                    continue
                address = str(annotation.get("/A", Dictionary()).get("/URI", ""))
                if address.startswith(SCHEME):
                    kind, _, name = address.removeprefix(SCHEME).partition("/")
                    form.add(page.obj, annotation, kind, name)
                elif address in links:
                    annotation.Contents = String(links[address])
        form.finish()
        compact(pdf, form.tags)
        trim(pdf)
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            # Typst has named the version already; naming it again would only indent the metadata.
            fix_metadata_version=False,
        )
    return out.getvalue()


class _Form:
    """The interactive form of one file."""

    def __init__(self, pdf: pikepdf.Pdf, tips: Mapping[str, str]) -> None:
        self._pdf = pdf
        self._tips = tips
        self._fields: list[Any] = []
        self._ticks: dict[tuple[float, float], Any] = {}
        self.tags = dict(_numbered_tags(pdf.Root.StructTreeRoot.ParentTree))

    def add(self, page: Any, annotation: Any, kind: str, name: str) -> None:
        """Make one link into a field."""
        left, bottom, right, top = (float(edge) for edge in annotation.Rect)
        width, height = round(right - left, 2), round(top - bottom, 2)
        for key in annotation.keys() & _OF_LINKS:
            del annotation[key]
        annotation.Subtype = Name.Widget
        annotation.P = page
        annotation.F = _PRINT
        annotation.T = String(name)
        annotation.TU = String(self._tips[name])
        if kind == "check":
            self._make_check(annotation, width, height)
        else:
            self._make_text(annotation, width, height, multiline=kind == "area")
        tag = self.tags.get(int(annotation.get("/StructParent", -1)))
        if tag is not None:
            tag.S = Name.Form
            if "/A" in tag:
                del tag["/A"]
        self._fields.append(annotation)

    def finish(self) -> None:
        """Write the form dictionary."""
        if not self._fields:
            return
        helvetica = self._pdf.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        )
        self._pdf.Root.AcroForm = self._pdf.make_indirect(
            Dictionary(
                Fields=Array(self._fields), DA=String(_APPEARANCE), DR=Dictionary(Font=Dictionary(Helv=helvetica))
            )
        )

    def _make_check(self, annotation: Any, width: float, height: float) -> None:
        size = (width, height)
        if size not in self._ticks:
            # Off draws nothing: the printed box shows through, so paper and screen look the same.
            off, on = self._drawing(width, height, b"q Q"), self._drawing(width, height, _tick(width, height))
            self._ticks[size] = self._pdf.make_indirect(Dictionary(N=Dictionary(Off=off, Yes=on)))
        annotation.FT = Name.Btn
        annotation.V = Name.Off
        annotation.AS = Name.Off
        annotation.AP = self._ticks[size]

    def _make_text(self, annotation: Any, width: float, height: float, *, multiline: bool) -> None:
        annotation.FT = Name.Tx
        annotation.DA = String(_APPEARANCE)
        if multiline:
            annotation.Ff = _MULTILINE
            # Once something is typed, white covers the ruled lines, which do not match the pitch of typed lines. Until
            # then an empty appearance keeps programs from painting it: each field has one of its own, for programs that
            # fill forms rewrite it in place. A single line paints nothing when empty and needs none (12.5.5: optional).
            annotation.MK = Dictionary(BG=Array([1, 1, 1]))
            annotation.AP = Dictionary(N=self._drawing(width, height, b"/Tx BMC EMC"))

    def _drawing(self, width: float, height: float, content: bytes) -> Stream:
        stream = self._pdf.make_stream(content)
        stream.Type, stream.Subtype = Name.XObject, Name.Form
        stream.BBox = Array([0, 0, width, height])
        stream.Resources = Dictionary()
        return stream


def _tick(width: float, height: float) -> bytes:
    def at(x: float, y: float) -> str:
        return f"{x * width:.2f} {y * height:.2f}"

    return _TICK.format(width=0.14 * height, a=at(0.2, 0.52), b=at(0.42, 0.26), c=at(0.82, 0.78)).encode()


def _numbered_tags(node: Any) -> Iterator[tuple[int, Any]]:
    """Structure elements by the number that annotations refer to (ISO 32000-1, 14.7.4.4)."""
    numbers = node.get("/Nums", Array())
    for index in range(0, len(numbers), 2):
        yield int(numbers[index]), numbers[index + 1]
    for kid in node.get("/Kids", Array()):
        yield from _numbered_tags(kid)
