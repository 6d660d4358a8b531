"""Documents to lay out: a page as people meet it, one of every kind of block, and a hostile one."""

from __future__ import annotations

from decimal import Decimal

from vcfpath.model.possible import Interval
from vcfpath.view.document import (
    Bar,
    Cell,
    Chart,
    Command,
    Document,
    Form,
    Grid,
    Heading,
    Item,
    Items,
    Mark,
    Pair,
    Pairs,
    Paragraph,
    Question,
    Row,
    Rows,
    Scale,
    Sign,
)

WEEK = Decimal(7)
TWENTY_WEEKS = Scale("weeks", Decimal(0), 20 * WEEK, 520 * WEEK)
UNTIL_WEEK_6 = (
    (Interval(Decimal(0), 6 * WEEK, includes_high=False), Sign.IN_FAVOUR),
    (Interval(6 * WEEK, 520 * WEEK), Sign.NOT_MET),
)
AFTER_A_GAP = (
    (Interval(2 * WEEK, 13 * WEEK), Sign.OPEN),
    (Interval(13 * WEEK, 520 * WEEK, includes_low=False), Sign.CLOSED),
)


OVERVIEW = Document(
    (
        Heading("Week 6 after a vertebral compression fracture", 1),
        Paragraph(
            "First. Numb between the legs, new trouble with urine or bowels, legs that give way, "
            "or a fall from a height that no doctor has seen: get emergency care now.",
            "alert",
        ),
        Command("All warning signs", "vcfpath explain red-flags"),
        Heading("Open: no rule here closes it for you (sources may still be against it)"),
        Rows(
            (
                Row(
                    Mark.OPEN,
                    "Short rests, then moving again",
                    "first steps",
                    "more than a few days in bed does harm",
                ),
                Row(Mark.OPEN, "Back brace", "bracing", "sources disagree"),
                Row(Mark.OPEN, "Exercise", "aftercare", "usual from week 4"),
            )
        ),
        Heading("Depends"),
        Rows(
            (
                Row(
                    Mark.DEPENDS,
                    "Stronger pain relief",
                    "first steps",
                    "on how much relief you have had",
                ),
                Row(
                    Mark.DEPENDS,
                    "Balloon kyphoplasty (cement)",
                    "surgery",
                    "on 5 facts; usual window closes after week 13",
                ),
            )
        ),
        Pairs(
            (
                Pair(
                    "To know more, find out",
                    "why the bone broke, how much relief so far, whether nerves are affected",
                ),
            )
        ),
        Command("Next", "vcfpath explain vertebroplasty"),
        Paragraph(
            "Information to talk over with your care team, not advice. "
            "No clinician has reviewed this text yet.",
            "quiet",
        ),
    )
)

EVERYTHING = Document(
    (
        Heading("One of each", 1),
        Paragraph("Last reviewed 14 months ago.", "alert"),
        Paragraph("A cost of “about half” — or more…\nand a temperature ≥ 38.5 °C."),
        Heading("Side by side"),
        Rows(
            (
                Row(Mark.OPEN, "Ice", "", ""),
                Row(Mark.DEPENDS, "Brace", "", "on fit!"),
                Row(Mark.CLOSED, "Fusion", "surgery", ""),
            )
        ),
        Rows(()),
        Heading("In parts", 3),
        Paragraph("What counts:"),
        Items(
            (Item("why the bone broke", ("asked as --cause", "one of 4 words")), Item("pain")),
            numbered=True,
        ),
        Items((Item("a second list"),), numbered=True),
        Items((Item("without numbers", ("and more below",)),)),
        Items((Item("and another"),)),
        Pairs(
            (
                Pair("Licence", "Apache-2.0"),
                Pair("Has nothing been tried at all so far?", "Then it depends."),
                Pair("", "A text without a label."),
            )
        ),
        Pairs((Pair("Why", "A remark"),)),
        Chart(
            TWENTY_WEEKS,
            Interval(5 * WEEK, 7 * WEEK),
            (
                Bar("a-trial-2016", "Applies before 6 weeks; then not.", UNTIL_WEEK_6),
                Bar("Whether it is open here at all", "Open from 2 weeks – or…", AFTER_A_GAP),
            ),
            tuple(Sign),
        ),
        Chart(TWENTY_WEEKS, None, ()),
        Command(
            "Type",
            "vcfpath options --weeks-since-fracture 6 --relief 'very little' --red-flags none "
            "--imaging=mri -v --pathway ./plan.yaml",
        ),
        Command("", "vcfpath check"),
        Paragraph("Small print.", "quiet"),
        Paragraph("Smaller print.", "quiet"),
    )
)

