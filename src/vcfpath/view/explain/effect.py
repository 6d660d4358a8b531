"""Effects as entries of a list: the numbers, then the people they are about, then how sure they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.model.effect import Effect
from vcfpath.view.document import Block, Heading, Item, Items
from vcfpath.view.effects import beside, numbers, whose
from vcfpath.view.explain.citing import cited
from vcfpath.view.phrases import capital, sentence


def effects(heading: str, several: Iterable[Effect]) -> Iterator[Block]:
    """A list of effects under its heading; nothing where there are none."""
    items = tuple(effect_item(effect) for effect in several)
    if items:
        yield Heading(heading)
        yield Items(items)


def effect_item(effect: Effect) -> Item:
    """One effect, with its numbers as its source counted them."""
    if effect.no_usable_number is not None:
        text = f"{effect.outcome}: no count of people. {sentence(effect.no_usable_number)}"
        return Item(cited(capital(text), effect.sources, effect.status), tuple(beside(effect)))
    details = (cited(whose(effect), effect.sources, effect.status), *beside(effect))
    return Item(f"{capital(effect.outcome)}: {numbers(effect)}.", details)
