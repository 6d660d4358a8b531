"""Why not: the smallest real changes of a patient that would open an option."""
