"""All that a turn shows, worded: what can't be worded in some language is a fault."""

from itertools import chain

from handlers.reply import Button, Reply, Say, Snippet, Words
from tests.driver import Freelancer

ZONE = "Africa/Cairo"
LANGUAGES = ("ar", "en")


async def buttons_on(seller: Freelancer, reply: Reply) -> list[Button]:
    if isinstance(reply, Say):
        return list(chain(*reply.buttons))
    card = await seller.card(reply)
    return list(chain(*card.buttons)) if card else []


async def words_on(seller: Freelancer, reply: Reply) -> list[Words]:
    """Its text, its buttons' labels, its fields' labels; of a card every line."""
    labels = [button.label for button in await buttons_on(seller, reply)]
    match reply:
        case Say(words=words, form=form):
            fields = [field.label for field in form.fields] if form else []
            return [words, *labels, *fields]
        case Snippet(words=words):
            return [words]
    card = await seller.card(reply)
    return [*card.lines, *labels] if card else []


async def faults(seller: Freelancer) -> list[str]:
    """What of the last turn can't be told, in either language."""
    found = []
    for words in [w for reply in seller.last.replies for w in await words_on(seller, reply)]:
        for language in LANGUAGES:
            try:
                seller.speech.spans(words, language, ZONE)
            except Exception as fault:  # any of them is what we look for
                found.append(f"{language} {words.key}: {fault!r}")
    return found
