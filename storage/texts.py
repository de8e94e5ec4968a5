"""Text that both engines can hold."""


def storable(text: str) -> str:
    """Without NUL, the one character that PostgreSQL's text refuses; JSON keeps it, escaped."""
    return text.replace("\0", "")
