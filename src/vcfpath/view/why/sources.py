"""What the sources say of an option for this person: counts with names, or each with its tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.assessment import Answer, PositionAnswer
from vcfpath.engine.why import Because, PositionTrees
from vcfpath.model.pathway import Pathway
from vcfpath.view.divided import Divided, sides_of
from vcfpath.view.document import Block, Heading, Item, Items, Paragraph
from vcfpath.view.explain.citing import cited
from vcfpath.view.phrases import (
    SECOND_HAND,
    SOURCE_KINDS,
    STANCES,
    capital,
    counted,
    listed,
    sentence,
)
from vcfpath.view.why.trees import met, parts_item

SIDES: dict[Answer, str] = {
    "for": "for it",
    "option": "call it an option",
    "covered": "would pay",
    "found_benefit": "found a benefit",
    "inconclusive": "find that the evidence does not decide",
    "mixed": "found mixed results",
    "against": "against it",
    "found_no_benefit": "found no benefit",
    "not_covered": "would not pay",
}
_DIVIDED: dict[Answer, str] = {"for": "are for it", "against": "are against it"}
DOES_NOT_FIT: dict[Answer, str] = {
    "depends": "Not known yet whether it fits you.",
    "outside": "It asks for something that is not so.",
    "not_my_patient": "It is about other people.",
}
UNDECIDED: dict[Answer, str] = {
    "depends": "Not known yet whether they fit you",
    "outside": "Ask for something that is not so",
    "not_my_patient": "About other people",
}


def sources(pathway: Pathway, because: Because, *, whole: bool) -> Iterator[Block]:
    """Every source that speaks of the option; nothing where none does."""
    if not because.positions:
        return
    yield Heading("What the sources say")
    division = sides_of(because.answer.id, because.answer.positions)
    if division.is_divided:
        yield Paragraph(division_words(division))
    if whole:
        yield Items(tuple(_item(pathway, each) for each in because.positions))
    else:
        yield Items(tuple(map(Item, _counts([each.answer for each in because.positions]))))


def division_words(division: Divided) -> str:
    """That sources disagree, and what those on each side say."""
    in_favour, against = _side(division.in_favour), _side(division.against)
    return f"Sources disagree: some {in_favour}; some {against}."


def _side(answers: Iterable[PositionAnswer]) -> str:
    """What those on one side say: ``are for it or found a benefit``."""
    stances = {each.position.stance for each in answers}
    return listed((_DIVIDED.get(side, SIDES[side]) for side in SIDES if side in stances), "or")


def _counts(answers: list[PositionAnswer]) -> Iterator[str]:
    fitting = [(words, _names(answers, side)) for side, words in SIDES.items()]
    said = [f"{words}: {', '.join(names)}" for words, names in fitting if names]
    if said:
        yield f"They fit you. {'. '.join(map(capital, said))}."
    for answer, words in UNDECIDED.items():
        names = _names(answers, answer)
        if names:
            yield f"{words} ({counted(len(names), 'source')}): {', '.join(names)}."


def _names(answers: Iterable[PositionAnswer], answer: Answer) -> list[str]:
    """The sources with that answer, each once."""
    names = (_name(each) for each in answers if each.answer == answer)
    return list(dict.fromkeys(names))


def _name(answer: PositionAnswer) -> str:
    mark = f" ({SECOND_HAND})" if answer.position.status == "second_hand" else ""
    return f"{answer.position.source}{mark}"


def _item(pathway: Pathway, each: PositionTrees) -> Item:
    """One source: what it says, whether it fits, and every condition with its parts."""
    answer, position = each.answer, each.answer.position
    kind = SOURCE_KINDS[pathway.sources[position.source].kind]
    head = f"{_name(answer)} ({kind}): {STANCES[position.stance]}. {position.says} {fits(answer)}"
    return Item(head, tuple(conditions(pathway, each)))


def fits(answer: PositionAnswer) -> str:
    """Whether a source speaks of this person, in a sentence."""
    return DOES_NOT_FIT.get(answer.answer, "It fits you.")


def conditions(pathway: Pathway, each: PositionTrees) -> Iterator[Item]:
    """Whom a source speaks of and what it asks for, line by line: met, not met or not known."""
    position = each.answer.position
    if each.scope is not None:
        yield Item(
            f"It is about people of whom this is so. {capital(met(each.scope))}.",
            parts_item(each.scope),
        )
    if position.for_whom_in_words:
        yield Item(sentence(position.for_whom_in_words))
    for line, tree in zip(position.when, each.conditions, strict=True):
        because = f" {sentence(line.because)}" if line.because else ""
        text = f"It asks for this. {capital(met(tree))}.{because}"
        yield Item(cited(text, line.sources or (), line.status), parts_item(tree))
    if each.answer.assumes and position.if_unknown:
        label = pathway.facts[position.if_unknown.fact].label
        yield Item(f"Where {label} is not known, it takes it as: {position.if_unknown.as_}.")
