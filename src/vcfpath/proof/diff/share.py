"""A share of some work: what it takes is taken from the whole too, so that neither is overspent."""

from __future__ import annotations

from vcfpath.engine.changes.effort import Effort


class Share(Effort):
    """What is left of one part of a larger work."""

    def __init__(self, whole: Effort, steps: int) -> None:
        super().__init__(steps)
        self._whole = whole

    @property
    def spent(self) -> bool:
        """Whether more was asked for than there was, of either."""
        return self._whole.spent or super().spent

    def spend(self, steps: int) -> bool:
        """Take ``steps`` of both; whether they were still there."""
        return self._whole.spend(steps) and super().spend(steps)
