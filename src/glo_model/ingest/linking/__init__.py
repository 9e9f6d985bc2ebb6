"""Names into ids: exactly or by decisions that people took; what is nearly a name is suggested and never linked."""
