"""Hand-made data with every kind of section: what must stand on the sheets."""

from __future__ import annotations

import ctypes
import json
import shutil
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from giljabi.errors import GuideError
from giljabi.pdf.sheet import sheet_job
from giljabi.pdf.typesetter import Job, TypesettingError, render
from giljabi.records.library import Library
from giljabi.records.loading import load_library
from tests.pdf.conftest import DAY, SITE_URL, Sheet, copy_cases
from tests.pdf.structure import faults


def job(library: Library, checklist: str, language: str = "ko", **options: object) -> Job:
    settings = {"site_url": SITE_URL, "today": DAY, **options}
    return sheet_job(library.checklists[checklist], library, language, "letter", **settings)  # type: ignore[arg-type]


def test_structure_of_every_kind(case_sheets: dict[str, Sheet]) -> None:
    assert {name: faults(sheet.path) for name, sheet in case_sheets.items()} == {name: [] for name in case_sheets}


def test_values_come_from_facts(cases: Library) -> None:
    assert "60일" in job(cases, "steps").sheet["first-action"]
    assert "60 days" in job(cases, "steps", "en").sheet["first-action"]
    assert "$460" in json.dumps(job(cases, "steps", "en").sheet["sections"])


def test_due_dates_in_words(cases: Library) -> None:
    def dues(language: str) -> list[str | None]:
        items = job(cases, "steps", language).sheet["sections"][0]["items"]
        return [item["due"] and item["due"]["text"].replace("\u00a0", "~") for item in items]

    # The last two words stay on one line.
    assert dues("ko") == [
        "접근 권한이 끊기기~전",
        "마지막 근무일 후 60일~안",
        "I-94 만료일 2주~전까지",
        "마지막 근무일~당일",
    ]
    assert dues("en") == [
        "Before access is~cut",
        "within 60 days after last day of~work",
        "at least 2 weeks before I-94 admit-until~date",
        "on last day of~work",
    ]


def test_only_counted_legal_deadlines_have_a_date_to_write(cases: Library) -> None:
    items = job(cases, "steps").sheet["sections"][0]["items"]
    assert [bool(item["due"]["field"]) for item in items] == [False, True, False, False]


def test_facts_are_numbered_by_first_use(cases: Library) -> None:
    sheet = job(cases, "steps", "en").sheet
    assert [fact["number"] for fact in sheet["facts"]] == ["[1]", "[2]", "[3]"]
    assert [fact["status"] for fact in sheet["facts"]] == ["Discretionary", "Agency guidance", "In force"]
    assert [fact["as-of"] for fact in sheet["facts"]] == ["as of October 7, 2026", "as of September 2026", "undated"]
    assert sheet["sections"][0]["items"][0]["references"] == "[2]"


def test_unsettled_facts_are_spelled_out_and_settled_ones_cited(cases: Library) -> None:
    window, counting, fee = job(cases, "steps", "en").sheet["facts"]
    assert window["claim"] and [note["label"] for note in window["notes"]] == ["Note"]
    assert [note["label"] for note in counting["notes"]] == ["Why this is uncertain", "Plan on"]
    assert fee["claim"] is None and fee["citation"] == "8 CFR 106.2"


@pytest.mark.parametrize(("today", "shown"), [("2026-12-31", False), ("2027-01-01", True)])
def test_overdue_banner(cases: Library, today: str, shown: bool) -> None:
    """A fact may be used until the end of its review day, and the banner names the facts after it."""
    overdue = job(cases, "steps", "en", today=date.fromisoformat(today)).sheet["overdue"]
    assert (overdue is not None) == shown
    if shown:
        assert "[2]" in overdue and "December 31, 2026" in overdue


def test_the_day_matters_only_when_something_is_overdue(cases: Library) -> None:
    assert job(cases, "steps", today=date(2026, 11, 1)).key == job(cases, "steps", today=date(2026, 12, 1)).key


def test_qr_code_and_short_link_lead_to_the_page(cases: Library) -> None:
    sheet = job(cases, "log", "en").sheet
    assert sheet["url"] == "https://host.example/repo/en/checklists/log/"
    assert "host.example/repo/en/checklists/log" in sheet["footer"]["first"]
    assert sheet["qr"].startswith("<svg")
    bare = job(cases, "log", site_url=None)
    assert bare.sheet["qr"] is None and b"%PDF" in render(bare)[:8]


def test_wide_tables_turn_the_page(cases: Library, real: Library) -> None:
    assert not job(cases, "log").sheet["flipped"]
    assert job(real, "target-20").sheet["flipped"]


def test_scorecard_has_columns_for_candidates_and_one_total(cases: Library, case_sheets: dict[str, Sheet]) -> None:
    sections = job(cases, "score", "en").sheet["sections"]
    assert [len(section["names"]) for section in sections] == [3, 0]
    assert sections[0]["totals"] is None
    assert sections[1]["totals"]["label"] == "Total (at most 5)"
    text = "".join(case_sheets["score-en-letter.pdf"].texts())
    assert all(f"Candidate {number}" in text for number in (1, 2, 3))


def test_footer_stands_on_every_page(case_sheets: dict[str, Sheet]) -> None:
    for sheet in case_sheets.values():
        pages = sheet.texts()
        for number, text in enumerate(pages, 1):
            assert f"{number} / {len(pages)}" in text
            assert sheet.job.sheet["footer"]["second"] in text


