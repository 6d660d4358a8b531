"""The answer: what a pathway says of one patient, computed from the data and nothing else."""
