"""What the database or the disk can do to us.

StorageFault    carries a wording key with parameters, and is worded once, at the edge
├── Newer       written by a newer program
├── Unknown     no database of ours, or damaged
├── Locked      another process holds it
├── Full        no room left
├── Unreachable the server or the file can't be opened
└── Corrupt     a file of the vault isn't what it was

A lost race between two turns is no fault: that is gigs.refusals.Stale, and it's tried once more.
"""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import exc

from gigs.refusals import LostRace


class StorageFault(Exception):
    key = "storage.fault"

    def __init__(self, params: Mapping[str, str | int] | None = None, key: str = "") -> None:
        self.key = key or self.key
        self.params = dict(params or {})
        super().__init__(self.key, self.params)


class Newer(StorageFault):
    key = "storage.newer"


class Unknown(StorageFault):
    key = "storage.unknown"


class Locked(StorageFault):
    key = "storage.locked"


class Full(StorageFault):
    key = "storage.full"


class Unreachable(StorageFault):
    key = "storage.unreachable"


class Corrupt(StorageFault):
    key = "vault.corrupt"


NO_ROOM = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}

# https://www.sqlite.org/rescode.html, by the first letters
SQLITE: dict[str, type[StorageFault]] = {
    "SQLITE_BUSY": Locked,
    "SQLITE_LOCKED": Locked,
    "SQLITE_FULL": Full,
    "SQLITE_CANTOPEN": Unreachable,
    "SQLITE_READONLY": Unreachable,
    "SQLITE_NOTADB": Unknown,
    "SQLITE_CORRUPT": Unknown,
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html, by the first letters
POSTGRES: dict[str, type[StorageFault]] = {
    "53100": Full,
    "55P03": Locked,
    "25P03": Locked,
    "08": Unreachable,
    "57P": Unreachable,
    "3D000": Unreachable,
    "28": Unreachable,
}
LOST_RACES = ("40001", "40P01", "23503")  # the last: whose it was is erased meanwhile


@contextmanager
def told_plainly() -> Iterator[None]:
    """A driver's error leaves as what it means to us; one that means nothing leaves as it is."""
    try:
        yield
    except exc.TimeoutError as error:
        raise Locked({"why": "all connections are in use"}) from error
    except exc.DBAPIError as error:
        raise meaning(error, error.orig) from error
    except sqlite3.Error as error:
        raise meaning(error, error) from error
    except ConnectionError as error:
        raise Unreachable({"why": str(error)}) from error
    except OSError as error:
        if error.errno in NO_ROOM:
            raise Full from error
        raise


def meaning(error: Exception, driver: BaseException | None) -> Exception:
    """The error itself, when the driver's reason means nothing to us."""
    name = str(getattr(driver, "sqlite_errorname", ""))
    code = str(getattr(driver, "sqlstate", None) or "")
    if code in LOST_RACES:
        return LostRace("gig.moved-on")
    for start, kind in (*SQLITE.items(), *POSTGRES.items()):
        if name.startswith(start) or (code and code.startswith(start)):
            return kind({"why": str(driver)})
    return error
