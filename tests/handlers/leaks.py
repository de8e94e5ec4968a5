"""What is put up where others read it, searched for what isn't its readers' business.

A gig's title, its client, their words, its file, the reason of an override are marks that begin
with ZZ, its price is an odd one: found again in whatever is put up, as it rests and as it's worded.
"""

import re
import sqlite3
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

import msgspec

from handlers.reply import CardShown, Echo, Reply, Snippet, key
from tests.driver import Freelancer
from tests.handlers.wording import words_on

AMOUNT = "an amount"
MARKS = re.compile(r"ZZ[A-Z]+")
MONEY = re.compile(r'80[.,٫]37|٨٠[.,٫]٣٧|20[.,٫]\d\d|"type":"amount"')
ALL = frozenset(
    {"ZZTITLE", "ZZCLIENT", "ZZWORDS", "ZZITEM", "ZZSTEP", "ZZFILE", "ZZREASON", AMOUNT}
)
FROM_MAKERS = ALL - {"ZZTITLE", "ZZITEM", "ZZSTEP", "ZZFILE"}
FROM_CLIENTS = ALL - {"ZZTITLE", "ZZITEM"}
AGREED = frozenset({"client.agreement"})  # the client's own version, with its price
LANGUAGES = ("ar", "en")
Row = tuple[str, str | None, bytes]  # a place's key, whom it speaks to, what it says


def put_up(file: sqlite3.Connection) -> set[Row]:
    """All that stands somewhere."""
    return set(file.execute("SELECT place, reader, body FROM messages WHERE NOT gone"))


@dataclass
class Search:
    """names: of the people, by account; a looker words it all."""

    looker: Freelancer
    names: dict[str, str]
    searched: set[Row] = field(default_factory=set)
    found: list[str] = field(default_factory=list)

    async def through(self, rows: set[Row]) -> None:
        for row in rows - self.searched:
            self.searched.add(row)
            reply: Reply = msgspec.json.decode(row[2], type=Reply)
            secret = self._secret(row, reply)
            leaked = secret & {mark async for mark in told(self.looker, reply)} if secret else ()
            self.found += [f"{mark} in {row[0]}: {row[2].decode()}" for mark in sorted(leaked)]

    def _secret(self, row: Row, reply: Reply) -> frozenset[str]:
        """What may not stand there. On Discord what is for one alone among others is seen by them
        alone, and it's put on record for them only."""
        platform, chat, _ = map(unquote, row[0].split(":"))
        if chat in self.names:
            return self._kept_from(chat, reply)
        if platform == "discord" and row[1] is not None:
            return self._kept_from(row[1].partition(":")[2], reply)
        for_team = isinstance(reply, CardShown) and reply.view == "team"
        return ALL - {"ZZSTEP"} if for_team else ALL

    def _kept_from(self, account: str, reply: Reply) -> frozenset[str]:
        if isinstance(reply, Echo):
            return frozenset()
        match self.names[account]:
            case "owner" | "lead":
                return frozenset()
            case "maker":
                return FROM_MAKERS
            case "idle":
                return FROM_MAKERS | {"ZZFILE"}
            case "client" | "guest":
                return FROM_CLIENTS - ({AMOUNT} if key(reply) in AGREED else set())
            case _:
                return ALL


async def told(looker: Freelancer, reply: Reply) -> AsyncIterator[str]:
    for text in [msgspec.json.encode(reply).decode(), *[t async for t in worded(looker, reply)]]:
        for mark in marks(text):
            yield mark


async def worded(looker: Freelancer, reply: Reply) -> AsyncIterator[str]:
    for words in await words_on(looker, reply):
        for language in LANGUAGES:
            yield looker.speech.text(words, language, "Asia/Riyadh")
        if isinstance(reply, Snippet):
            yield looker.speech.snippet(words, reply.language, "Asia/Riyadh")


def marks(text: str) -> Iterator[str]:
    yield from MARKS.findall(text)
    if MONEY.search(text):
        yield AMOUNT
