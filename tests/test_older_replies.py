"""Replies on record from before they told where words came from can still be read."""

import msgspec
import pytest

from bot.catalogue import UnworthyWords
from handlers.origins import OLDER
from handlers.reply import Reply, Say, Words
from tests.house import speech

NAME = b'{"type":"words","key":"name.olive","args":{}}'
READING = b'{"type":"words","key":"reading.yes","args":{}}'
LINES = b'{"type":"lines","lines":[{"type":"text","text":"x"}],"numbered":true}'
ARGS = {
    "start.opened": b'"name":%b,"n":3' % NAME,
    "start.opened-light": b'"name":%b,"n":0' % NAME,
    "words.kept": b'"name":%b' % NAME,
    "words.kept-read": b'"name":%b,"reading":%b' % (NAME, READING),
    "answers.sorted": b'"n":1,"items":%b' % LINES,
    "yes.sure": b"",
    "yes.unsure": b'"reading":%b' % READING,
    "preview.remarked": b"",
    "approval.sure": b"",
    "approval.unsure": b'"reading":%b' % READING,
}


def kept(key: str) -> Words:
    """As it was written then."""
    body = b'{"type":"say","words":{"type":"words","key":"%b","args":{%b}},"rows":[]}'
    reply: Reply = msgspec.json.decode(body % (key.encode(), ARGS[key]), type=Reply)
    assert isinstance(reply, Say)
    return reply.words


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("key", sorted(OLDER))
def test_it_says_what_words_without_an_origin_say(key: str, language: str) -> None:
    words = kept(key)
    now = Words(key, {**words.args, "origin": "none"})
    assert speech().text(words, language) == speech().text(now, language) != ""


def test_nothing_else_may_lack_an_argument() -> None:
    with pytest.raises(UnworthyWords):
        speech().text(Words("words.from"), "ar")
    with pytest.raises(UnworthyWords):
        speech().text(Words("words.kept"), "ar")
