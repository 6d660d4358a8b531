"""Values at and beyond every edge; and names of what is no file, or no file of ours."""

from __future__ import annotations

from collections.abc import Iterator

from hostile.lines.line import ANSWERED, EITHER, NOT_WRITTEN, REFUSED, Line, words

NUMBERS = (
    *(
        "nan",
        "inf",
        "-inf",
        "1e3",
        "1e999999999",
        "-0",
        "+6",
        " 6",
        "6 ",
        "6_0",
        "0x6",
        "٦",
        "６",
        "½",
    ),
    *("6,5", "6.5.5", ".5", "5.", "--6", "6%", "six", "", " ", "\t", "6\n", "None", "true", "[6]"),
    *(
        "..",
        "...",
        "6..5",
        "..6..",
        "6...7",
        "1..2..3",
        "-1..6",
        "6..521",
        "5–7",
        "5-7",
        ">5",
        "~6",
    ),
    *(
        "6 weeks ago",
        "6w6d",
        "1.0000001",
        "0.0000001w",
        "99999999999999999999w",
        "6W",
        "6 W",
        "1mo",
    ),
)
DATES = (
    *(
        "0000-01-01",
        "0001-01-01",
        "9999-12-31",
        "9999-12",
        "2026-00-10",
        "2026-02-29",
        "2026-11-31",
    ),
    *(
        "2026-W05-1",
        "20261011",
        "2026/10/11",
        "11.10.2026",
        "2026-10-11T00:00",
        "yesterday",
        "-1-1-1",
    ),
)
NO_FILES = (
    "/dev/zero",
    "/dev/null",
    "/dev/tty",
    "/proc/self/mem",
    "/",
    ".",
    "{pipe}",
    "{loop}",
    "{gone}",
)
ODD_FILES = (
    "{folder}",
    "{bytes}",
    "/etc/passwd",
    "/proc/self/maps",
    "/proc/self/fd/0",
    "~",
    "*",
    "-",
)


def of_values() -> Iterator[Line]:
    """Numbers, dates and times at the edge and beyond."""
    for number in NUMBERS:
        raw = number.encode()
        yield Line("number", (b"options", b"--weeks-since-fracture", raw), EITHER)
    for number in ("nan", "1e9", "-1", "300", "0x10", "٣"):
        yield Line("number=", (b"options", b"--age=" + number.encode()), REFUSED)
    for day in DATES:
        yield Line("date", (b"options", b"--fracture-date", day.encode()), REFUSED)
        yield Line("day", (b"options", b"--as-of", day.encode()), EITHER | {65})
        yield Line("later", (b"what-if", b"--age", b"70", b"--later", day.encode()), REFUSED)


def of_files() -> Iterator[Line]:
    """What is no file, no file of ours, or may not be written to."""
    for option in ("--pathway", "--patient"):
        for name in (*NO_FILES, *ODD_FILES):
            yield Line(f"file: {option}", words(f"options {option} {name}"), REFUSED)
    for name in (*NO_FILES, *ODD_FILES):
        yield Line("file: check", words(f"check {name}"), REFUSED)
        yield Line("file: check of a part", words(f"check --content {name}#x"), REFUSED)
        yield Line("file: --resume", words(f"walk --resume {name}"), REFUSED)
        may = NOT_WRITTEN | ({0} if name in ("*", "-", "~", "{gone}") else set())
        yield Line("file: --output", words(f"options --output {name}"), frozenset(may))
        yield Line("file: --save", words(f"walk --save {name}"), frozenset(may | {2, 130}))
        yield Line("file: a variable", (b"options",), REFUSED, env={"VCFPATH_PATHWAY": name})
    both = words("what-if --patient - --then-patient -")
    yield Line("file: twice", both, REFUSED, typed=b"age: 70\n")
    for typed in (b"", b"\0", b"\xff", b"age: 70", b"age: 70\n", b"[" * 100_000, b"\n" * 999_999):
        may = EITHER if typed.startswith(b"age") else REFUSED
        yield Line("typed: a patient", words("options --patient -"), may, typed=typed)
        yield Line("typed: a pathway", words("explain --pathway -"), REFUSED, typed=typed)
    for typed in (
        b"",
        b"\0\n" * 100,
        b"\x1b[A\n" * 50,
        b"s\n",
        b"q\n",
        b"9" * 100_000 + b"\n",
        b"\xff\n",
    ):
        yield Line("typed: a walk", (b"walk",), ANSWERED | {130}, typed=typed)
