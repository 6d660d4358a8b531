"""A person's options over time, for people: bars where they are seen, words everywhere."""
