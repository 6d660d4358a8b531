"""One hostile file: how it comes from a sound one, and what the program must make of it."""

from __future__ import annotations

from enum import Enum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hostile.layout import Layout, Span, data_of

ROOT = Path(__file__).parent.parent


class Must(Enum):
    """What has to become of a file: some changes leave a sound file, some cannot, of some one knows not."""

    REFUSE = "refuse"
    ACCEPT = "accept"
    EITHER = "either"


class Source(NamedTuple):
    """A sound file: as it was written, and laid out. ``option`` gives it to the program."""

    name: str
    option: str
    raw: bytes
    layout: Layout
    laid_out: bytes

    @property
    def treatment(self) -> str:
        """The first treatment of the pathway, or one that every pathway here has."""
        entries = (n.path for n in self.layout.nodes if len(n.path) == 4)
        return next((str(p[-1]) for p in entries if p[-2] == "treatments"), "rest")

    @property
    def is_pathway(self) -> bool:
        """Whether it is a pathway rather than a person."""
        return self.option == "--pathway"


class Case(NamedTuple):
    """A hostile file: ``base`` with ``stop - start`` of its bytes replaced by ``instead``.

    ``line`` is where its fault stands, 0 where that is not known; ``sort`` is the kind of attack.
    A fault may lie between two values, of which nobody knows the wrong one: then ``beside`` has the
    lines of those that the changed one may clash with, which are as right.
    """

    sort: str
    source: Source
    base: bytes
    start: int
    stop: int
    instead: bytes
    must: Must
    line: int = 0
    beside: frozenset[int] = frozenset()

    @property
    def content(self) -> bytes:
        """The file's bytes."""
        return self.base[: self.start] + self.instead + self.base[self.stop :]


def whole(sort: str, source: Source, content: bytes, must: Must, line: int = 0) -> Case:
    """A file of which nothing was kept."""
    return Case(sort, source, b"", 0, 0, content, must, line)


def replaced(
    sort: str, source: Source, span: Span, instead: str, must: Must, line: int = 0
) -> Case:
    """The laid-out file, which is ASCII, with a ``span`` of its characters replaced."""
    raw = instead.encode("utf-8", "surrogatepass")
    return Case(sort, source, source.laid_out, span.start, span.stop, raw, must, line)


def pathway_sources() -> list[Source]:
    """Every pathway file of the project, the shipped one first."""
    others = (*ROOT.glob("tests/pathways/*.yaml"), *ROOT.glob("examples/*/pathway.yaml"))
    files = (ROOT / "data" / "pathways.yaml", *sorted(others))
    return [_source(file, "--pathway") for file in files]


def patient_sources() -> list[Source]:
    """People written down in files."""
    return [_source(file, "--patient") for file in sorted((ROOT / "hostile" / "people").glob("*"))]


def case_sources() -> list[Source]:
    """People with what must be said of them; no option gives them to a command, but their name alone."""
    return [_source(ROOT / "data" / "cases" / "week_six_osteoporosis.yaml", "")]


@cache
def _source(file: Path, option: str) -> Source:
    layout = Layout(data_of(file))
    name = file.parent.name if file.stem == "pathway" else file.stem
    return Source(name, option, file.read_bytes(), layout, layout.text.encode("ascii"))
