"""Cases as people write them: which files they are in, and what is wrong with how they are written."""
