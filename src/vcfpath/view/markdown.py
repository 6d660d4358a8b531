"""GitHub-flavoured Markdown in which no text can act as Markdown, and which reads well raw.

Every text stands on one line of its own, so only what can act inside a line, or at the start of
one, is escaped. A text changes nothing in the structure of the page: it always parses as one word
in its place would.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from vcfpath.view.document import Command, Heading, Items, Pairs, Paragraph, Rows
from vcfpath.view.texts import changed, flat
from vcfpath.view.wording import called, facts, introducing, verdict

if TYPE_CHECKING:
    from vcfpath.view.document import Block, Document, Pair, Row

_ACTS_INSIDE = re.compile(
    r"""
      [`*\[|~$]                                   # code, emphasis, links, tables, strikes, formulas
    | \\ (?= [!-/:-@\[-`{-~] | $ )                # a backslash that would escape something
    | (?<![^\W_]) _ | _ (?![^\W_])                # emphasis, but not snake_case
    | < (?= [A-Za-z/!?] )                         # HTML and autolinks
    | & (?= \# | \w+; )                           # entities
    | @ (?= \w ) | / (?= / )                      # bare addresses become links
    | (?<= \w ) \. (?= [^\W\d_]{2} ) | (?<= www ) \.
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ACTS_AT_START = re.compile(
    r"""
    ^ (?:
        (?= [\#>] )                                 # headings and quotes
      | (?= [-+] (?: \s | $ ) | -[-\s]*$ | =+\s*$ ) # bullets, rules and underlines
      | [0-9]{1,9} (?= [.)] (?: \s | $ ) )          # numbers
    )
    """,
    re.VERBOSE,
)
_BACKSLASH = r"\\"
_CLOSES_HEADING = re.compile(r"(?:(?<=\s)|^)(?=#+$)")


def render(document: Document) -> str:
    """``document`` as Markdown; lines are not wrapped."""
    parts: list[str] = []
    bullet = "-"
    for block in changed(document, flat).blocks:
        bullet = "*" if bullet == "-" and parts and parts[-1].startswith("- ") else "-"
        parts.append(_laid_out(block, bullet))
    return "\n\n".join(parts) + "\n"


def _laid_out(block: Block, bullet: str) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {_CLOSES_HEADING.sub(_BACKSLASH, inline(text))}"
        case Paragraph(text, tone):
            return _alert(text) if tone == "alert" else opening(text)
        case Items():
            return _items(block, bullet)
        case Rows(rows):
            return "\n".join(f"{bullet} {_said(row)}" for row in rows)
        case Pairs(pairs):
            return "\n".join(f"{bullet} {_pair(pair)}" for pair in pairs)
        case Command(intro, text):
            return f"{opening(introducing(intro))}\n\n{fenced(text)}"
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
    return f"**{inline(text)}**" if text else ""


def _alert(text: str) -> str:
    call, rest = called(text)
    return f"{bold(call)} {inline(rest)}"


def _items(block: Items, bullet: str) -> str:
    """A list, with what belongs under an entry as a list inside it."""
    lines: list[str] = []
    for number, item in enumerate(block.items, start=1):
        sign = f"{number}. " if block.numbered else f"{bullet} "
        lines.append(sign + opening(item.text))
        lines += [f"{' ' * len(sign)}- {opening(text)}" for text in item.under]
    return "\n".join(lines)


def _said(row: Row) -> str:
    return f"{bold(row.name)}: {inline(facts(verdict(row.mark), row.stage, row.note))}"


def _pair(pair: Pair) -> str:
    return f"{bold(introducing(pair.label))} {inline(pair.text)}"
