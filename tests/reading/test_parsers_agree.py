"""libyaml and the pure parser give the same values, places and refusals; a third reader agrees."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from tests.examples import MANY
from tests.reading.conftest import SMALL
from vcfpath.errors import ContentError
from vcfpath.reading import shipped, strict_yaml
from vcfpath.reading.characters import text_of

pytestmark = pytest.mark.long

FILES = [file.read_text("utf-8").splitlines(keepends=True) for file in (SMALL, shipped())]
BITS = [
    *("\t", " ", "  ", ":", ": ", "- ", "? ", "#", " #", "'", '"', "[", "]", "{", "}", ",", "\n"),
    *("&a ", "*a", "!t ", "%", "@", "`", "|", ">", "|2", "---\n", "...\n", "~", "yes", "0x1"),
    *("010", "1e3", ".5", "<<: ", "\\", "\\x1b", "é", "😀", "\u00a0", "%YAML 1.2\n---\n", "12:30"),
    *(
        "''",
        "a: b",
        "x:y",
        "!!str ",
        "_",
        '"a":1',
        "- - ",
        "? \n",
        '"\\N"',
        "\\/",
        "1.50",
        "2026-01-31",
    ),
]


FORMS = [
    *("a: |2\n    b\n  c\n", "a: >+\n  b\n\n  c\n\n", "a: |-\n  b\n   c\n", "a: >1-\n  b\n c\n"),
    *("a: b\n  c\n\n  d # e\n", "- b\n  c\n- 'd\n\n  e'\n", 'a: "b\n  c\\\n  d"\n'),
    *("{a: [b, c], 'd': {e: f}}\n", "[\n  a, # b\n  c,\n]\n", '{"a":1,"b":[]}\n', "a: {}\n"),
    *('"\\t\\u00e9\\U0001F600\\n\\_\\/\\""\n', "'it''s'\n", "# a\n\n# b\n", "---\na: 1\n...\n"),
    *("a:\n- b\n- c\n", "? a\n: b\n", "a: -\n", "a: x: y\n", "a: 'b' c\n", "a:  b  \n"),
]
"""Short texts in every style that YAML has."""
ENDS = ("\r\n", "\r", "\x85", "\u2028")


@st.composite
def files(draw: st.DrawFn) -> str:
    """A few lines of a real file or of every style, or none, with odd bits put in or over."""
    lines = draw(st.sampled_from((*FILES, FORMS)))
    first = draw(st.integers(0, len(lines)))
    text = "".join(lines[first : first + draw(st.integers(0, 12))])
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        stop = draw(st.integers(start, min(start + 5, len(text))))
        text = text[:start] + draw(st.sampled_from(BITS)) + text[stop:]
    return text


@st.composite
def file_bytes(draw: st.DrawFn) -> bytes:
    """Such a file as it may be saved: with a mark at its beginning, with other line ends."""
    text = draw(files())
    if draw(st.booleans()):
        text = text.replace("\n", draw(st.sampled_from(ENDS)))
    mark = draw(st.sampled_from(("", "\ufeff")))
    return f"{mark}{text}".encode()


def outcome(text: str, parser: strict_yaml.Parser) -> object:
    """All that a reading gives: data and places, or refusals."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict_yaml, "FASTEST", parser)
        try:
            reading = strict_yaml.read(text, "f")
            places = strict_yaml.places_of(reading, text, "f")
        except ContentError as error:
            return [str(fault) for fault in error.faults]
    if reading.faults:
        return [str(fault) for fault in reading.faults]
    return repr(reading.data), repr(vars(places))


@settings(max_examples=MANY, deadline=None)
@given(files())
@example("---")
@example("|#")
@example("a: [b?, c]")
@example("a: [b:]")
@example("%ODD\n---\na: 1\n")
@example("a:\n\tb: 1\n")
@example('a: "\\ud800"\n')
@example("a:  'it''s'  # x\nb: \"\\x41\"\nc: >\n  d\n  e\n")
def test_both_parsers_give_the_same_values_places_and_refusals(text: str) -> None:
    assert outcome(text, yaml.CSafeLoader) == outcome(text, yaml.SafeLoader)


def as_ours(theirs: Any, ours: Any) -> bool:  # noqa: ANN401
    """Whether ruamel's value is ours; of numbers we keep every digit, where it has fractions."""
    match ours:
        case dict():
            keys = list(theirs) == list(ours)
            return keys and all(map(as_ours, theirs.values(), ours.values()))
        case list():
            return len(theirs) == len(ours) and all(map(as_ours, theirs, ours))
        case Decimal():
            return isinstance(theirs, float) and Decimal(repr(theirs)) == ours
        case _:
            return type(theirs) is type(ours) and bool(theirs == ours)


class CoreSchema(SafeConstructor):
    """ruamel's values as YAML 1.2 has them.

    ruamel itself keeps some of 1.1: dates, ``=`` as a value of its own, ``0b1`` and ``1_0`` as numbers.
    """

    def text_or_number(self, node: Any) -> object:  # noqa: ANN401
        """A whole number, unless only YAML 1.1 takes it for one."""
        core = re.fullmatch("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", node.value)
        return self.construct_yaml_int(node) if core else node.value

    def text_or_fraction(self, node: Any) -> object:  # noqa: ANN401
        """A number with fractions, unless only YAML 1.1 takes it for one."""
        return node.value if "_" in node.value else self.construct_yaml_float(node)


for tag, construct in {
    "timestamp": SafeConstructor.construct_yaml_str,
    "value": SafeConstructor.construct_yaml_str,
    "int": CoreSchema.text_or_number,
    "float": CoreSchema.text_or_fraction,
}.items():
    CoreSchema.add_constructor(f"tag:yaml.org,2002:{tag}", construct)


def third_reader(text: str) -> object:
    """What ruamel.yaml reads, as YAML 1.2."""
    yaml: Any = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    yaml.Constructor = CoreSchema
    return yaml.load(text)


@settings(max_examples=MANY, deadline=None)
@given(file_bytes())
@example(SMALL.read_bytes())
@example(b"a: 0.1\nb: -0\nc: 12:30\nd: 'yes'\ne: >-\n  one\n  two\n\n  three\nf: +5\n")
@example(b'{"a": [1, 2.50, true, null], "b": {"c": "\\u00e9\\/"}}')
@example(b"a: 2026-01-31\nb: =\nc: 1_0\nd: 0b1\ne: 1_0.5\nf: -_\n")
def test_whatever_is_accepted_a_third_reader_reads_the_same(raw: bytes) -> None:
    try:
        text = text_of(raw, "f")
        reading = strict_yaml.read(text, "f")
    except ContentError:
        return
    if not reading.faults:
        assert as_ours(third_reader(raw.decode("utf-8-sig")), reading.data)
