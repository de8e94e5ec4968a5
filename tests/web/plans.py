"""Nudges that are planned, and leave when their time has come; a clock that stands still."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.clock import MovableClock
from bot.on_web.intake import place
from bot.on_web.needs import Coming
from bot.on_web.socket import OpenPages
from gigs.records import Person
from handlers.reply import Say, Text, Words
from tests.web.shelf import NOON, Shelf


class Stopped:
    def now(self) -> datetime:
        return NOON


def services(hours: float, state: str = "planned") -> Coming:
    at = NOON + timedelta(hours=hours)
    return Coming(at, Words("nudge.line.services"), state, "olive.2")


def own(hours: float, text: str, state: str = "planned") -> Coming:
    at = NOON + timedelta(hours=hours)
    return Coming(at, Words("nudge.line.own", {"text": Text(text)}), state, None)


class Plans:
    """Person 1's."""

    def __init__(self, shelf: Shelf, pages: OpenPages, clock: MovableClock) -> None:
        self.shelf = shelf
        self.pages = pages
        self.clock = clock
        self.planned: list[Coming] = []
        self.left: list[timedelta] = []  # how far the clock was ahead when each left

    async def coming(self, person: Person) -> Sequence[Coming]:
        return sorted(self.planned, key=lambda one: one.at) if person.id == "web:1" else ()

    async def next_due(self) -> datetime | None:
        return min((one.at for one in self.planned), default=None)

    async def deliver(self) -> None:
        due = [one for one in self.planned if one.at <= self.clock.now()]
        for one in sorted(due, key=lambda one: one.at):
            self.planned.remove(one)
            self.left.append(self.clock.ahead)
            self.shelf.show(place("1"), Say(one.words))
            self.pages.wake(place("1"))
