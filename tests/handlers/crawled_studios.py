"""Moments of a studio from which every button is pressed, each by whoever returns: in private, in a
topic of Telegram's, in a thread of Discord's."""

from gigs.records import Place
from handlers.assistant import Handled
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.studio import Studio, of_direct_work, studio

THREAD = Place("discord", "77", "", private=False)
SERVER = "discord:9"


async def gathered(store: Store, begin: str = "confirming", discord: bool = False) -> Studio:
    house = studio(store, place=THREAD, group=SERVER) if discord else studio(store)
    await of_direct_work(house, begin)
    await house.gathered()
    return house


async def approving(house: Studio) -> None:
    """Agreed, begun, and a preview shown."""
    await house.client.say(f"/start client_{await house.gig_id()}")
    await house.client.press("client.agree")
    await paths.forge(house.owner, "services.states", await house.gig_id())
    await house.owner.press("services.all")
    await paths.forge(house.owner, "work.start", await house.gig_id())
    await paths.forge(house.owner, "preview.make", await house.gig_id())
    await house.owner.attach_file("model.xlsx", b"the model")


async def with_a_step(house: Studio) -> None:
    await paths.forge(house.owner, "step.add", await house.gig_id())
    await house.owner.say("استلام العينة")


async def _stays(house: Studio, who: Freelancer, *said: str) -> Freelancer:
    """From now on all that they say and press is among the others."""
    who.among, who.group = house.place, house.group
    for words in said:
        await who.say(words)
    return who


async def in_a_topic(store: Store) -> Freelancer:
    house = await gathered(store)
    return await _stays(house, house.owner, "/team")


async def in_a_thread(store: Store) -> Freelancer:
    house = studio(store, place=THREAD, group=SERVER)
    await of_direct_work(house)
    return await _stays(house, house.owner, "/team")


async def by_an_admin(store: Store) -> Freelancer:
    house = await gathered(store, discord=True)
    house.guest.admin = True
    return await _stays(house, house.guest, "/gig", "/team")


async def asked_of_the_lead(store: Store) -> Freelancer:
    house = await gathered(store)
    await house.there(house.guest, "/team")
    await house.pressed_there(house.guest, "team.join")
    await house.owner.read()
    house.owner.last = Handled(replies=(house.owner.said[-1],))
    return house.owner


async def leading(store: Store) -> Freelancer:
    house = await gathered(store)
    await house.owner.say("/team")
    return house.owner


async def shared(store: Store) -> Freelancer:
    house = await gathered(store)
    await with_a_step(house)
    await paths.forge(house.owner, "client.link", await house.gig_id())
    await house.owner.press("more")
    await house.owner.press("shared")
    return house.owner


async def making(store: Store) -> Freelancer:
    house = await gathered(store)
    await with_a_step(house)
    await house.maker.say(f"/start gig_{await house.gig_id()}")
    return house.maker


async def viewing(store: Store) -> Freelancer:
    house = await gathered(store)
    await house.viewer.say(f"/start gig_{await house.gig_id()}")
    return house.viewer


async def with_a_part(store: Store) -> Freelancer:
    house = await gathered(store)
    await house.viewer.say("/team")
    return house.viewer


async def agreeing(store: Store) -> Freelancer:
    house = await gathered(store)
    await house.client.say(f"/start gig_{await house.gig_id()}")
    return house.client


async def judging(store: Store) -> Freelancer:
    house = await gathered(store)
    await approving(house)
    await house.client.say(f"/start client_{await house.gig_id()}")
    return house.client


STUDIOS = (
    in_a_topic, in_a_thread, by_an_admin, asked_of_the_lead, leading, shared, making, viewing,
    with_a_part, agreeing, judging,
)  # fmt: skip
