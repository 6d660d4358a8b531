"""The two ends of a conversation, and what it is about."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date

from vcfpath.cli.emit import rendered
from vcfpath.cli.streams import write_note
from vcfpath.cli.surroundings import surroundings
from vcfpath.cli.walk.asking import Ask
from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import Assessment
from vcfpath.errors import ContentError, Fault, Place
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.reading.door import STANDARD_INPUT, shown_name
from vcfpath.view.document import Document

MOST_ANSWERS = 10_000
"""In one walk: ten for each question that the largest pathway can have. A program that types the
same for ever gets no further."""
REMEMBERED = 2
"""A turn asks of the person before an answer and of the person after it, each several times."""


class Talk:
    """Which pathway is walked on which day, and how one asks and shows."""

    def __init__(
        self,
        pathway: Pathway,
        day: date,
        even_if_stale: bool,
        ask: Ask,
        show: Callable[[Document], None],
    ) -> None:
        """Begin."""
        self.pathway = pathway
        self.day = day
        self.show = show
        self._ask = ask
        self._answers_left = MOST_ANSWERS
        self._even_if_stale = even_if_stale
        self._found: deque[tuple[Patient, Assessment]] = deque(maxlen=REMEMBERED)

    def ask(self, prompt: str) -> str:
        """What is typed next.

        Raises:
            EOFError: when there is no more to come.
            ContentError: when more was typed than any walk needs.
        """
        if not self._answers_left:
            what = f"{MOST_ANSWERS:,} lines were typed, and the walk has not ended"
            mend = "Run it again, and answer its questions."
            raise ContentError([Fault(Place(shown_name(STANDARD_INPUT)), what, mend)])
        self._answers_left -= 1
        return self._ask(prompt)

    def assess(self, patient: Patient) -> Assessment:
        """What the pathway says of the patient now."""
        for assessed, found in self._found:
            if assessed == patient:
                return found
        found = assess(self.pathway, patient, self.day, even_if_stale=self._even_if_stale)
        self._found.append((patient, found))
        return found


def shower(*, plain: bool) -> Callable[[Document], None]:
    """Shows a part of the conversation on standard error, each time as wide as it is then."""

    def show(document: Document) -> None:
        form = "terminal" if surroundings(notes=True).on_terminal and not plain else "plain"
        write_note(f"\n{rendered(document, form, notes=True)}")

    return show
