"""What is put into files in place of what belongs there."""

from __future__ import annotations

HIDDEN = (
    *("\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x7f", "\x80", "\x85", "\x9b31m"),
    *("\x1b[31m", "\x1b]0;owned\x07", "\x1b]52;c;b3duZWQ=\x07", "\x1b[2A\x1b[K", "\x1bP\x1b\\"),
    *("\u061c", "\u200b", "\u200e", "\u202e", "\u2028", "\u2029", "\u2060", "\u2066", "\ufeff"),
    *("\ufffe", "\U000e0041"),
)
"""Characters that act on a terminal, turn text round, or cannot be seen."""

SHOWN = (
    "[bold red]x[/bold red]",
    "[/]",
    "[link=javascript:x]y[/link]",
    ":skull: :x:",
    "<script>alert(1)</script>",
    "<b>x</b> &lt; &#60; <!-- x -->",
    "**x** _y_ `z` [a](javascript:b) ![c](d) https://example.com",
    "# heading\\n\\n- item\\n\\n| a | b |\\n|---|---|",
    "=cmd|' /C calc'!A0",
    "vcfpath: all is well",
    "Open: no rule here closes it for you",
    "%s %d {0} {name} ${HOME} $(id) `id`",
    "../../etc/passwd",
    "x" * 1900,
    "a b " * 400,
    "漢字かな交じり文 ｆｕｌｌ ｗｉｄｔｈ",
    "שלום עולם مرحبا",
    "a\u0301\u0301\u0301\u0301\u0301\u0301 Zoë ﬁ ½ 😀 👩\u200d",
    "\u00a0\u2003 spaces\u3000 ",
)
"""Text that can be seen, and is nothing but text here."""

NO_NUMBERS = (
    *("1e400", "1e3", "-1e-3", ".nan", ".inf", "-.inf", "NaN", "Infinity", "010", "-007", "0x10"),
    *(
        "0o17",
        "0b11",
        "1_000",
        "1,000",
        "12:30",
        "190:20:30",
        "9" * 16,
        "9" * 5000,
        "0." + "1" * 400,
    ),
    *("yes", "'6'", '"6"', "six", "6 weeks", "½", "٣", "1..2", "--1", "1.2.3", "1/2"),
)
NO_TRUTHS = ("yes", "no", "on", "off", "Yes", "NO", "y", "1", "0", "'true'", "truth", "[true]")
NO_DATES = (
    "2026-02-30",
    "2026-13-01",
    "2026-1-1",
    "26-01-01",
    "01/02/2026",
    "20260131",
    "today",
    "''",
)
NO_TEXTS = ("7", "-0.5", "true", "false", '""', "[[1]]", '{"a": {"b": 1}}', "[]", "{}")
AMOUNTS = ("7", "-0.5", "1.5")
RANGE = "1..2"
NO_GROUPS = ("7", "true", '"x"', "2026-11-22", "1.5", '""')

RULES = (
    '__import__("os").system("true")',
    "lambda: 1",
    "age.__class__",
    "age[0] > 1",
    "9 ** 9 ** 9 > age",
    "-" * 400 + "1 < 2",
    "not " * 120 + "x",
    "(" * 100 + ")" * 100,
    "(" * 17 + "x" + ")" * 17,
    "[" * 400,
    "f\"{'x'}\" == 'x'",
    "x if y else z",
    "(x := 5) > 3",
    "x and",
    "and",
    "x == y == z ==",
    "at_least(0, a, b)",
    "at_least(3, a, b)",
    "at_least(1.5, a, b)",
    "at_least(True, a, b)",
    "*x",
    "**x",
    "x; y",
    "x # y",
    "weeks > 1e400",
    "no_such_fact",
    "no_such_fact > 3",
    "x is None",
    "x == None",
    "'a' 'b' in x",
    "b'a' in x",
    "{1: 2}[1] > x",
    "...",
    "print(1)",
    "await x",
    "yield",
    "x @ y > 1",
    "~x",
    "0777 < x",
    "1__0 < x",
    "x < 1 < ",
    "\u0430ge > 3",
    "age > \u0663",
    "x or " * 99 + "x",
    "",
    " ",
)
"""None of these is a rule, whatever the facts are called."""
