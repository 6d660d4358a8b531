"""Whatever is done to a pathway file, it is read or refused with places; nothing else happens."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.conftest import SMALL
from vcfpath.errors import Fault, VcfpathError
from vcfpath.reading import load, strict_yaml

pytestmark = pytest.mark.long

if TYPE_CHECKING:
    from pathlib import Path

AS_JSON = json.dumps(strict_yaml.read(SMALL.read_text(), "f").data, default=float)
ODD_VALUES: list[object] = [
    *(None, True, 0, -1, 10**14, 0.5, "", "x", "yes", "2026-02-30", "fresh", "pain > 3", "𝔞"),
    *([], [[]], {}, {"x": {}}, ["x"], [{"id": "tape"}], ["a-guideline", "a-guideline"]),
]


def places_in(data: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    """Every list or mapping in ``data`` with each of its indexes or keys."""
    steps = list(data) if isinstance(data, dict) else range(len(data))
    for step in steps:
        yield data, step
        if isinstance(data[step], (dict, list)):
            yield from places_in(data[step])


@st.composite
def changed_pathways(draw: st.DrawFn) -> str:
    """The small pathway with values removed, renamed, doubled or replaced by odd ones."""
    content = json.loads(AS_JSON)
    for _ in range(draw(st.integers(1, 3))):
        places = list(places_in(content))
        parent, step = places[draw(st.integers(0, len(places) - 1))]
        match draw(st.sampled_from(["replace", "remove", "rename", "double"])):
            case "remove":
                del parent[step]
            case "rename" if isinstance(parent, dict):
                parent[f"{step}x"] = parent.pop(step)
            case "double" if isinstance(parent, list):
                parent.append(deepcopy(parent[step]))
            case _:
                parent[step] = deepcopy(draw(st.sampled_from(ODD_VALUES)))
    return json.dumps(content, indent=1)


@st.composite
def damaged_files(draw: st.DrawFn) -> bytes:
    """The bytes of the small pathway with some lost and others put in."""
    raw = SMALL.read_bytes()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(raw)))
        stop = draw(st.integers(start, min(len(raw), start + 40)))
        raw = raw[:start] + draw(st.binary(max_size=6)) + raw[stop:]
    return raw


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutations") / "f.yaml"


def refusals(file: Path) -> Sequence[Fault]:
    """The faults of a file; none where it is read."""
    try:
        load(file)
    except VcfpathError as error:
        return error.faults
    return ()


@settings(max_examples=600, deadline=None)
@given(text=changed_pathways())
def test_a_changed_pathway_is_read_or_refused_with_a_line_for_every_fault(
    file: Path, text: str
) -> None:
    file.write_text(text)
    for fault in refusals(file):
        assert 0 < fault.place.line <= text.count("\n") + 1
        assert fault.place.column > 0
        assert "type=" not in str(fault)
        assert str(fault).isprintable()


@settings(max_examples=600, deadline=None)
@given(raw=damaged_files())
def test_a_damaged_file_is_read_or_refused(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    for fault in refusals(file):
        assert str(fault).isprintable()


@settings(max_examples=300, deadline=None)
@given(raw=st.binary(max_size=200))
def test_noise_is_refused(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    assert refusals(file)
