"""What was delivered and isn't accepted: when the marketplace accepts it by itself, if we know."""

import pytest

from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.nudging import about
from tests.house import freelancer
from tests.passing_time import days

LINE = {"ar": "شعار لمقهى، 80$ على 4 خدمات", "en": "A logo for a café, 80$ in 4 services"}


async def delivered(mona: Freelancer, profile: str) -> None:
    days(mona).at("2026-11-23T09:00")
    await paths.known(mona, profile=profile)
    await mona.say(LINE[mona.language])
    await mona.press("services.all")
    await paths.agreed(mona)
    await mona.press("work.start")
    await paths.previewed(mona)
    await mona.press("preview.approved")
    await mona.say(paths.texts(mona)["approved"])
    await mona.press("approval.yes")
    await mona.press("file.release")


@pytest.mark.parametrize(
    ("language", "profile", "told"),
    [
        ("ar", "upwork", "وحسب علمنا يقبله الموقع تلقائيًا يوم 7 ديسمبر."),
        ("en", "upwork", "As far as we know, the marketplace accepts by itself on 7 December."),
        ("ar", "khamsat", "ولم يُسجَّل استلام العميل له بعد."),
        ("en", "khamsat", "and the client's acceptance isn't recorded yet."),
    ],
)
async def test_it_says_when(store: Store, language: str, profile: str, told: str) -> None:
    mona = freelancer(store, language=language)
    await delivered(mona, profile)
    arrived = await about(mona, "acceptance", "2026-12-20T20:00")
    assert len(arrived) == (2 if profile == "upwork" else 1)
    assert all(paths.plain(one.text).split("\n")[-1].endswith(told) for one in arrived)


async def test_told_after_that_day_it_does_not_say_that_it_lies_ahead(store: Store) -> None:
    mona = freelancer(store)
    await delivered(mona, "upwork")
    (*_, late) = await days(mona).asleep("2026-12-08T10:05")
    assert "انتهت مهلة القبول التلقائي في الموقع يوم 7 ديسمبر" in paths.plain(late.text)
