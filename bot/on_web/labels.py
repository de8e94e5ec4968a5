"""The page's own words: labels that stand around the conversation."""

from bot.on_web.reader import Reader, direction
from bot.on_web.render import Hello
from handlers.reply import Words

LABELS = (
    Words("page.name"),
    Words("page.skip"),
    Words("page.conversation"),
    Words("page.by-me"),
    Words("page.by-mithaq"),
    Words("page.for-client"),
    Words("page.for-support"),
    Words("page.for-public"),
    Words("page.beside"),
    Words("page.beside-ready"),
    Words("page.coming"),
    Words("page.coming-empty"),
    Words("page.clock-move"),
    Words("page.clock-note"),
    Words("page.write"),
    Words("page.placeholder"),
    Words("page.send"),
    Words("page.sending"),
    Words("page.attach"),
    Words("page.remove"),
    Words("page.cancel-upload"),
    Words("page.uploading"),
    Words("page.upload-failed"),
    Words("page.drop"),
    Words("page.copy"),
    Words("page.copied"),
    Words("page.copy-by-hand"),
    Words("page.lost"),
    Words("page.closed"),
    Words("page.newest"),
    Words("page.optional"),
    Words("page.choose-file"),
    Words("page.download"),
    Words("page.close"),
    Words("page.too-long"),
    Words("page.file-too-big"),
    Words("page.file-empty"),
    Words("page.too-many-files"),
)


def hello(account: str, reader: Reader, presses: tuple[tuple[str, str], ...]) -> Hello:
    other = "en" if reader.language == "ar" else "ar"
    return Hello(
        account=account,
        language=reader.language,
        dir=direction(reader.language),
        words={label.key.removeprefix("page."): reader.text(label) for label in LABELS},
        language_press=dict(presses).get(other),
        other_language=reader.speech.text(Words("page.language-name"), other, None),
    )
