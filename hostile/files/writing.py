"""A sound file cut off, mixed up, half merged, or with some of its bytes lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from hostile.case import Case, Must, Source

MARKERS = (b"<<<<<<< HEAD\n", b"=======\n", b">>>>>>> theirs\n", b"||||||| base\n")
BITS = (
    *(
        b"\t",
        b" ",
        b"  ",
        b":",
        b": ",
        b"- ",
        b"? ",
        b"#",
        b" #",
        b"'",
        b'"',
        b"[",
        b"]",
        b"{",
        b"}",
    ),
    *(b",", b"\n", b"\n\n", b"&a ", b"*a", b"!t ", b"!!python/object/apply:os.system ", b"%", b"@"),
    *(b"`", b"|", b">", b"|2", b"---\n", b"...\n", b"~", b"yes", b"0x1", b"<<: ", b"\\", b"\\x1b"),
    *(
        b"\xc3",
        b"\xff",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xc2\xa0",
        b"\xe2\x80\xae",
        b"\x00",
    ),
    *(b"\r", b"\r\n", b"\xc2\x85", b"\xe2\x80\xa8", b"%YAML 1.1\n---\n"),
)


def cut(source: Source) -> Iterator[Case]:
    """The file up to some byte: in the middle of a line it is surely not whole."""
    for raw in (source.raw, source.laid_out):
        for end in range(1, len(raw) - 1):
            must = _must_when_cut(source, raw, end)
            yield Case("cut", source, raw, end, len(raw), b"", must)


def _must_when_cut(source: Source, raw: bytes, end: int) -> Must:
    if raw[end - 1 : end] == b"\n" or raw[end : end + 1] == b"\n":
        return Must.EITHER
    return Must.REFUSE if source.is_pathway else Must.EITHER


def half_merged(source: Source) -> Iterator[Case]:
    """The marks that a merge leaves behind."""
    for at, line in _line_starts(source.raw):
        for marker in MARKERS:
            yield Case("merge marker", source, source.raw, at, at, marker, Must.REFUSE, line)


def lines_mixed(source: Source) -> Iterator[Case]:
    """A line lost, doubled, or moved to the end."""
    starts = [at for at, _ in _line_starts(source.raw)] + [len(source.raw)]
    for start, stop in pairwise(starts):
        line = source.raw[start:stop]
        yield Case("line lost", source, source.raw, start, stop, b"", Must.EITHER)
        yield Case("line doubled", source, source.raw, stop, stop, line, Must.EITHER)
        moved = source.raw[stop:] + line
        yield Case("line moved", source, source.raw, start, len(source.raw), moved, Must.EITHER)


def bytes_put_in(source: Source) -> Iterator[Case]:
    """Odd bits in odd places, over nothing or over a few bytes."""
    random = Random(f"bits of {source.name}")
    for _ in range(4000):
        at = random.randrange(len(source.raw))
        over = random.choice((0, 0, 1, 2, 5, 40))
        bit = random.choice(BITS)
        yield Case("odd bits", source, source.raw, at, at + over, bit, Must.EITHER)


def bytes_flipped(source: Source) -> Iterator[Case]:
    """One byte turned into another."""
    random = Random(f"bytes of {source.name}")
    for _ in range(2000):
        at = random.randrange(len(source.raw))
        other = bytes([source.raw[at] ^ 1 << random.randrange(8)])
        yield Case("flipped", source, source.raw, at, at + 1, other, Must.EITHER)


def _line_starts(raw: bytes) -> Iterator[tuple[int, int]]:
    """Where each line begins, and its number."""
    at, number = 0, 1
    while at < len(raw):
        yield at, number
        end = raw.find(b"\n", at)
        at, number = (end + 1, number + 1) if end >= 0 else (len(raw), number)
