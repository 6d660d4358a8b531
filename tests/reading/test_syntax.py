"""What comes after a value is told apart from a line that does not fit, wherever in its line it stands."""

from __future__ import annotations

import pytest

from vcfpath.errors import ContentError
from vcfpath.reading import strict_yaml

AFTER = "this comes after the end of a value. Put the whole text in single quotes."
UNFIT = "this line does not fit the lines above. Check how far it is indented, and the quotes."


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: {\n  b: 1\n}x\n", f"f:3:2: {AFTER}"),
        ('a:\n        "x" y\n', f"f:2:13: {AFTER}"),
        ("a: 'x' y\n", f"f:1:8: {AFTER}"),
        ("a:\n  b: 1\n c: 2\n", f"f:3:2: {UNFIT}"),
        ("a:\n    b: 1\n   c: 2\n", f"f:3:4: {UNFIT}"),
        ("a:\n\n   b: 1\n  c: 2\n", f"f:4:3: {UNFIT}"),
    ],
)
def test_what_stands_before_it_in_its_line_decides(text: str, said: str) -> None:
    with pytest.raises(ContentError) as refused:
        strict_yaml.read(text, "f")
    assert refused.value.lines() == [said]
