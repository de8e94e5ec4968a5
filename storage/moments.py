"""Moments as text of one width, UTC, so that both engines keep and order them alike."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


def to_text(moment: datetime) -> str:
    """ "2026-11-23T17:05:00.000000Z"; ValueError unless it's aware and UTC."""
    if moment.utcoffset() != timedelta(0):
        raise ValueError(f"not UTC: {moment!r}")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)


class Moment(TypeDecorator[datetime]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else to_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        del dialect
        return None if value is None else from_text(value)
