"""Small files that mean very much, and files as large as may be: to stop, to fill or to slow a reader."""

from __future__ import annotations

from collections.abc import Iterator

from hostile.case import Case, Must, Source, whole

LIMIT = 999_990
"""Bytes; just under what the program reads at all."""


def bombs(source: Source) -> Iterator[Case]:
    """Files that do not come from any other."""
    for name, content in {**_references(), **_levels(), **_masses()}.items():
        yield whole(f"bomb: {name}", source, content, Must.REFUSE)


def swollen(source: Source) -> Iterator[Case]:
    """The sound file with very much of something harmless before or after it."""
    room = LIMIT - len(source.raw)
    for name, unit in {
        "comments": b"# comment\n",
        "line ends": b"\n",
        "spaces": b" " * 79 + b"\n",
        "one comment": b"#",
    }.items():
        mass = unit * (room // len(unit))
        after = source.raw + mass + b"\n"
        yield whole(f"swollen: {name}", source, after, Must.ACCEPT)
        yield whole(f"swollen: {name} before", source, mass + b"\n" + source.raw, Must.ACCEPT)
    over = source.raw + b"#" * (1_000_001 - len(source.raw))
    yield whole("swollen: a byte too many", source, over, Must.REFUSE)


def _references() -> dict[str, bytes]:
    laughs = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    laughs += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    merges = ["b0: &b0 {x0: 1}"]
    merges += [
        f"b{n}: &b{n}\n  <<: [{', '.join([f'*b{n - 1}'] * 9)}]\n  x{n}: 1" for n in range(1, 30)
    ]
    return {
        "aliases": "\n".join(laughs).encode(),
        "merges": "\n".join(merges).encode(),
        "itself": b"a: &a [*a]\n",
        "anchors": b"".join(b"a%d: &a%d x\n" % (n, n) for n in range(40_000)),
        "tags": b"- !!python/object/apply:os.system [true]\n" * 20_000,
        "directives": b"%YAML 1.2\n" * 90_000,
        "tag directives": b"".join(b"%%TAG !t%d! tag:x,2000:\n" % n for n in range(40_000)),
    }


def _levels() -> dict[str, bytes]:
    return {
        "brackets": b"[" * LIMIT,
        "braces": b"{a: " * (LIMIT // 4),
        "closed brackets": b"[" * 100_000 + b"]" * 100_000,
        "mixed": b"[{a: " * (LIMIT // 5),
        "dashes": b"- " * (LIMIT // 2),
        "questions": b"? " * (LIMIT // 2),
        "steps": b"".join(b" " * n + b"a:\n" for n in range(1400)),
        "list in list": b"".join(b" " * n + b"-\n" for n in range(1400)),
        "thirty-three": b"a: " + b"[" * 33 + b"]" * 33 + b"\n",
    }


def _masses() -> dict[str, bytes]:
    return {
        "values": b"a: [" + b"1, " * 50_001 + b"1]\n",
        "keys": b"".join(b"k%d: 1\n" % n for n in range(60_000)),
        "same key": b"k: 1\n" * 100_000,
        "one line": b"a: " + b"x" * LIMIT,
        "one key": b"x" * LIMIT + b": 1",
        "quotes": b"'" * LIMIT,
        "an open quote": b'a: "' + b"x " * (LIMIT // 2 - 4),
        "escapes": b'a: "' + b"\\x41" * (LIMIT // 4 - 2) + b'"',
        "folded": b"a: >\n" + b" x\n" * (LIMIT // 3 - 2),
        "documents": b"---\n" * (LIMIT // 4),
        "tabs": b"\t" * LIMIT,
        "tabs in lines": b"a:\tb\n" * (LIMIT // 5),
        "hidden": "\u202e".encode() * (LIMIT // 3),
        "hidden in lines": "a\u200b: b\n".encode() * (LIMIT // 8),
        "colons": b": " * (LIMIT // 2),
        "commas": b"[" + b"," * LIMIT,
        "digits": b"format: " + b"9" * (LIMIT - 10),
        "merge marks": b"<<<<<<< a\n" * (LIMIT // 10),
        "carriage returns": b"\r" * LIMIT,
        "an unknown sort of byte": b"\xff" * LIMIT,
    }