HOSTILE_TEXTS = (
    "[/red] [bold]fits[/bold] [link=https://evil.example]x[/link]",
    ":skull: C:\\[red]",
    "[studies](javascript:alert(1)) ![x](y) <https://evil.example> www.evil.com a@evil.com",
    "\x1b]52;c;aGk=\x07 \x1b[2J \x9b31m \x7f",
    "\u202edenmmocer\u202c zero\u200bwidth soft\u00adhyphen \ufeff \U000e0041 \u2028 \ue000 \ud800",
    "# heading `code` **bold** _em_ ~~gone~~ | a | b | <script>alert(1)</script> &lt; $x$ \\",
    "1. one",
    "---",
    "```",
)

HOSTILE = Document(
    (
        Heading(HOSTILE_TEXTS[0], 1),
        *(Paragraph(text) for text in HOSTILE_TEXTS),
        Rows(tuple(Row(Mark.OPEN, text, text, text) for text in HOSTILE_TEXTS[:5])),
        Items(tuple(Item(text, (text,)) for text in HOSTILE_TEXTS)),
        Pairs((Pair(HOSTILE_TEXTS[2], HOSTILE_TEXTS[3]),)),
        Chart(
            TWENTY_WEEKS,
            None,
            tuple(Bar(text, text, UNTIL_WEEK_6) for text in HOSTILE_TEXTS),
        ),
        Grid(
            tuple(
                Question(text, (Cell(text, (Item(text, (text,), 50),)), Cell(text, (Item(text),))))
                for text in HOSTILE_TEXTS
            )
        ),
        *(Command(text, text) for text in HOSTILE_TEXTS[-2:]),
    )
)

SIDE_BY_SIDE = Document(
    (
        Heading("Side by side", 1),
        Paragraph("Rates are of 100 people."),
        Grid(
            (
                Question(
                    "What is it?",
                    (
                        Cell(
                            "Carry on as now", (Item("Care goes on as it is – no more is done."),)
                        ),
                        Cell("Back brace", (Item("A support that is worn for some weeks."),)),
                        Cell("Vertebroplasty (cement)", (Item("Cement, put in by a needle."),)),
                    ),
                ),
                Question(
                    "What helps, and how often?",
                    (
                        Cell("Carry on as now", (Item("Pain settles: 53 of 100.", (), 53),)),
                        Cell("Back brace", (Item("No source we saw tells."),)),
                        Cell(
                            "Vertebroplasty (cement)",
                            (
                                Item(
                                    "Pain falls below 4 out of 10",
                                    (
                                        Item("With it: 51 of 100 (21 of 41 people).", (), 51),
                                        Item("Without: 20 of 100 (9 of 45 people).", (), 20),
                                        "At 14 days. [vapour-early-2020]",
                                    ),
                                ),
                                Item("Pain at 12 months: no difference. [vertos-4-2018]"),
                            ),
                        ),
                    ),
                ),
            )
        ),
        Items((Item("All of them", (), 100), Item("nobody", ("nested", Item("one", (), 1)), 0))),
        Command("Next", "vcfpath explain vertebroplasty"),
    )
)

TO_FILL_IN = Document(
    (
        Heading("To be filled in", 1),
        Paragraph("What do you think of it?"),
        Form(("agree", "disagree, for a reason"), ("Your name", "On which day?")),
        Form(HOSTILE_TEXTS, HOSTILE_TEXTS),
        Form((), ("A line alone",)),
        Items((Item("and a list"),)),
    )
)

ALL = {
    "overview": OVERVIEW,
    "everything": EVERYTHING,
    "hostile": HOSTILE,
    "side by side": SIDE_BY_SIDE,
    "to fill in": TO_FILL_IN,
}
