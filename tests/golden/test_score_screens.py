"""How scores stand, as people see it, kept as files that can be read and reviewed as they are.

``pytest tests/golden/test_score_screens.py --snapshot-update`` writes them anew; read what has changed.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import DAY, Vcfpath
from tests.known import POINTS_FILE

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80", "json 80")

SOME = "--stairs 10 --locks --days-sore 3..10"
ALL = "--stairs 10 --no-locks --swelling mild --swims --days-sore 50 --warning none"
SCREENS: dict[str, str] = {
    "options, nothing known": "options",
    "options, something known": f"options {SOME}",
    "options, all known": f"options {ALL}",
    "options, a sign that the score shows": "options --stairs 3 --locks --no-swims --days-sore 10",
    "why it depends": f"why strap {SOME}",
    "why it is closed": f"why operation {ALL}",
    "why it is closed, in full": f"why operation {ALL} --all",
    "what-if": f"what-if {SOME} --then-stairs 3 --then-swims",
    "the scores": "explain scores",
    "a score": "explain stair-score",
    "a score of one who knows something": f"explain stair-score {SOME}",
    "a score of one who knows all": f"explain stair-score {ALL}",
    "a score of one group": "explain step-count --stairs 50",
    "a score, expired": "explain stair-score --stairs 50 --as-of 2040-01-01",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("case", SCREENS)
def test_scores(case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    vcfpath.environment.setenv("VCFPATH_PATHWAY", str(POINTS_FILE))
    line = SCREENS[case].split()
    day = () if "--as-of" in line else ("--as-of", DAY)
    ran = vcfpath(*line, "--format", format, *day, COLUMNS=width)
    assert ran.out.encode() == snapshot(extension_class=File)
