"""Questions for the client: one numbered message, never one at a time to the seller."""

from dataclasses import replace

from gigs.craft import Craft
from gigs.entries.agreement import MessageShown, WordsKept
from gigs.entries.opening import SizeRaised
from gigs.erased import Erased
from gigs.journal import Entry
from gigs.model import Gig, ScopeItem
from gigs.records import Dialogue
from handlers import origins, values
from handlers.buttons import button, led
from handlers.desk import Decision, Desk
from handlers.reading.answers import is_courtesy, sort_answers
from handlers.reply import Arg, Lines, Say, Snippet, Words
from handlers.versions import capped, item_words, propose

ENOUGH_WORDS = 12  # a light gig's paste that says this much needs no question


def asked_of(gig: Gig, craft: Craft) -> tuple[str, ...]:
    """A light gig is asked the golden one, if its paste lacks it; a full one five or six."""
    if gig.size == "full":
        numbers = craft.full
    elif gig.size == "light":
        numbers = () if _says_enough(gig) else craft.golden[:1]
    else:
        numbers = craft.golden
    return tuple(f"{craft.topic}.{number}" for number in numbers)


def _says_enough(gig: Gig) -> bool:
    items = gig.scope.items if gig.scope else ()
    words = sum(len(i.text.split()) for i in items if not isinstance(i.text, Erased))
    return words >= ENOUGH_WORDS


async def questions(desk: Desk) -> Decision:
    """Asked for on purpose, a light gig gets its golden question all the same."""
    craft = desk.craft
    topics = asked_of(desk.the_gig, craft) or (f"{craft.topic}.{craft.golden[0]}",)
    return _put(desk, topics, [])


async def more(desk: Desk) -> Decision:
    craft = desk.craft
    raised: list[Entry] = [] if desk.the_gig.size == "full" else [SizeRaised("full")]
    return _put(desk, tuple(f"{craft.topic}.{n}" for n in craft.full), raised)


def _put(desk: Desk, topics: tuple[str, ...], entries: list[Entry]) -> Decision:
    gig = desk.the_gig
    message = Snippet(_numbered(topics), gig.language)
    decision = desk.record(*entries, MessageShown("T01"))
    dialogue = Dialogue("answers", "paste", gig.id, {"topics": list(topics)})
    enough = button("scope.send", gig.id, label="button.enough")
    waiting = Say(Words("questions.waiting"), ((enough,),))
    return replace(decision, dialogue=dialogue).then(message, waiting)


def _numbered(topics: tuple[str, ...]) -> Words:
    asked = tuple(Words(f"question.{topic}") for topic in topics)
    if len(asked) == 1:
        return Words("T01.one", {"question": asked[0]})
    return Words("T01", {"questions": Lines(asked, numbered=True)})


async def answered(desk: Desk) -> Decision:
    """The client's answer, pasted back: sorted to its questions, each an item of the agreement."""
    gig = desk.the_gig
    text = values.long_text(desk.text.strip(), desk)
    held = desk.answers("answers").get("topics", [])
    topics = [str(t) for t in held] if isinstance(held, list) else []
    new = [
        ScopeItem(None if a.question is None else topics[a.question], a.text)
        for a in sort_answers(text, len(topics))
        if a.question is not None or not is_courtesy(a.text)
    ]
    replaced = {item.topic for item in new if item.topic}
    kept = [i for i in (gig.scope.items if gig.scope else ()) if i.topic not in replaced]
    items = capped((*kept, *new), desk.world.limits.items)
    words = WordsKept("answers", desk.how, None, text).coming_from(desk.origin)
    decision = desk.record(words, propose(desk, items))
    return decision.then(sorted_items(decision.gig or gig, origins.told(desk.origin)))


def sorted_items(gig: Gig, origin: Arg = "none") -> Say:
    version = gig.scope
    items = version.items if version else ()
    rows = (
        (button("scope.send", gig.id), button("scope.correct", gig.id)),
        (button("questions.more", gig.id),),
    )
    listed = Lines(tuple(item_words(item) for item in items), numbered=True)
    args: dict[str, Arg] = {"n": len(items), "items": listed, "origin": origin}
    return Say(Words("answers.sorted", args), led(rows))
