"""From pydantic's errors to problems a contributor can mend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from giljabi.errors import Message, Problem, Wording, nearest, shortened, suggestion
from giljabi.records import model_types
from giljabi.records.schema_wording import FORMS, TYPES, date_wording
from giljabi.records.unwritten import is_unwritten
from giljabi.records.yaml_reader import Document, PathKey


@dataclass(frozen=True, slots=True)
class _Fault:
    """One thing that pydantic found."""

    path: PathKey
    """Where in the file, without the names of union members."""
    ko: str
    """The place as messages name it: the key, and the record it belongs to."""
    en: str
    detail: Any
    """Pydantic's own account: ``type``, ``input``, ``ctx``, ``msg``."""
    model: type[BaseModel]

    @property
    def key(self) -> str:
        return str(self.path[-1]) if self.path else ""

    @property
    def found(self) -> str:
        return shortened(str(self.detail["input"]))


def schema_problems(document: Document, error: ValidationError, model: type[BaseModel]) -> Iterator[Problem]:
    """One problem for each place with a fault, at the value (or at the record, where a key is missing).

    What is still to be written (``TODO``) is told by :mod:`giljabi.records.unwritten`, and not again here.
    """
    by_place: dict[PathKey, list[_Fault]] = {}
    for detail in error.errors(include_url=False):
        if not is_unwritten(detail["input"]):
            path = _path_in_document(document, detail)
            by_place.setdefault(path, []).append(_Fault(path, *_names(document, path), detail, model))
    for path, faults in by_place.items():
        if all(fault.detail["type"] in TYPES for fault in faults) and _told_further_in(path, by_place):
            continue
        yield _problem(document, faults)


def _told_further_in(path: PathKey, places: dict[PathKey, list[_Fault]]) -> bool:
    """Whether one member of a union took the value and complains about a part of it."""
    return any(len(other) > len(path) and other[: len(path)] == path for other in places)


def _problem(document: Document, faults: list[_Fault]) -> Problem:
    """One problem for all that the members of a union say of one value: a type says less than a form or a rule."""
    types = [fault.detail["type"] for fault in faults]
    chosen = next((fault for fault in faults if fault.detail["type"] not in TYPES), faults[0])
    if chosen.detail["type"] in TYPES:
        ko, en = _type(chosen, types)
    else:
        ko, en = _WORDINGS.get(chosen.detail["type"], _form_or_other)(chosen)
    code = "type" if len(set(types)) > 1 and chosen.detail["type"] in TYPES else chosen.detail["type"]
    return Problem(document.place(chosen.path), code.replace("_", "-"), ko, en)


def _path_in_document(document: Document, detail: Any) -> PathKey:
    path: list[str | int] = []
    node: Any = document.data
    for part in detail["loc"]:
        if part in node if isinstance(node, dict) else isinstance(node, list) and isinstance(part, int):
            path.append(part)
            node = node[part]
    # A key that is missing is not in the file, but it is what the message is about.
    return (*path, detail["loc"][-1]) if detail["type"] == "missing" else tuple(path)


def _names(document: Document, path: PathKey) -> tuple[str, str]:
    """``'en' of 'employee-referral' (terms.8.en)``: what is meant, and the way there, in Korean and in English."""
    way = ".".join(map(str, path)) or "(파일 전체 · whole file)"
    record, depth = "", 0
    node: Any = document.data
    for index, part in enumerate(path):
        node = node.get(part) if isinstance(node, dict) else node[int(part)]
        if isinstance(node, dict) and isinstance(node.get("id"), str) and index < len(path) - 1:
            record, depth = node["id"], index + 1
    if not record:
        return f"'{way}'", f"'{way}'"
    part_of_it = ".".join(map(str, path[depth:]))
    return f"'{record}'의 '{part_of_it}'({way})", f"'{part_of_it}' of '{record}' ({way})"


def _missing(fault: _Fault) -> Wording:
    side_ko = {"ko": " 한국어 쪽이 비어 있습니다.", "en": " 영어 쪽이 비어 있습니다."}.get(fault.key, "")
    side_en = {"ko": " The Korean side is missing.", "en": " The English side is missing."}.get(fault.key, "")
    return (
        Message(
            f"{fault.ko}이(가) 없습니다.{side_ko}",
            f"'{fault.key}'은(는) 꼭 있어야 합니다.",
            f"이 기록에 `{fault.key}: …` 한 줄을 추가하세요.",
        ),
        Message(
            f"{fault.en} is missing.{side_en}",
            f"'{fault.key}' is required.",
            f"Add a line `{fault.key}: …` to this record.",
        ),
    )


def _extra(fault: _Fault) -> Wording:
    known = model_types.keys(fault.model, fault.path[:-1])
    fix_ko, fix_en = suggestion(
        nearest(fault.key, known),
        "이 줄을 지우거나 위의 이름 가운데 하나로 바꾸세요. 들여쓰기가 달라 다른 기록에 들어간 것은 아닌지도 보세요.",
        "Delete this line, or use one of these names. Its indentation may also have put it into another record.",
    )
    return (
        Message(
            f"'{fault.key}'은(는) 이 자리에서 알 수 없는 이름입니다.", f"다음 이름만 씁니다: {', '.join(known)}", fix_ko
        ),
        Message(f"'{fault.key}' is not a known name here.", f"Only these names: {', '.join(known)}", fix_en),
    )


