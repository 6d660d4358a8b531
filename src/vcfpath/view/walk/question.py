"""A question on the screen: what is asked, of whom, why, the numbered answers, and the ways out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.walk import Question
from vcfpath.engine.words import state_words
from vcfpath.model.comparing import range_in_words
from vcfpath.model.fact import Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import State
from vcfpath.view.document import Block, Document, Heading, Item, Items, Paragraph
from vcfpath.view.phrases import capital, counted, listed, sentence

WAYS_OUT = (
    "Or type: d (don't know), w (why do you ask?), b (back), m (move on to the next step), "
    "s (skip to the end), q (quit)."
)
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
            *_answers(pathway, fact),
            Paragraph(f"{_how(fact)} {WAYS_OUT}"),
        )
    )


def why_asked(pathway: Pathway, question: Question) -> Document:
    """The answer to "why do you ask?": what the answer bears on."""
    fact = pathway.facts[question.fact]
    said = [sentence(fact.why)] if fact.why else []
    if question.moves_on and question.stage is not None:
        said.append("It bears on whether this step is behind you.")
    said += [f"It bears on {each}." for each in _bearing(pathway, question)]
    if question.again:
        said.append("The answers you gave cannot all be so.")
    elif question.stage is None and not fact.why:
        said.append("A warning sign comes before every choice of treatment.")
    return Document((Paragraph(" ".join(said)), Paragraph(WAYS_OUT)))


def _reason(fact: Fact, question: Question) -> Iterator[Block]:
    """Why it is asked, in a line, and who is likely to know."""
    whose = "For your care team, or a report in your hand." if _is_clinical(fact) else ""
    why = "You can change your answer." if question.again else _use(question)
    left = (
        f"At most {counted(question.left, 'more question')} in this step." if question.left else ""
    )
    yield Paragraph(" ".join(filter(None, (whose, why, left))))


def _use(question: Question) -> str:
    """What answering is good for."""
    if question.stage is None:
        return (
            "Warning signs come before everything else. If one is there, what to do comes at once."
        )
    if question.could_settle:
        return _settling(question)
    if question.moves_on:
        return "This bears on whether this step is behind you."
    if question.bears_on:
        of = counted(len(question.bears_on), "rule")
        return f"Together with other answers, this could settle {of}."
    return "This changes no verdict. It may show what to take care of."


def _settling(question: Question) -> str:
    """How many rules an answer settles, or could settle."""
    many = question.undecided > 1
    rules = f"the {counted(question.undecided, 'rule')}" if many else "the one rule"
    of = f"{rules} still undecided in this step"
    if question.sure == question.could_settle:
        return f"This settles {f'{question.sure} of ' if many else ''}{of}, whatever the answer."
    sure = f", {question.sure} whatever the answer" if question.sure else ""
    return f"This could settle {f'{question.could_settle} of ' if many else ''}{of}{sure}."


def _is_clinical(fact: Fact) -> bool:
    return fact.answered_by == "clinician"


def _already(fact: Fact, known: State) -> Iterator[Block]:
    if known != fact.everything():
        yield Paragraph(f"Said so far: {state_words(fact, known)}.")


def _answers(pathway: Pathway, fact: Fact) -> Iterator[Block]:
    match fact:
        case SetFact(of="red_flags"):
            signs = pathway.red_flags
            yield numbered(
                signs[each].ask if each in signs else fact.values[each] for each in fact.values
            )
        case NumberFact():
            return
        case YesNoFact():
            yield numbered(("yes", "no"))
        case _:
            yield numbered(fact.values.values())


def numbered(answers: Iterable[str]) -> Items:
    """Answers as a list in which each has its number."""
    return Items(tuple(Item(capital(each)) for each in answers), numbered=True)


def _how(fact: Fact) -> str:
    match fact:
        case NumberFact(as_date=as_date):
            date = ", or the day, such as 2026-10-11" if as_date else ""
            return f"Type a number ({range_in_words(fact)}), a range such as 5..7{date}."
        case SetFact():
            return SEVERAL
        case _:
            return "Type a number."


def _bearing(pathway: Pathway, question: Question) -> Iterator[str]:
    rules = question.bears_on
    verdicts = [pathway.treatments[each.treatment].name for each in rules if each.position is None]
    if verdicts:
        yield f"the verdict on {listed(dict.fromkeys(verdicts))}"
    home = {position.id: position.source for position in pathway.positions}
    sources = [*dict.fromkeys(home[each.position] for each in rules if each.position is not None)]
    if sources:
        more = len(sources) - SOURCES_NAMED
        named = [*sources[:SOURCES_NAMED], *([f"{more} more"] if more > 0 else [])]
        yield f"what these say of you: {listed(named)} (to read one: vcfpath explain {sources[0]})"
    if question.cautions:
        names = (pathway.treatments[each].name for each in question.cautions)
        yield f"what to take care of with {listed(names)}"
