"""What a drawing in Mermaid's language is made of: its lines by our own small grammar of them.

Mermaid's own parser is a program for browsers. What it looks for in a label, and in what it has decoded,
was read in its version 11 and is listed in `SEEN_IN_LABELS` and `SEEN_WHEN_DECODED`.
"""

from __future__ import annotations

import re

LABEL = r'"(?:[^\W_]|[ ,?!()\'•.;:%/-]|#[0-9]+;|<br/>)*"'
NAME = r"[a-z][a-z0-9]*"
BOX = rf"{NAME}(?:\[{LABEL}\]|\(\[{LABEL}\]\))"
LINES = (
    rf"subgraph {NAME}\[{LABEL}\]",
    "direction LR",
    "end",
    BOX,
    rf"{BOX} (?:-->|--x|-\.->) {NAME}",
    rf"{NAME} --> {NAME}",
    rf"{NAME} -->\|{LABEL}\| {NAME}",
)
_LINE = re.compile("|".join(f"(?:{each})" for each in LINES))
_INSIDE = re.compile(LABEL)
_ENTITY = re.compile("#([0-9]+);")

SEEN_IN_LABELS = re.compile(
    r"""
      (?: ^ | <br/> ) \s* (?: [0-9]+ [.)] | [-+*>\#=~] | [ ]{4} )   # Markdown's blocks
    | -- | // | %% | :[^ ] | [.;] [^ <] | [*_`~|\\$@&{}"]    # its marks, links, icons, directives
    """,
    re.VERBOSE,
)
SEEN_WHEN_DECODED = re.compile(r"fa[bklrs]?:fa-|\$\$|\\n|ﬂ°|¶ß")


def lines_of(drawing: str) -> list[str]:
    """Its lines after the first, each of which is one of `LINES`, with boxes opened and closed."""
    first, *lines, last = drawing.split("\n")
    assert (first, last) == ("flowchart TB", "")
    open_now = 0
    for line in lines:
        assert re.match(r" {4}", line)
        assert _LINE.fullmatch(line.strip()), line
        open_now += line.strip().startswith("subgraph") - (line.strip() == "end")
        assert open_now in (0, 1)
    assert open_now == 0
    return [line.strip() for line in lines]


def skeleton(drawing: str) -> list[str]:
    """Its lines without what they say."""
    return [
        _INSIDE.sub(lambda found: "|" * found[0].count("<br/>"), line) for line in lines_of(drawing)
    ]


def labels(drawing: str) -> list[str]:
    """What stands in its labels, as it is written."""
    return [label for line in lines_of(drawing) for label in _INSIDE.findall(line)]


def said(label: str) -> list[str]:
    """The lines that somebody reads in a label; a joiner is not seen."""
    return [decoded(each).replace("\u2060", "") for each in label.strip('"').split("<br/>")]


def acts(label: str) -> bool:
    """Whether anything in a label could be more than text, as it is written or once it is decoded."""
    written = _ENTITY.sub("\N{OBJECT REPLACEMENT CHARACTER}", label.strip('"'))
    return bool(SEEN_IN_LABELS.search(written) or SEEN_WHEN_DECODED.search(decoded(label)))


def decoded(text: str) -> str:
    """``text`` with the signs that its entities stand for."""
    return _ENTITY.sub(lambda found: chr(int(found[1])), text)
