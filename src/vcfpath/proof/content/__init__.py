"""What is wrong with the words of a pathway: how hard they are, how even-handed, how they speak."""

from vcfpath.proof.content.findings import findings as findings
from vcfpath.proof.content.findings import not_looked_for as not_looked_for
