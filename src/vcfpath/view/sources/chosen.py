"""Only some sources: of a kind, or from a country. What that leaves out is said.

Where a source comes from is not always known. One with no country is kept, for it may be from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from vcfpath.errors import Fault, Place, UsageError, did_you_mean, echoed
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Paragraph
from vcfpath.view.explain.topics import normal
from vcfpath.view.phrases import SOURCE_KINDS, listed

KIND, FROM = "--kind", "--from"


class Chosen(NamedTuple):
    """The kinds and the countries of the sources that are wanted; none named means all."""

    kinds: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()

    def holds(self, pathway: Pathway, name: str) -> bool:
        """Whether the source called ``name`` is wanted."""
        source = pathway.sources[name]
        of_kind = not self.kinds or source.kind in self.kinds
        return of_kind and (not self.countries or source.country in (None, *self.countries))

    def options(self) -> list[str]:
        """The words of a command line that ask for these."""
        kinds = [word for kind in self.kinds for word in (KIND, _typed(kind))]
        return [*kinds, *(word for name in self.countries for word in (FROM, _typed(name)))]


def chosen(pathway: Pathway, kinds: Sequence[str], countries: Sequence[str]) -> Chosen:
    """The sources asked for by these words.

    Raises:
        UsageError: for a word that is no kind, or no country of a source here.
    """
    return Chosen(
        _meant(KIND, "kind of source", _kinds(), kinds),
        _meant(FROM, "source here from", _countries(pathway), countries),
    )


def kinds_typed() -> tuple[str, ...]:
    """The kinds of sources, as they are typed."""
    return tuple(_typed(kind) for kind in SOURCE_KINDS)


def countries_typed(pathway: Pathway) -> tuple[str, ...]:
    """The countries that sources here come from, as they are typed."""
    return tuple(dict.fromkeys(map(_typed, _countries(pathway).values())))


def left_out(pathway: Pathway, chosen: Chosen) -> Iterator[Block]:
    """What is shown, and how much that leaves out; nothing where everything is shown."""
    said = []
    if chosen.kinds:
        said.append(f"of this kind: {listed((SOURCE_KINDS[each] for each in chosen.kinds), 'or')}")
    if chosen.countries:
        said.append(f"from {listed(chosen.countries, 'or')} or no known country")
    if said:
        speaking = {each.source for each in pathway.positions}
        others = sum(not chosen.holds(pathway, name) for name in speaking)
        rest = "1 other is" if others == 1 else f"{others} others are"
        yield Paragraph(f"Only sources {'; and only '.join(said)}. {rest} left out.")


def _kinds() -> dict[str, str]:
    """Kinds by what may be typed for them: their own word, or what they are called."""
    called = {_typed(words): kind for kind, words in SOURCE_KINDS.items()}
    return {**called, **{_typed(kind): kind for kind in SOURCE_KINDS}}


def _countries(pathway: Pathway) -> dict[str, str]:
    """Countries by what may be typed for them: their names, or the initials of longer ones."""
    names = sorted({each.country for each in pathway.sources.values() if each.country})
    short = {"".join(word[:1] for word in _typed(name).split("-")): name for name in names}
    initials = {letters: name for letters, name in short.items() if len(letters) > 1}
    return {**initials, **{_typed(name): name for name in names}}


def _meant(
    option: str, what: str, names: Mapping[str, str], words: Sequence[str]
) -> tuple[str, ...]:
    """The names meant by ``words``, each once."""
    for word in words:
        if _typed(word) not in names:
            mend = did_you_mean(_typed(word), set(map(_typed, names.values())))
            raise UsageError([Fault(Place(option), f"there is no {what} '{echoed(word)}'", mend)])
    return tuple(dict.fromkeys(names[_typed(word)] for word in words))


def _typed(name: str) -> str:
    return normal(name).replace("_", "-")
