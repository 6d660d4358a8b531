"""Every item of the IPDAS checklist for decision aids, held against a pathway."""

from vcfpath.proof.ipdas.checklist import checklist

__all__ = ["checklist"]
