"""Names, kinds and tickets of files: only what has been looked at is believed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import incoming
from bot.on_web import files, tickets
from gigs.records import FileRef

KEY = b"k" * 32
FILE = FileRef("ab" * 32, "نموذج المخزون.xlsx", 1234, "application/vnd.ms-excel")


def test_a_ticket_gives_the_file_back_to_whom_it_was_given() -> None:
    ticket = tickets.write(KEY, "1", FILE)
    assert tickets.read(KEY, "1", ticket) == FILE
    assert tickets.read(KEY, "2", ticket) is None
    assert tickets.read(b"another", "1", ticket) is None


@given(st.integers(min_value=0), st.characters())
def test_a_changed_ticket_is_worth_nothing(place: int, letter: str) -> None:
    ticket = tickets.write(KEY, "1", FILE)
    place %= len(ticket)
    changed = ticket[:place] + letter + ticket[place + 1 :]
    assert tickets.read(KEY, "1", changed) == (FILE if changed == ticket else None)


@given(st.text())
def test_anything_else_is_no_ticket(ticket: str) -> None:
    assert tickets.read(KEY, "1", ticket) is None


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "var" / "page.key"
    key = tickets.kept_key(file)
    assert tickets.kept_key(file) == key
    assert len(key) == 32
    assert file.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["page.key"]


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("a.png", "a.png"),
        ("نموذج المخزون.xlsx", "نموذج المخزون.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\work\\a.docx", "a.docx"),
        ("in\u202evoicexcod.exe", "invoicexcod.exe"),
        ("a\x00b\nc.txt", "abc.txt"),
        ("..", "file"),
        ("", "file"),
        ("/", "file"),
        (" . ", "file"),
        ("x" * 200 + ".xlsx", "x" * 115 + ".xlsx"),
    ],
)
def test_a_name_is_only_words(name: str, clean: str) -> None:
    assert incoming.clean_name(name) == clean


@given(st.text())
def test_any_name_is_made_safe(name: str) -> None:
    clean = incoming.clean_name(name)
    assert 0 < len(clean) <= 120
    assert "/" not in clean
    assert incoming.clean_name(clean) == clean
    files.disposition(clean).encode("ascii")


def test_raw_bytes_for_a_name_become_a_name_that_can_be_written() -> None:
    raw = b"\xff\xfe.png".decode("utf-8", "surrogateescape")
    name = files.named("ab" * 32, 3, raw, "", b"abc").name
    assert name == "??.png"
    assert name.encode()


def test_a_download_is_named_for_new_and_old_browsers() -> None:
    assert files.disposition('a"b;\r\nم.txt') == (
        "attachment; filename=\"a_b____.txt\"; filename*=UTF-8''a%22b%3B%0D%0A%D9%85.txt"
    )


@pytest.mark.parametrize(
    ("declared", "head", "media"),
    [
        ("image/png", b"\x89PNG\r\n\x1a\n....", "image/png"),
        ("text/html", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("", b"GIF89a", "image/gif"),
        ("image/gif", b"GIF80a", "application/octet-stream"),
        ("image/webp", b"RIFF....WEBPVP8 ", "image/webp"),
        ("image/svg+xml", b"<svg onload=", "application/octet-stream"),
        ("image/png", b"<html>", "application/octet-stream"),
        ("Application/PDF; x=y", b"%PDF", "application/pdf"),
        ("text/\nhtml", b"", "application/octet-stream"),
        ("", b"", "application/octet-stream"),
    ],
)
def test_a_picture_is_what_its_first_bytes_show(declared: str, head: bytes, media: str) -> None:
    assert incoming.media_type(declared, head) == media
