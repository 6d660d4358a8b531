"""Texts of almost 1 MB that are no pathway: whatever a reader of YAML, or of characters, may choke on."""

from __future__ import annotations

from itertools import islice

from bench.shapes.drafts import MOST_BYTES

HIDDEN = [chr(code) for code in (*range(0xE000, 0xF8FF), *range(0xF0000, 0xFFFFD))]

REPEATED = {
    "brackets": "[",
    "braces": "{",
    "braces with keys": "{a: ",
    "lists in lists": "- ",
    "questions": "? ",
    "question lines": "? a\n",
    "colons": ": ",
    "colon lines": ":\n",
    "line feeds": "\n",
    "carriage returns": "\r",
    "windows line ends": "\r\n",
    "spaces": " ",
    "lines of spaces": "          \n",
    "tabs": "\t",
    "tabs after texts": "a\t",
    "lines with tabs": "\ta: 1\n",
    "comments": "#\n",
    "one long comment": "#",
    "directives": "%YAML 1.2\n",
    "comments before a directive": "# a\n\n",
    "documents": "---\n",
    "ends of documents": "...\n",
    "merge markers": "<<<<<<< HEAD\n",
    "parts of merge markers": "<<<<<<",
    "merge keys": "- <<: a\n",
    "single quotes": "'",
    "double quotes": '"',
    "anchors": "&a ",
    "anchored items": "- &a b\n",
    "aliases": "- *a\n",
    "tags": "- !a b\n",
    "stars": "*",
    "exclamation marks": "!",
    "numbers": "1,",
    "a long number": "1",
    "a long fraction": "1.",
    "words that mean two things": "- no\n",
    "leading zeros": "- 010\n",
    "hexadecimal": "- 0x1\n",
    "commas": ",",
    "hyphens": "-",
    "hyphen lines": "-\n",
    "block headers": "a: |\n",
    "odd block headers": "- |0\n",
    "plus signs": "|+9",
    "backslashes": "\\",
    "invisible": "\u200b",
    "turning": "\u202e",
    "marks that combine": "\u0301",
    "odd indents": "\u00a0a\n",
    "wide letters": "\U0001f600",
    "letters": "a",
    "words": "a ",
    "no colons": "a\n",
    "colons in values": "a: b: c\n",
    "the same key": "a: 1\n",
    "nulls": "\0",
    "escape characters": "\x1b[31m",
}
"""What is written over and over, by the name it has in the table."""

BETWEEN = {
    "a list of numbers": ("[", "1,", "1]\n"),
    "a list of lists": ("[", "[],", "[]]\n"),
    "a list of questions": ("[", "a?,", "a]\n"),
    "a list of nothing": ("[", "a: ,", "a]\n"),
    "a quoted text of escapes": ('"', "\\x41", '"\n'),
    "a quoted text of hidden escapes": ('"', "\\x1b", '"\n'),
    "a quoted text of quotes": ("'", "''", "'\n"),
    "a quoted text of line feeds": ('"', "\n", '"\n'),
    "a quoted text of joined lines": ('"', "\\\n", '"\n'),
    "quoted tabs": ("[", "'\t',", "'\t']\n"),
    "a literal text": ("|\n", " a\n", ""),
    "a folded text": (">\n", " a\n", ""),
    "a long key": ("", "a", ": 1\n"),
    "a long quoted key": ('"', "a", '": 1\n'),
    "json never closed": ('{"', '\\"', ""),
    "json of one text": ('{"a": "', "a", '"}\n'),
    "json of empty texts": ('{"a": [', '"",', '""]}\n'),
    "json with tabs": ('{"a": [', "\t1,", "1]}\n"),
}
"""What stands before, what is repeated, and what stands after."""


def texts() -> dict[str, bytes]:
    """Every such text, by its name."""
    found = {name: ("", part, "") for name, part in REPEATED.items()} | BETWEEN
    made = {name: _filled(*parts) for name, parts in found.items()}
    made["keys of all sorts"] = _lines(f"a{n}: 1\n" for n in range(90_000))
    made["keys that go deeper"] = _lines(" " * n + "a:\n" for n in range(1_400))
    made["hidden characters of all sorts"] = _lines(iter(HIDDEN))
    made["not utf-8 at its end"] = b"a: 1\n" * (MOST_BYTES // 5) + b"\xff"
    made["utf-16"] = ("a: 1\n" * (MOST_BYTES // 10)).encode("utf-16")
    made["random"] = bytes(n * n * 7919 % 251 for n in range(MOST_BYTES))
    made["too big"] = b"a" * 1_000_001
    return made


def _filled(before: str, part: str, after: str) -> bytes:
    room = MOST_BYTES - len((before + after).encode())
    return (before + part * (room // len(part.encode())) + after).encode()


def _lines(parts: object) -> bytes:
    """As many of the parts as there is room for."""
    whole = "".join(islice(parts, 300_000)).encode()  # type: ignore[call-overload]
    return whole[: MOST_BYTES // 4 * 4]
