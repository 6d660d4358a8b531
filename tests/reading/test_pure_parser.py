"""The quick parser gives what PyYAML's own gives, mark for mark, and takes what is long at once."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from vcfpath.reading.pure_parser import PureParser

HERE = Path(__file__).parent
FILES = [*sorted((HERE.parent / "bad").glob("*.yaml")), HERE / "small.yaml"]
SHAPES = (
    *("# a\n\n  # b\na: 1\n", "a: 1 # b\n# c\n\nb: 2\n", "#", "  # a", "[1,\n# a\n\n2]\n"),
    *('a: "x y\n\n  z \n w"\n', 'a: "x\n\n', 'a: "x\n---\n"', 'a: "x y ... z\n... "', '"---"', '"'),
    *("a: 'it''s\n\n\n so  \n'\n", "a: '", "a: 'x\n...\n", 'a: "x\\ty \\\n  z"\n', 'a: "x\ty"\n'),
    *(
        "a: x y\n\n  z w\nb: c\n",
        "a: x y\nb: c\n",
        "a: x\n---\nb",
        "x y\nz\n\n\nw\n---\n",
        "x # y z\n",
    ),
    *("[x y, z? w]\n", "{x y: z w,\n\n u: v}\n", "x: y z: w\n", "a: x:y x #z\n", "a: x\n\n\n\n]"),
    *(
        "a: >\n\n\n   \n x\n y\n\n\n z\nb: |\n  x\n \n\n\n",
        "a: |2\n\n   x\n\n\n",
        "a: >\n\n\n",
        "|",
    ),
    *(
        "a:\n  - b c d\n  - >\n   x\n\n    y\n",
        "a:\n b: x\n x\n",
        "a: >\n\n\n\n  x\n",
        'a: "x\ny"\n',
        'a: "x \n---"\n',
        'a: "X\n---"\n',
        'a: "x\u00a0\n---"\n',
        "a\x85b\n",
        "a \n\u2028b",
        "\ufeffa: b\n",
        "a\n \rb\n",
    ),
)
BITS = (
    *("\n", "\n\n", "  ", " ", '"', "'", "x", "yz", "x y ", "---", "...", "#c", "# ", "a: ", "- "),
    *(
        "|",
        ">",
        "|+",
        ">-",
        "|2",
        "\\n",
        "\\\n",
        "''",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\t",
        "?",
        "%",
    ),
    *("\u00e9", "\ufeff", "\x85", "\u2028", "\r", '"a', "\n ", "\n  ", "&a ", "!t ", "it's", ': "'),
)


def events(text: str, parser: type[yaml.SafeLoader]) -> list[object]:
    """Everything that a parser says of a text, with every place."""
    found: list[object] = []
    try:
        for event in iter(parser(text).get_event, None):
            marks = [_at(event.start_mark), _at(event.end_mark)]
            kept = {key: value for key, value in vars(event).items() if not key.endswith("_mark")}
            found.append((type(event), kept, marks))
    except yaml.MarkedYAMLError as error:
        found.append(
            (error.problem, error.context, _at(error.problem_mark), _at(error.context_mark))
        )
    return found


def _at(mark: yaml.Mark | None) -> object:
    return mark and (mark.index, mark.line, mark.column)


def same(text: str) -> None:
    assert events(text, PureParser) == events(text, yaml.SafeLoader)


@pytest.mark.parametrize("shape", SHAPES)
def test_it_reads_each_shape_as_the_other_does(shape: str) -> None:
    for before in ("", "a: b\n"):
        same(before + shape)
        same(before + shape.replace("x", "x " * 40).replace("\n", "\n\n"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_reads_our_files_as_the_other_does(file: Path) -> None:
    same(file.read_bytes().decode("utf-8", "replace").replace("\0", "").replace("\x1b", ""))


@given(st.lists(st.sampled_from(BITS), max_size=25).map("".join))
@example("a: 'x\n \n\n b c'")
def test_it_reads_anything_as_the_other_does(text: str) -> None:
    same(text)
    same(f"a: {'word ' * 20}{text}")


class Counting(PureParser):
    """Counts how often it looks at one character."""

    looks = 0

    def peek(self, index: int = 0) -> str:
        Counting.looks += 1
        char: str = super().peek(index)
        return char


@pytest.mark.parametrize(
    ("begin", "much", "end"),
    [
        ("", "\n", "a"),
        ("", "  # a comment\n", "a"),
        ("", "#", "\na"),
        ('"', "x ", '"'),
        ('"', "x\n\n  ", '"'),
        ("'", "x y\n", "'"),
        ('"x', "\n", '"'),
        ("a: x", "\n", "b: c"),
        ("a: ", "x y ", ""),
        ("a: ", "word " * 20 + "\n ", "z"),
        ("a:\n  b: ", "word " * 20 + "\n   ", "z"),
        ("[", "x y ", "]"),
        ("a: |", "\n", " x"),
        ("a: |\n x", "\n", " x"),
    ],
)
def test_of_very_much_of_the_same_it_does_not_look_at_each(begin: str, much: str, end: str) -> None:
    Counting.looks = 0
    assert events(begin + much * 2000 + end, Counting)
    assert 0 < Counting.looks < 400
