"""From pydantic's errors to problems a contributor can mend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from pydantic import BaseModel, ValidationError

from giljabi.errors import Message, Problem, nearest
from giljabi.records.yaml_reader import Document, PathKey

_Wording = Callable[[str, Any, type[BaseModel]], tuple[Message, Message]]


def schema_problems(document: Document, error: ValidationError, model: type[BaseModel]) -> Iterator[Problem]:
    """One problem for each fault, at the place of the value (or of the record, where a key is missing)."""
    for detail in error.errors(include_url=False):
        path = _path_in_document(document, detail["loc"])
        name = ".".join(str(part) for part in path) or "(파일 전체 · whole file)"
        wording: _Wording = _WORDINGS.get(detail["type"], _other)
        ko, en = wording(name, detail, model)
        yield Problem(document.place(path), detail["type"].replace("_", "-"), ko, en)


def _path_in_document(document: Document, location: tuple[int | str, ...]) -> PathKey:
    """Pydantic's location without the names of union members, which are not in the file."""
    path: list[str | int] = []
    node: Any = document.data
    for index, part in enumerate(location):
        inside = part in node if isinstance(node, dict) else isinstance(node, list) and isinstance(part, int)
        missing_key = index == len(location) - 1 and isinstance(node, dict) and isinstance(part, str)
        if inside or missing_key:
            path.append(part)
            node = node[part] if inside else None
    return tuple(path)


