"""English phrases that lean on a reader, and numbers in words that mislead one.

A list is short of what could be said, and long on what it finds: each of these has a plain way to say
the same that does not lean.
"""

from __future__ import annotations

import re

DIRECTING = re.compile(
    r"\byou(?:'d| had| would)? (?:should|must|ought|need to|have to|better)\b"
    r"|\bwe (?:recommend|advise|suggest)\b|\b(?:safe|right|best|recommended|good|wrong) for you\b"
    r"|\b(?:ask|tell|insist|demand) your \w+ for\b|\bno risks?\b|\brisk[- ]free\b|\bcure[sd]?\b"
    r"|\bguarantee\w*|\bmiracles?\b|\bgold standard\b|\b(?:completely|perfectly|totally) safe\b"
    r"|\b(?:un)?fortunately\b|\bluckily\b|\bsadly\b|\bof course\b|\bobviously\b|\bbetter off\b"
    r"|\b(?:only|just|merely|as few as|as little as|as many as|as much as) (?:about |some )?\d",
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
    rf"\b(?:{_NUMBER}|two|three|four|five|six|seven|eight|nine) in (?:every )?(?P<of>{_NUMBER})"
    rf"{_NO_TIME}\b",
    re.IGNORECASE,
)
"""A rate in words: so many in how many."""

RELATIVE = re.compile(
    r"\b(?:times|twice) (?:as|more|less|higher|lower|greater) (?:\w+ )?(?:likely|often|common|risk)"
    r"|\btwice as (?:likely|often|common|many)|\b(?:relative risk|risk ratio|odds ratio|hazard ratio)"
    r"|\b(?:doubl|halv|tripl)(?:e|es|ed|ing) (?:the|your|their|its) (?:risk|chance|odds|rate)"
    r"|\b(?:half|double|twice) the (?:risk|chance|odds|rate)"
    r"|\d ?(?:%|percent|per cent) (?:lower|higher|less|more|fewer|greater|reduction|increase|drop)"
    r"|\b(?:risk|chance|odds|rate)s?\b[^.]{0,40} by \d[\d.]{0,8} ?(?:%|percent|per cent)",
    re.IGNORECASE,
)
ABSOLUTE = re.compile(r"\d (?:of|in|out of|per)(?: every)? \d")
"""So many of how many."""
