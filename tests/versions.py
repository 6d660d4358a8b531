"""Later versions of the ankle pathway, as text: each change alone, and several at once."""

from __future__ import annotations

from tests.known import ANKLE_FILE

ANKLE_TEXT = ANKLE_FILE.read_text("utf-8")

WINDOW = ("3 <= days_since_sprain < 21", "3 <= days_since_sprain < 14")
WEIGHT = (
    "when: age > 90\n            weight: absolute",
    "when: age > 90\n            weight: relative",
)
DEFINITION = ("bruised, not can_stand)", "bruised, not can_stand, torn)")
STANCE = ("stance: found_no_benefit", "stance: found_benefit")
SCOPE = ("when: age >= 12", "when: age >= 14")
STEP = ('move_on_when: swelling == "none"', 'move_on_when: swelling != "severe"')
URGENCY = ("urgency: within_week", "urgency: emergency_now")
ASKED = ("{none: no swelling, mild:", "{none: no swelling, slight: hardly any, mild:")
WORDS = ("Keep the foot up., sources", "Put the foot up., sources")
CAUTION = ("- when: bruised\n", "- when: not bruised\n")
VERSION = ('version: "1.10"', 'version: "1.11"')
CONSTRAINT = (
    "    urgencies:\n",
    "      - when: days_of_boot <= days_since_sprain\n        because: No boot before.\n    urgencies:\n",
)
IN_VAIN = ("when: weeks_of_rest >= 6\n            weight", "when: weeks_of_rest >= 6 and (bruised or not bruised)\n            weight")  # fmt: skip

SEVERAL = (VERSION, WINDOW, WEIGHT, DEFINITION, STANCE, SCOPE, STEP, URGENCY, ASKED, WORDS, CAUTION)


def changed(*changes: tuple[str, str]) -> str:
    """The ankle pathway with these changes; each has exactly one place."""
    text = ANKLE_TEXT
    for before, after in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text
