"""A grade is made of words, sentences and syllables, and needs enough of them."""

from __future__ import annotations

import pytest

from vcfpath.proof.content.ease import LEAST_WORDS, blocks, grade, sentences, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("cat", 1), ("made", 1), ("makes", 1), ("table", 2), ("tables", 2), ("walked", 1)),
        *(("wanted", 2), ("being", 2), ("nation", 2), ("idea", 3), ("quiet", 2), ("MRI", 3)),
        *(("NATO", 2), ("12", 1), ("don’t", 1)),
    ],
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_numbers_are_words_and_a_point_inside_one_ends_no_sentence() -> None:
    assert words("It's 3.5 of 1,000.") == ["It's", "3.5", "of", "1,000"]
    assert sentences("It is 3.5 now. Then 4.\nAnd more") == [
        "It is 3.5 now.",
        "Then 4.",
        "And more",
    ]


def test_long_words_in_long_sentences_are_harder() -> None:
    easy = "We sat in the sun. It was warm."
    assert grade(easy) < 1 < 12 < grade("Investigation necessitates international collaboration.")


def test_texts_are_judged_by_the_hundred_words() -> None:
    ten = "one two three four five six seven eight nine ten"
    assert [block.start for block in blocks([ten] * 25)] == [0, 10]
    assert len(words(blocks([ten] * 25)[-1].text)) == 150
    assert [block.start for block in blocks([ten] * 3)] == [0]
    assert blocks([]) == []
    assert LEAST_WORDS == 100
