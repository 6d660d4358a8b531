"""Plain words for every way in which a value can fail its model.

The model says what is right; here is only how that is said: what is wrong, then what to write. A
value is quoted only in part, and never shown raw.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

from vcfpath.errors import did_you_mean, quoted
from vcfpath.model import days, numerals
from vcfpath.model.units import NUMBER
from vcfpath.reading.characters import MOST_FAULTS
from vcfpath.reading.fields import fields_at

Words = tuple[str, str]
"""What is wrong, and what would be right."""

_ONE_WORD = "[a-z][a-z0-9_-]{0,40}"
_TRUTHS = {
    **dict.fromkeys(("true", "yes", "y", "on"), "true"),
    **dict.fromkeys(("false", "no", "n", "off"), "false"),
}


def words_for(error: ErrorDetails) -> Words:
    """What is wrong and what would be right, for one of pydantic's errors."""
    say = _WORDS.get(error["type"])
    if say is None:
        return f"{quoted(error['input'])} is not allowed here", ""
    return say(error["input"], error.get("ctx", {}), error)


def _ours(_value: object, context: Mapping[str, Any], _error: ErrorDetails) -> Words:
    return context["what"], context["mend"]


def _unknown_key(_value: object, _context: Mapping[str, Any], error: ErrorDetails) -> Words:
    *record, key = error["loc"]
    mend = did_you_mean(str(key), fields_at(record)) or "Remove it."
    return f"unknown key {quoted(key)}", mend


def _text(value: object, _context: Mapping[str, Any], _error: ErrorDetails) -> Words:
    if isinstance(value, (list, dict)):
        return f"text belongs here, not {quoted(value)}", "Write one text."
    if value is None:
        return "text belongs here, not nothing", "Write it, or remove the key."
    given = quoted(value) if isinstance(value, bool) else "a number"  # 1.10 is no longer 1.10
    return f"text belongs here, not {given}", "Put quotes round it."


def _number(value: object, _context: Mapping[str, Any], _error: ErrorDetails) -> Words:
    return f"a number belongs here, not {quoted(value)}", _number_mend(value)


def _number_mend(value: object) -> str:
    if not isinstance(value, str):
        return "Write a number."
    if NUMBER.fullmatch(value):
        return "Take the quotes away."
    if ":" in value:
        return "Write one number without a colon."
    return numerals.spelling(value) or "Write a number."


def _whole_number(value: object, context: Mapping[str, Any], error: ErrorDetails) -> Words:
    if isinstance(value, float):
        return f"a whole number belongs here, not {quoted(value)}", "Write a whole number."
    return _number(value, context, error)


def _true_or_false(value: object, _context: Mapping[str, Any], _error: ErrorDetails) -> Words:
    meant = _TRUTHS.get(value.lower()) if isinstance(value, str) else None
    mend = f"Write {meant}, without quotes." if meant else "Write true or false."
    return f"true or false belongs here, not {quoted(value)}", mend


def _list(value: object, _context: Mapping[str, Any], _error: ErrorDetails) -> Words:
    mend = "Start each of its lines with '- '."
    if isinstance(value, str) and re.fullmatch(_ONE_WORD, value):
        mend = f"Write [{value}]."
    return f"a list belongs here, not {quoted(value)}", mend


def _mapping(value: object, _context: Mapping[str, Any], _error: ErrorDetails) -> Words:
    return f"'key: value' lines belong here, not {quoted(value)}", "Indent them below the key."


def _date(value: object, _context: Mapping[str, Any], _error: ErrorDetails) -> Words:
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return f"there is no day {value}", "Look it up in a calendar."
    mend = days.spelling(str(value), "Write year-month-day, like 2026-11-22.", months=False)
    return f"a date belongs here, not {quoted(value)}", mend


def _one_of(value: object, context: Mapping[str, Any], _error: ErrorDetails) -> Words:
    allowed = re.findall(r"'([^']*)'", context.get("expected") or context["expected_tags"])
    mend = did_you_mean(value if isinstance(value, str) else "", allowed)
    return f"{quoted(value)} is not allowed here", mend


def _kind(value: object, context: Mapping[str, Any], error: ErrorDetails) -> Words:
    return _one_of(context["tag"], context, error)


def _no_kind(_value: object, _context: Mapping[str, Any], error: ErrorDetails) -> Words:
    key, misspelt = tag_key(error), misspelt_tag_key(error)
    if misspelt is not None:
        return f"unknown key {quoted(misspelt)}", f"Did you mean '{key}'?"
    return f"'{key}' is missing", "Add it."


def tag_key(error: ErrorDetails) -> str:
    """The key that says which sort a record is of."""
    return str(error["ctx"]["discriminator"]).strip("'")


def misspelt_tag_key(error: ErrorDetails) -> str | None:
    """Which key of a record was to be that one, if there is one like it."""
    record = error["input"]
    names = [*record][:MOST_FAULTS] if isinstance(record, dict) else []
    small = {name.casefold(): name for name in names}
    return next((small[near] for near in get_close_matches(tag_key(error), small, n=1)), None)


def _id(value: object, context: Mapping[str, Any], _error: ErrorDetails) -> Words:
    for pattern, mend in _PATTERNS.items():
        if pattern in context["pattern"]:
            return f"{quoted(value)} cannot be used here", mend
    return f"{quoted(value)} cannot be used here", ""


def _said(what: str, mend: str) -> Callable[..., Words]:
    def say(value: object, context: Mapping[str, Any], _error: ErrorDetails) -> Words:
        parts = {**context, "value": quoted(value)}
        return what.format(**parts), mend.format(**parts)

    return say


_AN_ID = "Use small letters, digits and {}, at most 41, starting with a letter."
_PATTERNS = {
    "[a-z0-9_]{0,40}": _AN_ID.format("underscores"),
    "[a-z0-9-]{0,40}": _AN_ID.format("hyphens"),
    "(-[a-z0-9]+)*": "Use small letters and digits, with single hyphens between words.",
    "^10\\.": "Write it like 10.1000/182.",
}
_WORDS: dict[str, Callable[..., Words]] = {
    "vcfpath": _ours,
    "extra_forbidden": _unknown_key,
    "string_type": _text,
    "decimal_type": _number,
    "is_instance_of": _number,  # the only such fields are exact numbers
    "int_type": _whole_number,
    "int_from_float": _whole_number,
    "bool_type": _true_or_false,
    "tuple_type": _list,
    "dict_type": _mapping,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "date_type": _date,
    "date_parsing": _date,
    "date_from_datetime_parsing": _date,
    "date_from_datetime_inexact": _date,
    "literal_error": _one_of,
    "union_tag_invalid": _kind,
    "union_tag_not_found": _no_kind,
    "string_pattern_mismatch": _id,
    "string_too_short": _said("this text is empty", "Write it, or remove the key."),
    "string_too_long": _said("this is longer than {max_length} characters", "Shorten it."),
    "too_long": _said("more than {max_length} are given here", "Give fewer."),
    "too_short": _said("too few are given here", "Give {min_length} or more."),
    "decimal_max_places": _said(
        "{value} has more than {decimal_places} decimals", "Write {decimal_places} or fewer."
    ),
    "greater_than_equal": _said("{value} is too small", "Write {ge} or more."),
    "less_than_equal": _said("{value} is too big", "Write {le} or less."),
}
