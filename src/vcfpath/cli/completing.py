"""Whether a shell asks how a line goes on, which it does by variables of its environment.

What no shell asks is refused here. Typer would say such a variable back as it is, and it could hold
anything, or fall over it.
"""

from __future__ import annotations

import os
import re

from vcfpath.cli.common import usage_error

VARIABLE = "_VCFPATH_COMPLETE"
_ASKED = r"(source|complete)_(bash|zsh|fish|powershell|pwsh)"


def completing() -> bool:
    """Whether this run is for a shell, and not for a person.

    Raises:
        UsageError: when it is asked in a way that no shell does.
    """
    asked = os.environ.get(VARIABLE)
    if not asked:
        return False
    if not re.fullmatch(_ASKED, asked) or (asked == "complete_bash" and not _has_words()):
        raise usage_error(VARIABLE, "no shell asks like this", "Unset it.")
    return True


def _has_words() -> bool:
    """Whether bash says which words there are so far, and which of them is to be completed."""
    return "COMP_WORDS" in os.environ and bool(
        re.fullmatch("[0-9]{1,4}", os.environ.get("COMP_CWORD", ""))
    )
