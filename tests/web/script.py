"""An assistant that plays from a script, through the page as the real one does."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.on_web.socket import OpenPages
from gigs.records import FileRef, Person
from handlers.event import Event, Filled, Passed, Pressed, Said
from handlers.reply import (
    Amount,
    Button,
    Card,
    CardShown,
    Echo,
    Field,
    File,
    FormShown,
    Notice,
    Reply,
    Say,
    Snippet,
    Text,
    Time,
    Words,
)
from tests.web.shelf import NOON, Shelf, a_gig

GIG = "abcdefghijklm"
PRESSES = {
    "new": "v1::new::", "problem": "v1::problem::", "example": "v1::example::",
    "english": "v1::language:en:", "message": f"v1:{GIG}:services.message::",
    "states": f"v1:{GIG}:services.states::", "asked": f"v1:{GIG}:file.asked::",
    "change": f"v1:{GIG}:change::", "more": f"v1:{GIG}:more::",
    "override": f"v1:{GIG}:override::",
}  # fmt: skip
STYLES = {"new": "primary", "message": "primary", "override": "danger"}


@dataclass(frozen=True, slots=True)
class Played:
    notices: tuple[Notice, ...] = ()
    failed: bool = False


def button(name: str) -> Button:
    style = STYLES.get(name, "plain")
    return Button(PRESSES[name], Words(f"button.{name}"), style)  # type: ignore[arg-type]  # ours


WELCOME = Say(
    Words("welcome"),
    ((button("new"), button("problem")), (button("example"), button("english"))),
    slot="welcome",
)
READY = Snippet(
    Words("ready", {"gig": Text("نموذج إكسل للمخزون"), "price": Amount(8000, "USD")}), "ar"
)
DEAL = Say(
    Words("deal"),
    slot="form",
    form=FormShown(
        "deal",
        None,
        (
            Field("title", Words("deal.title"), "text", "نموذج إكسل للمخزون"),
            Field("price", Words("deal.price"), "money", "80$"),
            Field("count", Words("deal.count"), "number"),
            Field("due", Words("deal.due"), "date", optional=True),
            Field("notes", Words("deal.notes"), "long", optional=True),
            Field("proof", Words("deal.proof"), "file", optional=True),
        ),
        Words("keep"),
    ),
)


def card(active: int = 2000) -> Card:
    due = Time(NOON.replace(day=26, hour=14))
    lines = (
        Words("card.title", {"title": Text("نموذج إكسل للمخزون")}),
        Words("card.facts", {"client": Text("أحمد"), "due": due}),
        Words("card.gap"),
        Words("card.now"),
        Words("card.gap"),
        Words("card.scope"),
        Words("card.services", {"active": Amount(active, "USD"), "price": Amount(8000, "USD")}),
        Words("card.preview"),
        Words("card.file"),
        Words("card.caution"),
    )
    rows = (("message", "states"), ("asked",), ("change", "more"))
    return Card(GIG, lines, tuple(tuple(button(name) for name in row) for row in rows))


def noted(text: str) -> Say:
    return Say(Words("noted", {"what": Text(text)}))


@dataclass
class Script:
    shelf: Shelf
    pages: OpenPages
    events: list[Event] = field(default_factory=list)  # those that counted
    active: int = 2000
    before: Callable[[Event], None] = lambda _: None

    async def handle(self, event: Event) -> Played:
        self.before(event)
        if self.shelf.seen(event.place, event.id):
            return Played()
        self.events.append(event)
        self.remember(event)
        for reply in (*echo(event), *self.replies(event)):
            self.shelf.show(event.place, reply)
        self.pages.wake(event.place)
        passing = event.what == Pressed("notice")
        return Played((Notice(Words("wait")),) if passing else ())

    def remember(self, event: Event) -> None:
        name = str(event.identity)
        person = self.shelf.people.get(name, Person(name, event.language))
        if isinstance(event.what, Pressed) and ":language:" in event.what.button:
            person = replace(person, language=event.what.button.split(":")[3])
        self.shelf.people[name] = replace(person, known=True)
        for file in files(event):
            self.shelf.held[name, file.sha256] = file

    def replies(self, event: Event) -> tuple[Reply, ...]:
        match event.what:
            case Said(text="/start"):
                return (WELCOME,)
            case Said(text="card"):
                self.shelf.gigs[GIG] = a_gig(GIG)
                return (CardShown(GIG),)
            case Said(text="again"):
                return (Say(Words("count", {"n": len(self.events)}), slot="n", in_place=True),)
            case Said(text=text):
                return (noted(text or "+".join(file.name for file in files(event))),)
            case Filled(values=values):
                return (noted(" / ".join(values.values())),)
            case Pressed(button=pressed):
                return self.pressed(pressed)
            case Passed():
                return ()

    def pressed(self, pressed: str) -> tuple[Reply, ...]:
        if pressed == PRESSES["message"]:
            return (READY,)
        if pressed == PRESSES["states"]:
            self.active += 2000
            return (CardShown(GIG),)
        return (DEAL,) if pressed == PRESSES["new"] else ()


def files(event: Event) -> tuple[FileRef, ...]:
    return event.what.files if isinstance(event.what, Said | Filled) else ()


def echo(event: Event) -> tuple[Reply, ...]:
    if not isinstance(event.what, Said):
        return ()
    shown = tuple(File(f.sha256, f.name, f.size, f.media_type) for f in event.what.files)
    return (Echo(event.what.text, None, shown),)
