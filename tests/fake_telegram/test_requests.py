"""However a request comes, it is the same request; and what isn't known is never silently fine."""

import asyncio
import sys
from collections.abc import Callable
from typing import Any

import aiohttp
import pytest

from tests.fake_telegram import FakeTelegram, Person
from tests.fake_telegram.conftest import Plain
from tests.fake_telegram.methods import METHODS

pytestmark = pytest.mark.telegram

Ask = Callable[[aiohttp.ClientSession, str, dict[str, str]], Any]


def multipart(session: aiohttp.ClientSession, url: str, asked: dict[str, str]) -> Any:
    with aiohttp.MultipartWriter("form-data") as form:
        for name, value in asked.items():
            form.append(value).set_content_disposition("form-data", name=name)
    return session.post(url, data=form)


WAYS: dict[str, Ask] = {
    "address": lambda session, url, asked: session.get(url, params=asked),
    "address and POST": lambda session, url, asked: session.post(url, params=asked),
    "form": lambda session, url, asked: session.post(url, data=asked),
    "multipart": multipart,
    "JSON": lambda session, url, asked: session.post(url, json=asked),
}


@pytest.mark.parametrize("way", WAYS)
async def test_parameters_come_by_any_way(
    fake: FakeTelegram, plain: Plain, sara: Person, way: str
) -> None:
    asked = {"chat_id": str(sara.id), "text": "سلام & أهلًا"}
    url = f"{fake.url}/bot{fake.token}/sendMessage"
    async with WAYS[way](plain.session, url, asked) as answer:
        told = await answer.json()
    assert told["result"]["text"] == "سلام & أهلًا"
    assert fake.calls[-1].values == asked


async def test_a_method_may_be_written_small(plain: Plain, sara: Person) -> None:
    assert await plain.result("sendmessage", chat_id=sara.id, text="x")


@pytest.mark.parametrize("method", ["sendDice", "sendSticker", "sendPoll", "nonsense"])
async def test_other_methods_are_not_found(
    fake: FakeTelegram, plain: Plain, sara: Person, method: str
) -> None:
    refused = await plain.ask(method, chat_id=sara.id)
    assert (refused["error_code"], refused["description"]) == (404, "Not Found: method not found")
    assert [(one.method, one.code) for one in fake.refused] == [(method, 404)]


async def test_other_addresses_are_not_found(fake: FakeTelegram, plain: Plain) -> None:
    async with plain.session.get(f"{fake.url}/elsewhere") as answer:
        assert (answer.status, (await answer.json())["description"]) == (404, "Not Found")


async def test_a_broken_body_is_refused(fake: FakeTelegram, plain: Plain) -> None:
    url = f"{fake.url}/bot{fake.token}/getMe"
    headers = {"Content-Type": "application/json"}
    async with plain.session.post(url, data="{", headers=headers) as answer:
        assert (await answer.json())["description"] == "Bad Request: can't parse JSON object"


async def test_what_was_refused_is_kept_whole(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    entities = [{"type": "shiny", "offset": 0, "length": 1}]
    await plain.ask("sendMessage", chat_id=sara.id, text="x", entities=entities)
    [refused] = fake.refused
    assert refused.parameters == {"chat_id": str(sara.id), "text": "x", "entities": entities}
    assert (
        refused.description == "Bad Request: can't parse MessageEntity: Unsupported type specified"
    )
    assert fake.called("sendMessage") == []


@pytest.mark.parametrize("method", sorted(METHODS))
async def test_every_method_notices_what_it_does_not_know(
    fake: FakeTelegram, plain: Plain, sara: Person, method: str
) -> None:
    told = await plain.ask(method, chat_id=sara.id, surely_not=1)
    name = METHODS[method].name
    assert (name, "surely_not") in fake.unknown
    assert told["ok"] or fake.refused[-1].method == name


CHILD = """
import json, sys, urllib.request

def ask(method, **asked):
    body = json.dumps(asked).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{sys.argv[1]}/{method}", body, headers)
    return json.load(urllib.request.urlopen(request))["result"]

[update] = ask("getUpdates", timeout=5)
ask("sendMessage", chat_id=update["message"]["chat"]["id"], text=update["message"]["text"])
ask("getUpdates", offset=update["update_id"] + 1)
"""


async def test_the_bot_may_live_in_a_process_of_its_own(fake: FakeTelegram, sara: Person) -> None:
    door = f"{fake.url}/bot{fake.token}"
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD, door)
    sara.say("صدى")
    await fake.settled()
    assert await child.wait() == 0
    assert [message.text for message in sara.chat.said] == ["صدى"]
