"""The story, played whole by chat alone: once over every gate, once with them.

A player is any way to speak to the assistant; the story is the same on each.
"""

from typing import Protocol

TEXTS = {
    "ar": {
        "request": "نموذج إكسل للمخزون، 80$ على 4 خدمات، بعد 3 أيام",
        "answers": "1- إدخال 10 قطع بسعر 3 يعطي 30\n2- العيّنة مرفقة، نحو 500 صف\n3- إكسل 2019",
        "yes": "موافق",
        "approved": "معتمدة",
        "vague": "جميل جدًا 👍",
        "reason": "لا أريد خسارة العميل",
        "reason2": "العميل مستعجل",
        "other": "نظام محاسبة كامل بالفواتير\nتقرير شهري للأرباح",
        "bad": "غير راضٍ عن العمل",
        "good": "عمل رائع وتعامل راقٍ، شكرًا جزيلًا",
    },
    "en": {
        "request": "Excel stock model, $80 in 4 services, in 3 days",
        "answers": "1. 10 pieces at 3 give 30\n2. Sample attached, 500 rows\n3. Excel 2019",
        "yes": "agreed",
        "approved": "approved",
        "vague": "very nice 👍",
        "reason": "I don't want to lose the client",
        "reason2": "the client is in a hurry",
        "other": "A full accounting system with invoices\nA monthly profit report",
        "bad": "not satisfied with the work",
        "good": "Wonderful work and kind manners, thank you",
    },
}


class Player(Protocol):
    @property
    def language(self) -> str: ...

    async def say(self, text: str) -> object: ...

    async def press(self, action: str, arg: str | int | None = None) -> object: ...

    async def attach_file(self, name: str, content: bytes) -> object: ...

    async def fill_form(self, form: str, **values: str) -> object: ...


async def _begun(player: Player) -> None:
    """The price is split over four services, and one of them is active."""
    texts = TEXTS[player.language]
    await player.say("/start")
    await player.press("new")
    await player.say(texts["request"])
    await player.press("start.profile", "khamsat")
    await player.press("board.flip", 1)
    await player.press("board.done")


async def without_obedience(player: Player) -> None:
    """As it happened: each gate gone over, twice, to the lost money and the bad review."""
    texts = TEXTS[player.language]
    await _begun(player)
    await player.press("work.start")
    await player.press("override", "start")
    await player.say(texts["reason"])
    await player.press("file.asked")
    await player.press("override", "release")
    await player.attach_file("model.xlsx", b"the first model")
    await player.say(texts["reason2"])
    await player.press("cancelled")
    await player.press("cancel.idle")
    await player.press("cancel.done")
    await player.press("change")
    await player.press("change.other")
    await player.fill_form("other-job", what=texts["other"], price="60$", count="3", days="2")
    await player.press("services.states")
    await player.press("board.flip", 5)
    await player.press("board.done")
    await player.press("work.start")
    await player.press("override", "start")
    await player.say(texts["reason"])
    await player.press("preview.make")
    await player.attach_file("system.xlsx", b"the second model")
    await player.say(texts["vague"])
    await player.press("approval.no")
    await player.press("file.asked")
    await player.press("override", "release")
    await player.say(texts["reason2"])
    await player.press("cancelled")
    await player.press("cancel.idle")
    await player.press("cancel.done")
    await player.press("review")
    await player.press("review.stars", 1)
    await player.say(texts["bad"])
    await player.press("review.begin")
    await player.press("cause", "inexperience")
    await player.press("causes.done")
    await player.press("lesson", "services")


async def with_obedience(player: Player) -> None:
    """As it should have been: the agreement, the services, the preview, and five stars."""
    texts = TEXTS[player.language]
    await _begun(player)
    await player.press("questions")
    await player.say(texts["answers"])
    await player.press("scope.send")
    await player.say(texts["yes"])
    await player.press("scope.yes")
    await player.press("work.start")
    await player.press("services.message")
    await player.press("services.all")
    await player.press("work.start")
    await player.press("preview.make")
    await player.attach_file("model.xlsx", b"the model")
    await player.press("file.asked")
    await player.say(texts["approved"])
    await player.press("approval.yes")
    await player.press("file.release")
    await player.press("received")
    await player.press("review")
    await player.press("review.stars", 5)
    await player.say(texts["good"])
