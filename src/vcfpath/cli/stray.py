"""A word on the command line that no option takes: which it is, and what it was most likely to be."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vcfpath.errors import LONGEST_NAME, QUOTES, echoed, named

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway

DASHES = "‐‑‒–—―−﹘﹣－"
"""What editors and telephones make of a hyphen, or of two."""
ENDINGS = (".yaml", ".yml", ".json")


def stray_word(message: str, arguments: Sequence[str]) -> str:
    """The first of ``arguments`` that Typer found too many; it names all of them in brackets."""
    words = message.partition(" (")[2].rstrip(".").removesuffix(")")
    return max((word for word in arguments if words.startswith(word)), key=len, default=words)


def stray_mend(
    word: str, arguments: Sequence[str], options: Collection[str], pathway: Pathway | None
) -> str:
    """What to do about ``word``, where that can be told from the word."""
    option = "--" + word.strip(QUOTES).lstrip(DASHES + "-").replace("_", "-")
    if word.startswith(tuple(DASHES)):
        return f"Type two hyphens: {echoed(option)}."
    if word != word.strip(QUOTES) and word.strip(QUOTES).startswith("--"):
        return f"Remove the quotes: {echoed(option)}."
    if option in options and not word.startswith("-"):
        return f"Put two hyphens before it: {option}."
    if "--patient" in options and _is_file(word):
        return f"A file of facts has an option: --patient {named(word)}."
    before = _option_before(word, arguments)
    if pathway is not None and before in options and _is_listed(word, before, pathway):
        return f"Repeat the option: {before} {word}."
    return ""


def _is_file(word: str) -> bool:
    """Whether ``word`` names a file that is there, or looks as if it did."""
    return word.endswith(ENDINGS) or (len(word) <= LONGEST_NAME and Path(word).is_file())


def _option_before(word: str, arguments: Sequence[str]) -> str:
    """The option that was given last before ``word``."""
    earlier = arguments[: arguments.index(word)] if word in arguments else ()
    given = [each.partition("=")[0].replace("_", "-") for each in earlier if each.startswith("--")]
    return given[-1] if given else ""


def _is_listed(word: str, option: str, pathway: Pathway) -> bool:
    """Whether ``word`` is a value of the list that ``option`` speaks of."""
    from vcfpath.model.fact import SetFact
    from vcfpath.model.flags import flags_of

    return any(
        isinstance(fact, SetFact)
        and option in flags_of(name, fact)[:2]
        and word.replace("-", "_") in fact.values
        for name, fact in pathway.facts.items()
    )
