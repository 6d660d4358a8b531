"""How long `vcfpath check` takes: as a whole, as pathways grow, and the single searches it is made of.

Run by hand, from the top of the checkout:  python -m bench.proofs

Whole processes are timed by the processor and by the clock, with all they do: starting, reading the file,
every claim, the screen. Grown pathways are the shipped one over and over, every treatment with the positions
that speak of it, under names of their own. What `diff` takes is in `bench.diff`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from statistics import median
from time import perf_counter, process_time

from bench.start_up import Took, environment, took
from vcfpath import load
from vcfpath.model.criterion import Criterion, Not
from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.proof.check import check
from vcfpath.proof.claims import applies, closed, every, opened
from vcfpath.proof.rules import rules
from vcfpath.proof.search import find
from vcfpath.proof.world import World
from vcfpath.view.check.compose import about

RUNS = 5
SIZES = (10, 100, 1000)


def _whole(*arguments: str) -> Took:
    """One process of the program, the first of which writes the bytecode of all."""
    return took([sys.executable, "-m", "vcfpath", *arguments], environment())


def _within(work: Callable[[], object]) -> Took:
    used, started = process_time(), perf_counter()
    work()
    return Took(perf_counter() - started, process_time() - used)


def _middle(work: Callable[[], Took], runs: int = RUNS) -> Took:
    taken = [work() for _ in range(runs)]
    return Took(median(each.wall for each in taken), median(each.cpu for each in taken))


def _told(what: str, taken: Took, found: str = "") -> None:
    print(f"{what:54} {taken.cpu * 1000:9.1f} {taken.wall * 1000:9.1f}  {found}")


def _grown(pathway: Pathway, size: int) -> Pathway:
    """The pathway with so many treatments, and the positions about each of them; nothing is asserted."""
    named = [
        (f"t{place}", name) for place, name in enumerate(islice(cycle(pathway.treatments), size))
    ]
    positions = (each for new, old in named for each in _about(pathway, old, new))
    return pathway.model_copy(
        update={
            "treatments": {new: pathway.treatments[old] for new, old in named},
            "positions": tuple(positions),
            "always": (),
        }
    )


def _about(pathway: Pathway, old: str, new: str) -> Iterator[Position]:
    for each in pathway.positions:
        if old in each.about:
            yield each.model_copy(update={"id": f"{each.id}_{new}", "about": (new,)})


def _questions(pathway: Pathway) -> Iterator[Criterion]:
    """Does a rule hold of somebody; is something open, closed, neither, both; does a source apply?"""
    for placed in rules(pathway):
        yield from (placed.rule, Not(placed.rule))
    for treatment in pathway.treatments.values():
        is_open, is_closed = opened(treatment), closed(treatment)
        yield from (is_open, is_closed)
        yield from (every((Not(is_open), Not(is_closed))), every((is_open, is_closed)))
    yield from map(applies, pathway.positions)


def _searches(pathway: Pathway) -> None:
    world = World.of(pathway)
    shown: list[Took] = []
    proved: list[Took] = []
    for goal in _questions(pathway):
        taken = _middle(partial(_within, partial(find, world, goal)))
        (proved if find(world, goal).nobody else shown).append(taken)
    for what, all_ in (("somebody is found", shown), ("nobody is there, proved", proved)):
        all_.sort(key=lambda each: each.cpu)
        _told(f"one question, {what}: median", all_[len(all_) // 2], f"of {len(all_)}")
        _told(f"one question, {what}: highest", all_[-1])


def main() -> None:
    """Print each figure, in milliseconds."""
    pathway = load()
    people = about(check(pathway).kinds_of_people)
    print(f"{'':54} {'processor':>9} {'clock':>9}")
    _told("vcfpath --version", _middle(partial(_whole, "--version")))
    _told("vcfpath check", _middle(partial(_whole, "check")), f"for {people} kinds of people")
    _told("vcfpath check --content", _middle(partial(_whole, "check", "--content")))
    for size in SIZES:
        grown = _grown(pathway, size)
        what = f"{size} treatments, {len(grown.positions)} positions: every claim"
        _told(what, _middle(partial(_within, partial(check, grown)), RUNS if size < 1000 else 1))
    _searches(pathway)


if __name__ == "__main__":
    main()
