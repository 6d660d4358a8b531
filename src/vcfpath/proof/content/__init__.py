"""What is wrong with the words of a pathway: how hard they are, how even-handed, how they speak."""

from vcfpath.proof.content.findings import findings, not_looked_for

__all__ = ["findings", "not_looked_for"]
