"""What the tests of reading share: a small pathway to change, and both of PyYAML's parsers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from vcfpath.reading import strict_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

SMALL = Path(__file__).parent / "small.yaml"


@pytest.fixture(params=["libyaml", "pure"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the test once with each parser."""
    fastest = yaml.CSafeLoader if request.param == "libyaml" else yaml.SafeLoader
    monkeypatch.setattr(strict_yaml, "FASTEST", fastest)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str | bytes], str]:
    """Write a file and give its name."""

    def write(content: str | bytes) -> str:
        file = tmp_path / "it.yaml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(file)

    return write
