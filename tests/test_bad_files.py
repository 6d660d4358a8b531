"""Every file in ``tests/bad`` has one fault, and its first line says exactly how that is reported."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from vcfpath.errors import ContentError
from vcfpath.reading import load, strict_yaml

BAD = sorted((Path(__file__).parent / "bad").glob("*.yaml"))
EXPECT = "# expect: "


@pytest.mark.parametrize("parser", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_bad_file_is_refused_with_the_place_and_the_words_it_expects(
    file: Path, parser: strict_yaml.Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strict_yaml, "FASTEST", parser)
    first_line = file.read_bytes().splitlines()[0].decode()
    assert first_line.startswith(EXPECT)
    with pytest.raises(ContentError) as caught:
        load(file)
    assert caught.value.lines() == [f"{file}:{first_line.removeprefix(EXPECT)}"]


def test_there_are_bad_files() -> None:
    assert len(BAD) > 100
