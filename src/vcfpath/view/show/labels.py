"""Texts in a drawing in the language of Mermaid, where no text can act.

A label is in quotes. Inside them Mermaid still sees Markdown, links, icons, formulas and entities, and
anywhere its own directives. So signs stand as they are only where they never act: stops and hyphens
behind or between words. Every other sign is an entity, as Mermaid writes it: ``#35;``. A few pairs of
signs act even so, for it looks for them in what it has decoded. A joiner, which is not seen, parts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vcfpath.view.texts import flat, flat_in_ascii

_ACTS = re.compile(
    r"""
      ^ [0-9]+ [.)]                                        # how an entry of a list begins
    | (?! (?<= [^\W_] ) [-/] (?= [^\W_] ) )                # but not inside a word,
      (?! (?<= [^\W_] | [)'%] ) [.;] (?= [ ] | $ ) )         # nor at the end of a sentence,
      (?! (?<= [^\W_] | [)'%] ) : (?= [ ] ) )               # nor before what follows from it,
      (?! (?<= [0-9] ) % (?! % ) )                         # nor after a number:
      [^ ,?!()'•a-zA-Z0-9] (?<! [^\W_] )                   # any sign but these few
    """,
    re.VERBOSE,
)
_PAIRS = re.compile(r"(?<=:)(?=fa-)|(?<=\$)(?=\$)|(?<=\\)(?=n)|(?<=ﬂ)(?=°)|(?<=¶)(?=ß)")
"""Within an icon, a formula, a new line, and what Mermaid itself puts for an entity."""
_JOINER = "\u2060"
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def label(lines: Iterable[str], *, unicode: bool = True) -> str:
    """A quoted label of these lines; without ``unicode``, of ASCII signs only."""
    said = "<br/>".join(inline(line, unicode=unicode) for line in lines)
    return f'"{said}"'


def inline(text: str, *, unicode: bool = True) -> str:
    """``text`` on one line, with an entity for each sign that could act."""
    shown = flat(text) if unicode else flat_in_ascii(text)
    said = _ACTS.sub(_entities, _PAIRS.sub(_JOINER, shown))
    return said if unicode else _NOT_ASCII.sub(_entities, said)


def _entities(found: re.Match[str]) -> str:
    return "".join(f"#{ord(sign)};" for sign in found[0])
