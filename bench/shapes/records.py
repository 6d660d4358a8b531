"""Pathways with as many records of one sort, or as long texts, as a file has room for."""

from __future__ import annotations

from bench.shapes.drafts import (
    CHOICE,
    CITED,
    SAID,
    SET,
    SOURCE,
    TREATMENT,
    YES_NO,
    Raw,
    clocks,
    file_of,
    pathway,
    position,
    treated,
)


def many_treatments(n: int) -> Raw:
    return pathway(treatments={f"t{i}": TREATMENT for i in range(n)})


def many_positions(n: int) -> Raw:
    return pathway(positions=[position(f"p{i}", ["f"]) for i in range(n)])


def many_red_flags(n: int) -> Raw:
    flag = {"name": "N", "ask": "A?", "urgency": "same_day", "do": "D.", "seen_in": "f", **CITED}
    facts = {"f": YES_NO, "r": {**SET, "of": "red_flags"}}
    flags = {f"r{i}": flag for i in range(n)}
    return pathway(facts=facts, red_flags=flags, urgencies={"same_day": "Today."})


def many_stages(n: int) -> Raw:
    stages = [
        {"id": f"s{i}", "name": "S", "short": "s", "summary": "S.", "sequence": i + 1, **CITED}
        | {"move_on_when": "f"}
        for i in range(n)
    ]
    treatments = {f"t{i}": {**TREATMENT, "stage": f"s{i}"} for i in range(n)}
    return pathway(stages=stages, treatments=treatments)


def many_statements(n: int) -> Raw:
    return pathway(
        statements={f"s{i}": {**SAID, "about": ["t"], "verdict": "supported"} for i in range(n)}
    )


def many_terms(n: int) -> Raw:
    return pathway(glossary={f"g{i}": {"name": f"n{i}", "means": "m"} for i in range(n)})


def many_terms_in_long_texts(n: int) -> Raw:
    terms = {f"g{i}": {"name": f"n{i}", "means": "m"} for i in range(n)}
    says = " ".join(f"n{i}" for i in range(300))
    remarks = [{**SAID, "says": says} for _ in range(n // 4)]
    return pathway(glossary=terms, treatments={"t": {**TREATMENT, "does_not": remarks}})


def many_matters(n: int) -> Raw:
    bearing = {"about": "t", "says": "w", **CITED}
    return pathway(matters={f"m{i}": {"name": "N", "bears_on": [bearing]} for i in range(n)})


def many_mentioned(n: int) -> Raw:
    mentioned = {"name": "N", "in_short": "i", "what": "w", **CITED}
    return pathway(mentioned={f"m{i}": mentioned for i in range(n)})


def many_disagreements(n: int) -> Raw:
    return pathway(
        disagreements=[{"question": "Q?", "about": ["t"], "sides": [SAID, SAID]} for _ in range(n)]
    )


def many_effects(n: int) -> Raw:
    effect = {"outcome": "o", "no_usable_number": "x", **CITED}
    counted = {**effect, "with": {"n": 1, "of": 2}, "within": "w", "population": "p"}
    del counted["no_usable_number"]
    benefits = [effect, counted] * (n // 2)
    return pathway(treatments={"t": {**TREATMENT, "benefits": benefits}})


def many_due_notes(n: int) -> Raw:
    due = [{"when": f"k0<{i + 5}", "note": "n", **CITED} for i in range(n)]
    return pathway(facts=clocks(1), treatments={"t": {**TREATMENT, "due": due}})


def many_items(n: int) -> Raw:
    """One work, each of whose items three parts carry."""
    items = {f"i{i}": {"says": "s"} for i in range(n)}
    remarks = [{**SAID, "covers": list(items)} for _ in range(3)]
    works = {"w": {"source": "s", "name": "W", "items": items}}
    return pathway(works=works, treatments={"t": {**TREATMENT, "does_not": remarks}})


def many_works(n: int) -> Raw:
    """As many findings as there are works."""
    work = {"source": "s", "name": "W"}
    return pathway(works={f"w{i}": {**work, "items": {f"i{i}": {"says": "s"}}} for i in range(n)})


def many_sources(n: int) -> Raw:
    sources = {"s": SOURCE, **{f"s{i}": SOURCE for i in range(n)}}
    positions = [{**position(f"p{i}", []), "source": f"s{i}"} for i in range(n)]
    return {**pathway(positions=positions), "sources": sources}


def many_pathways(n: int) -> Raw:
    return file_of({f"p{i}": pathway()["pathways"]["p"] for i in range(n)})


def many_pathways_and_sources(n: int) -> Raw:
    """Every pathway of a file is checked, and each with all its sources."""
    file = file_of({f"p{i}": pathway()["pathways"]["p"] for i in range(n)})
    return {**file, "sources": {"s": SOURCE, **{f"s{i}": SOURCE for i in range(n)}}}


def long_words_in_many_rules(n: int) -> Raw:
    """A fact whose sentences are as long as a text may be, in every rule as often as it fits."""
    fact = {**YES_NO, "yes": "y " * 999 + "y", "no": "n " * 999 + "n", "label": "l " * 999 + "l"}
    rules = ["f" + " or f" * 98] * n
    positions = [position(f"p{i}", [rule]) for i, rule in enumerate(rules[::2])]
    return pathway(facts={"f": fact}, treatments={"t": treated(*rules[1::2])}, positions=positions)


def long_values_in_many_rules(n: int) -> Raw:
    values = {f"v{i}": "w " * 400 + "w" for i in range(60)}
    rule = "c in (" + ",".join(f'"v{i}"' for i in range(59)) + ")"
    return pathway(
        facts={"c": {**CHOICE, "values": values}}, treatments={"t": treated(*[rule] * n)}
    )


def long_texts(n: int) -> Raw:
    remarks = [{**SAID, "says": "word " * 399 + "end"} for _ in range(n)]
    return pathway(treatments={"t": {**TREATMENT, "does_not": remarks}})


def one_long_word(n: int) -> Raw:
    remarks = [{**SAID, "says": "w" * 2000} for _ in range(n)]
    return pathway(treatments={"t": {**TREATMENT, "does_not": remarks}})
