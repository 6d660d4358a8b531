"""The same people, of whom only what patients themselves can answer is ever known."""

from __future__ import annotations

from vcfpath.proof.world import World


def as_patients_know(world: World) -> World:
    """``world``, in which nobody knows what only a clinician can answer."""
    facts = world.facts.items()
    return world._replace(hidden=frozenset(n for n, e in facts if e.answered_by == "clinician"))
