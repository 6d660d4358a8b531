"""A sheet on which a clinician judges cases, and what such a sheet came back with."""
