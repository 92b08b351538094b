"""What forms, types and dates are called when a record has another one: words for :mod:`giljabi.records.schema_errors`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from giljabi.errors import Message, Wording
from giljabi.wording.values import MONTHS


@dataclass(frozen=True, slots=True)
class FormWording:
    """What is allowed, and how to mend another form."""

    allowed_ko: str
    allowed_en: str
    fix_ko: str
    fix_en: str


FORMS: dict[str, FormWording] = {
    "id": FormWording(
        "영어 소문자, 숫자, 붙임표(-)로 된 id. 예: cap-gap",
        "Lower-case letters, digits and hyphens, such as cap-gap",
        "점, 밑줄, 띄어쓰기, 대문자를 빼고 붙임표로 이으세요.",
        "Use hyphens; no dots, underscores, spaces or capitals.",
    ),
    "value-name": FormWording(
        "영어 소문자, 숫자, 붙임표(-)로 된 이름. 예: days",
        "Lower-case letters, digits and hyphens, such as days",
        "점, 띄어쓰기, 대문자를 빼고 붙임표로 이으세요.",
        "Use hyphens; no dots, spaces or capitals.",
    ),
    "value-reference": FormWording(
        "`사실-id.값이름` 꼴. 예: h1b-grace-period.days",
        "`fact-id.value-name`, such as h1b-grace-period.days",
        "사실 id와 값 이름 사이에 점 하나를 쓰세요.",
        "Put one dot between the fact's id and the value's name.",
    ),
    "web-address": FormWording(
        "https://로 시작하는 웹 주소",
        "A web address that begins with https://",
        "주소를 브라우저에서 복사해 https://부터 붙여 넣으세요.",
        "Copy the address from your browser, from https:// on.",
    ),
    "page-address": FormWording(
        "언어 폴더 아래의 파일 이름, 그리고 필요하면 제목 id. 예: visa/job-loss.md#h1b",
        "A file below the language's folder, with a heading's id if need be: visa/job-loss.md#h1b",
        "앞의 /와 docs/ko/를 빼고 .md까지 소문자로 쓰세요.",
        "Leave out the leading / and docs/en/; write lower-case letters, ending in .md.",
    ),
    "host": FormWording(
        "https:// 없이 쓴 사이트 이름. 예: www.bu.edu/tech",
        "The name of a site without https://, such as www.bu.edu/tech",
        "https://와 끝의 /를 지우고 소문자로 쓰세요.",
        "Leave out https:// and the / at the end; write lower-case letters.",
    ),
    "idea-id": FormWording(
        "s와 두 자리 수. 예: s07",
        "The letter s and two digits, such as s07",
        "이 파일의 다음 번호를 쓰세요.",
        "Use the next number of this file.",
    ),
}
"""By the name of the form, see :class:`giljabi.model.forms.Form`."""

_RECORD = ("`키: 값` 묶음(글이라면 ko와 en)", "a block of `key: value` lines (for words: ko and en)")
_WHOLE = ("정수", "a whole number")
_YES_NO = ("true 또는 false", "true or false")

TYPES: dict[str, tuple[str, str]] = {
    "string_type": ("글", "text"),
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": ("수", "a number"),
    "float_parsing": ("수", "a number"),
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "list_type": ("`- `로 시작하는 목록", "a list of lines that begin with `- `"),
    "dict_type": ("`키: 값` 묶음", "a block of `key: value` lines"),
    "model_type": _RECORD,
    "model_attributes_type": _RECORD,
}
"""Types in Korean and in English, by the name of pydantic's error."""


def date_wording(name_ko: str, name_en: str, found: str, about: Mapping[str, Any]) -> Wording:
    """What is wrong with a date.

    :param about: context of the error, see :class:`giljabi.model.forms.Day`.
    """
    why_ko, why_en = _why_no_date(about)
    allowed_ko = "달력에 있는 날짜를 YYYY-MM-DD로 씁니다. 예: 2026-10-07"
    allowed_en = "A date of the calendar as YYYY-MM-DD, such as 2026-10-07"
    if about["partial"]:
        allowed_ko += ". 근거에 날이나 달이 없으면 2026-10이나 2026"
        allowed_en += "; where the evidence gives no day or month, 2026-10 or 2026"
    for word in about["words"]:
        allowed_ko += f". 날짜가 아예 없으면 {word}"
        allowed_en += f"; without any date, {word}"
    return (
        Message(
            f"{name_ko}에 '{found}'이(가) 있습니다. {why_ko}",
            allowed_ko,
            "연, 월, 일의 차례와 숫자를 확인하세요.",
        ),
        Message(
            f"{name_en} is '{found}'. {why_en}",
            allowed_en,
            "Check the order year, month, day, and the digits.",
        ),
    )


def _why_no_date(about: Mapping[str, Any]) -> tuple[str, str]:
    if about["wrong"] == "month":
        return f"{about['month']}월은 없습니다.", f"There is no month {about['month']}."
    if about["wrong"] == "day":
        month = MONTHS[about["month"] - 1]
        return (
            f"{about['year']}년 {about['month']}월은 {about['last']}일까지 있습니다.",
            f"{month} {about['year']} has {about['last']} days.",
        )
    return "날짜로 읽을 수 없습니다.", "This cannot be read as a date."
