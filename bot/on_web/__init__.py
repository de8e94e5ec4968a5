"""The local page: the whole assistant in a browser on the same machine, without any account."""
