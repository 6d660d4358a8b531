"""The lines of an option, by what they mean for this person: what stands in the way comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vcfpath.engine.assessment import Reason, Weight
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.why import Because, ReasonTree
from vcfpath.engine.words import state_words, sums_in_words, words
from vcfpath.model.criterion import Criterion, comparisons
from vcfpath.model.fact import ChoiceFact, NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth
from vcfpath.view.document import Block, Heading, Item, Items
from vcfpath.view.explain.citing import cited
from vcfpath.view.phrases import capital, sentence
from vcfpath.view.scores import only_score
from vcfpath.view.why.trees import MET, is_mixed, parts_item

WHEN: dict[Weight, str] = {
    "required": "Only when",
    "usual": "Usual when",
    "absolute": "Not when",
    "relative": "Some sources say not when",
}
CAUTION = "When"
RULED_OUT: dict[Weight, str] = {
    "absolute": "What would rule it out is not so",
    "relative": "What some sources warn of is not so",
}


def stands_in_the_way(reason: Reason) -> bool:
    """Whether this line is known to speak against the option."""
    against = Truth.FALSE if reason.kind == "indication" else Truth.TRUE
    return reason.kind != "caution" and reason.truth is against


def is_unknown(reason: Reason) -> bool:
    """Whether this line waits for a fact."""
    return reason.kind != "caution" and reason.truth is Truth.UNKNOWN


def speaks_for(reason: Reason) -> bool:
    """Whether this line is known to be as it should."""
    wanted = Truth.TRUE if reason.kind == "indication" else Truth.FALSE
    return reason.kind != "caution" and reason.truth is wanted


class Lines:
    """The lines of one option for one person; ``whole``: all of each, not what matters most."""

    def __init__(self, pathway: Pathway, now: Evaluator, because: Because, *, whole: bool) -> None:
        """Take whose lines they are, and how much of them is wanted."""
        self._pathway = pathway
        self._now = now
        self._because = because
        self._whole = whole

    def reasons(self) -> Iterator[Block]:
        """Indications and contraindications, in three sections."""
        yield from self._section("Stands in the way", stands_in_the_way)
        yield from self._section("Still unknown", is_unknown)
        yield from self._section("Speaks for it", speaks_for)

    def cautions(self) -> Iterator[Block]:
        """What to take care of: cautions that hold; with the whole, also those that may or do not."""

        def shown(reason: Reason) -> bool:
            return reason.kind == "caution" and (self._whole or reason.truth is Truth.TRUE)

        yield from self._section("Take care", shown)

    def _section(self, heading: str, belongs: Callable[[Reason], bool]) -> Iterator[Block]:
        groups: dict[str, list[ReasonTree]] = {}
        for each in self._because.reasons:
            if belongs(each.reason):
                groups.setdefault(self._intro(each.reason), []).append(each)
        if groups:
            yield Heading(heading)
            yield Items(tuple(self._group(intro, lines) for intro, lines in groups.items()))

    def _intro(self, reason: Reason) -> str:
        if reason.weight is None:
            return CAUTION
        return (RULED_OUT if self._is_ruled_out(reason) else WHEN)[reason.weight]

    def _is_ruled_out(self, reason: Reason) -> bool:
        """Whether it is enough to say what holds instead of what would have been against it."""
        return reason.kind == "contraindication" and speaks_for(reason) and not self._whole

    def _group(self, intro: str, lines: list[ReasonTree]) -> Item:
        """Lines of one weight; a single one stands in one sentence with what it is."""
        if len(lines) > 1:
            return Item(f"{intro}:", tuple(self._item(line) for line in lines))
        ruled_out = self._is_ruled_out(lines[0].reason)
        return self._item(lines[0], f"{intro}: " if ruled_out else f"{intro} ")

    def _item(self, each: ReasonTree, intro: str = "") -> Item:
        reason, line = each.reason, each.reason.line
        met = f"{capital(MET[reason.truth])}. " if self._whole else ""
        text = f"{met}{capital(intro + self._said(reason))}."
        shown = self._whole or (is_mixed(each.tree) and not self._is_ruled_out(reason))
        parts = parts_item(each.tree) if shown else ()
        if self._whole or stands_in_the_way(reason):
            because = cited(sentence(line.because), line.sources, line.status)
            return Item(text, (because, *parts))
        return Item(cited(text, line.sources, line.status), parts)

    def _said(self, reason: Reason) -> str:
        """What a line asks for, and what holds where it does not, or where that is what is wrong."""
        if self._is_ruled_out(reason):
            return self._known(reason.line.when)
        if reason.truth is Truth.FALSE:
            return f"{reason.text}. Instead, {self._known(reason.line.when)}"
        wrong = stands_in_the_way(reason) and not self._whole
        return f"{reason.text}. That is so" if wrong else reason.text

    def _known(self, rule: Criterion) -> str:
        """What is known of the one number or choice that a rule reads; otherwise that it fails."""
        score = only_score(rule)
        if score is not None:
            return f"{score.name} is {sums_in_words(score, self._now.total(score))}"
        definitions = {name: each.when for name, each in self._pathway.definitions.items()}
        names = {compare.fact for compare in comparisons([rule], definitions)}
        fact = self._pathway.facts[min(names)]
        if len(names) == 1 and isinstance(fact, NumberFact | ChoiceFact):
            return f"{fact.label} is {state_words(fact, self._now.states[min(names)])}"
        return words(self._pathway, rule, so=False)
