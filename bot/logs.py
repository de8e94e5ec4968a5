"""Logs for people or machines. No message's content and no secret is ever logged."""

import logging
import re
import sys

import structlog
from structlog.typing import Processor

from bot.config import LogSettings

# Talkative, or they log addresses and requests, and those hold tokens.
QUIET = ("alembic", "apscheduler", "httpx", "httpcore", "aiohttp.access")
# Logs broken answers whole, people's words and all; what went wrong reaches us as an error anyway.
SILENT = ("telegram", "discord")
SERVERS = "aiohttp.server"
# A bot's token, as Telegram and Discord make them, and whatever stands for one in an address.
TOKEN = re.compile(
    r"(?:\d{6,}(?::|%3A)[\w-]{30,}|(?<=/bot)\d+(?::|%3A)[\w-]+"
    r"|(?<![\w-])[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,})",
    re.ASCII | re.I,
)


def without_tokens(text: str) -> str:
    """The last resort: no line should hold a token in the first place."""
    return TOKEN.sub("***", text)


def without_noise(record: logging.LogRecord) -> bool:
    """Bytes of strangers that aren't HTTP: no fault of ours, and nothing to be looked into."""
    from aiohttp.http_exceptions import HttpProcessingError  # noqa: PLC0415  # heavy; a server's

    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, HttpProcessingError):
        record.levelno, record.levelname = logging.DEBUG, "DEBUG"
        record.msg, record.args = "request unreadable: %s", (type(error).__name__,)
        record.exc_info = record.exc_text = None
        return logging.getLogger(record.name).isEnabledFor(logging.DEBUG)
    return True


def set_up_logs(settings: LogSettings) -> None:
    level = getattr(logging, settings.level.upper())
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    logging.basicConfig(level=level, handlers=[_handler(settings, shared)], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    logging.getLogger(SERVERS).addFilter(without_noise)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )


class Discreet(structlog.stdlib.ProcessorFormatter):
    """Looks at the finished line, since a token may hide in any part of it."""

    def format(self, record: logging.LogRecord) -> str:
        try:
            record.getMessage()
        except (TypeError, ValueError):
            # logging itself would write such a line's parts to the screen, past this.
            record.args = ()
        return without_tokens(super().format(record))


def _handler(settings: LogSettings, shared: list[Processor]) -> logging.Handler:
    """What the libraries log goes the same way as our own."""
    last: Processor = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(),
        exception_formatter=structlog.dev.plain_traceback,  # rich would show variables too
    )
    if settings.format == "json":
        last = structlog.processors.JSONRenderer(ensure_ascii=False)
    clean = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        Discreet(
            foreign_pre_chain=shared,
            processors=[clean, structlog.processors.format_exc_info, last],
        )
    )
    return handler
