"""What each source says of this patient: inside its scope or not, its conditions met or not."""

from __future__ import annotations

from collections.abc import Mapping

from vcfpath.engine.assessment import Answer, PositionAnswer
from vcfpath.engine.evaluate import Evaluator, merged
from vcfpath.engine.sweep import Sweep
from vcfpath.engine.windows import windows
from vcfpath.model.criterion import Criterion
from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.truth import Truth, all_of


def rules_of(position: Position) -> tuple[Criterion, ...]:
    """Its scope, where it has one, and its conditions: what makes it apply."""
    return (*scope_of(position), *conditions_of(position))


def scope_of(position: Position) -> tuple[Criterion, ...]:
    """Whom it is about; nothing where that is everybody."""
    return () if position.for_whom is None else (position.for_whom,)


def conditions_of(position: Position) -> tuple[Criterion, ...]:
    """What it asks for of those it is about."""
    return tuple(line.when for line in position.when)


def position_missing(position: Position, patient: Evaluator) -> tuple[str, ...]:
    """The facts it is waiting for; none once it is known to apply, or not to."""
    rules = rules_of(position)
    if patient.all_hold(rules) is not Truth.UNKNOWN:
        return ()
    return tuple(merged(map(patient.missing, rules)))


def answer_of(position: Position, patient: Evaluator) -> Answer:
    """What its source says of ``patient``."""
    in_scope = patient.all_hold(scope_of(position))
    return _answer(position, in_scope, patient.all_hold(conditions_of(position)))


def positions_by_option(pathway: Pathway, sweep: Sweep) -> Mapping[str, tuple[PositionAnswer, ...]]:
    """For each treatment, and each thing mentioned, the answers of every source, in file order."""
    options = (*pathway.treatments, *pathway.mentioned)
    found: dict[str, list[PositionAnswer]] = {option: [] for option in options}
    for position in pathway.positions:
        answer = _answered(position, sweep)
        for option in position.about:
            found[option].append(answer)
    return {option: tuple(answers) for option, answers in found.items()}


def _answered(position: Position, sweep: Sweep) -> PositionAnswer:
    patient = sweep.now
    in_scope = patient.all_hold(scope_of(position))
    conditions = conditions_of(position)
    meets = patient.all_hold(conditions)
    missing = position_missing(position, patient)
    assumed = position.if_unknown.fact if position.if_unknown else None
    return PositionAnswer(
        position=position,
        in_scope=in_scope,
        meets=meets,
        applies=all_of((in_scope, meets)),
        answer=_answer(position, in_scope, meets),
        missing=missing,
        windows=windows(sweep, conditions),
        assumes=assumed in missing,
    )


def _answer(position: Position, in_scope: Truth, meets: Truth) -> Answer:
    if in_scope is Truth.FALSE:
        return "not_my_patient"
    if meets is Truth.FALSE:
        return "outside"
    if Truth.UNKNOWN in (in_scope, meets):
        return "depends"
    return position.stance
