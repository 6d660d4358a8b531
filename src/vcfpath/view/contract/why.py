"""The JSON contract of ``why``: one treatment, its reasons as trees, and what would open it.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from vcfpath.engine.changes.change import Change, Edit
from vcfpath.engine.tree import Tree
from vcfpath.engine.why import Because, PositionTrees, Why
from vcfpath.model.fact import ChoiceFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import YES, Interval, OneOf
from vcfpath.truth import Truth
from vcfpath.view.contract.heading import heading
from vcfpath.view.contract.spoken import Json, Spoken, number, written
from vcfpath.view.why.edits import edit_words
from vcfpath.view.why.time import time_words

SCHEMA = "vcfpath.why/1"


def render(pathway: Pathway, why: Why, *, whole: bool) -> str:
    """The answer as one JSON object; what is for the worse is among the changes if ``whole``."""
    told = _Contract(pathway, why)
    found = why.because.changes.found if why.because else ()
    return written(
        {
            **heading(SCHEMA, pathway, why.assessment),
            "asked": why.treatment,
            "treatment": told.treatment(why.because) if why.because else None,
            "changes": [told.change(each) for each in found if whole or not each.worse],
            "changes_complete": why.because is None or why.because.changes.complete,
            "scores": told.scores(why.because) if why.because else [],
        }
    )


class _Contract:
    """Parts of the answer in the contract's words."""

    def __init__(self, pathway: Pathway, why: Why) -> None:
        self._pathway = pathway
        self._why = why
        self._spoken = Spoken(pathway)

    def treatment(self, because: Because) -> Json:
        """The treatment as ``options`` gives it, with trees."""
        said = self._spoken.treatment(because.answer)
        reasons, positions = said["reasons"], said["positions"]
        return {
            **said,
            "reasons": [
                {**reason, "tree": _tree(each.tree)}
                for reason, each in zip(reasons, because.reasons, strict=True)
            ],
            "positions": [
                {**position, **position_trees(each)}
                for position, each in zip(positions, because.positions, strict=True)
            ],
        }

    def scores(self, because: Because) -> list[Json]:
        """How the scores stand that its rules compare."""
        return [self._spoken.score(each) for each in because.scores]

    def change(self, change: Change) -> Json:
        """One smallest change: what has to be edited together."""
        time = [self._time(change.days, change)] if change.days else []
        return {
            "kind": change.kind,
            "edits": [*time, *map(self._edit, change.edits)],
            "worse": change.worse,
        }

    def _time(self, days: Interval, change: Change) -> Json:
        return {
            "kind": change.shift,
            "fact": None,
            "member": None,
            "days": _ends(number(days.low), number(days.high), days),
            "range": None,
            "values": None,
            "text": time_words(self._pathway, self._why, days),
            "worse": False,
        }

    def _edit(self, edit: Edit) -> Json:
        return {
            "kind": edit.kind,
            "fact": edit.thing.fact,
            "member": edit.thing.member,
            "days": None,
            **self._region(edit),
            "text": edit_words(self._pathway, self._why, edit),
            "worse": edit.worse,
        }

    def _region(self, edit: Edit) -> Json:
        name = edit.thing.fact
        match edit.region, self._pathway.facts[name]:
            case Interval() as region, _:
                low, high = (self._spoken.value(name, end) for end in (region.low, region.high))
                return {"range": _ends(low, high, region), "values": None}
            case OneOf(values), ChoiceFact(values=every):
                return {"range": None, "values": [value for value in every if value in values]}
            case OneOf(values), _:
                return {"range": None, "values": [YES in values]}
            case _:
                return {"range": None, "values": [edit.region is Truth.TRUE]}


def _ends(low: object, high: object, region: Interval) -> Json:
    return {
        "from": low,
        "includes_from": region.includes_low,
        "to": high,
        "includes_to": region.includes_high,
    }


def position_trees(each: PositionTrees) -> Json:
    """The rules of a position as trees: whom it is about, and each of its conditions."""
    return {
        "scope_tree": _tree(each.scope) if each.scope else None,
        "condition_trees": [_tree(condition) for condition in each.conditions],
    }


def _tree(tree: Tree) -> Json:
    """A part of a criterion, what it needs of its own parts, and these."""
    return {
        "text": tree.text,
        "truth": tree.truth.word,
        "missing": list(tree.missing),
        "definition": tree.definition,
        "needs": tree.needs,
        "parts": [_tree(part) for part in tree.parts],
    }
