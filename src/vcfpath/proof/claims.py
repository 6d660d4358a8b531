"""What is asked of people, written as rules: verdicts, stages and positions as criteria.

Of somebody of whom everything is known, a verdict is open, depends (on sources) or closed by rules that
can be written down. More knowledge never turns open or closed into something else. So what is proved
of everybody of whom all is known is proved of everybody else too; and where a rule is known to hold of
somebody, little as is known of them, they are an example.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.verdict import ASYMMETRY_OF_HARM, Harm
from vcfpath.model.criterion import AtLeast, Criterion, Not
from vcfpath.model.pathway import Pathway, Stage
from vcfpath.model.position import Position
from vcfpath.model.treatment import Contraindication, Indication, Treatment
from vcfpath.truth import Truth

_KNOWN = (Truth.TRUE, Truth.FALSE)

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
    """No line of ``treatment`` does its verdict any harm."""
    return every(rule for line in _lines(treatment) for rule in _harmless(line))


def closed(treatment: Treatment) -> Criterion:
    """Some line of ``treatment`` closes it."""
    return some(
        line.when if truth is Truth.TRUE else Not(line.when)
        for line in _lines(treatment)
        for truth in _KNOWN
        if ASYMMETRY_OF_HARM.get((line.weight, truth)) is Harm.CLOSES
    )


def _lines(treatment: Treatment) -> Iterator[Indication | Contraindication]:
    yield from treatment.indicated_when
    yield from treatment.contraindicated_when


def _harmless(line: Indication | Contraindication) -> Iterator[Criterion]:
    """What has to be so for the line to do no harm; nothing, if it never does."""
    harmful = {truth for truth in _KNOWN if (line.weight, truth) in ASYMMETRY_OF_HARM}
    if Truth.FALSE in harmful:
        yield line.when
    if Truth.TRUE in harmful:
        yield Not(line.when)


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
