"""The pages that a sheet names to go on with exist, with their sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from giljabi.errors import Message, Problem, nearest, suggestion
from giljabi.model.checklist import Checklist

if TYPE_CHECKING:
    from giljabi.model.text import Language
    from giljabi.pages import Page
    from giljabi.records.library import Library


def see_also_problems(pages: Mapping[tuple[Language, str], Page], library: Library) -> Iterator[Problem]:
    """Names in ``see_also`` that lead to no page, or to no section of it."""
    sections: dict[str, set[str]] = {}
    for (_, path), page in pages.items():
        sections.setdefault(path, set()).update(heading.id for heading in page.headings if heading.id)
    for document, model in library.files.values():
        for index, address in enumerate(model.see_also if isinstance(model, Checklist) else ()):
            path, _, section = address.partition("#")
            if path in sections and (not section or section in sections[path]):
                continue
            known = [path, *(f"{path}#{name}" for name in sections[path])] if path in sections else sections
            fix_ko, fix_en = suggestion(
                nearest(address if path in sections else path, known),
                "파일 이름과 제목 id를 확인하세요.",
                "Check the file name and the heading id.",
            )
            yield Problem(
                document.place(("see_also", index)),
                "see-also",
                Message(
                    f"see_also의 '{address}'에 해당하는 페이지나 제목이 없습니다.",
                    "언어 폴더 아래의 파일 이름이며, # 뒤에는 그 페이지의 제목 id가 옵니다. 예: visa/job-loss.md#h1b",
                    fix_ko,
                ),
                Message(
                    f"There is no page or section '{address}' for see_also.",
                    "A file below the language's folder, with a heading id of that page after #: visa/job-loss.md#h1b",
                    fix_en,
                ),
            )
