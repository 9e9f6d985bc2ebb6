"""What each table holds: its section, its headings, and where the cells of each column go."""
