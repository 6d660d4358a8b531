"""Which command-line options each fact gives rise to, so that no two can ever meet.

The names are decided here, with the model, because a pathway whose flags collide is at fault when
it is read, long before a command line exists.
"""

from __future__ import annotations

from vcfpath.model.fact import Fact, NumberFact, SetFact, YesNoFact

BUILT_IN = frozenset(
    {
        *("--help", "--version", "--verbose", "--format", "--output", "--pathway", "--as-of"),
        *("--patient", "--even-if-stale", "--list", "--all", "--save", "--resume", "--force"),
        *("--install-completion", "--show-completion", "--plain", "--matters", "--later"),
        *("--then-patient", "--kind", "--from"),
    }
)
"""Options the program has, or keeps for itself."""


def flag(name: str) -> str:
    """An id as an option: underscores are written as hyphens."""
    return "--" + name.replace("_", "-")


def then(option: str) -> str:
    """The option that says the same of a second person, to be put beside the first."""
    return "--then-" + option.removeprefix("--")


def flags_of(name: str, fact: Fact) -> tuple[str, ...]:
    """Every option that fact ``name`` takes part in, the first being its own."""
    own = flag(name)
    match fact:
        case YesNoFact():
            return (own, "--no-" + own[2:])
        case SetFact():
            return (own, "--not-" + own[2:], own + "-complete")
        case NumberFact(as_date=as_date) if as_date:
            return (own, "--" + as_date.flag)
        case _:
            return (own,)
