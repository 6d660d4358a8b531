"""Attacks on the program, made anew from the files it ships: files, command lines, surroundings, bytes.

Nothing in here is imported by the program or ships with it. ``python -m hostile`` runs the attacks,
``python -m hostile.fuzz`` searches for new ones; what they found last is in ``docs/quality.md``.
"""
