"""What becomes of every item of a work, for people."""
