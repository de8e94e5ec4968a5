"""Ten people round one gig, each with another part in it or none, on Telegram or on Discord.

The lead isn't the gig's owner: a gig of theirs was bound there first. The stranger minds a group of
their own, and presses there.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from gigs.records import Place
from gigs.roles import Role
from handlers.event import Passed, Pressed
from handlers.reply import Link, Snippet
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer

PEOPLE = (
    "owner", "lead", "maker", "idle", "viewer", "client", "guest", "admin", "member", "stranger",
)  # fmt: skip
"""idle: a maker to whom the gig isn't assigned; guest: its client by a link; member: without a part
in its group, as the admin."""
LINE = "ZZTITLE نموذج إكسل للمخزون، 80.37$ على 4 خدمات"
TOLD = "1- ZZITEM إدخال 10 قطع بسعر 3 يعطي 30"
"""What begins with ZZ is a mark: wherever it's said, it's known again (tests/handlers/leaks.py)."""
GROUPS = {"telegram": "telegram:-1001", "discord": "discord:9"}
ELSEWHERE = {"telegram": "telegram:-2002", "discord": "discord:10"}


def places(platform: str) -> dict[str, Place]:
    """Where a press may come from."""
    if platform == "telegram":
        group = Place(platform, "-1001", private=False)
        return {"group": group, "topic": replace(group, thread="7")}
    channel = Place(platform, "70", private=False)
    return {"group": channel, "thread": replace(channel, chat="77")}


@dataclass
class Company:
    store: Store
    platform: str
    people: dict[str, Freelancer]
    disk: Path  # where its store rests

    def __getitem__(self, name: str) -> Freelancer:
        return self.people[name]

    @property
    def group(self) -> str:
        return GROUPS[self.platform]

    def goes(self, name: str, where: str) -> Freelancer:
        """This person, who speaks there from now on."""
        who = self.people[name]
        who.among = who.group = None
        if where != "private":
            who.among = places(self.platform)[where]
            who.group = self.group
            if name == "stranger":
                who.among = replace(who.among, chat="-2002")
                who.group = ELSEWHERE[self.platform]
        return who

    async def bind(self, name: str, where: str) -> None:
        """The only gig of this person."""
        who = self.goes(name, where)
        await who.say("/team")
        if who.whispers:
            await who.press("bind.ask")
            await who.press("bind")
        else:
            token = who.button("bind.ask").private
            who.among = who.group = None
            await who.say(f"/start {token}")
            await who.press("bind")
        self.goes(name, "private")

    async def join(self, name: str, role: str) -> None:
        who = self.goes(name, "group")
        await who.say("/team")
        await who.press("team.join")
        self.goes(name, "private")
        await self["lead"].read()
        await self["lead"].press(f"role.{role}")

    async def ref(self, name: str) -> int:
        """What a lead's button names them by."""
        async with self.store.turn() as turn:
            person = await turn.person(self[name].identity)
            members = await turn.teams.members(self.group)
        return next(one.ref for one in members if one.person == person.id)

    async def role(self, name: str, gig: str | None = None) -> Role | None:
        """Of this person in the owner's gig."""
        of = gig or await self.gig_id()
        async with self.store.turn() as turn:
            return await turn.role(of, await turn.person(self[name].identity))

    async def leads(self, group: str | None = None) -> str | None:
        """Who leads the group, by their name here."""
        async with self.store.turn() as turn:
            lead = (await turn.teams.group(group or self.group)).lead
            people = {(await turn.person(o.identity)).id: name for name, o in self.people.items()}
        return people.get(lead or "")

    async def passes(self, name: str, came: bool) -> None:
        await self.goes(name, "group").send(Passed(came))
        self.goes(name, "private")

    async def begins(self) -> str:
        """The gig, over its gates."""
        owner, gig = self.goes("owner", "private"), await self.gig_id()
        await paths.forge(owner, "work.start", gig)
        await owner.press("override", "start")
        await owner.say("ZZREASON لا أريد خسارة العميل")
        return gig

    async def gig_id(self) -> str:
        return (await self["owner"].gig()).id


def company(store: Store, disk: Path, platform: str, language: str = "ar") -> Company:
    people = {}
    for account, name in enumerate(PEOPLE, 1):
        one = freelancer(store, str(account), language)
        one.platform, one.name, one.whispers = platform, name.title(), platform == "discord"
        one.admin = name in ("admin", "stranger")
        people[name] = one
    return Company(store, platform, people, disk)


async def gathered(store: Store, disk: Path, platform: str, language: str = "ar") -> Company:
    """Everybody has their part, and the summary stands before the client."""
    house = company(store, disk, platform, language)
    lead, owner = house["lead"], house["owner"]
    for one in (lead, owner):
        await paths.known(one, "direct")
        await one.say(LINE)
        await one.press("board.done")
    await house.bind("lead", "group")
    gig = await house.gig_id()
    await paths.forge(owner, "correct.client", gig)
    await owner.say("ZZCLIENT")
    await paths.forge(owner, "questions", gig)
    await owner.say(TOLD)
    await paths.forge(owner, "scope.send", gig)
    for where in places(platform):
        await house.bind("owner", where)
    for name, role in (
        ("maker", "maker"), ("idle", "maker"), ("viewer", "viewer"), ("client", "client"),
    ):  # fmt: skip
        await house.join(name, role)
    await paths.forge(owner, "assign", gig, await house.ref("maker"))
    await paths.forge(owner, "client.link", gig)
    await house["guest"].say(f"/start {invitation(owner)}")
    return house


def invitation(owner: Freelancer) -> str:
    """What the client's link begins, as it was said last."""
    (said,) = [one for one in owner.last.replies if isinstance(one, Snippet)]
    link = said.words.args["link"]
    assert isinstance(link, Link)
    return link.token


async def press(who: Freelancer, button: str) -> tuple[str, ...]:
    return (await who.send(Pressed(button))).keys
