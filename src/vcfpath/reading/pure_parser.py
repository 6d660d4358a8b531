"""PyYAML's parser in Python, made quick over what a file can hold a million of.

It goes from character to character: a quote that is never closed, or a file of line ends, took it
seconds. Here runs of blank lines, comments and prose in quotes are taken at once; all else, and so
every decision and every complaint, is still PyYAML's own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from yaml import Mark, SafeLoader, ScalarToken

_ODD = r"\0\t\r\x85\u2028\u2029\ufeff"
"""What no run here holds; besides line ends and blanks."""
_DOUBLE, _SINGLE = (
    re.compile(rf"[^{end} \n{_ODD}]++(?:[ \n]++[^{end} \n{_ODD}]++)*+") for end in (r'"\\', "'")
)
"""Prose in double and in single quotes, without the blanks after it."""
_PAGE_END = re.compile(r"\n(?:---|\.\.\.)(?![^ \n])")
"""In quotes, what a parser takes for the end of the document."""
_FOLD = re.compile(r" *+\n([ \n]*)")
_BLANK = re.compile(r"(?: *+\n)*+")
_BLANK_OR_COMMENT = re.compile(rf"(?: *+(?:#[^\n{_ODD}]*+)?\n)*+")
_LINE_END = re.compile(r"(?: *+\n)++(?! *+[\r\x85\u2028\u2029]|[-.]{3}[\r\x85\u2028\u2029])")
_SPACES = re.compile(r" *+")
_SEPARATOR = re.compile(r"(?:---|\.\.\.)[\0 \t\n]")
_LONG_LINE = re.compile(r"[^\n]{60}")
"""To look for many words takes longer than to read the few of a shorter one."""
_BETWEEN_TOKENS = frozenset(" #\n\r\x85\u2028\u2029\ufeff")


class PureParser(SafeLoader):
    """A parser as `yaml.SafeLoader` is one, with the same events, marks and errors."""

    buffer: str

    def scan_to_next_token(self) -> None:
        """Pass over blank lines and comments."""
        if self.buffer[self.pointer] not in _BETWEEN_TOKENS:
            return
        if self._take(_BLANK_OR_COMMENT) and not self.flow_level:
            self.allow_simple_key = True
        super().scan_to_next_token()

    def scan_plain(self) -> ScalarToken:
        """Words without quotes; PyYAML reads the last one, and decides where it ends."""
        if not _LONG_LINE.match(self.buffer, self.pointer):
            return super().scan_plain()
        start = self.get_mark()
        before = self._take(_words(max(self.indent + 1, 1), bool(self.flow_level)))
        last = super().scan_plain()
        return ScalarToken(_FOLD.sub(_folded, before) + last.value, True, start, last.end_mark)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Mark) -> list[str]:
        """What stands in quotes until the next blank, or the next thing that is not plain prose."""
        match = (_DOUBLE if double else _SINGLE).match(self.buffer, self.pointer)
        prose = _before_page_end(match[0]) if match else ""
        self._pass(prose)
        rest: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        return [_FOLD.sub(_folded, prose), *rest]

    def scan_flow_scalar_breaks(self, double: bool, start_mark: Mark) -> list[str]:
        """Blank lines in quotes."""
        blank = self._take(_BLANK)
        rest: list[str] = super().scan_flow_scalar_breaks(double, start_mark)
        return [*_line_ends(blank), *rest]

    def scan_plain_spaces(self, indent: int, start_mark: Mark) -> list[str] | None:
        """What stands between two words without quotes; None before the end of the document."""
        blank = self._take(_LINE_END)
        if not blank:
            between: list[str] | None = super().scan_plain_spaces(indent, start_mark)
            return between
        self.allow_simple_key = True
        if _SEPARATOR.match(self.buffer, self.pointer):
            return None
        self._take(_SPACES)
        return _line_ends(blank)[1:] or [" "]

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Mark]:
        """Blank lines before a long text, and how far it is indented."""
        blank = self._take(_BLANK)
        breaks, indent, end = super().scan_block_scalar_indentation()
        return [*_line_ends(blank), *breaks], max(indent, *map(len, blank.split("\n"))), end

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Mark]:
        """Blank lines in a long text."""
        here = self.buffer[self.pointer] == "\n"
        blank = self._take(_blank_in_text(indent)) if here else ""
        breaks, end = super().scan_block_scalar_breaks(indent)
        return [*_line_ends(blank), *breaks], end

    def _take(self, run: re.Pattern[str]) -> str:
        """What matches here, if only nothing; we are behind it then."""
        match = run.match(self.buffer, self.pointer)
        text = match[0] if match else ""
        self._pass(text)
        return text

    def _pass(self, text: str) -> None:
        length = len(text)
        self.pointer += length
        self.index += length
        if "\n" in text:
            self.line += text.count("\n")
            self.column = length - text.rindex("\n") - 1
        else:
            self.column += length


@lru_cache(maxsize=100)
def _words(indent: int, in_brackets: bool) -> re.Pattern[str]:
    """Words without quotes, up to the last; they may go on in lines that are indented so far."""
    ends = rf" \n{_ODD}" + (r",?\[\]{}" if in_brackets else "")
    word = rf"(?:[^:{ends}]++|:(?![{ends}]))++"
    gap = rf"(?: ++| *+\n[ \n]*+(?<= {{{indent}}}))(?=[^#:{ends}])"
    return re.compile(rf"(?:{word}{gap})*+")


@lru_cache(maxsize=100)
def _blank_in_text(indent: int) -> re.Pattern[str]:
    return re.compile(rf"(?: {{0,{indent}}}+\n)*+")


def _before_page_end(prose: str) -> str:
    end = _PAGE_END.search(prose)
    return prose[: end.start()].rstrip(" \n") if end else prose


def _folded(blanks: re.Match[str]) -> str:
    """One line end is a space; of more, the first is none."""
    return "\n" * blanks[1].count("\n") or " "


def _line_ends(blank: str) -> list[str]:
    return ["\n"] * blank.count("\n")
