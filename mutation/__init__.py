"""Mutation testing: does any test notice when one thing in the core is written otherwise?

Two tools write the otherwise, mutmut and cosmic-ray; they disagree usefully. Each makes its mutants
with its own code. They are run by this folder, for two reasons: nothing on disk is ever changed, and
a mutant costs a fork of a process that has read everything already, not three seconds of start-up.
"""
