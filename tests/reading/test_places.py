"""Places inside a text: counted where it stands as it is written, and else those of the whole."""

from __future__ import annotations

import pytest

from vcfpath.reading import strict_yaml


@pytest.mark.parametrize(
    ("text", "offset", "column"),
    [
        ("a: xyz\n", None, 4),
        ("a: xyz\n", 0, 4),
        ("a: xyz\n", 2, 6),
        ("a: 'xyz'\n", None, 4),
        ("a: 'xyz'\n", 0, 5),
        ("a: 'xyz'\n", 1, 6),
        ("a: 'x''z'\n", 2, 4),
        ('a: "x\\ty"\n', 1, 4),
    ],
)
def test_characters_are_counted_where_a_text_is_written_as_it_is(
    text: str, offset: int | None, column: int
) -> None:
    places = strict_yaml.places_of(strict_yaml.read(text, "f"), text, "f")
    assert places.of_value(("a",), offset) == ("f", 1, column)
