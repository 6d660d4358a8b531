"""How much work a search may do. A hostile pathway could ask for more than anybody waits for."""

from __future__ import annotations

MOST_STEPS = 200_000
"""Comparisons looked at: hundreds of times what a real treatment takes, and still about a second."""


class Effort:
    """What is ``left`` of the work."""

    def __init__(self, steps: int = MOST_STEPS) -> None:
        self.left = steps

    def spend(self, steps: int) -> bool:
        """Take ``steps``; whether they were still there."""
        self.left -= steps
        return not self.spent

    @property
    def spent(self) -> bool:
        """Whether more was asked for than there was."""
        return self.left < 0
