"""Sentences and blocks of text are measured where people read them."""

from __future__ import annotations

import pytest

from tests.known import Raw
from tests.proof.content.plain import codes, found, said_of

TWENTY = "Rest is for all who have pain in the foot and walk on it for ten days and no more."
HARDER = "The doctor looks at the ankle and asks about the numbness of it in the evening."


def test_a_sentence_may_have_twenty_words_and_no_more() -> None:
    assert said_of(TWENTY) == []
    assert said_of(TWENTY.replace("Rest", "Such rest")) == ["VP102"]


def test_a_name_has_no_length() -> None:
    def change(raw: Raw) -> None:
        raw["facts"]["pain"]["label"] = f"{TWENTY} {TWENTY}".replace(".", ",")

    assert found(change) == []


def _sides(count: int) -> dict[str, object]:
    sides = [{"says": HARDER, "sources": ["a-guideline"]} for _ in range(count)]
    return {"question": "What do they do?", "sides": sides}


@pytest.mark.parametrize(("room", "expected"), [("facts", ["VP101"]), ("stages", [])])
def test_questions_have_to_be_easier_than_the_rest(room: str, expected: list[str]) -> None:
    """Seven years of school are too many for the one, and not for the other."""

    def change(raw: Raw) -> None:
        if room == "facts":
            pain = raw["facts"]["pain"]
            for name in "abcdefgh":
                raw["facts"][name] = {**pain, "ask": HARDER.replace(".", "?")}
        else:
            raw["disagreements"] = [_sides(8)]

    assert codes(change) == expected


def test_fewer_than_a_hundred_words_have_no_grade() -> None:
    hard = "Government organizations consider international education."
    sides = [{"says": hard, "sources": ["a-guideline"]} for _ in range(15)]

    def change(raw: Raw) -> None:
        raw["disagreements"] = [{"question": "What do they do?", "sides": sides}]

    assert found(change) == []
