"""A studio of five with one gig in its group: who is who, and where they talk."""

from dataclasses import dataclass

from gigs.records import Place
from handlers.event import Passed
from handlers.reply import Button, CardShown, Reply
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer

TOPIC = Place("telegram", "-1001", "7", private=False)
GROUP = "telegram:-1001"
NAMES = {"1": "ليلى", "2": "سامي", "3": "هدى", "4": "أحمد", "5": "نورة"}


@dataclass
class Studio:
    """The owner, who leads; a maker, a viewer, the client, and somebody who only talks there."""

    store: Store
    owner: Freelancer
    maker: Freelancer
    viewer: Freelancer
    client: Freelancer
    guest: Freelancer
    place: Place = TOPIC
    group: str = GROUP

    @property
    def people(self) -> tuple[Freelancer, ...]:
        return (self.owner, self.maker, self.viewer, self.client, self.guest)

    async def there(self, who: Freelancer, text: str) -> tuple[Reply, ...]:
        with who.within(self.place, self.group):
            return (await who.say(text)).replies

    async def pressed_there(self, who: Freelancer, action: str) -> tuple[Reply, ...]:
        with who.within(self.place, self.group):
            return (await who.press(action)).replies

    async def passes(self, who: Freelancer, came: bool) -> None:
        with who.within(self.place, self.group):
            await who.send(Passed(came))

    async def bind(self) -> None:
        """The owner's gig into the group, the way Telegram and Discord have it."""
        await self.there(self.owner, "/team")
        if self.owner.whispers:
            await self.pressed_there(self.owner, "bind.ask")
            await self.pressed_there(self.owner, "bind")
            return
        token = next(one.private for one in self.owner.buttons[::-1] if one.private)
        await self.owner.say(f"/start {token}")
        await self.owner.press("bind")

    async def join(self, who: Freelancer, role: str) -> None:
        await self.there(who, "/team")
        await self.pressed_there(who, "team.join")
        await self.owner.read()
        await self.owner.press(f"role.{role}")

    async def gathered(self) -> None:
        await self.bind()
        for who, role in ((self.maker, "maker"), (self.viewer, "viewer"), (self.client, "client")):
            await self.join(who, role)

    async def gig_id(self) -> str:
        return (await self.owner.gig()).id

    async def standing(self) -> list[str]:
        """The keys of what stands in the place."""
        shown = await self.store.feed(self.place, 0, 100)
        return [one.message.key for one in shown if not one.gone]


def studio(store: Store, language: str = "ar", place: Place = TOPIC, group: str = GROUP) -> Studio:
    people = [freelancer(store, account, language) for account in NAMES]
    for one in people:
        one.platform, one.name = place.platform, NAMES[one.account]
        one.whispers = place.platform == "discord"
    owner, maker, viewer, client, guest = people
    return Studio(store, owner, maker, viewer, client, guest, place, group)


async def of_direct_work(house: Studio, begin: str = "agreeing") -> None:
    """A gig where the client may be met: paid directly, and its summary shown."""
    await paths.known(house.owner, "direct")
    await house.owner.say(paths.texts(house.owner)["request"])
    await house.owner.press("board.done")
    if begin == "confirming":
        await house.owner.press("scope.send")


def buttons_of(replies: tuple[Reply, ...]) -> list[Button]:
    return [b for one in replies if hasattr(one, "buttons") for row in one.buttons for b in row]


def cards_in(replies: tuple[Reply, ...]) -> list[CardShown]:
    return [one for one in replies if isinstance(one, CardShown)]
