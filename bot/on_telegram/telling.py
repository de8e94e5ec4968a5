"""One message into one chat: said, changed in its place, or taken away."""

from collections.abc import Mapping, Sequence

import structlog
from telegram import InlineKeyboardMarkup, InputFile, LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.on_telegram.busy import busy
from bot.on_telegram.client import Bot
from bot.on_telegram.faults import Fault, meaning
from bot.on_telegram.needs import Vault
from bot.on_telegram.render import Bubble
from gigs.records import Place, Shown

UPLOAD = 120.0  # seconds for a file to be taken
log = structlog.get_logger()
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Teller:
    def __init__(self, bot: Bot, vault: Vault) -> None:
        self.bot, self.vault = bot, vault

    async def show(
        self, place: Place, ids: Sequence[str], bubbles: Sequence[Bubble], answers: str | None
    ) -> tuple[str, ...]:
        """Change what stands under these ids, or say it anew; the ids that show it now."""
        fits = len(ids) == len(bubbles) and not any(bubble.file for bubble in bubbles)
        pairs = zip(ids, bubbles, strict=False)
        if ids and fits and all([await self._edit(place, *pair) for pair in pairs]):
            return tuple(ids)
        await self.take_away(place, ids)
        return tuple([await self.say(place, bubble, answers) for bubble in bubbles])

    async def excuse(self, place: Place, word: Bubble, shown: Shown) -> tuple[str, ...]:
        """In its place a word that it can't be shown; if that is refused too, nothing."""
        try:
            return await self.show(place, (), (word,), shown.message.answers)
        except TelegramError as fault:
            if meaning(fault) is not Fault.OURS:
                raise
            log.exception("message given up", message=shown.id)
            return ()

    async def say(self, place: Place, bubble: Bubble, answers: str | None = None) -> str:
        reply = ReplyParameters(int(answers), allow_sending_without_reply=True) if answers else None
        where = {
            "chat_id": int(place.chat),
            "message_thread_id": int(place.thread) if place.thread else None,
            "reply_parameters": reply,
            "reply_markup": bubble.markup,
            "disable_notification": bubble.silent or None,
            "rate_limit_args": "nudge" if bubble.nudge else None,
        }
        if bubble.file is not None:
            return await self._hand_over(place, bubble, where)
        sent = await self.bot.send_message(
            text=bubble.text,
            entities=bubble.entities,
            link_preview_options=NO_PREVIEW,
            **where,  # type: ignore[arg-type]  # each of its own type
        )
        return str(sent.message_id)

    async def _hand_over(self, place: Place, bubble: Bubble, where: Mapping[str, object]) -> str:
        assert bubble.file is not None, "asked by say"  # noqa: S101 - for the reader
        async with busy(self.bot, place, ChatAction.UPLOAD_DOCUMENT):
            body = bubble.body or await self.vault.read(bubble.file.sha256)
            sent = await self.bot.send_document(
                document=InputFile(body, filename=bubble.file.name),
                caption=bubble.text or None,
                caption_entities=bubble.entities,
                read_timeout=UPLOAD,
                write_timeout=UPLOAD,
                disable_content_type_detection=True,
                **where,  # type: ignore[arg-type]  # each of its own type
            )
        return str(sent.message_id)

    async def _edit(self, place: Place, id_: str, bubble: Bubble) -> bool:
        """False when it isn't there to be changed any more."""
        markup = bubble.markup if isinstance(bubble.markup, InlineKeyboardMarkup) else None
        try:
            await self.bot.edit_message_text(
                bubble.text,
                chat_id=int(place.chat),
                message_id=int(id_),
                entities=bubble.entities,
                link_preview_options=NO_PREVIEW,
                reply_markup=markup,
            )
        except BadRequest as refused:
            match meaning(refused):
                case Fault.UNCHANGED:
                    return True
                case Fault.MISSING | Fault.FIXED:
                    return False
            raise
        return True

    async def take_away(self, place: Place, ids: Sequence[str]) -> None:
        """What is too old to be taken away loses its buttons, so that nobody presses them."""
        for id_ in ids:
            chat, message = int(place.chat), int(id_)
            try:
                await self.bot.delete_message(chat, message)
            except BadRequest as refused:
                match meaning(refused):
                    case Fault.MISSING:
                        continue
                    case Fault.FIXED | Fault.OURS:
                        await self.strip(place, message)
                        continue
                raise

    async def strip(self, place: Place, message: int) -> None:
        """Its buttons go, behind whatever else is to be said there."""
        try:
            await self.bot.edit_message_reply_markup(
                int(place.chat), message, reply_markup=None, rate_limit_args="nudge"
            )
        except BadRequest as refused:
            if meaning(refused) is Fault.OURS:
                log.warning("a message stays as it was", why=refused.message)
            elif meaning(refused) not in {Fault.UNCHANGED, Fault.MISSING, Fault.FIXED}:
                raise
