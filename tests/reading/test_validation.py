"""What is found in a pathway as a whole stands where the part of it stands in the file."""

from __future__ import annotations

import pytest

from tests.reading.conftest import SMALL
from vcfpath.errors import ContentError
from vcfpath.model import size
from vcfpath.reading import load


def test_the_position_with_which_it_is_too_much_is_said_by_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = SMALL.read_text()[: SMALL.read_text().index("- id: body_tape")].count("\n") + 1
    monkeypatch.setattr(size, "MOST_ANSWERS", 1)
    with pytest.raises(ContentError) as refused:
        load(SMALL)
    assert refused.value.lines() == [
        f"{SMALL}:{line}:13: with this, sources speak more than 1 times of a treatment. "
        "Write fewer positions, or split the pathway."
    ]
