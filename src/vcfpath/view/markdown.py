"""GitHub-flavoured Markdown in which no text can act as Markdown, and which reads well raw.

Every text stands on one line of its own, so only what can act inside a line, or at the start of
one, is escaped. A text changes nothing in the structure of the page: it always parses as one word
in its place would. One thing cannot be escaped: of what looks like somebody's address for mail,
GitHub makes a link when all else is done.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, assert_never

from vcfpath.view.document import (
    Chart,
    Command,
    Form,
    Grid,
    Heading,
    Items,
    Pairs,
    Paragraph,
    Rows,
)
from vcfpath.view.grid import stacked
from vcfpath.view.texts import changed, flat, flat_in_ascii
from vcfpath.view.wording import called, facts, introducing, to_fill_in, verdict

if TYPE_CHECKING:
    from vcfpath.view.document import Block, Document, Item, Pair, Row

_ACTS_INSIDE = re.compile(
    r"""
      [`*\[|~$]                                   # code, emphasis, links, tables, strikes, formulas
    | \\ (?= [!-/:-@\[-`{-~] | [^\x00-\x7f] | $ ) # a backslash that would escape something
    | (?<![A-Za-z0-9]) _ | _ (?![A-Za-z0-9])      # emphasis, but not snake_case
    | < (?= [A-Za-z/!?] )                         # HTML and autolinks
    | & (?= \# | \w+; )                           # entities
    | @ (?= \w ) | / (?= / )                      # bare addresses become links
    | (?<= \S ) \. (?= [^\W\d_]{2} ) | (?<= www ) \.
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ACTS_AT_START = re.compile(
    r"""
    ^ (?:
        (?= > | \#{1,6} (?: \s | $ ) )                # quotes and headings
      | (?= [-+] (?: \s | $ ) | -[-\s]*$ | =+\s*$ )   # bullets, rules and underlines
      | [0-9]{1,9} (?= [.)] (?: \s | $ ) )            # numbers
    )
    """,
    re.VERBOSE,
)
_BACKSLASH = r"\\"
_CLOSES_HEADING = re.compile(r"(?:(?<=\s)|^)(?=#+$)")


class _Signs(NamedTuple):
    """What the entries of a list begin with; two lists in a row need different signs to be two."""

    bullet: str
    after_number: str


def _signs_after(part: str) -> _Signs:
    return _Signs("*" if part.startswith("- ") else "-", ")" if part.startswith("1. ") else ".")


def render(document: Document, unicode: bool = True) -> str:
    """``document`` as Markdown; lines are not wrapped.

    Without ``unicode``, signs are ASCII before anything is escaped, and letters are entities: else a
    stream that lacks some could make something that acts of a text that does not.
    """
    parts: list[str] = []
    for block in changed(document, flat if unicode else flat_in_ascii).blocks:
        signs = _signs_after(parts[-1] if parts else "")
        parts += filter(None, _laid_out(block, signs))
    return "\n\n".join(parts if unicode else map(_with_entities, parts)) + "\n"


def _with_entities(part: str) -> str:
    """A part in ASCII. In code there are no entities, but nothing acts there either."""
    is_code = part.startswith("```")
    return part if is_code else part.encode("ascii", "xmlcharrefreplace").decode()


def _laid_out(block: Block, signs: _Signs) -> tuple[str, ...]:
    """The parts of the page that ``block`` makes; those without any text are empty."""
    match block:
        case Heading(text, level):
            return (f"{'#' * level} {_CLOSES_HEADING.sub(_BACKSLASH, inline(text))}",)
        case Paragraph(text, tone):
            return (_alert(text) if tone == "alert" else opening(text),)
        case Items():
            return (_items(block, signs),)
        case Rows(rows):
            return ("\n".join(f"{signs.bullet} {_said(row)}" for row in rows),)
        case Pairs(pairs):
            return ("\n".join(f"{signs.bullet} {_labelled(pair)}" for pair in pairs),)
        case Command(intro, text):
            return opening(introducing(intro)), fenced(text)
        case Chart(bars=bars):
            said = (f"{bold(introducing(bar.label))} {inline(bar.words)}" for bar in bars)
            return ("\n".join(f"{signs.bullet} {text}" for text in said),)
        case Grid():
            return tuple(part for each in stacked(block) for part in _laid_out(each, signs))
        case Form():
            told = to_fill_in(block)
            return ("\n".join(f"{signs.bullet} {box}{opening(text)}" for box, text in told),)
        case _:
            assert_never(block)


def inline(text: str) -> str:
    """``text`` for the middle of a line: what would act there is escaped, and nothing else."""
    return _ACTS_INSIDE.sub(r"\\\g<0>", text)


def opening(text: str) -> str:
    """``text`` for the start of a paragraph or of a list's entry."""
    return _ACTS_AT_START.sub(r"\g<0>" + _BACKSLASH, inline(text), count=1)


def fenced(text: str) -> str:
    """``text`` as code, in a fence longer than any run of backticks in it."""
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    return f"{fence}\n{text}\n{fence}"


def bold(text: str) -> str:
    """``text`` in strong emphasis."""
    return f"**{inline(text)}**"


def _alert(text: str) -> str:
    call, rest = called(text)
    return f"{bold(call)} {inline(rest)}"


def _items(block: Items, signs: _Signs) -> str:
    """A list, with what belongs under an entry as a list inside it."""
    lines: list[str] = []
    for number, item in enumerate(block.items, start=1):
        sign = f"{number}{signs.after_number} " if block.numbered else f"{signs.bullet} "
        lines += _entry(item, sign)
    return "\n".join(lines)


def _entry(item: Item, first: str) -> list[str]:
    lines = [first + opening(item.text)]
    for below in item.entries:
        lines += _entry(below, f"{' ' * len(first)}- ")
    return lines


def _said(row: Row) -> str:
    return f"{bold(row.name)}: {inline(facts(verdict(row.mark), row.stage, row.note))}"


def _labelled(pair: Pair) -> str:
    if not pair.label:
        return opening(pair.text)
    return f"{bold(introducing(pair.label))} {inline(pair.text)}"
