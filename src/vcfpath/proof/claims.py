"""What is asked of people, written as rules: verdicts, stages and positions as criteria.

Of somebody of whom everything is known, a verdict is open, depends (on sources) or closed by rules that
can be written down. More knowledge never turns open or closed into something else. So what is proved
of everybody of whom all is known is proved of everybody else too; and where a rule is known to hold of
somebody, little as is known of them, they are an example.
"""

from __future__ import annotations

from collections.abc import Iterable

from vcfpath.model.criterion import AtLeast, Criterion, Not
from vcfpath.model.pathway import Pathway, Stage
from vcfpath.model.position import Position
from vcfpath.model.treatment import Treatment

ALWAYS: Criterion = AtLeast(0, ())
"""What holds of everybody."""


def every(rules: Iterable[Criterion]) -> Criterion:
    """All of ``rules`` hold."""
    parts = tuple(rules)
    return parts[0] if len(parts) == 1 else AtLeast(len(parts), parts)


def some(rules: Iterable[Criterion]) -> Criterion:
    """At least one of ``rules`` holds."""
    parts = tuple(rules)
    return parts[0] if len(parts) == 1 else AtLeast(1, parts)


def opened(treatment: Treatment) -> Criterion:
    """Nothing written for ``treatment`` stands in its way."""
    return every(
        (
            *(line.when for line in treatment.indicated_when),
            *(Not(line.when) for line in treatment.contraindicated_when),
        )
    )


def closed(treatment: Treatment) -> Criterion:
    """An absolute contraindication of ``treatment`` holds, or what it requires does not."""
    absolute = [e.when for e in treatment.contraindicated_when if e.weight == "absolute"]
    required = [e.when for e in treatment.indicated_when if e.weight == "required"]
    return some((*absolute, *map(Not, required)))


def applies(position: Position) -> Criterion:
    """The source speaks of the person, and all its conditions hold."""
    scope = () if position.for_whom is None else (position.for_whom,)
    return every((*scope, *(line.when for line in position.when)))


def in_scope(pathway: Pathway) -> Criterion:
    """The pathway speaks of the person."""
    return ALWAYS if pathway.for_whom is None else pathway.for_whom.when


def steps(pathway: Pathway) -> list[Stage]:
    """The stages that follow one another, in their order."""
    numbered = [(e.sequence, e) for e in pathway.stages if e.sequence != "anytime"]
    return [stage for _, stage in sorted(numbered, key=lambda each: each[0])]


def at_stage(pathway: Pathway, stage: Stage) -> Criterion:
    """Everything before ``stage`` is done, and the stage itself is not."""
    before = steps(pathway)[: steps(pathway).index(stage)]
    done = [e.move_on_when for e in before if e.move_on_when is not None]
    if len(done) < len(before):
        return Not(ALWAYS)
    return every((*done, *(() if stage.move_on_when is None else (Not(stage.move_on_when),))))
