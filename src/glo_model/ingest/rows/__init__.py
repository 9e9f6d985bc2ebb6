"""What each row says: cells into values, values into drafts of entities."""
