"""How results are shown: composed as one document, laid out for terminals, voices and Markdown.

Beside it stand the results as data, each in a contract of its own, for programs.
"""
