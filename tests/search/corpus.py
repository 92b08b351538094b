"""A handful of pages for tests that do not need the real site."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from giljabi.search.documents import Language, Link, Page, Section
from giljabi.search.index import Indexer, build_index
from giljabi.search.language_tables import LanguageTables
from giljabi.search.morphology import Morphology
from giljabi.search.synonyms import domain_words, everyday_groups, synonym_groups


@dataclass(frozen=True)
class Term:
    """As in docs/data/glossary."""

    ko: str
    en: str
    aliases_ko: list[str] = field(default_factory=list)
    aliases_en: list[str] = field(default_factory=list)


TERMS = [
    Term("지연(latency)", "latency", ["레이턴시"]),
    Term("캡 면제", "cap-exempt", ["캡면제"]),
    Term("급여명세서", "pay stub", ["페이스텁"]),
    Term("유예기간", "grace period"),
]


def page(location: str, title: str, *sections: tuple[str, str, str], kind: str = "page", **more: object) -> Page:
    """A page whose first section carries its title."""
    first, *rest = sections
    parts = (Section("", title, first[2]), *(Section(*section) for section in rest))
    return Page(location, title, kind, parts, **more)  # type: ignore[arg-type]


KOREAN = [
    page(
        "visa/job-loss/",
        "일자리를 잃었을 때",
        ("", "", "정리해고를 당하면 먼저 마지막 근무일을 서면으로 받습니다."),
        ("h1b", "H-1B의 유예기간", "유예기간은 재량이며 그보다 짧을 수 있으니 변호사에게 확인하세요."),
        ("papers", "챙길 서류", "급여명세서와 I-797A 승인서를 저장합니다."),
    ),
    page(
        "visa/cap-exempt/",
        "캡 면제 고용주",
        ("", "", "대학과 병원은 추첨 없이 H-1B를 신청할 수 있는 경우가 있습니다."),
        ("ask", "물어볼 것", "비영리 연구기관인지 인사팀에 묻습니다."),
    ),
    page(
        "trends/inference/",
        "추론 경제학",
        ("", "", "토큰 비용과 지연을 줄이는 방법을 다룹니다. GPU를 오래 쓰면 비용이 늘어납니다."),
        ("cooling", "전력과 냉각", "데이터센터의 액체냉각은 전력 밀도를 높입니다."),
    ),
    page("visa/travel/", "여행과 재입국", ("", "", "비자를 갱신하려고 출국하면 재입국 서류를 다시 챙깁니다.")),
    page(
        "checklists/h1b-layoff/",
        "H-1B 정리해고 체크리스트",
        ("", "", "첫날과 첫 주에 할 일입니다."),
        kind="checklist",
        links=(Link("downloads/h1b-layoff-ko-a4.pdf", "PDF · A4", "PDF"),),
    ),
]
ENGLISH = [
    page(
        "en/visa/job-loss/",
        "If you lose your job",
        ("", "", "After a layoff, get the last working day in writing."),
        ("h1b", "The grace period of H-1B", "It is discretionary and may be shorter: confirm it with an attorney."),
    ),
    page(
        "en/visa/cap-exempt/",
        "Cap-exempt employers",
        ("", "", "Universities and hospitals may file without the lottery."),
    ),
    page("en/trends/inference/", "Inference economics", ("", "", "Reducing latency and the cost of tokens on GPUs.")),
]
ANSWERS = {
    "ko": [
        Page(
            "visa/job-loss/#h1b",
            "H-1B · 60일",
            "fact",
            (Section("", "H-1B", "고용이 끝나면 최대 60일의 유예기간이 주어질 수 있습니다."),),
            tags=("재량 사항", "2026년 10월 7일 기준"),
            keywords="h1b grace period",
        )
    ],
    "en": [],
}


def indexer(cache: Path | None = None) -> Indexer:
    """With the domain words of :data:`TERMS`."""
    return Indexer(Morphology(domain_words(synonym_groups(TERMS)), cache), LanguageTables.load())


def write_index(folder: Path, language: Language, pages: list[Page], using: Indexer) -> Path:
    """Build the index of ``pages`` into ``folder`` and return it."""
    groups = [*synonym_groups(TERMS), *everyday_groups()]
    for path, content in build_index(language, pages, ANSWERS[language], groups, using).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    return folder
