"""A question on the screen: what is asked, of whom, why, the numbered answers, and the ways out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.assessment import Rule
from vcfpath.engine.walk import Question
from vcfpath.engine.words import state_words
from vcfpath.model.comparing import range_in_words
from vcfpath.model.fact import Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import State
from vcfpath.view.document import Block, Document, Heading, Item, Items, Paragraph
from vcfpath.view.phrases import capital, counted, listed, sentence

WAYS_OUT = "Or type: d (don't know), w (why do you ask?), b (back), s (skip to the end), q (quit)."
SEVERAL = "Type every number that applies, such as 1,3. Type 0 for none of them."
PROMPT = "Your answer: "
SOURCES_NAMED = 5


def question_screen(pathway: Pathway, question: Question, known: State, number: int) -> Document:
    """The question, ready to be answered; ``known`` is what is known of the fact already."""
    fact = pathway.facts[question.fact]
    return Document(
        (
            Heading(f"Question {number}. {fact.ask}"),
            *_reason(fact, question),
            *_already(fact, known),
            *_answers(fact),
            Paragraph(f"{_how(fact)} {WAYS_OUT}"),
        )
    )


def rest_screen() -> Document:
    """What is asked when some members of a set were named: what holds of the others."""
    answers = ("none of the others", "I am not sure about the others")
    return Document((Heading("And those you did not name?"), _numbered(answers)))


def why_rest() -> Document:
    """Why it is asked what holds of the others."""
    text = "What is not known is never taken for no. So it makes a difference if you are sure."
    return Document((Paragraph(text),))


def welcome_screen(pathway: Pathway) -> Document:
    """What is said before the first question of a walk."""
    text = (
        "One question at a time. Answer what you know; not knowing is an answer too. You can stop "
        "at any time. Nothing is sent anywhere, and nothing is kept unless you asked for that."
    )
    title = f"{capital(pathway.condition.name)}: step by step"
    return Document((Heading(title, 1), Paragraph(text)))


def first_screen() -> Document:
    """The answer to "back" where there is nothing to go back to."""
    return Document((Paragraph("This is the first question. There is nothing to go back to."),))


def matters_screen(pathway: Pathway) -> Document:
    """The last question, and the only one that can change nothing."""
    return Document(
        (
            Heading("Last: what matters most to you?"),
            Paragraph("It is shown beside what bears on it. It changes no verdict and no order."),
            _numbered(each.name for each in pathway.matters.values()),
            Paragraph(f"{SEVERAL} {WAYS_OUT}"),
        )
    )


def why_matters() -> Document:
    """Why it is asked what matters most."""
    text = "So that you can see, for each thing that matters to you, what is known about it."
    return Document((Paragraph(text),))


def why_asked(pathway: Pathway, question: Question) -> Document:
    """The answer to "why do you ask?": what the answer bears on."""
    fact = pathway.facts[question.fact]
    said = [sentence(fact.why)] if fact.why else []
    if question.moves_on and question.stage is not None:
        said.append("It bears on whether this step is behind you.")
    said += [f"It bears on {each}." for each in _bearing(pathway, question.bears_on)]
    if question.again:
        said.append("The answers you gave cannot all be so.")
    elif question.stage is None and not fact.why:
        said.append("A warning sign comes before every choice of treatment.")
    return Document((Paragraph(" ".join(said)),))


def _reason(fact: Fact, question: Question) -> Iterator[Block]:
    """Why it is asked, in a line, and who is likely to know."""
    whose = "For your care team, or a report in your hand." if _is_clinical(fact) else ""
    if question.again:
        why = "You can change your answer."
    elif question.could_settle:
        of = counted(question.undecided, "rule")
        why = f"This could settle {question.could_settle} of the {of} still undecided in this step."
    elif question.stage is None:
        why = "Warning signs come first."
    elif question.moves_on:
        why = "This bears on whether this step is behind you."
    else:
        of = counted(len(question.bears_on), "rule")
        why = f"Together with other answers, this could settle {of}."
    left = (
        f"At most {counted(question.left, 'more question')} in this step." if question.left else ""
    )
    yield Paragraph(" ".join(filter(None, (whose, why, left))))


def _is_clinical(fact: Fact) -> bool:
    return fact.answered_by == "clinician"


def _already(fact: Fact, known: State) -> Iterator[Block]:
    if known != fact.everything():
        yield Paragraph(f"Said so far: {state_words(fact, known)}.")


def _answers(fact: Fact) -> Iterator[Block]:
    match fact:
        case NumberFact():
            return
        case YesNoFact():
            yield _numbered(("yes", "no"))
        case _:
            yield _numbered(fact.values.values())


def _numbered(answers: Iterable[str]) -> Items:
    return Items(tuple(Item(capital(each)) for each in answers), numbered=True)


def _how(fact: Fact) -> str:
    match fact:
        case NumberFact(as_date=as_date):
            date = ", or the day, such as 2026-10-11" if as_date else ""
            return f"Type a number ({range_in_words(fact)}){date}."
        case SetFact():
            return SEVERAL
        case _:
            return "Type a number."


def _bearing(pathway: Pathway, rules: tuple[Rule, ...]) -> Iterator[str]:
    verdicts = [pathway.treatments[each.treatment].name for each in rules if each.position is None]
    if verdicts:
        yield f"the verdict on {listed(dict.fromkeys(verdicts))}"
    home = {position.id: position.source for position in pathway.positions}
    sources = [*dict.fromkeys(home[each.position] for each in rules if each.position is not None)]
    if sources:
        more = len(sources) - SOURCES_NAMED
        named = [*sources[:SOURCES_NAMED], *([f"{more} more"] if more > 0 else [])]
        yield f"what these say of you: {listed(named)}"
