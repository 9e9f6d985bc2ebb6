"""What a partner tells of its files: profiles, read strictly from TOML, with a schema and checks of their own."""
