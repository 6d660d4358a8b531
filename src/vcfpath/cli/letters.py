"""Letters and signs that an encoding lacks, as the nearest it is sure to have: those of ASCII.

A terminal that has no ``●`` gets a ``*``, one that has no ``ł`` an ``l``. What is like nothing in
ASCII, as a letter of another script, becomes a ``?``.
"""

from __future__ import annotations

import codecs
import unicodedata

from vcfpath.view.signs import in_ascii

NEAREST = "vcfpath_nearest"
"""The name of this way to encode, once it is registered."""

_NOT_TAKEN_APART = (
    "ß=ss ẞ=SS æ=ae Æ=AE œ=oe Œ=OE ø=o Ø=O đ=d Đ=D ð=d Ð=D þ=th Þ=Th ł=l Ł=L ħ=h Ħ=H "
    "ŧ=t Ŧ=T ŋ=ng Ŋ=NG ı=i ⁄=/ €=EUR £=GBP ¥=JPY ©=(c) ®=(R)"
)
"""Unicode takes ``é`` apart into a letter and a mark, and ``½`` into digits, but not these."""
_TABLE = str.maketrans(dict(pair.split("=") for pair in _NOT_TAKEN_APART.split()))


def register() -> None:
    """Make this a way in which Python's streams can encode."""
    codecs.register_error(NEAREST, _nearest)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    signs = in_ascii(error.object[error.start : error.end])
    parts = unicodedata.normalize("NFKD", signs).translate(_TABLE)
    letters = "".join(part for part in parts if not unicodedata.combining(part))
    return letters.encode("ascii", "replace").decode(), error.end