def test_tick_boxes_are_large_enough(case_sheets: dict[str, Sheet]) -> None:
    """At least 4 mm, the size that a pen fills without care."""
    with pikepdf.open(case_sheets["steps-ko-letter.pdf"].path) as pdf:
        boxes = [note.Rect for page in pdf.pages for note in page.obj.get("/Annots", []) if note.get("/FT") == "/Btn"]
        assert boxes
        for left, bottom, right, top in ([float(edge) for edge in box] for box in boxes):
            assert min(right - left, top - bottom) >= 4 / 25.4 * 72


def test_reading_text_is_large_enough(case_sheets: dict[str, Sheet]) -> None:
    """9.5 points for everything to read or do; 8 points only for footers, citations and marks."""
    with pikepdf.open(case_sheets["steps-ko-letter.pdf"].path) as pdf:
        sizes = {
            float(operands[1])
            for page in pdf.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "Tf"
        }
    assert min(sizes) == 8
    assert sorted(sizes)[1] >= 9.5


def test_clicking_and_typing_as_a_reader_does(case_sheets: dict[str, Sheet], tmp_path: Path) -> None:
    """PDFium, the engine of Chrome, ticks a box and takes Korean text."""
    target = tmp_path / "typed.pdf"
    with pypdfium2.PdfDocument(case_sheets["steps-ko-letter.pdf"].path) as pdf:
        pdf.init_forms()
        form, page = pdf.formenv.raw, pdf[0]
        with pikepdf.open(case_sheets["steps-ko-letter.pdf"].path) as source:
            places = {
                str(note.T): [float(edge) for edge in note.Rect] for note in source.pages[0].obj.Annots if "/T" in note
            }
        for name, words in (("first-day--ask-date", ""), ("_date--last-day", "12월 1일")):
            left, bottom, right, top = places[name]
            point = (ctypes.c_double((left + right) / 2), ctypes.c_double((bottom + top) / 2))
            pdfium.FORM_OnMouseMove(form, page.raw, 0, *point)
            pdfium.FORM_OnLButtonDown(form, page.raw, 0, *point)
            pdfium.FORM_OnLButtonUp(form, page.raw, 0, *point)
            for letter in words:
                pdfium.FORM_OnChar(form, page.raw, ord(letter), 0)
        pdfium.FORM_ForceToKillFocus(form)
        pdf.save(target)
    with pikepdf.open(target) as pdf:
        values = {str(field.T): str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields}
    assert values["first-day--ask-date"] == "/Yes"
    assert values["_date--last-day"] == "12월 1일"


def test_a_character_without_a_glyph_is_reported_at_its_place(tmp_path: Path) -> None:
    root = copy_cases(tmp_path)
    path = root / "checklists" / "log.yml"
    lines = path.read_text("utf-8").splitlines()
    number = next(index for index, line in enumerate(lines, 1) if "열 단어로" in line)
    lines[number - 1] = lines[number - 1].replace("열 단어로", "열 단어로 ꙮ")
    path.write_text("\n".join(lines), encoding="utf-8")
    library = load_library(root)
    with pytest.raises(GuideError) as caught:
        job(library, "log")
    [problem] = caught.value.problems
    assert (problem.place.file, problem.place.line) == ("docs/data/checklists/log.yml", number)
    assert problem.code == "missing-glyph"
    assert "ꙮ" in problem.ko.found and "U+A66E" in problem.en.found


def test_a_character_in_a_fact_is_reported_in_the_fact(tmp_path: Path) -> None:
    root = copy_cases(tmp_path)
    path = root / "facts" / "sample.yml"
    path.write_text(
        path.read_text("utf-8").replace("discretionary and may", "discretionary ꙮ and may"), encoding="utf-8"
    )
    library = load_library(root)
    with pytest.raises(GuideError) as caught:
        job(library, "steps", "en")
    assert {problem.place.file for problem in caught.value.problems} == {"docs/data/facts/sample.yml"}


def test_a_warning_of_the_typesetter_is_an_error(
    cases: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An unknown font family only warns in Typst, and then Korean words run together."""
    from giljabi.pdf import typesetter

    template = tmp_path / "template"
    shutil.copytree(typesetter.TEMPLATE, template)
    source = (template / "sheet.typ").read_text("utf-8")
    (template / "sheet.typ").write_text(
        source.replace('font: "Pretendard"', 'font: ("Nowhere Sans", "Pretendard")'), "utf-8"
    )
    monkeypatch.setattr(typesetter, "TEMPLATE", template)
    monkeypatch.setattr(typesetter._local, "compiler", None, raising=False)
    with pytest.raises(TypesettingError, match="nowhere sans"):
        render(job(cases, "log"))
    monkeypatch.setattr(typesetter._local, "compiler", None, raising=False)


def test_text_is_never_read_as_markup(tmp_path: Path) -> None:
    root = copy_cases(tmp_path)
    path = root / "checklists" / "log.yml"
    hostile = "#panic() $x$ *a* _b_ `c` <d> @e [f] \\\\ // g"
    path.write_text(
        path.read_text("utf-8").replace("한 줄에 한 곳씩 적습니다.", hostile).replace("One employer a line.", hostile),
        encoding="utf-8",
    )
    library = load_library(root)
    target = tmp_path / "sheet.pdf"
    target.write_bytes(render(job(library, "log", "en")))
    with pypdfium2.PdfDocument(target) as pdf:
        assert "#panic() $x$ *a* _b_ `c` <d> @e [f] \\ // g" in pdf[0].get_textpage().get_text_range()
