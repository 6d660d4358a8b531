"""How many examples the properties of hostile text try: 2,000, or a share of them where time is short.

The first of them are the same in both: a gate that has little time tries those.
"""

from __future__ import annotations

import os

SHARE = "SHARE_OF_EXAMPLES"
"""The variable of the environment that says by how much the number is divided."""
MANY = 2000 // int(os.environ.get(SHARE, "1"))
