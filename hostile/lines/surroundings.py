"""Environments that promise what there is not, or are nonsense."""

from __future__ import annotations

from collections.abc import Iterator

from hostile.lines.line import ANSWERED, EITHER, Line, words

COMMANDS = ("options --weeks-since-fracture 6", "explain --format terminal", "options --help")
ENVIRONMENTS: tuple[dict[str, str], ...] = (
    *(
        {"COLUMNS": value}
        for value in ("0", "1", "-5", "10000", "99999999999", "abc", "", "٤٠", "8 0")
    ),
    *({"TERM": value} for value in ("", "dumb", "no-such-terminal", "\x1b[31m", "x" * 5000)),
    *(
        {"PYTHONIOENCODING": e}
        for e in ("ascii", "cp437", "cp1252", "cp932", "latin-1", "utf-16", "utf-7")
    ),
    *(
        {"PYTHONIOENCODING": e}
        for e in ("ascii:strict", "utf-8:surrogateescape", ":ignore", "koi8-r")
    ),
    *(
        {"LC_ALL": value}
        for value in ("C", "POSIX", "xx_XX", "tr_TR.UTF-8", "de_DE.ISO-8859-1", "\x1b")
    ),
    {"NO_COLOR": "1", "FORCE_COLOR": "1"},
    {"FORCE_COLOR": "0"},
    {"FORCE_COLOR": "3", "TERM": "dumb"},
    {"FORCE_COLOR": "yes", "COLORTERM": "truecolor"},
    {"ACCESSIBLE": "1", "FORCE_COLOR": "1"},
    {"TTY_COMPATIBLE": "1", "TTY_INTERACTIVE": "1", "GITHUB_ACTIONS": "1", "CI": "1"},
    {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONWARNINGS": "error"},
    {"PYTHONOPTIMIZE": "2"},
    {"PYTHONDEVMODE": "1"},
    {"PYTHONHASHSEED": "1"},
    {"PYTHONUNBUFFERED": "1"},
    {"PYTHONINTMAXSTRDIGITS": "640"},
    {"TZ": "No/Such"},
    {"TZ": "\x1b[31m"},
    {"HOME": "/nowhere"},
    {"TMPDIR": "/nowhere"},
    {"VCFPATH_PATHWAY": ""},
    {"VCFPATH_DEBUG": "0"},
    {"TYPER_USE_RICH": "1", "_TYPER_FORCE_DISABLE_TERMINAL": "0", "TERMINAL_WIDTH": "5"},
)
COMPLETING = (
    ("complete_bash", "vcfpath options --", "2"),
    ("complete_zsh", "vcfpath explain re", "2"),
    ("complete_fish", "vcfpath ", "1"),
    ("complete_bash", "vcfpath \x1b[31m\u202e", "1"),
    ("complete_bash", "vcfpath options --tried 'un closed", "3"),
    ("complete_bash", "", "0"),
    ("complete_bash", "vcfpath", "-5"),
    ("complete_bash", "vcfpath options", "99999999999999999999"),
    ("complete_bash", "vcfpath options", "x"),
    ("complete_nothing", "vcfpath options", "1"),
    ("nonsense", "vcfpath options", "1"),
    ("source_bash", "", ""),
)


def of_surroundings() -> Iterator[Line]:
    """Every odd environment with a few commands, and every way to ask for completion."""
    for env in ENVIRONMENTS:
        for command in COMMANDS:
            yield Line("environment", words(command), ANSWERED, env=env)
    for how, line, place in COMPLETING:
        env = {"_VCFPATH_COMPLETE": how, "COMP_WORDS": line, "COMP_CWORD": place}
        env |= {"_TYPER_COMPLETE_ARGS": line}
        yield Line("completion", (), EITHER | {1}, env=env)
    yield Line(
        "removed folder", words("options --patient me.yaml"), frozenset({66}), env={"CWD": "{gone}"}
    )
