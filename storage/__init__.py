"""Where it rests: SQLAlchemy Core on SQLite or PostgreSQL, and a vault of files."""
