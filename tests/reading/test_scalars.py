"""How long a number may be for its right spelling to be said."""

from __future__ import annotations

from vcfpath.reading.scalars import Misread, plain_meaning


def mend(text: str) -> str:
    meaning = plain_meaning(text)
    assert isinstance(meaning, Misread)
    return meaning.mend.partition(",")[0]


def test_an_exponent_is_written_out_up_to_fifteen_characters() -> None:
    assert mend("1.2345678901e10") == "Write 12345678901"
    assert mend("1.23456789012e10") == "Write it out in full"


def test_figures_of_another_base_are_put_in_everyday_ones_up_to_fourteen_characters() -> None:
    assert mend("0x000000000010") == "Write 16"
    assert mend("0x0000000000010") == "Write an everyday number"
