"""The fate of every cell: a page for each table, and the file in which its owner reads it."""
