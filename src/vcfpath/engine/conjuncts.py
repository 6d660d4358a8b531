"""What has to be so, one thing at a time: so that it can be said which of it is so of a person.

What must all be so is taken apart; a choice ("either … or …") and a definition stay whole, as each
says its own sentence. A rule that fails, or is not known, has a part that fails, or is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.model.criterion import AtLeast, Criterion


def apart(rules: Iterable[Criterion]) -> Iterator[Criterion]:
    """The things that must all be so for all ``rules`` to hold, in their order."""
    for rule in rules:
        if isinstance(rule, AtLeast) and rule.n == len(rule.parts):
            yield from apart(rule.parts)
        else:
            yield rule
