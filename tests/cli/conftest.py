"""The program, as a fixture for the tests in this folder."""

from __future__ import annotations

from tests.cli.program import vcfpath

__all__ = ["vcfpath"]
