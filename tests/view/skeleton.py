"""What a page of Markdown is made of, whatever it says: as several parsers read it."""

from __future__ import annotations

from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSERS = {name: MarkdownIt(name) for name in ("commonmark", "gfm-like", "gfm-like2", "js-default")}


def skeleton(parser: MarkdownIt, page: str) -> list[object]:
    """The parts of the page that a parser sees, without what they say."""
    return [_shape(token) for token in parser.parse(page)]


def _shape(token: Token) -> object:
    """What a token is, without what it says; runs of text count as one."""
    parts = groupby(child.type for child in token.children or ())
    children = [kind for kind, _ in parts]
    return (token.type, token.tag, token.nesting, token.level, token.attrs, children)
