"""The rules of a treatment in the groups in which they are told, each with the words before it."""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.engine.assessment import Kind, Weight
from vcfpath.model.treatment import Line, Treatment


class RuleGroup(NamedTuple):
    """Rules that do the same: all indications have to hold, any of the others stands in the way."""

    kind: Kind
    weight: Weight | None
    intro: str
    """What leads to the words of a rule."""
    lines: tuple[Line, ...]

    @property
    def several(self) -> str:
        """What leads to more than one rule."""
        which = "all of these hold" if self.kind == "indication" else "any of these holds"
        return f"{self.intro} {which}"


def rule_groups(treatment: Treatment) -> list[RuleGroup]:
    """Whom it is for, whom it is not for, and when to take care; no group is empty."""
    indicated, against = treatment.indicated_when, treatment.contraindicated_when
    required = tuple(line for line in indicated if line.weight == "required")
    usual = tuple(line for line in indicated if line.weight == "usual")
    absolute = tuple(line for line in against if line.weight == "absolute")
    relative = tuple(line for line in against if line.weight == "relative")
    groups = (
        RuleGroup("indication", "required", "Only when", required),
        RuleGroup("indication", "usual", "Usual when", usual),
        RuleGroup("contraindication", "absolute", "Not when", absolute),
        RuleGroup("contraindication", "relative", "Some sources say not when", relative),
        RuleGroup("caution", None, "Take care when", treatment.caution_when),
    )
    return [group for group in groups if group.lines]
