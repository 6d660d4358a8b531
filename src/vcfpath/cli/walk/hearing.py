"""What was typed at a question: an answer, or one of the ways out that every question has."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from vcfpath.cli.walk.talk import Talk
from vcfpath.errors import showable
from vcfpath.patient.spoken import NotUnderstoodError
from vcfpath.view.document import Document, Paragraph

Answer = TypeVar("Answer")


class WayOut(Enum):
    """What one may type instead of an answer, each with its letter and its words."""

    DONT_KNOW = (
        *("d", "don't know", "dont know", "do not know", "i don't know", "i dont know"),
        *("i do not know", "not sure", "i'm not sure", "im not sure", "i am not sure", "unsure"),
        *("no idea", "i have no idea", "unknown", "not known"),
    )
    WHY = ("w", "why", "why do you ask", "why do you ask?", "?", "h", "help")
    BACK = ("b", "back")
    MOVE_ON = ("m", "move on", "next", "next step")
    SKIP = ("s", "skip", "skip to the end", "end")
    QUIT = ("q", "quit", "exit")


_BY_WORD = {word: way for way in WayOut for word in way.value}


def hear(
    talk: Talk, prompt: str, understand: Callable[[str], Answer], why: Callable[[], Document]
) -> Answer | WayOut:
    """Ask until what is typed is understood, or is a way out; "why?" is answered on the way."""
    while True:
        text = talk.ask(prompt)
        way = _BY_WORD.get(" ".join(text.lower().replace("\u2019", "'").split()))
        if way is WayOut.WHY:
            talk.show(why())
        elif way is not None:
            return way
        else:
            try:
                return understand(text)
            except NotUnderstoodError as error:
                said = f"{showable(error.what[:1].upper() + error.what[1:])}. {error.mend}"
                talk.show(Document((Paragraph(said.strip()),)))
