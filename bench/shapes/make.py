"""Writes every shape into a folder. In a process of its own, so that whoever measures stays small.

    python -m bench.shapes.make FOLDER [NAME ...]

Of a pathway that is refused, the largest of its shape that is not is written as well: it is the one
that makes the program work.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from bench.shapes import faults, people, records, rules
from bench.shapes.drafts import Raw, Shape, fits, largest, text_of
from bench.shapes.texts import texts
from vcfpath import load
from vcfpath.errors import VcfpathError


def shapes(module: ModuleType) -> Iterator[Shape]:
    """The shapes of a module, in its order."""
    for each in vars(module).values():
        if getattr(each, "__module__", "") == module.__name__:
            yield each


def is_accepted(raw: Raw, file: Path) -> bool:
    """Whether a pathway file is without fault; how many pathways it has does not matter."""
    file.write_text(text_of(raw))
    try:
        load(f"{file}#{next(iter(raw['pathways']))}")
    except VcfpathError:
        return False
    return True


def clocks_of(raw: Raw) -> Raw:
    """A person of whom every clock is known, as a range."""
    pathway = next(iter(raw["pathways"].values()))
    clocks = [name for name, fact in pathway["facts"].items() if fact.get("clock")]
    return {name: f"{place}..{place + 9}" for place, name in enumerate(clocks, 3)}


def write_pathway(shape: Shape, folder: Path) -> None:
    """The largest file of this shape, and the largest that is accepted."""
    raw = shape(largest(shape, fits))
    name = shape.__name__
    (folder / f"{name}.pathway").write_text(text_of(raw))
    with TemporaryDirectory() as scratch:
        tried = Path(scratch, "tried.yaml")
        if not is_accepted(raw, tried):
            size = largest(shape, lambda each: fits(each) and is_accepted(each, tried))
            if not size:
                return
            raw = shape(size)
    (folder / f"{name}.sound").write_text(text_of(raw))
    (folder / f"{name}.person").write_text(json.dumps(clocks_of(raw)) + "\n")


def main(folder: Path, names: list[str]) -> None:
    """Write all shapes, or those of these names."""
    wanted = set(names)
    for shape in (*shapes(rules), *shapes(records)):
        if not wanted or shape.__name__ in wanted:
            write_pathway(shape, folder)
    for module, ending in ((faults, "pathway"), (people, "answers")):
        for shape in shapes(module):
            if not wanted or shape.__name__ in wanted:
                whole = text_of(shape(largest(shape, fits)))
                (folder / f"{shape.__name__}.{ending}").write_text(whole)
    for name, raw in texts().items():
        if not wanted or name in wanted:
            (folder / f"{name}.text").write_bytes(raw)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
