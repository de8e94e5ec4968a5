"""A person's words are gone from the files themselves, and the rest is still proved."""

import asyncio
import random
from datetime import timedelta

from gigs.entries.agreement import ScopeProposed, WordsKept
from gigs.entries.opening import ClientNamed, TitleCorrected
from gigs.entries.outcome import TextsErased
from gigs.erased import ERASED
from gigs.journal import Recorded, fold, record
from gigs.model import Stamp
from gigs.origin import Origin
from gigs.records import Dialogue, Message, OwnReminder
from storage.custody import verify
from storage.store import Store
from tests.storage.made import BADR, HOME, MONA, NOW, TITLE, kept, met, opened

PRIVATE = "سرّ العميل رقم ٤٢"
ACTOR = str(MONA)
LATER = NOW + timedelta(days=1)


def found_in_files(store: Store, word: str) -> int:
    """How often a word stands anywhere in the database's own files, also as JSON escapes it."""
    file = store.engines.file
    files = [path for path in file.parent.iterdir() if path.name.startswith(file.name)]
    written = b"".join(path.read_bytes() for path in files)
    forms = {word.encode(), word.encode("unicode_escape"), word.encode("utf-16-le")}
    return sum(written.count(form) for form in forms)


def words(word: str) -> list[TitleCorrected | WordsKept | ClientNamed | ScopeProposed]:
    return [
        TitleCorrected(word),
        # long enough for pages of its own
        WordsKept("request", words=word * 300).coming_from(Origin(word, NOW, "user")),
        ClientNamed(word),
        ScopeProposed(1, (None,), 2, None, (word,), (), 8000),
    ]


async def test_no_byte_of_the_words_is_left(on_file: Store) -> None:
    await kept(on_file, [opened(title=PRIVATE), *words(PRIVATE)])
    await kept(on_file, [opened("g2")], identity=BADR)
    async with on_file.turn() as turn:
        asked = Dialogue("yes", "paste", "g1", {"words": PRIVATE})
        await turn.keep_dialogue(MONA, HOME, asked, NOW)
        own = OwnReminder("abcdefgh", "g1", PRIVATE, "2026-11-25T09:00", "Asia/Riyadh", None, ())
        await turn.reminders.keep(await turn.person(MONA), own, NOW)
    assert found_in_files(on_file, PRIVATE) > 100
    assert await on_file.erase_texts("g1", ACTOR, LATER) == 9
    assert found_in_files(on_file, PRIVATE) == 0
    assert found_in_files(on_file, TITLE) > 0  # another's gig keeps its own
    assert await on_file.verify_all() == []


async def test_no_byte_is_left_where_pages_were_moved_about(on_file: Store) -> None:
    """Many gigs, written between each other, so that rows wandered from page to page."""
    chance = random.Random(5)  # noqa: S311  # not for secrets
    gigs = [f"g{chance.randrange(16**12):012x}" for _ in range(80)]
    person = await met(on_file)
    for gig in gigs:
        await kept(on_file, [opened(gig, title=f"{PRIVATE} {gig}")])
    for n in range(400):
        gig = chance.choice(gigs)
        async with on_file.turn() as turn:
            before = await turn.gig(gig)
            entry = WordsKept("request", words=PRIVATE * chance.randrange(1, 200))
            after, recorded = record(before, [entry, TitleCorrected(f"{PRIVATE} {n}")], NOW, ACTOR)
            assert after is not None
            await turn.append(person, after, recorded)
    for gig in gigs:
        await on_file.erase_texts(gig, ACTOR, LATER)
    assert found_in_files(on_file, PRIVATE) == 0
    assert await on_file.verify_all() == []


async def test_the_gig_goes_on_without_the_words(store: Store) -> None:
    await kept(store, [opened(title=PRIVATE), *words(PRIVATE)])
    assert await store.erase_texts("g1", ACTOR, LATER) == 9
    gig = await store.gig("g1")
    assert gig is not None
    assert (gig.title, gig.client, gig.price) == (ERASED, ERASED, ERASED)
    journal = await store.journal_of("g1")
    assert journal[-1] == Recorded(TextsErased(ACTOR, 9), Stamp(6, LATER, ACTOR))
    assert gig == fold(journal)
    assert await store.verify_all() == []
    async with store.transactions.read() as tx:
        verdict = await verify(tx, "g1")
    assert verdict.erased == (
        (1, "price"),
        (1, "title"),
        (2, "title"),
        (3, "origin_name"),
        (3, "words"),
        (4, "client"),
        (5, "exclusions"),
        (5, "price"),
        (5, "texts"),
    )
    after = await kept(store, [TitleCorrected("new")], "g1")
    assert after.title == "new"
    assert await store.verify_all() == []


async def test_only_the_subjects_own_words_go(store: Store) -> None:
    await kept(store, [opened(title=PRIVATE)])
    await kept(store, [TitleCorrected("theirs")], "g1", identity=BADR)
    assert await store.erase_texts("g1", ACTOR, LATER) == 2
    gig = await store.gig("g1")
    assert gig is not None
    assert (gig.title, gig.price) == ("theirs", ERASED)


async def test_erasing_twice_or_nothing_adds_no_entry(store: Store) -> None:
    await kept(store, [opened()])
    counts = [await store.erase_texts("g1", ACTOR, LATER) for _ in range(2)]
    counts += [await store.erase_texts("g1", "web:9", LATER)]
    counts += [await store.erase_texts("none", ACTOR, LATER)]
    assert counts == [2, 0, 0, 0]
    assert len(await store.journal_of("g1")) == 2


async def test_the_card_is_shown_anew(store: Store) -> None:
    await kept(store, [opened()])
    async with store.turn() as turn:
        await turn.show(HOME, Message("card", b"", "g1", "card:g1"), NOW)
    (card,) = await store.feed(HOME, 0, 1)
    await store.erase_texts("g1", ACTOR, LATER)
    (changed,) = await store.feed(HOME, card.rev, 10)
    assert (changed.id, changed.gone) == (card.id, False)


async def test_erasing_while_others_write(store: Store) -> None:
    await kept(store, [opened()])
    others = [kept(store, [opened(f"g{n}x")], identity=BADR) for n in range(20)]
    await met(store, BADR)
    count, *_ = await asyncio.gather(store.erase_texts("g1", ACTOR, LATER), *others)
    assert count == 2
    assert await store.verify_all() == []
