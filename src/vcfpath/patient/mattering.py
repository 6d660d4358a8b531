"""What matters most to a person, by option or in a file. No rule can read it: it is no fact."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from vcfpath.errors import ContentError, Fault, Place, UsageError, echoed
from vcfpath.model.answer import Answer
from vcfpath.model.declared import Patience
from vcfpath.model.pathway import Pathway
from vcfpath.patient.several import How, as_list, each_apart, words_about

MATTERS = "matters"
"""The key in a file of answers. No fact can have that name, for its option is taken."""


def matters_named(pathway: Pathway, named: Iterable[tuple[str, Place]]) -> tuple[str, ...]:
    """What was named to matter, in the pathway's order, each once.

    Raises:
        UsageError: naming everything that this pathway has nothing to say about.
    """
    said = {name.strip().lower().replace("-", "_"): place for name, place in named}
    unheard = [(name, place) for name, place in said.items() if name not in pathway.matters]
    if unheard:
        patience = Patience()
        raise UsageError(_fault(patience, pathway, name, place) for name, place in unheard)
    return tuple(name for name in pathway.matters if name in said)


def matters_in(pathway: Pathway, answer: Answer | None) -> tuple[str, ...]:
    """What a file of answers says matters: a name, or a list of them.

    Raises:
        ContentError: when it is neither, or names something this pathway says nothing about.
    """
    if answer is None:
        return ()
    names = answer.value if isinstance(answer.value, list) else [answer.value]
    placed = [(name, answer.place_of(index)) for index, name in enumerate(names)]
    texts = [(name, place) for name, place in placed if isinstance(name, str)]
    wrong = [place for name, place in placed if not isinstance(name, str)]
    if wrong:
        mend = "Write for example: matters: [this, that]."
        raise ContentError([Fault(wrong[0], "this is no list of what matters", mend)])
    try:
        return matters_named(pathway, texts)
    except UsageError as error:
        raise ContentError(error.faults) from None


def _fault(patience: Patience, pathway: Pathway, name: str, place: Place) -> Fault:
    how: How = as_list if place.line else partial(each_apart, place=place)
    what = f"nothing here is said about '{echoed(name)}'"
    words = words_about(name, pathway.matters, how, patience.nearest)
    return Fault(place, *words or (what, patience.nearest(name, pathway.matters)))
