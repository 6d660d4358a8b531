"""The checklist for decision aids, for people."""
