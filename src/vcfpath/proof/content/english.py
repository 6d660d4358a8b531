"""English phrases that lean on a reader, and numbers in words that mislead one.

A list is short of what could be said, and long on what it finds: each of these has a plain way to say
the same that does not lean.
"""

from __future__ import annotations

import re

DIRECTING = re.compile(
    r"\b(?:you(?:'d| had| would)? (?:should|must|ought|need to|have to|better)"
    r"|we (?:recommend|advise|suggest)|(?:safe|right|best|recommended|good|wrong) for you"
    r"|(?:ask|tell|insist|demand) your \w+ for|no risks?|risk[- ]free|cure[sd]?|guarantee\w*"
    r"|miracles?|gold standard|(?:completely|perfectly|totally) safe|(?:un)?fortunately|luckily"
    r"|sadly|of course|obviously|better off"
    r"|(?:only|just|merely|as (?:few|little|many|much) as) (?:about |some )?\d+)\b",
    re.IGNORECASE,
)
"""Speaks to the reader as one who knows better, or says whether a number is large."""

JUDGING = re.compile(
    r"\b(?:should|ought|must|best|safe(?:ly|r|st)?|worth|worthwhile|prefer\w*|choose|chosen"
    r"|recommend\w*|advis(?:e|ed|es|able|ing)|dangerous|excellent|poor|ideal|superior|inferior"
    r"|proven|harmless|trivial|merely|effective|successful)\b",
    re.IGNORECASE,
)

_NUMBER = r"\d(?:[\d.,]{0,14}\d)?"
_NO_TIME = r"(?! (?:years?|months?|weeks?|days?|hours?|minutes?)\b)"

ONE_IN = re.compile(
    rf"\b(?:1|one) in (?:every )?(?:{_NUMBER}|two|three|four|five|six|seven|eight|nine|ten|twelve"
    rf"|twenty|fifty|a hundred|a thousand){_NO_TIME}\b",
    re.IGNORECASE,
)

SO_MANY_IN = re.compile(
    rf"(?<![\w.,])(?:{_NUMBER}|two|three|four|five|six|seven|eight|nine) in (?:every )?"
    rf"(?P<of>{_NUMBER}){_NO_TIME}\b",
    re.IGNORECASE,
)
"""A rate in words: so many in how many."""

RELATIVE = re.compile(
    r"\b(?:times (?:as|more|less|higher|lower|greater) (?:\w+ )?(?:likely|often|common|risk)"
    r"|twice as (?:likely|often|common|many)|relative risk|(?:risk|odds|hazard) ratio"
    r"|(?:doubl|halv|tripl)(?:e|es|ed|ing) (?:the|your|their|its) (?:risk|chance|odds|rate)"
    r"|(?:half|double|twice) the (?:risk|chance|odds|rate)"
    r"|\d[\d.]{0,8} ?(?:%|percent|per cent)"
    r" (?:lower|higher|less|more|fewer|greater|reduction|increase|drop)"
    r"|(?:risk|chance|odds|rate)s?\b[^.]{0,40} by \d[\d.]{0,8} ?(?:%|percent|per cent))",
    re.IGNORECASE,
)
ABSOLUTE = re.compile(r"\d (?:of|in|out of|per)(?: every)? \d")
"""So many of how many."""
