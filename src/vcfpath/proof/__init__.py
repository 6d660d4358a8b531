"""What is claimed of a pathway is proved, over every person it can speak of, or shown to be wrong."""
