"""Telegram: updates in, messages out, and what its users see before they ever speak."""