def _shown(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _missing(name: str, detail: Any, _model: Any) -> tuple[Message, Message]:
    key = name.rsplit(".", 1)[-1]
    side_ko = {"ko": " 한국어 쪽이 비어 있습니다.", "en": " 영어 쪽이 비어 있습니다."}.get(key, "")
    side_en = {"ko": " The Korean side is missing.", "en": " The English side is missing."}.get(key, "")
    return (
        Message(
            f"'{name}'이(가) 없습니다.{side_ko}",
            f"'{key}'은(는) 꼭 있어야 합니다.",
            f"이 기록에 `{key}: …` 한 줄을 추가하세요.",
        ),
        Message(f"'{name}' is missing.{side_en}", f"'{key}' is required.", f"Add a line `{key}: …` to this record."),
    )


def _extra(name: str, _detail: Any, model: type[BaseModel]) -> tuple[Message, Message]:
    key = name.rsplit(".", 1)[-1]
    known = sorted(_field_names(model))
    near = nearest(key, known)
    hint_ko = f"'{near}'을(를) 쓰려던 것인지 확인하세요." if near else "이 줄을 지우거나 알맞은 이름으로 바꾸세요."
    hint_en = f"Did you mean '{near}'?" if near else "Delete this line or use one of the known names."
    return (
        Message(
            f"'{key}'은(는) 알 수 없는 이름입니다.",
            "이 자리에는 정해진 이름만 쓸 수 있습니다(편집기의 자동 완성 참고).",
            hint_ko,
        ),
        Message(
            f"'{key}' is not a known name here.", "Only the documented names (see your editor's completion).", hint_en
        ),
    )


def _choice(name: str, detail: Any, _model: Any) -> tuple[Message, Message]:
    expected = str(detail["ctx"]["expected"]).replace(" or ", ", ").replace("'", "")
    found = _shown(detail["input"])
    near = nearest(found, expected.split(", "))
    return (
        Message(
            f"'{name}'에 '{found}'이(가) 있습니다.",
            f"다음 가운데 하나: {expected}",
            f"'{near}'(으)로 바꾸세요." if near else "위의 값 가운데 하나로 바꾸세요.",
        ),
        Message(
            f"'{name}' is '{found}'.",
            f"One of: {expected}",
            f"Change it to '{near}'." if near else "Use one of these values.",
        ),
    )


def _pattern(name: str, detail: Any, _model: Any) -> tuple[Message, Message]:
    found = _shown(detail["input"])
    pattern = str(detail["ctx"]["pattern"])
    if pattern.startswith("^https"):
        allowed = ("https://로 시작하는 웹 주소", "A web address that begins with https://")
        fix = (
            "주소를 브라우저에서 복사해 https://부터 붙여 넣으세요.",
            "Copy the address from your browser, from https:// on.",
        )
    elif r"\d{4}" in pattern:
        allowed = ("2026, 2026-10 또는 2026-10-07 꼴의 날짜", "A date such as 2026, 2026-10 or 2026-10-07")
        fix = ("근거가 말하는 만큼만 정확하게 날짜를 쓰세요.", "Write the date as exactly as the evidence gives it.")
    elif r"\." in pattern:
        allowed = (
            "`사실-id.값이름` 꼴 (예: h1b-grace-period.days)",
            "`fact-id.value_name`, e.g. h1b-grace-period.days",
        )
        fix = ("사실 id와 값 이름 사이에 점 하나를 쓰세요.", "Put one dot between the fact's id and the value's name.")
    else:
        allowed = ("영어 소문자, 숫자, 붙임표(-)로 된 id", "Lower-case letters, digits and hyphens")
        fix = (
            "점, 밑줄, 띄어쓰기, 대문자를 빼고 붙임표로 이으세요.",
            "Use hyphens; no dots, underscores, spaces or capitals.",
        )
    return (
        Message(f"'{name}'에 '{found}'이(가) 있습니다.", allowed[0], fix[0]),
        Message(f"'{name}' is '{found}'.", allowed[1], fix[1]),
    )


def _length(name: str, detail: Any, _model: Any) -> tuple[Message, Message]:
    context = detail["ctx"]
    if "max_length" in context:
        limit = context["max_length"]
        size = len(detail["input"]) if isinstance(detail["input"], str | list) else "?"
        return (
            Message(
                f"'{name}'이(가) 너무 깁니다({size}).",
                f"{limit}까지 쓸 수 있습니다.",
                "짧게 줄이거나 여러 기록으로 나누세요.",
            ),
            Message(
                f"'{name}' is too long ({size}).", f"At most {limit}.", "Shorten it, or split it into several records."
            ),
        )
    return (
        Message(
            f"'{name}'이(가) 비어 있거나 모자랍니다.",
            f"{context['min_length']}개(자) 이상이어야 합니다.",
            "내용을 채우세요.",
        ),
        Message(f"'{name}' is empty or too short.", f"At least {context['min_length']}.", "Fill it in."),
    )


def _type(name: str, detail: Any, _model: Any) -> tuple[Message, Message]:
    wanted = _TYPE_NAMES.get(detail["type"], ("정해진 형식", "the documented type"))
    found = type(detail["input"]).__name__ if detail["input"] is not None else "빈 값 · empty"
    return (
        Message(
            f"'{name}'의 형식이 맞지 않습니다({found}: {_shown(detail['input'])}).",
            f"{wanted[0]}이어야 합니다.",
            "값의 형식을 바꾸세요. 글이라면 큰따옴표로 감싸고, `ko:`와 `en:`이 필요한 자리인지 확인하세요.",
        ),
        Message(
            f"'{name}' has the wrong type ({found}: {_shown(detail['input'])}).",
            f"It must be {wanted[1]}.",
            "Change the value. Put words in quotes; check whether `ko:` and `en:` are needed here.",
        ),
    )


def _value(name: str, detail: Any, _model: Any) -> tuple[Message, Message]:
    reason = str(detail["ctx"]["error"]) if "error" in detail.get("ctx", {}) else str(detail["msg"])
    if reason.startswith("unprintable character"):
        what = reason.removeprefix("unprintable character ")
        return (
            Message(
                f"'{name}'에 인쇄할 수 없는 문자 {what}가 있습니다.",
                "한글, 영어, 숫자, 보통 기호만 쓸 수 있습니다(한자·이모지 제외).",
                "그 문자를 한글이나 영어로 바꾸세요.",
            ),
            Message(
                f"'{name}' contains {what}, which cannot be printed.",
                "Hangul, Latin, digits and ordinary signs; no Hanja or emoji.",
                "Replace the character by words.",
            ),
        )
    return (
        Message(
            f"'{name}'의 내용이 규칙에 맞지 않습니다: {reason}",
            "이 기록의 규칙(영어 설명 참고)에 맞아야 합니다.",
            "위 설명대로 고치세요.",
        ),
        Message(
            f"'{name}' breaks a rule: {reason}", "The record must follow this rule.", "Change it as the message says."
        ),
    )


def _number(name: str, detail: Any, _model: Any) -> tuple[Message, Message]:
    bounds = ", ".join(f"{key} {value}" for key, value in detail["ctx"].items())
    return (
        Message(f"'{name}'이(가) {_shown(detail['input'])}입니다.", f"허용 범위: {bounds}", "범위 안의 수로 바꾸세요."),
        Message(f"'{name}' is {_shown(detail['input'])}.", f"Allowed range: {bounds}", "Use a number in this range."),
    )


def _other(name: str, detail: Any, _model: Any) -> tuple[Message, Message]:
    return (
        Message(
            f"'{name}'이(가) 맞지 않습니다: {detail['msg']}",
            "정해진 형식이어야 합니다.",
            "비슷한 기록을 보고 같은 모양으로 고치세요.",
        ),
        Message(
            f"'{name}' is not valid: {detail['msg']}",
            "The documented form.",
            "Look at a similar record and follow its form.",
        ),
    )


_TYPE_NAMES = {
    "string_type": ("글", "text"),
    "int_type": ("정수", "a whole number"),
    "int_parsing": ("정수", "a whole number"),
    "int_from_float": ("정수", "a whole number"),
    "bool_type": ("true 또는 false", "true or false"),
    "bool_parsing": ("true 또는 false", "true or false"),
    "list_type": ("`- `로 시작하는 목록", "a list of lines that begin with `- `"),
    "dict_type": ("`키: 값` 묶음", "a block of `key: value` lines"),
    "model_type": ("`키: 값` 묶음(글이라면 ko와 en)", "a block of `key: value` lines (for words: ko and en)"),
    "model_attributes_type": (
        "`키: 값` 묶음(글이라면 ko와 en)",
        "a block of `key: value` lines (for words: ko and en)",
    ),
    "date_type": ("2026-10-07 꼴의 날짜", "a date such as 2026-10-07"),
    "date_from_datetime_parsing": ("2026-10-07 꼴의 날짜", "a date such as 2026-10-07"),
    "date_parsing": ("2026-10-07 꼴의 날짜", "a date such as 2026-10-07"),
}

_WORDINGS: dict[str, _Wording] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _length,
    "string_too_short": _length,
    "too_long": _length,
    "too_short": _length,
    "value_error": _value,
    "greater_than_equal": _number,
    "less_than_equal": _number,
    **dict.fromkeys(_TYPE_NAMES, _type),
}


def _field_names(model: type[BaseModel]) -> set[str]:
    """Names of the fields of a model and of all models inside it."""
    schema = model.model_json_schema()
    names: set[str] = set(schema.get("properties", {}))
    for part in cast("dict[str, Any]", schema.get("$defs", {})).values():
        names.update(part.get("properties", {}))
    return names
