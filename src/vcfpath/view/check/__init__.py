"""What was proved of a pathway, and what was found to be wrong, for its authors."""
