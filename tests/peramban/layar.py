"""What is asked of a page as it stands on the screen, and who looks at it."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(satu => satu.open = true)")


def width(page: Page) -> int:
    """CSS pixels its widest content takes; a page on its way in is waited for."""
    page.wait_for_load_state()
    return page.evaluate("document.documentElement.scrollWidth")


def become(context: BrowserContext, client: Client, asal: str) -> None:
    """Whoever is signed in with the client."""
    nama = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": nama, "value": client.cookies[nama].value, "url": asal}])


def check_sound(page: Page) -> None:
    """Nothing wider than a phone, no barrier; with all that is folded open."""
    page.wait_for_load_state()
    unfold(page)
    assert width(page) <= 360
    pelanggaran = Axe().run(page).response["violations"]
    assert [(satu["id"], satu["nodes"][0]["html"][:200]) for satu in pelanggaran] == []
