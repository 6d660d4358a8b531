"""How long `vcfpath diff` searches: for a first example, for a proof that nothing changed, and as pathways grow.

Run by hand, from the top of the checkout:  python -m bench.diff

Every line of the shipped pathway's treatments is left out once, and once said again in other words that
only a search can see through. Processor time, the best of several; reading the files is not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from statistics import median
from time import process_time

from vcfpath import load
from vcfpath.engine.changes.effort import Effort
from vcfpath.model.criterion import AtLeast, Criterion
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Contraindication, Indication
from vcfpath.proof.diff.both import Both
from vcfpath.proof.diff.difference import of_the_known
from vcfpath.proof.diff.questions import Question, questions
from vcfpath.proof.diff.versions import diff
from vcfpath.proof.search import MOST_WORK

RUNS = 5
KEYS = ("indicated_when", "contraindicated_when")
SIZES = (10, 100, 1000)
Line = Indication | Contraindication


def _ms(work: Callable[[], object]) -> float:
    def once() -> float:
        started = process_time()
        work()
        return (process_time() - started) * 1000

    return min(once() for _ in range(RUNS))


def _with(pathway: Pathway, name: str, key: str, lines: tuple[Line, ...]) -> Pathway:
    treatment = pathway.treatments[name].model_copy(update={key: lines})
    return pathway.model_copy(update={"treatments": {**pathway.treatments, name: treatment}})


def _places(pathway: Pathway) -> Iterator[tuple[str, str, int, tuple[Line, ...]]]:
    for name, treatment in pathway.treatments.items():
        for key in KEYS:
            lines: tuple[Line, ...] = getattr(treatment, key)
            yield from ((name, key, place, lines) for place in range(len(lines)))


def _dropped(pathway: Pathway) -> Iterator[tuple[str, Pathway]]:
    for name, key, place, lines in _places(pathway):
        yield name, _with(pathway, name, key, lines[:place] + lines[place + 1 :])


def _reworded(pathway: Pathway) -> Iterator[tuple[str, Pathway]]:
    for name, key, place, lines in _places(pathway):
        other = lines[(place + 1) % len(lines)].when
        rule = _longer(lines[place].when, other)
        line = lines[place].model_copy(update={"when": rule})
        yield name, _with(pathway, name, key, (*lines[:place], line, *lines[place + 1 :]))


def _longer(rule: Criterion, other: Criterion) -> Criterion:
    """``rule``, or ``rule`` and another: that is ``rule``, and no form of the rule shows it."""
    return AtLeast(1, (rule, AtLeast(2, (rule, other))))


def _first(both: Both, question: Question) -> bool:
    """Search until somebody is found, as `answered` does."""
    found = of_the_known(both, question, Effort(MOST_WORK), ())
    return any(outcome.person is not None for _, _, outcome in found)


def _grown(pathway: Pathway, size: int) -> Pathway:
    """The pathway with so many treatments, each of its own over and over."""
    names = islice(cycle(pathway.treatments), size)
    treatments = {f"t{place}": pathway.treatments[name] for place, name in enumerate(names)}
    return pathway.model_copy(update={"treatments": treatments, "positions": ()})


def _told(what: str, times: list[float], found: str = "") -> None:
    print(f"{what:48} {median(times):8.1f} {max(times):8.1f}  {found}")


def main() -> None:
    """Print each figure: its median and its highest over all lines, in milliseconds."""
    pathway = load()
    print(f"{'':48} {'median':>8} {'highest':>8}")
    _told("the whole of diff, a file beside itself", [_ms(partial(diff, pathway, pathway))])
    times, shown = [], 0
    for name, other in _dropped(pathway):
        both = Both.of(pathway, other)
        question = next(each for each in questions(both) if each.subject.id == name)
        times.append(_ms(partial(_first, both, question)))
        shown += _first(both, question)
    _told("a line left out: the first example", times, f"{shown} of {len(times)} have one")
    whole = [_ms(partial(diff, pathway, other)) for _, other in _dropped(pathway)]
    _told("a line left out: the whole of diff", whole)
    reworded = list(_reworded(pathway))
    proved = sum(diff(pathway, other).nothing for _, other in reworded)
    whole = [_ms(partial(diff, pathway, other)) for _, other in reworded]
    _told("a line in other words: equality proved", whole, f"{proved} of {len(whole)} proved")
    for size in SIZES:
        old, new = _grown(pathway, size), _grown(next(iter(_dropped(pathway)))[1], size)
        _told(f"{size} treatments, every tenth or so changed", [_ms(partial(diff, old, new))])


if __name__ == "__main__":
    main()
