"""Which treatment is asked about: by its id or its name, hyphens, underscores and capitals alike."""

from __future__ import annotations

from collections.abc import Mapping

from vcfpath.errors import Fault, Place, UsageError, did_you_mean, echoed
from vcfpath.model.pathway import Pathway
from vcfpath.patient.several import several
from vcfpath.view.explain.topics import NAMED, normal

PLACE = Place("why")


def asked_treatment(pathway: Pathway, asked: str) -> str:
    """The id of the treatment called ``asked``.

    Raises:
        UsageError: when none is named, or it has no verdict, or there is none of that name.
    """
    wanted = normal(asked)
    treatments = _by_name({name: each.name for name, each in pathway.treatments.items()})
    if wanted in treatments:
        return treatments[wanted]
    raise UsageError([Fault(PLACE, *_refusal(pathway, asked, wanted))])


def typed(name: str) -> str:
    """An id as it is typed: with hyphens."""
    return name.replace("_", "-")


def _refusal(pathway: Pathway, asked: str, wanted: str) -> tuple[str, str]:
    """What is wrong, and what can be asked instead."""
    names = {typed(name): each.name for name, each in pathway.treatments.items()}
    choices = did_you_mean("", names) or "All treatments: vcfpath options"
    if not wanted:
        return "name a treatment", choices
    shown = echoed(asked)
    mentioned = _by_name({name: each.name for name, each in pathway.mentioned.items()})
    if wanted in mentioned:
        more = f"More of it: vcfpath explain {typed(mentioned[wanted])}."
        return f"'{shown}' is only spoken of, so it has no verdict", f"{choices} {more}"
    known = [normal(name) for name in (*pathway.treatments, *pathway.mentioned)]
    if (found := several(asked, known)) and len(found.names) > 1:
        mend = f"Ask about one at a time: vcfpath why {typed(found.names[0])}."
        return f"'{shown}' names several treatments", mend
    what = f"there is no treatment '{shown}'"
    holding = sorted(name for name, text in names.items() if wanted in normal(f"{name} {text}"))
    if len(holding) > 1:
        return what, f"Treatments with that word: {', '.join(holding[:NAMED])}."
    return what, did_you_mean((holding or [typed(wanted)])[0], names) or choices


def _by_name(names: Mapping[str, str]) -> dict[str, str]:
    """Ids by all their names; an id goes before the name of another."""
    ids = {normal(name): name for name in names}
    return {**{normal(text): name for name, text in names.items()}, **ids}
