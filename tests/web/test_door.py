"""Who comes in, and who stands outside with one short sentence."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.on_web.app import LocalPage
from bot.on_web.door import HEADERS, POLICY
from tests.web.conftest import ON_ONE_LOOP, World
from tests.web.visitor import FIXED, Visitor

pytestmark = ON_ONE_LOOP
Visit = Callable[..., Visitor]
CLOSED = (
    "This door is closed. The address that Mithaq shows at its start, on this machine, opens it."
)


def token(address: str) -> str:
    return parse_qs(urlsplit(address).query)["k"][0]


async def test_the_fixed_token_opens_as_often_as_it_is_shown(visit: Visit) -> None:
    for _ in range(3):
        visitor = await visit().enter()
        assert (await visitor.get("/p/1/")).status == 200


async def test_the_cookie_is_for_this_person_and_for_no_script(visit: Visit) -> None:
    visitor = visit()
    response = await visitor.get(f"/?k={FIXED}")
    cookie = response.cookies[f"mithaq-{visitor.port}"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/p/1", True, "Strict")
    assert int(cookie["max-age"]) > 300 * 24 * 3600
    assert len(cookie.value) >= 43
    assert response.headers["Location"] == "/p/1/"


async def test_only_the_hash_of_the_secret_is_kept(visit: Visit, world: World) -> None:
    response = await visit().get(f"/?k={FIXED}")
    [cookie] = response.cookies.values()
    [(kept, account)] = world.shelf.sessions.items()
    assert (len(kept), account) == (64, "1")
    assert cookie.value not in kept


async def test_a_random_token_opens_once(world: World, visit: Visit) -> None:
    page = world.page()
    address = await page.start()
    try:
        assert address.startswith(f"http://127.0.0.1:{page.port}/?k=")
        first = await visit(page.port).enter(token(address))
        assert (await first.get("/p/1/")).status == 200
        again = await visit(page.port).get(f"/?k={token(address)}")
        assert again.status == 403
        assert (await first.get("/p/1/")).status == 200
    finally:
        await page.stop()


async def test_looking_ahead_does_not_use_the_token_up(world: World, visit: Visit) -> None:
    page = world.page()
    address = await page.start()
    try:
        early = await visit(page.port).session.get(address, headers={"Sec-Purpose": "prefetch"})
        assert early.status == 403
        assert (await visit(page.port).get(f"/?k={token(address)}")).status == 303
    finally:
        await page.stop()


async def test_the_cookie_survives_a_restart(world: World, visit: Visit) -> None:
    page = world.page(token=FIXED)
    await page.start()
    visitor = await visit(page.port).enter()
    await page.stop()
    page = world.page(port=page.port)
    await page.start()
    try:
        assert (await visitor.get("/p/1/")).status == 200
    finally:
        await page.stop()


@pytest.mark.parametrize("path", ["/", "/?k=", "/?k=wrong", "/?k=%00", "/?q=fixed-token"])
async def test_without_the_token_there_is_one_sentence(visit: Visit, path: str) -> None:
    response = await visit().get(path, **{"Accept-Language": "en"})
    assert (response.status, await response.text()) == (403, CLOSED)
    assert response.content_type == "text/plain"
    assert response.cookies == {}


async def test_the_sentence_is_in_the_visitors_language(visit: Visit) -> None:
    response = await visit().get("/", **{"Accept-Language": "ar-EG,en"})
    assert (await response.text()).startswith("هذا الباب مغلق.")


@pytest.mark.parametrize("path", ["/p/1", "/p/1/", f"/p/1/files/{'ab' * 32}", "/p/2/"])
async def test_without_a_cookie_nothing_is_shown(visit: Visit, path: str) -> None:
    response = await visit().get(path, **{"Accept-Language": "en"})
    assert (response.status, await response.text()) == (403, CLOSED)


async def test_a_made_up_cookie_is_none(visit: Visit) -> None:
    visitor = visit()
    for cookie in ("x", "", "1", "a" * 5000, "é"):
        named = f"mithaq-{visitor.port}={cookie}"
        assert (await visitor.get("/p/1/", Cookie=named)).status == 403


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:{port}", 200),
        ("localhost:{port}", 200),
        ("[::1]:{port}", 200),
        ("127.0.0.1", 403),
        ("127.0.0.1:1", 403),
        ("localhost.evil.example:{port}", 403),
        ("evil.example", 403),
        ("evil.example:{port}", 403),
        ("127.0.0.1.:{port}", 403),
        ("127.0.0.1:{port}@evil.example", 403),
        ("0.0.0.0:{port}", 403),
        ("", 403),
    ],
)
async def test_only_its_own_names_are_answered(visit: Visit, host: str, status: int) -> None:
    visitor = visit()
    named = host.format(port=visitor.port)
    assert (await visitor.get("/page/page.css", Host=named)).status == status
    entered = await visitor.get(f"/?k={FIXED}", Host=named)
    assert entered.status == (303 if status == 200 else 403)


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://127.0.0.1:{port}", 200),
        (None, 403),
        ("null", 403),
        ("", 403),
        ("https://127.0.0.1:{port}", 403),
        ("http://127.0.0.1:1", 403),
        ("http://127.0.0.1", 403),
        ("http://localhost:{port}", 403),  # another origin than the one that was called
        ("http://evil.example", 403),
        ("http://127.0.0.1:{port}.evil.example", 403),
    ],
)
async def test_acts_come_from_the_page_alone(visit: Visit, origin: str | None, status: int) -> None:
    visitor = await visit().enter()
    headers = {} if origin is None else {"Origin": origin.format(port=visitor.port)}
    for path in ("/p/1/beside", "/p/1/files"):
        address = f"{visitor.home}{path}"
        async with visitor.session.post(address, data=b"x", headers=headers) as response:
            assert response.status == status
    async with visitor.session.get(f"{visitor.own}/ws", headers=headers) as response:
        # No handshake was asked for: 400 is a page's own request, just not a socket's.
        assert response.status == (400 if status == 200 else 403)


async def test_two_people_beside_each_other(visit: Visit) -> None:
    first = await visit().enter()
    made = await (await first.post("/p/1/beside")).json()
    second = await visit().enter(token(made["address"]))
    assert second.account == "2"
    assert (await second.get("/p/2/")).status == 200
    assert (await second.get("/p/1/")).status == 403
    assert (await first.get("/p/2/")).status == 403
    assert (await visit().get(made["address"])).status == 403


async def test_a_cookie_of_one_is_not_one_of_the_other(visit: Visit) -> None:
    visitor = await visit().enter()
    [cookie] = visitor.session.cookie_jar
    shown = f"{cookie.key}={cookie.value}"
    assert (await visit().get("/p/1/", Cookie=shown)).status == 200
    assert (await visit().get("/p/2/", Cookie=shown)).status == 403


async def test_nine_is_the_most(visit: Visit) -> None:
    first = await visit(**{"Accept-Language": "en"}).enter()
    whereabouts = [await first.post("/p/1/beside") for _ in range(9)]
    assert [door.status for door in whereabouts] == [200] * 8 + [409]
    assert "nine people" in (await whereabouts[-1].json())["refused"]


@pytest.mark.parametrize("speaks", [True, False])
async def test_nobody_gets_a_door_to_one_who_came_in(
    visit: Visit, page: LocalPage, world: World, speaks: bool
) -> None:
    first = await visit().enter()
    made = await (await first.post("/p/1/beside")).json()
    second = await visit().enter(token(made["address"]))
    if speaks:
        await (await second.open()).done(say="hello")
    await page.stop()
    fresh = world.page(token=FIXED, port=page.port)
    await fresh.start()
    try:
        made = await (await first.post("/p/1/beside")).json()
        assert (await visit().enter(token(made["address"]))).account == "3"
    finally:
        await fresh.stop()


async def test_every_answer_is_protected(visit: Visit) -> None:
    visitor = await visit().enter()
    paths = ["/p/1/", "/page/page.js", "/", "/nowhere", "/p/1/files/x", "/page/none.js"]
    for path in paths:
        response = await visitor.get(path)
        assert {name: response.headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in POLICY
    assert POLICY.startswith("default-src 'none'; script-src 'self';")


@pytest.mark.parametrize(
    "path", ["/page/../app.py", "/page/%2e%2e%2fapp.py", "/page/index.html", "/p/0/", "/p/10/"]
)
async def test_nothing_else_is_served(visit: Visit, path: str) -> None:
    visitor = await visit().enter()
    assert (await visitor.get(path)).status == 404


async def test_the_page_itself_has_no_script_or_style_in_it(visit: Visit) -> None:
    visitor = await visit().enter()
    html = await (await visitor.get("/p/1/", **{"Accept-Language": "en"})).text()
    assert '<html lang="en" dir="ltr">' in html
    assert "style=" not in html
    assert "<script>" not in html
    assert "$" not in html
    assert (await visitor.get("/p/1")).headers["Location"] == "/p/1/"
