"""What is asked of a page as it stands on the screen."""

from __future__ import annotations

from playwright.sync_api import Page


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(satu => satu.open = true)")


def width(page: Page) -> int:
    """CSS pixels its widest content takes; a page on its way in is waited for."""
    page.wait_for_load_state()
    return page.evaluate("document.documentElement.scrollWidth")
