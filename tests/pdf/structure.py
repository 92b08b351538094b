"""Rules of PDF/UA-1 that can be told from the file itself; numbers in brackets are veraPDF's.

This is no proof of conformity, only a guard against the faults that templates and passes usually make.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

# fmt: off
STANDARD = frozenset({
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
    "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
    "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Figure",
    "Formula", "Form",
})
# fmt: on
PAINTING = frozenset({"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "EI"})


def faults(path: Path) -> list[str]:
    """Every broken rule of one file."""
    with pikepdf.open(path) as pdf:
        return [*_document(pdf), *_tags(pdf), *_pages(pdf), *_fonts(pdf)]


def field_names(path: Path) -> list[str]:
    """Names of all form fields, page by page."""
    with pikepdf.open(path) as pdf:
        return [str(note.T) for page in pdf.pages for note in page.obj.get("/Annots", Array()) if "/T" in note]


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    metadata = root.Metadata.read_bytes().decode()
    rules = {
        "[5-1] says it is PDF/UA-1": re.search(r"pdfuaid:part\W{1,3}1", metadata),
        "[7.1-9] has a title": "dc:title" in metadata,
        "[7.1-10] shows its title": root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True,
        "[6.2-1] is marked": root.get("/MarkInfo", {}).get("/Marked") is True,
        "[7.2-29] names its language": str(root.get("/Lang", "")) in ("ko-KR", "en-US"),
        "has bookmarks": "/Outlines" in root,
        "has no script": "/OpenAction" not in root and "/JavaScript" not in root.get("/Names", {}),
    }
    yield from (rule for rule, kept in rules.items() if not kept)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _is_tag(node: Any) -> bool:
    return isinstance(node, Dictionary) and "/S" in node


def _walk(node: Any, parent: str) -> Iterator[tuple[Any, str]]:
    if _is_tag(node):
        yield node, parent
        for kid in _kids(node):
            yield from _walk(kid, str(node.S)[1:])


def _tags(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root.StructTreeRoot
    roles = {str(key)[1:]: str(value)[1:] for key, value in root.get("/RoleMap", Dictionary()).items()}
    headings = []
    for top in _kids(root):
        for tag, parent in _walk(top, ""):
            kind = str(tag.S)[1:]
            children = {str(kid.S)[1:] for kid in _kids(tag) if _is_tag(kid)}
            if kind not in STANDARD and roles.get(kind) not in STANDARD:
                yield f"[7.1-5] {kind} is no standard tag"
            if kind == "Figure" and not tag.get("/Alt"):
                yield "[7.3-1] a figure has no text"
            if kind == "LI" and (parent != "L" or not children <= {"Lbl", "LBody"}):
                yield "[7.2-17, 20] list items are in lists and have labels and bodies"
            if kind == "Table" and not children <= {"THead", "TBody", "TFoot", "TR", "Caption"}:
                yield f"[7.2] a table contains {children}"
            if kind == "TR" and not children <= {"TH", "TD"}:
                yield f"[7.2] a table row contains {children}"
            if kind == "Form" and not (len(_kids(tag)) == 1 and _kids(tag)[0].get("/Type") == Name.OBJR):
                yield "[7.18.4-2] a form tag holds one field"
            if re.fullmatch(r"H[1-6]", kind):
                headings.append(int(kind[1]))
    if headings[:1] != [1] or any(b - a > 1 for a, b in pairwise(headings)):
        yield f"[7.4.2-1] headings {headings}"


def numbered_tags(pdf: pikepdf.Pdf) -> dict[int, Any]:
    """Entries of the parent tree by number."""
    found: dict[int, Any] = {}

    def collect(node: Any) -> None:
        numbers = node.get("/Nums", Array())
        found.update({int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)})
        for kid in node.get("/Kids", Array()):
            collect(kid)

    collect(pdf.Root.StructTreeRoot.ParentTree)
    return found


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    tags = numbered_tags(pdf)
    names: list[str] = []
    for number, page in enumerate(pdf.pages, 1):
        annotations = page.obj.get("/Annots", Array())
        if len(annotations) and page.obj.get("/Tabs") != Name.S:
            yield f"[7.18.3-1] page {number} has no tab order"
        for note in annotations:
            wanted = {"/Widget": "/Form", "/Link": "/Link"}[str(note.Subtype)]
            tag = tags.get(int(note.get("/StructParent", -1)))
            if tag is None or str(tag.S) != wanted:
                yield f"[7.18.4-1, 7.18.5-1] page {number}: {note.Subtype} is not tagged {wanted}"
            if note.Subtype == Name.Link:
                address = str(note.A.URI) if "/A" in note and "/URI" in note.A else ""
                if not address.startswith("https://"):
                    yield f"page {number}: link to {address!r}"
                if not str(note.get("/Contents", "")):
                    yield f"[7.18.5-2] page {number}: a link has no description"
            else:
                names.append(str(note.T))
                yield from (f"page {number}, {note.T}: {fault}" for fault in _field_faults(note))
        yield from _untagged(page, number)
    if len(names) != len(set(names)):
        yield "two fields have one name"
    if names and len(pdf.Root.AcroForm.Fields) != len(names):
        yield "the form does not list all its fields"


def _field_faults(note: Any) -> Iterator[str]:
    if not str(note.get("/TU", "")).strip():
        yield "[7.18.1-3] no accessible name"
    if not int(note.F) & 4:
        yield "does not print"
    if "." in str(note.T):
        yield "a dot in its name"
    if Name.Btn == note.FT and set(note.AP.N.keys()) != {"/Off", "/Yes"}:
        yield "appearance states"
    if "/A" in note or "/AA" in note:
        yield "has an action"


def _untagged(page: pikepdf.Page, number: int) -> Iterator[str]:
    depth = 0
    for _, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name in PAINTING and not depth:
            yield f"[7.1-3] page {number} paints without a tag"
            return


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for font in page.obj.Resources.get("/Font", Dictionary()).values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield f"[7.21.4.1-1] {font.BaseFont} is not embedded"
            if "/ToUnicode" not in font:
                yield f"[7.21.7-1] {font.BaseFont} cannot be read as text"
            if "Pretendard" not in str(font.BaseFont):
                yield f"{font.BaseFont} is not our font"
