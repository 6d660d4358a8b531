"""Explanations: the whole story of a pathway, and every single thing in it."""
