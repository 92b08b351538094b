"""How a value is written in each language: 60일 / 60 days, 300억 달러 / $30 billion, 2026년 10월 7일 / October 7, 2026."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from giljabi.model.text import Language, Text

if TYPE_CHECKING:
    from giljabi.model.fact import Value

# unit -> (Korean, English singular, English plural); {} is the number.
_COUNTED: dict[str, tuple[str, str, str]] = {
    "days": ("{}일", "{} day", "{} days"),
    "business-days": ("영업일 {}일", "{} business day", "{} business days"),
    "weeks": ("{}주", "{} week", "{} weeks"),
    "months": ("{}개월", "{} month", "{} months"),
    "years": ("{}년", "{} year", "{} years"),
    "hours": ("{}시간", "{} hour", "{} hours"),
    "minutes": ("{}분", "{} minute", "{} minutes"),
    "seconds": ("{}초", "{} second", "{} seconds"),
    "milliseconds": ("{}ms", "{} ms", "{} ms"),
    "percent": ("{}%", "{}%", "{}%"),
    "count": ("{}", "{}", "{}"),
    "ratio": ("{}", "{}", "{}"),
    "times": ("{}배", "{}x", "{}x"),
    "people": ("{}명", "{} person", "{} people"),
    "gpus": ("GPU {}장", "{} GPU", "{} GPUs"),
    "tokens": ("토큰 {}개", "{} token", "{} tokens"),
    "tokens-per-second": ("초당 {}토큰", "{} token per second", "{} tokens per second"),
    "gw": ("{}GW", "{} GW", "{} GW"),
    "mw": ("{}MW", "{} MW", "{} MW"),
    "kw": ("{}kW", "{} kW", "{} kW"),
    "mwh": ("{}MWh", "{} MWh", "{} MWh"),
    "twh": ("{}TWh", "{} TWh", "{} TWh"),
    "year": ("{}년", "{}", "{}"),
}

_DOLLAR_RATES: dict[str, tuple[str, str]] = {
    "usd-per-hour": ("시간당 {}", "{} per hour"),
    "usd-per-million-tokens": ("100만 토큰당 {}", "{} per 1 million tokens"),
    "usd-per-month": ("월 {}", "{} per month"),
    "usd-per-mw-day": ("MW-일당 {}", "{} per MW-day"),
}

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_KOREAN_SCALES = ((10**12, "조"), (10**8, "억"), (10**4, "만"))
_ENGLISH_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def format_value(value: Value, language: Language) -> str:
    """``value`` as a reader of ``language`` would write it in a sentence."""
    raw, unit = value.value, value.unit
    if isinstance(raw, Text):
        return raw.side(language)
    if isinstance(raw, str):
        return format_date(raw, language) if unit in ("date", "month") else raw
    if unit in ("usd", "krw") or unit in _DOLLAR_RATES:
        amount = _money(raw, "krw" if unit == "krw" else "usd", language)
        rate = _DOLLAR_RATES.get(unit)
        return rate[language == "en"].format(amount) if rate else amount
    korean, one, many = _COUNTED[unit]
    number = str(raw) if unit == "year" else format_number(raw)
    return korean.format(number) if language == "ko" else (one if raw == 1 else many).format(number)


def format_number(number: int | float) -> str:
    """Digits with thousands separators and no trailing zeros: 65,000 · 1.7 · 0.25"""
    return f"{number:,}" if isinstance(number, int) else f"{number:,.6f}".rstrip("0").rstrip(".")


def format_date(text: str, language: Language) -> str:
    """A date as exact as it is given: ``2026``, ``2026-10`` or ``2026-10-07``."""
    parts = [int(part) for part in text.split("-")]
    if language == "ko":
        return " ".join(f"{part}{unit}" for part, unit in zip(parts, ("년", "월", "일"), strict=False))
    if len(parts) == 1:
        return str(parts[0])
    month = MONTHS[parts[1] - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{month} {parts[2]}, {parts[0]}"


def format_day(day: date, language: Language) -> str:
    """A calendar day in words."""
    return format_date(day.isoformat(), language)


def _money(amount: int | float, currency: str, language: Language) -> str:
    if language == "ko":
        written = _scaled_korean(amount)
        # 10만 달러, but 1,440달러: the unit follows digits directly.
        return f"{written}{'' if written[-1].isdigit() else ' '}{'달러' if currency == 'usd' else '원'}"
    sign = "$" if currency == "usd" else "₩"
    for scale, word in _ENGLISH_SCALES:
        if amount >= scale and _is_short(amount / scale):
            return f"{sign}{format_number(_whole(amount / scale))} {word}"
    return f"{sign}{amount:,.2f}" if isinstance(amount, float) and amount != int(amount) else f"{sign}{int(amount):,}"


def _scaled_korean(amount: int | float) -> str:
    """300억, 1조 2,000억, 10만; small or uneven amounts stay in digits, as Korean forms and receipts write them."""
    if isinstance(amount, float) and amount != int(amount):
        return f"{amount:,.2f}" if amount < 10**4 else format_number(amount)
    rest, parts = int(amount), []
    if rest < 10**5 or rest % 10**4:
        return f"{rest:,}"
    for scale, word in _KOREAN_SCALES:
        count, rest = divmod(rest, scale)
        if count:
            parts.append(f"{count:,}{word}")
    return " ".join(parts)


def _is_short(number: float) -> bool:
    return round(number, 3) == number


def _whole(number: float) -> int | float:
    return int(number) if number == int(number) else number
