"""Words that would act on a terminal, or are markup, wherever a word can be typed; and lines of nonsense."""

from __future__ import annotations

from collections.abc import Iterator

from hostile.lines.line import ANSWERED, EITHER, NOT_WRITTEN, REFUSED, Line, words

HOSTILE = (
    b"\x1b]52;c;b3duZWQ=\x07\x1b]0;owned\x07",
    b"\x1b[2A\x1b[KOpen: all of it",
    "\u202edenmmocer\u202c \u200bx\u2066".encode(),
    b"\xff\xfe\x80\x9b31m",
    b"a\nvcfpath: all is well\n",
    b"[bold]x[/bold] [/] :skull: <b>&amp; **x** %s {0}",
)
PLACES = (
    "{}",
    "explain {}",
    "explain -- {}",
    "schema {}",
    "check {}",
    "check --content={}",
    "check #{}",
    "new {}",
    "show --treatment {}",
    "why {}",
    "timeline {}",
    "options --{}",
    "options -{}",
    "options {}",
    "options --weeks-since-fracture {}",
    "options --cause {}",
    "options --tried {}",
    "options --fracture-date {}",
    "options --matters {}",
    "options --as-of {}",
    "options --format {}",
    "options --pathway {}",
    "options --pathway {}#x",
    "options --patient {}",
    "walk --resume {}",
    "what-if --later {}",
    "what-if --then-cause {}",
)
NONSENSE = (
    *("-", "--", "-- --", "---", "=", "--=", "-h -h", "--version=1", "--no-version", "--", "''"),
    *("options --", "options -", "options --age", "options --age=", "options =6", "options 6"),
    *(
        "options --Age 6",
        "options --AGE 6",
        "options -age 6",
        "options --age --age",
        "options --ag 6",
    ),
    *("options options", "explain explain explain", "walk walk", "schema schema", "help", "HELP"),
    *("options --help --version", "options --torn", "options --no-age 6", "options --then-age 6"),
    *(
        "what-if",
        "what-if --later",
        "what-if --later 0w",
        "what-if --later -2w",
        "why",
        "why nothing",
    ),
    *(
        "check --content --content",
        "check a --pathway b",
        "check a b",
        "check --contents",
        "check ''",
    ),
    *("why rest brace", "timeline rest rest", "options --tried none --tried rest", "options /?"),
    *("options --weeks_since-fracture 6 --weeks-since_fracture 6", "options --format=json=json"),
)


def of_wording() -> Iterator[Line]:
    """Hostile words in every place, nonsense, and lines that are very long."""
    for place in PLACES:
        for text in HOSTILE:
            arguments = tuple(word.replace(b"{}", text) for word in words(place))
            yield Line(f"words: {place}", arguments, REFUSED)
    for text in HOSTILE:
        folder = b"/nowhere " + text + b"/file"
        yield Line("words: --output", (b"options", b"--output", folder), NOT_WRITTEN)
    for line in NONSENSE:
        yield Line("nonsense", words(line), EITHER)
    yield from _long()


def _long() -> Iterator[Line]:
    huge = b"x" * 120_000
    yield Line("long: a command", (huge,), REFUSED)
    yield Line("long: an option", (b"options", b"--" + huge), REFUSED)
    yield Line("long: a value", (b"options", b"--age", huge), REFUSED)
    yield Line("long: digits", (b"options", b"--age", b"9" * 120_000), REFUSED)
    yield Line("long: a range", (b"options", b"--age", b"1.." * 40_000), REFUSED)
    yield Line(
        "long: alternatives", (b"options", b"--cause", b"other|" * 20_000 + b"other"), EITHER
    )
    yield Line("long: a topic", (b"explain", *[b"rest"] * 10_000), REFUSED)
    yield Line("long: members", (b"options", *[b"--tried", b"rest"] * 5_000), ANSWERED)
    yield Line("long: once each", (b"options", *[b"--age", b"70"] * 5_000), REFUSED)
    yield Line("long: flags", (b"options", *[b"--mri-oedema"] * 10_000), REFUSED)
    yield Line("long: a file name", (b"options", b"--patient", huge), REFUSED)
    yield Line("long: a path", (b"options", b"--pathway", b"a/" * 60_000), REFUSED)
    yield Line("long: empty words", (b"options", *[b""] * 10_000), REFUSED)
