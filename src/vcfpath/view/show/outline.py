"""What is shown of a pathway as a whole, once for every way of showing it: its steps and its rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vcfpath.engine.walk import stages_in_order
from vcfpath.engine.words import words
from vcfpath.model.criterion import Criterion, Named, nodes_of
from vcfpath.model.pathway import Pathway, Stage
from vcfpath.model.treatment import Treatment
from vcfpath.view.explain.asking import scores_in
from vcfpath.view.phrases import capital, listed, sentence
from vcfpath.view.rules import RuleGroup, rule_groups

NO_RULE = "no rule says when"


class Choice(NamedTuple):
    """A treatment with its rules."""

    id: str
    treatment: Treatment
    groups: tuple[RuleGroup, ...]


class Step(NamedTuple):
    """A stage with its treatments. ``leads_on``: there is a step after it, or a rule to leave it."""

    stage: Stage
    choices: tuple[Choice, ...]
    leads_on: bool

    @property
    def title(self) -> str:
        """Its number and its name."""
        order = self.stage.sequence
        when = "At any time" if order == "anytime" else f"Stage {order}"
        return f"{when}: {self.stage.name}"


class Outline(NamedTuple):
    """The steps in their order, and the definitions and scores that their rules use.

    ``as_now`` is what to carry on as now is called, where it is shown.
    """

    steps: tuple[Step, ...] = ()
    as_now: str | None = None
    definitions: tuple[str, ...] = ()
    scores: tuple[str, ...] = ()


def outline(pathway: Pathway, only: str | None = None) -> Outline:
    """The whole pathway; or one treatment of it in its stage, without the ways from stage to stage."""
    chosen = [only] if only else [*pathway.treatments]
    steps = [_step(pathway, each, chosen) for each in stages_in_order(pathway)]
    if only:
        steps = [step._replace(leads_on=False) for step in steps if step.choices]
    rules = list(_rules(pathway, steps))
    scores = scores_in(pathway, rules)
    return Outline(
        tuple(steps),
        None if only or not pathway.as_now else pathway.as_now.name,
        tuple(_definitions(pathway, rules)),
        tuple(name for name in pathway.scores if name in scores),
    )


def _step(pathway: Pathway, stage: Stage, chosen: Iterable[str]) -> Step:
    treatments = {name: pathway.treatments[name] for name in chosen}
    choices = tuple(
        Choice(name, each, tuple(rule_groups(each)))
        for name, each in treatments.items()
        if each.stage == stage.id
    )
    return Step(stage, choices, stage.move_on_when is not None or _goes_on(pathway, stage))


def _goes_on(pathway: Pathway, stage: Stage) -> bool:
    """Whether a step of care comes after this one."""
    in_order = [each.id for each in stages_in_order(pathway) if each.sequence != "anytime"]
    return stage.id in in_order[:-1]


def _rules(pathway: Pathway, steps: Iterable[Step]) -> Iterator[Criterion]:
    if pathway.for_whom:
        yield pathway.for_whom.when
    for step in steps:
        if step.stage.move_on_when is not None:
            yield step.stage.move_on_when
        groups = (group for choice in step.choices for group in choice.groups)
        yield from (line.when for group in groups for line in group.lines)


def _definitions(pathway: Pathway, rules: Iterable[Criterion]) -> list[str]:
    """The definitions that rules use, and those that these use, in the order of the file."""
    used: set[str] = set()
    waiting = list(rules)
    while waiting:
        for node in nodes_of(waiting.pop()):
            if isinstance(node, Named) and node.definition not in used:
                used.add(node.definition)
                waiting.append(pathway.definitions[node.definition].when)
    return [name for name in pathway.definitions if name in used]


def title_of(pathway: Pathway) -> str:
    """What the whole is called."""
    return f"{capital(pathway.condition.name)}: the pathway as a whole"


def group_words(pathway: Pathway, group: RuleGroup) -> tuple[str, tuple[str, ...]]:
    """One rule as a sentence; of several, what leads to them, and a sentence for each."""
    said = [words(pathway, line.when) for line in group.lines]
    if len(said) == 1:
        return f"{group.intro} {said[0]}.", ()
    return f"{group.several}:", tuple(map(sentence, said))


def moving_on(pathway: Pathway, stage: Stage) -> str:
    """When one goes on from a stage, as a sentence."""
    rule = stage.move_on_when
    return f"Moving on: {NO_RULE if rule is None else f'when {words(pathway, rule)}'}."


def for_whom(pathway: Pathway) -> Iterator[str]:
    """Whom it is about, and what is said to anybody else; nothing where it is about everybody."""
    if pathway.for_whom:
        yield f"For whom: {words(pathway, pathway.for_whom.when)}."
        yield f"Otherwise: {sentence(pathway.for_whom.outside)}"


def meant(pathway: Pathway, shown: Outline) -> list[tuple[str, str]]:
    """What the rules shown speak of: what is said where a definition holds, and when; what scores add."""
    definitions = [pathway.definitions[name] for name in shown.definitions]
    said = [(capital(each.yes), f"when {words(pathway, each.when)}.") for each in definitions]
    return [*said, *(_score(pathway, name) for name in shown.scores)]


def _score(pathway: Pathway, name: str) -> tuple[str, str]:
    score = pathway.scores[name]
    adds = listed(group.name for group in score.groups)
    return capital(
        score.name
    ), f"points for {adds}. In full: vcfpath explain {name.replace('_', '-')}."
