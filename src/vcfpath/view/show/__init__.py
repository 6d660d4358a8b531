"""A pathway as a whole, for those who write it: in words, as a drawing, and as data."""
