"""Every button the product shows, pressed from many moments, with words nobody expects."""

import pytest
import pytest_asyncio

from handlers.assistant import Handled
from handlers.buttons import parse, state
from handlers.router import ACTIONS
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.crawled_accounts import bringing, linking
from tests.handlers.crawled_studios import STUDIOS
from tests.handlers.crawler import Crawler
from tests.handlers.nudging import several
from tests.house import freelancer, opened
from tests.passing_time import days

HOSTILE = (
    "<b>*أهلًا*</b> [x](javascript:1) { $price } `$(ls)` & \" ' \\",
    "\u202e\u2066أريد\u2069\u200f\u202dملفًا\u202c 80$ على 4 خدمات",
    "\ue000\ue001\uf8ff {0} %s",
    "ط" * 20_000,
    "سطر\n\n\nسطر\r\n\u2028سطر\u2029\n",
    "\x00\x01\x1b[31m\x7f",
    "موافق",
    "80$ على 30 خدمات",
    "ﷺ😀‍👩‍👩‍👧\u0301\u0301\u0301",
    "2",
    "shop.com متجر.شبكة @admin #وسم /start $USD a@b.co 192.168.1.1 tg://resolve?x t.me/x",
    "بطاقتي 4111 1111 1111 1111 أو 4111111111111111، https://x.example/a?b=@c/#d",
)


async def unknown(seller: Freelancer) -> None:
    await seller.say("/start")


async def draft(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say("شعار لمقهى")


async def one_of_four(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.forge(seller, "more", (await seller.gig()).id)


async def without_a_city(seller: Freelancer) -> None:
    await paths.known(seller, zone=None)
    await seller.say("شعار لمقهى، 45$ على 3 خدمات")
    await seller.press("services.all")
    await paths.agreed(seller)


async def previewed(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)


async def helped(seller: Freelancer) -> None:
    await paths.begun(seller)
    await seller.say("/help")


async def paged(seller: Freelancer) -> None:
    await paths.known(seller)
    for n in range(9):
        await seller.say("/newgig")
        await seller.say(f"شعار {n}، 20$ على 2 خدمات")
        await seller.press("services.all")
    await seller.say("/gigs")


async def badly_ended(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await paths.reviewed(seller, 1)


async def priced(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say("شعار لمقهى، 45$")


async def not_yet(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    await seller.press("work.start")


async def starred(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await seller.press("more")
    await seller.press("review")
    await seller.press("review.stars", 2)


async def learning(seller: Freelancer) -> None:
    await badly_ended(seller)
    await seller.press("review.begin")
    await seller.press("cause", "handling")
    await seller.press("causes.done")


async def put_away(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.forge(seller, "gig.archive", (await seller.gig()).id)


async def with_steps(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.forge(seller, "step.add", (await seller.gig()).id)
    await seller.say("استلام العينة")


async def about_places(seller: Freelancer) -> None:
    await seller.say("/marketplace")


async def payments(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.forge(seller, "instalments", (await seller.gig()).id, 2)
    await seller.say("30 نوفمبر")
    await seller.press("instalments")
    await seller.press("instalments", 2)


async def nudged(seller: Freelancer) -> None:
    """Of a reminder of one's own; it stands there as if it had been said just now."""
    await paths.begun(seller, 1)
    await seller.say("/remind بعد ساعة أرسل المعاينة لزيتون")
    *_, newest = await days(seller).until("2026-11-23T15:00")
    seller.last = Handled(replies=(newest.say,))


async def bundled(seller: Freelancer) -> None:
    """More gigs at once than a message shows."""
    *_, newest = await several(seller, 4)
    seller.last = Handled(replies=(newest.say,))


async def planned(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.say("/remind كل أحد الساعة 9 صباحًا راجع الحسابات")
    await seller.say("/nudges")


async def reminded_of_what(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say("/remind غدًا الساعة 5 اتصل بأحمد")


async def somewhere(seller: Freelancer) -> None:
    await seller.say("/settings")
    await seller.press("city.other")
    await seller.say("أمريكا")


async def owed(seller: Freelancer) -> None:
    """What is awaited of the client stands beside its card."""
    await previewed(seller)
    await paths.forge(seller, "more", (await seller.gig()).id)


async def approving(seller: Freelancer) -> None:
    await previewed(seller)
    await paths.forge(seller, "card", (await seller.gig()).id)
    await seller.press("preview.approved")
    await seller.say("جميل جدًا")


async def forgetting(seller: Freelancer) -> None:
    await previewed(seller)
    await paths.forge(seller, "gig.archive", (await seller.gig()).id)
    await seller.say("/forget")


FEW = 8  # likewise, in a studio
MANY = 16  # moments gone on from, of each beginning
MOMENTS = (
    unknown, draft, one_of_four, without_a_city, previewed, paths.delivered, helped, paged,
    badly_ended, with_steps, priced, not_yet, starred, learning, about_places, put_away,
    payments, nudged, bundled, planned, reminded_of_what, somewhere, owed, approving,
    forgetting, bringing, linking,
)  # fmt: skip


pytestmark = pytest.mark.timeout(600)  # the walk is the longest of all tests


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def crawler(tmp_path_factory: pytest.TempPathFactory) -> Crawler:
    """One that has been everywhere."""
    crawler = Crawler(HOSTILE)
    for begin in MOMENTS:
        folder = tmp_path_factory.mktemp(begin.__name__)
        async with opened(folder) as store:
            seller = freelancer(store)
            await begin(seller)
            await crawler.walk(seller, folder, moments=MANY)
            crawler.faults += map(str, await store.verify_all())
    for gather in STUDIOS:
        folder = tmp_path_factory.mktemp(gather.__name__)
        async with opened(folder) as store:
            await crawler.walk(await gather(store), folder, moments=FEW)
            crawler.faults += map(str, await store.verify_all())
    return crawler


def test_nothing_fails_and_all_of_it_can_be_worded_in_both_languages(crawler: Crawler) -> None:
    assert crawler.faults == []


@pytest.mark.telegram
def test_all_of_it_passes_on_telegram(crawler: Crawler) -> None:
    """Its limits, its judge of entities, and no link or mention that nobody meant."""
    assert crawler.on_telegram == []


@pytest.mark.discord
def test_all_of_it_passes_on_discord(crawler: Crawler) -> None:
    """Its limits of messages and windows, and no markup that nobody meant."""
    assert crawler.on_discord == []


def test_every_button_fits_everywhere_and_comes_back(crawler: Crawler) -> None:
    assert [press for press in crawler.shown if len(press.encode()) > 64] == []
    assert [press for press in crawler.shown if state(parse(press)) != press] == []


def test_every_button_shown_is_a_way_in_and_every_way_in_was_pressed(crawler: Crawler) -> None:
    assert crawler.pressed == {*ACTIONS, "skip"}


def test_what_was_shown_leads_on(crawler: Crawler) -> None:
    """A button that never does what it says would answer so each time."""
    assert "refused.failed" not in crawler.keys
    assert len(crawler.keys) > 120
