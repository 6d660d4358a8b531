"""What to type to see the part of a pathway that carries an item, and what to call that part."""

from __future__ import annotations

from vcfpath.engine.carriers import Carrier, Part
from vcfpath.view.explain.topics import WAITING

PARTS: dict[Part, str] = {
    "condition": "what the condition is",
    "stage": "a stage",
    "definition": "a definition",
    "score": "a score",
    "red_flag": "a warning sign",
    "description": "what a treatment is",
    "criterion": "for whom a treatment is",
    "effect": "what a treatment was seen to do",
    "does_not": "what a treatment does not do",
    "experience": "what a treatment is like",
    "practical": "where, how long, what it costs",
    "due": "what falls due",
    "as_now": "to carry on as now",
    "mentioned": "something mentioned",
    "position": "what a source says",
    "statement": "what is often said",
    "disagreement": "where sources disagree",
    "matter": "what may matter most",
}
_TOPICS: dict[Part, str] = {
    "as_now": WAITING[0],
    "statement": "statements",
    "disagreement": "disagreements",
}
"""The topics of parts that have no name of their own."""


def see(carrier: Carrier) -> str:
    """The command that shows the part."""
    topic = carrier.id or _TOPICS.get(carrier.part, "")
    return f"vcfpath explain {topic.replace('_', '-')}".rstrip()
