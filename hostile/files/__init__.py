"""All kinds of hostile files, and how many of each there are in a run.

Most kinds have more files than anybody can try; of each a sample is drawn, always the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from hostile.case import Case, Source, case_sources, pathway_sources, patient_sources
from hostile.files import bombs, encodings, keys, references, values, writing

Kind = Callable[[Source], Iterator[Case]]

MOST: dict[Kind, int] = {
    values.of_another_type: 900,
    values.no_number: 350,
    values.no_truth: 60,
    values.no_date: 150,
    values.no_rule: 500,
    values.hidden: 500,
    values.hidden_in_a_key: 200,
    values.shown: 400,
    values.nested: 250,
    keys.given_twice: 250,
    keys.item_given_twice: 100,
    keys.unknown: 350,
    keys.misspelt: 350,
    keys.gone: 250,
    keys.exchanged: 250,
    keys.shifted: 250,
    references.dangling: 250,
    references.swapped: 250,
    writing.cut: 350,
    writing.half_merged: 120,
    writing.lines_mixed: 350,
    writing.bytes_put_in: 500,
    writing.bytes_flipped: 250,
    encodings.in_other_bytes: 100,
    encodings.in_old_letters: 120,
    bombs.bombs: 100,
    bombs.swollen: 100,
}
"""At most so many files of a kind from the shipped pathway; from any other file a part of that."""
OTHERS = 4
"""One part in so many."""


def all_cases() -> list[Case]:
    """Every hostile file of a full run, the same ones in the same order each time."""
    shipped, *others = (*pathway_sources(), *patient_sources(), *case_sources())
    sources = ((shipped, 1), *((other, OTHERS) for other in others))
    cases = [
        case
        for source, part in sources
        for kind, most in MOST.items()
        for case in _sampled(kind, source, most // part)
    ]
    Random("order").shuffle(cases)
    return cases


def _sampled(kind: Kind, source: Source, most: int) -> list[Case]:
    cases = list(kind(source))
    random = Random(f"{kind.__name__} of {source.name}")
    return cases if len(cases) <= most else random.sample(cases, most)
