"""A person at the page, in a real browser: types, taps, attaches, fills forms in."""

import re
from dataclasses import dataclass

from playwright.async_api import FilePayload, Locator, Page, expect


@dataclass
class BrowserPlayer:
    page: Page
    language: str

    async def say(self, text: str) -> None:
        await self.page.fill("#words", text)
        await self.page.click("#send")
        await self.settled()

    async def press(self, action: str, arg: str | int | None = None) -> None:
        shape = f"^v1:[a-z2-7]*:{re.escape(action)}:{'[^:]*' if arg is None else arg}:"
        presses = await self.page.eval_on_selector_all(
            "[data-press]", "found => found.map(one => one.dataset.press)"
        )
        wanted = [press for press in presses if re.match(shape, press)]
        assert wanted, f"no button {action} {arg or ''} stands on the page"
        await self._tap(self.page.locator(f'[data-press="{wanted[-1]}"]').last)

    async def _tap(self, button: Locator) -> None:
        await button.scroll_into_view_if_needed()
        await button.click()
        await self.settled()

    async def attach_file(self, name: str, content: bytes) -> None:
        file = FilePayload(name=name, mimeType="application/octet-stream", buffer=content)
        await self.page.set_input_files("#picker", file)
        await expect(self.page.locator("#send")).not_to_have_attribute("aria-disabled", "true")
        await self.page.click("#send")
        await self.settled()

    async def fill_form(self, form: str, **values: str) -> None:
        shown = self.page.locator(f'form[data-form*="{form}"]').last
        for name, value in values.items():
            await shown.locator(f'[name="{name}"]').fill(value)
        await self._tap(shown.locator('button[type="submit"]'))

    async def settled(self) -> None:
        """Nothing that was sent still waits for its answer."""
        await expect(self.page.locator("#waiting > *, #talk [data-frame]")).to_have_count(0)
