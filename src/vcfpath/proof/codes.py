"""Every kind of finding: its code, which never changes its meaning, how bad it is, and why it matters.

`vcfpath explain VP001` shows what stands here. Codes below 100 are proved over all people that a
pathway's constraints allow; those from 100 on are about its words.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
"""An error can keep somebody from care, or send them wrong; a warning cannot; a note is no fault."""


class Code(NamedTuple):
    """What a code stands for.

    ``title`` is a short clause; ``why`` is why it matters, and to whom; ``proves`` is what is so of a
    pathway without such a finding, where that is proved.
    """

    severity: Severity
    title: str
    why: str
    proves: str | None = None


CODES: dict[str, Code] = {
    "VP001": Code(
        "error",
        "a stage has nothing to offer somebody who is in it",
        "A person at this step would read that every treatment of it is closed. Each step needs one "
        "treatment that stays possible, if only to carry on as now.",
        "In every stage, everybody who is there has a treatment of it that is not closed.",
    ),
    "VP002": Code(
        "error",
        "a warning sign cannot come first",
        "Warning signs come before everything, whatever else is true. This one is ruled out by the "
        "pathway's own constraints, or nobody is asked for it.",
        "Every warning sign can be seen in somebody, and where it is, it comes first.",
    ),
    "VP003": Code(
        "error",
        "a treatment is open while something speaks against it",
        "Open means that nothing written here stands in the way. Somebody would read it as safe.",
        "No treatment is open while a contraindication may hold.",
    ),
    "VP004": Code(
        "error",
        "a rule always holds",
        "It is true of everybody who can exist, so it says nothing. Often a sign or a number is not "
        "what was meant.",
        "No rule holds of everybody.",
    ),
    "VP005": Code(
        "error",
        "a rule never holds",
        "It is true of nobody who can exist, so what hangs on it never comes. Often a sign or a number "
        "is not what was meant, or two conditions shut each other out.",
        "No rule fails for everybody.",
    ),
    "VP006": Code(
        "warning",
        "a rule asks for what would make no difference",
        "Its answer is already certain, whatever the missing facts turn out to be, but as it is written "
        "it waits for them. Somebody would be sent to find out what decides nothing.",
        "No rule waits for facts that cannot change its answer.",
    ),
    "VP007": Code(
        "error",
        "nobody ever reaches a stage",
        "The rules for moving on can bring no one to this step, so its treatments come at no step.",
        "Every stage is reached by somebody.",
    ),
    "VP008": Code(
        "error",
        "a treatment is closed for everybody",
        "No one can ever get another answer than closed, so either its rules are wrong, or it should "
        "only be mentioned.",
        "Every treatment is possible for somebody.",
    ),
    "VP009": Code(
        "error",
        "what a source says applies to nobody",
        "Its conditions cannot all hold of one person, so it will never be shown as applying.",
        "What each source says applies to somebody.",
    ),
    "VP010": Code(
        "warning",
        "no rule uses a definition",
        "It was written to be used; a rule may have lost it.",
        "Every definition is used.",
    ),
    "VP011": Code(
        "warning",
        "a fact makes no difference",
        "People are asked for it, and nothing depends on their answer; a rule may have lost it.",
        "Every fact makes a difference to somebody.",
    ),
    "VP012": Code(
        "warning",
        "nothing cites a source",
        "Whoever reads the list of sources will take it for one that something rests on.",
        "Every source is cited.",
    ),
    "VP013": Code(
        "error",
        "one source speaks for and against one treatment, for one person",
        "A source may say different things of different people. For this person both of its rules "
        "apply, so one of them is missing a condition.",
        "No source is for and against one treatment, for one person.",
    ),
    "VP014": Code(
        "error",
        "nobody who knows only what patients know gets an open treatment",
        "Without an appointment, everyone would read that everything depends.",
        "Somebody who knows only what patients know gets an open treatment.",
    ),
    "VP015": Code(
        "error",
        "what the author says is always so, is not",
        "The pathway says of this person what its author has ruled out.",
        "All that the author asserts is so of everybody.",
    ),
    "VP016": Code(
        "error",
        "no person can meet all constraints",
        "Everybody would be refused as impossible, and nothing else about this pathway can be proved.",
        "Somebody can meet all constraints.",
    ),
    "VP090": Code(
        "note",
        "not decided",
        "The search was given up before it came to an end. Neither a proof nor an example was found.",
    ),
    "VP101": Code(
        "warning",
        "a part is too hard to read",
        "Many adults read no better than a child of eleven or twelve, and whoever is ill or afraid reads "
        "worse. What they cannot follow, they cannot weigh.",
    ),
    "VP102": Code(
        "warning",
        "a sentence is too long",
        "Whoever listens to it, or is tired, has forgotten its beginning at its end.",
    ),
    "VP103": Code(
        "warning",
        "few people know a word, and nothing explains it",
        "It is so seldom heard that most readers will have to guess, and may guess wrong. A word of the "
        "glossary they can look up.",
    ),
    "VP104": Code(
        "error",
        "a treatment does not tell what helps and what can go wrong",
        "Told one side only, people choose what they would not choose if they knew both. That nothing "
        "is known of a side is worth saying too.",
    ),
    "VP105": Code(
        "warning",
        "one side is told in less detail than the other",
        "What is told with more detail looks surer and weighs more.",
    ),
    "VP106": Code(
        "warning",
        "rates are of different numbers of people",
        "People compare the first numbers they see: 4 in 5 then looks less than 44 in 100.",
    ),
    "VP107": Code(
        "warning",
        "a rate is given as 1 in so many",
        "The second number is larger where the risk is smaller, so many readers take it the wrong way.",
    ),
    "VP108": Code(
        "error",
        "a relative risk stands alone",
        "Half the risk can be 1 of 100 in place of 2, or 1 of 10,000: it always sounds like much. Only "
        "counts tell.",
    ),
    "VP109": Code(
        "error",
        "a phrase directs or judges",
        "A pathway says what is so and who says it. What that is worth to a person only they can say.",
    ),
}
"""By code, in the order in which they are told."""
