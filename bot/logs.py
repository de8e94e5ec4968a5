"""Logs for people or machines. No message's content and no secret is ever logged."""

import logging
import sys

import structlog
from structlog.typing import Processor

from bot.config import LogSettings

# Talkative, or they log addresses, and addresses hold tokens.
QUIET = ("alembic", "httpx", "httpcore", "aiohttp.access")


def set_up_logs(settings: LogSettings) -> None:
    level = getattr(logging, settings.level.upper())
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    logging.basicConfig(level=level, handlers=[_handler(settings, shared)], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )


def _handler(settings: LogSettings, shared: list[Processor]) -> logging.Handler:
    """What the libraries log goes the same way as our own."""
    last: Processor = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    if settings.format == "json":
        last = structlog.processors.JSONRenderer(ensure_ascii=False)
    clean = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[clean, structlog.processors.format_exc_info, last],
        )
    )
    return handler
