"""A tab is read inside quotes, and nowhere else: not even right beside them."""

from __future__ import annotations

import pytest

from vcfpath.errors import ContentError
from vcfpath.reading import strict_yaml

pytestmark = pytest.mark.usefixtures("_parser")


def refusals(text: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        strict_yaml.read(text, "f")
    return [str(fault) for fault in caught.value.faults]


def test_a_tab_right_behind_quotes_that_hold_one_is_refused() -> None:
    assert strict_yaml.read('a: "x\ty"\n', "f").data == {"a": "x\ty"}
    said = "there is a tab. Use spaces, here and everywhere."
    assert refusals('a: "x\ty"\t\nb: 1\n') == [f"f:1:9: {said}"]


def test_quoted_texts_may_hold_tabs_also_after_others_that_do() -> None:
    read = strict_yaml.read('a: "x\ty"\nb: "z\tw"\nc: \'\t\'\n', "f")
    assert (read.data, read.faults) == ({"a": "x\ty", "b": "z\tw", "c": "\t"}, [])


def test_nothing_is_said_of_what_stands_after_a_tab() -> None:
    assert refusals("# a\tb\nc: yes\n") == [
        "f:1:4: there is a tab. Use spaces, here and everywhere."
    ]
