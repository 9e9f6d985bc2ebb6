"""Questions: from a dataset to an answer, one file a subject."""
