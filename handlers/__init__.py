"""What the assistant does. No platform, no SQL, no scheduler, no language."""
