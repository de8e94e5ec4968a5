"""What only this instance knows: random bytes in a file that only its owner reads."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

EXPORT_KEY = "export.key"  # the file in which it signs exports
LENGTH = 32  # bytes


def kept_secret(file: Path) -> bytes:
    """Made at the first need. Of several who make one at once all get the same."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(secrets.token_bytes(LENGTH))
            out.flush()
            os.fsync(out.fileno())
        with suppress(FileExistsError):
            os.link(fresh, file)
        fresh.unlink()
    return file.read_bytes()
