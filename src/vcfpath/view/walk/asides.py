"""What a walk says and asks beside its questions: at the start, about the rest of a list, at the end."""

from __future__ import annotations

from vcfpath.engine.assessment import Assessment
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Document, Heading, Paragraph
from vcfpath.view.framing import facts_used
from vcfpath.view.phrases import capital
from vcfpath.view.walk.question import SEVERAL, WAYS_OUT, numbered


def welcome_screen(pathway: Pathway) -> Document:
    """What is said before the first question of a walk."""
    text = (
        "One question at a time. Answer as the person it is about, and what you know; not knowing "
        "is an answer too. You can stop at any time. Nothing is sent anywhere, and nothing is kept unless you asked for that."
    )
    title = f"{capital(pathway.condition.name)}: step by step"
    return Document((Heading(title, 1), Paragraph(text)))


def first_screen() -> Document:
    """The answer to "back" where there is nothing to go back to."""
    return Document((Paragraph("This is the first question. There is nothing to go back to."),))


def rest_screen() -> Document:
    """What is asked when some members of a set were named: what holds of the others."""
    answers = ("none of the others", "I am not sure about the others")
    how = Paragraph(f"Type a number. {WAYS_OUT}")
    return Document((Heading("And those you did not name?"), numbered(answers), how))


def why_rest() -> Document:
    """Why it is asked what holds of the others."""
    text = "What is not known is never taken for no. So it makes a difference if you are sure."
    return Document((Paragraph(text),))


def outside_screen(pathway: Pathway, assessment: Assessment) -> Document:
    """What is asked before an answer ends the walk because the pathway is about other people."""
    outside = pathway.for_whom.outside if pathway.for_whom else ""
    known = facts_used(pathway, assessment, "Known so far")
    answers = numbered(("yes", "no, I want to change my last answer"))
    return Document(
        (Heading("Is that right?"), Paragraph(f"{outside} {known}"), answers, Paragraph(WAYS_OUT))
    )


def why_outside() -> Document:
    """Why it is asked whether somebody is really outside the pathway."""
    text = "With this answer the walk ends here. So it is good to know that it was no slip."
    return Document((Paragraph(text),))


def matters_screen(pathway: Pathway) -> Document:
    """The last question, and the only one that can change nothing."""
    return Document(
        (
            Heading("Last: what matters most to you?"),
            Paragraph("It is shown beside what bears on it. It changes no verdict and no order."),
            numbered(each.name for each in pathway.matters.values()),
            Paragraph(f"{SEVERAL} {WAYS_OUT}"),
        )
    )


def why_matters() -> Document:
    """Why it is asked what matters most."""
    text = "So that you can see, for each thing that matters to you, what is known about it."
    return Document((Paragraph(text),))
