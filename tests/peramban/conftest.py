"""A page in Chromium that fails its test for whatever the console complains about."""

import os
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.test import override_settings
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.peramban.chromium import ARGUMENTS, find_chromium

PHONE = {"width": 360, "height": 740}
# Playwright runs an event loop in this thread, and Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session", autouse=True)
def static_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The live server hands out collected files: our own app for static files, which leaves out
    what no page uses, hides the finders from it."""
    with override_settings(STATIC_ROOT=tmp_path_factory.mktemp("static")):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = find_chromium()
    if executable is None:
        pytest.skip("Chromium tidak ditemukan; isi CHROMIUM dengan jalurnya.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, live_server) -> Iterator[BrowserContext]:
    context = browser.new_context(
        base_url=live_server.url, locale="id-ID", viewport=PHONE, reduced_motion="reduce"
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def console() -> list[str]:
    """What the console said: CSP violations arrive here as errors."""
    return []


@pytest.fixture
def page(context: BrowserContext, console: list[str]) -> Iterator[Page]:
    """A page at 360 px; the test fails when anything was refused or went wrong in it."""
    page = context.new_page()
    page.on("console", lambda message: remember(message, console))
    page.on("pageerror", lambda error: console.append(str(error)))
    yield page
    assert console == []


def remember(message: ConsoleMessage, console: list[str]) -> None:
    if message.type in {"error", "warning"}:
        console.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")
