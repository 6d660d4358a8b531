"""What a YAML parser means, in words for somebody who only wanted to change a sentence.

The words are found by what the pure parser of PyYAML says. libyaml says the same things in other
words and sometimes elsewhere, so a file that it refuses is read again by the pure one.
"""

from __future__ import annotations

import re

from yaml import MarkedYAMLError, YAMLError

from vcfpath.errors import Fault, Place
from vcfpath.reading.places import At

_QUOTES = "Put quotes round the text."
_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a ':' is not expected here",
        "Put quotes round a text that holds ': ', and check how far the line is indented.",
    ),
    (
        "could not find expected ':'",
        "this is not 'key: value'",
        "Put a space after the colon, and check the indentation and the quotes above.",
    ),
    (
        "sequence entries are not allowed",
        "a list may not start here",
        "Put each '- ' on a line of its own, under its key.",
    ),
    ("unexpected end of stream", "this quoted text is never closed", "Add the closing quote."),
    ("unexpected document separator", "this quoted text is never closed", "Add the closing quote."),
    ("unknown escape character|escape sequence", "this is no escape", "Use single quotes."),
    (
        "expected alphabetic or numeric",
        "text may not start with '*', '&' or '%' here",
        _QUOTES,
    ),
    ("cannot start any token", "text may not start with this character", _QUOTES),
    (
        r"expected ',' or '[\]}]', but got '<stream end>'",
        "this bracket is never closed",
        "Add the closing bracket.",
    ),
    (
        r"expected ',' or '[\]}]'",
        "a comma or a closing bracket is missing before this",
        "Put quotes round a text that holds a comma, a question mark, a quote or a bracket.",
    ),
    (
        "but found '<stream end>'",
        "the file ends inside a bracket that is never closed",
        "Add what is missing, and the closing bracket.",
    ),
    (
        r"but found '[\]},]'",
        "a value is missing before this",
        "Write it; put quotes round a text that starts with this character.",
    ),
    (
        r"but found '[-?:]'|mapping keys are not allowed",
        "text may not start with this character here",
        _QUOTES,
    ),
    (
        "but found '<document",
        "this marks the end of the file, and a value is missing before it",
        "Remove the mark, or write the value.",
    ),
    (
        "expected <block end>",
        "this line does not fit the lines above",
        "Check how far it is indented, and the quotes.",
    ),
    ("expected '<document start>'", "this does not belong to what stands above", "Indent it."),
    (
        "undefined tag handle|expected URI|expected ' '|expected '!'",
        "this gives a value a type (a tag)",
        "Remove it; put quotes round it if it is text.",
    ),
    ("indentation indicator", "this is no way to start a long text", "Write '>' or '|' alone."),
)
_AFTER_A_VALUE = (
    (
        "expected <block end>|expected a comment or a line break",
        "this comes after the end of a value",
        "Put the whole text in single quotes.",
    ),
    *_WORDS,
)
"""A rule that starts with a quoted word is the common case."""
_SAID_AT_ITS_BEGINNING = (
    *("unexpected end of stream", "unexpected document", "'<stream end>'"),
    "could not find expected ':'",
)


def syntax_fault(error: YAMLError, text: str, name: str) -> Fault:
    """What is wrong with ``text``, and where, in plain words."""
    problem = str(getattr(error, "problem", None) or "")
    line, column = _at(error, problem)
    before = "".join(text.split("\n")[line - 1 : line])[: column - 1].strip()
    for pattern, what, mend in _AFTER_A_VALUE if before else _WORDS:
        if re.search(pattern, problem):
            return Fault(Place(name, line, column), what, mend)
    what = "this cannot be read as YAML"
    mend = "Check the indentation, quotes and colons here and in the line above."
    return Fault(Place(name, line, column), what, mend)


def _at(error: YAMLError, problem: str) -> At:
    """Where it was noticed; of something never closed, where it begins."""
    mark = None
    if isinstance(error, MarkedYAMLError):
        of_its_beginning = any(words in problem for words in _SAID_AT_ITS_BEGINNING)
        mark = error.context_mark if of_its_beginning else error.problem_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
