"""Bars as they are read: what changes, and what has nothing to say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vcfpath.engine.assessment import Span, Verdict
from vcfpath.engine.timeline import Bar, Stretch


def bar(*labels: Verdict) -> Bar:
    def stretch(day: int, label: Verdict) -> Stretch:
        span = Span("age", Decimal(day), True, Decimal(day + 1), False, "unknown")
        return Stretch(span, label)

    return Bar("boot", None, tuple(stretch(day, each) for day, each in enumerate(labels)))


@pytest.mark.parametrize(
    ("labels", "changes"),
    [
        ((), False),
        (("open",), False),
        (("open", "open"), False),
        (("open", "closed"), True),
        (("open", "closed", "open"), True),
        (("open", "depends", "closed"), True),
    ],
)
def test_a_bar_changes_where_it_says_two_things_or_more(
    labels: tuple[Verdict, ...], changes: bool
) -> None:
    assert bar(*labels).changes is changes
