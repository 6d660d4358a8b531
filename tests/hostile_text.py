"""Text that was written to harm: what terminals, rich, Markdown, HTML or a reader might take for more.

What can be seen is allowed wherever people may write, and has to stay a word; what acts or hides
(``forbidden``) is refused wherever it stands.
"""

from __future__ import annotations

from hypothesis import strategies as st

from vcfpath.errors import UNSEEN

BIGGEST = 2000
"""So long a text may be."""

SNIPPETS = (
    *(
        "\\x1b[31m",
        "\\u202e",
        "^[[2J",
        "]52;c;aGk=",
        "[/red]",
        "[bold]",
        "[link=https://e.example]x",
    ),
    *(
        ":skull:",
        "*",
        "**x**",
        "_x_",
        "~~",
        "~",
        "`",
        "```",
        "# ",
        "> ",
        "- ",
        "1. ",
        "[ ] ",
        "---",
    ),
    *("===", "| a | b |", "|-|", "[x](y)", "![x](y)", "[x]: y", "[^1]", "[^1]: x", "<b>", "</p>"),
    *("<!--", "-->", "<script>", "<https://e.example>", "https://e.example", "www.e.example"),
    *(
        "e.example",
        "me@e.example",
        "&lt;",
        "&#60;",
        "&amp",
        "$x$",
        "$$",
        "\\",
        "\\\\",
        "\\(",
        "\\*",
    ),
    *(
        '"',
        "'",
        "''",
        '",',
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "{{ x }}",
        "{% x %}",
        "%s",
        "{0}",
        "${x}",
    ),
    *(
        "vcfpath: all is well",
        "Rest: open.",
        "● Rest",
        "Open",
        "closed",
        "Important:",
        "Stop:",
        "First.",
    ),
    *(
        "שלום",
        "العربية",
        "e\u0301",
        "\u0301x",
        "漢字",
        "ｗｉｄｅ",
        "👩",
        "🏳",
        "ﬁ",
        "ß",
        "İ",
        "ΐ",
        "ǅ",
    ),
    *(
        "\u00a0",
        "\u2003",
        "\u3000",
        "\u202f",
        "  ",
        "a  b",
        "…",
        "“x”",
        "½",
        "1½",
        "≥",
        "●",
        "◐",
        "│",
        "█",
    ),
    *(
        "x" * 300,
        "W" * BIGGEST,
        "漢" * 200,
        "--weeks-since",
        "vcfpath options --age 4",
        ".",
        "!",
        ":",
    ),
)
visible = st.text(
    st.characters(exclude_categories=("C", "Zl", "Zp"), exclude_characters=UNSEEN), max_size=30
)
hostile = (
    st.lists(st.sampled_from(SNIPPETS) | visible, min_size=1, max_size=6)
    .flatmap(lambda pieces: st.sampled_from(("", " ", "\n")).map(lambda gap: gap.join(pieces)))
    .map(lambda text: text[:BIGGEST].strip())
    .filter(bool)
)
forbidden = st.characters(
    categories=("C", "Zl", "Zp"), exclude_characters="\t\n\r"
) | st.sampled_from(sorted(UNSEEN))