def _choice(fault: _Fault) -> Wording:
    known = model_types.choices(fault.model, fault.path)
    near = nearest(fault.found, known)
    return (
        Message(
            f"{fault.ko}에 '{fault.found}'이(가) 있습니다.",
            f"다음 가운데 하나: {', '.join(known)}",
            f"'{near}'(으)로 바꾸세요." if near else "위의 값 가운데 하나로 바꾸세요.",
        ),
        Message(
            f"{fault.en} is '{fault.found}'.",
            f"One of: {', '.join(known)}",
            f"Change it to '{near}'." if near else "Use one of these values.",
        ),
    )


def _date(fault: _Fault) -> Wording:
    return date_wording(fault.ko, fault.en, fault.found, fault.detail["ctx"])


def _length(fault: _Fault) -> Wording:
    context = fault.detail["ctx"]
    if "max_length" in context:
        limit = context["max_length"]
        size = len(fault.detail["input"]) if isinstance(fault.detail["input"], str | list) else "?"
        return (
            Message(
                f"{fault.ko}이(가) 너무 깁니다({size}).",
                f"{limit}까지 쓸 수 있습니다.",
                "짧게 줄이거나 여러 기록으로 나누세요.",
            ),
            Message(
                f"{fault.en} is too long ({size}).",
                f"At most {limit}.",
                "Shorten it, or split it into several records.",
            ),
        )
    return (
        Message(
            f"{fault.ko}이(가) 비어 있거나 모자랍니다.",
            f"{context['min_length']}개(자) 이상이어야 합니다.",
            "내용을 채우세요.",
        ),
        Message(f"{fault.en} is empty or too short.", f"At least {context['min_length']}.", "Fill it in."),
    )


def _type(fault: _Fault, types: list[str]) -> Wording:
    wanted = dict.fromkeys(TYPES[name] for name in types if name in TYPES)
    wanted_ko = ", ".join(ko for ko, _ in wanted) + (" 가운데 하나" if len(wanted) > 1 else "")
    wanted_en = " or ".join(en for _, en in wanted)
    value = fault.detail["input"]
    found_ko, found_en = ("빈 값", "nothing") if value is None else (f"'{fault.found}'", f"'{fault.found}'")
    return (
        Message(
            f"{fault.ko}의 형식이 맞지 않습니다({found_ko}).",
            f"형식: {wanted_ko}",
            "값의 형식을 바꾸세요. 글이라면 큰따옴표로 감싸고, `ko:`와 `en:`이 필요한 자리인지 확인하세요.",
        ),
        Message(
            f"{fault.en} has the wrong type ({found_en}).",
            f"It must be {wanted_en}.",
            "Change the value. Put words in quotes; check whether `ko:` and `en:` are needed here.",
        ),
    )


def _unprintable(fault: _Fault) -> Wording:
    found = fault.detail["ctx"]["found"]
    return (
        Message(
            f"{fault.ko}에 인쇄할 수 없는 문자 {found}이(가) 있습니다.",
            "한글, 영어, 숫자, 보통 기호만 쓸 수 있습니다(한자·이모지 제외).",
            "그 문자를 한글이나 영어로 바꾸세요.",
        ),
        Message(
            f"{fault.en} contains {found}, which cannot be printed.",
            "Hangul, Latin, digits and ordinary signs; no Hanja or emoji.",
            "Replace the character by words.",
        ),
    )


def _rule(fault: _Fault) -> Wording:
    context = fault.detail["ctx"]
    # Errors that a library raised itself have no Korean.
    reason_en = str(context.get("en") or context.get("error") or fault.detail["msg"])
    reason_ko = str(context.get("ko") or reason_en)
    return (
        Message(
            f"{fault.ko}의 내용이 규칙에 맞지 않습니다: {reason_ko}",
            "한 기록의 부분들은 서로 맞아야 합니다.",
            "위 설명대로 고치세요.",
        ),
        Message(
            f"{fault.en} breaks a rule: {reason_en}",
            "The parts of a record fit together.",
            "Change it as the message says.",
        ),
    )


def _number(fault: _Fault) -> Wording:
    context = fault.detail["ctx"]
    lowest, highest = context.get("ge"), context.get("le")
    bounds_ko = f"{lowest} 이상" if lowest is not None else f"{highest} 이하"
    bounds_en = f"At least {lowest}." if lowest is not None else f"At most {highest}."
    return (
        Message(f"{fault.ko}이(가) {fault.found}입니다.", bounds_ko, "범위 안의 수로 바꾸세요."),
        Message(f"{fault.en} is {fault.found}.", bounds_en, "Use a number in this range."),
    )


def _form_or_other(fault: _Fault) -> Wording:
    if form := FORMS.get(fault.detail.get("ctx", {}).get("form", "")):
        return (
            Message(f"{fault.ko}에 '{fault.found}'이(가) 있습니다.", form.allowed_ko, form.fix_ko),
            Message(f"{fault.en} is '{fault.found}'.", form.allowed_en, form.fix_en),
        )
    return (
        Message(
            f"{fault.ko}이(가) 맞지 않습니다: {fault.detail['msg']}",
            "정해진 형식이어야 합니다.",
            "비슷한 기록을 보고 같은 모양으로 고치세요.",
        ),
        Message(
            f"{fault.en} is not valid: {fault.detail['msg']}",
            "The documented form.",
            "Look at a similar record and follow its form.",
        ),
    )


_WORDINGS: dict[str, Callable[[_Fault], Wording]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "literal_error": _choice,
    "date_form": _date,
    "string_too_long": _length,
    "string_too_short": _length,
    "too_long": _length,
    "too_short": _length,
    "unprintable": _unprintable,
    "value_error": _rule,
    "greater_than_equal": _number,
    "less_than_equal": _number,
}
