"""What depends on the database, and so runs once more on each further one.

Every other test is refused the database by pytest-django, whichever it is: it cannot end otherwise
on the second engine than on the first.
"""

from __future__ import annotations

import pytest

PILIHAN = "--hanya-basis-data"
TERTINGGAL = "uji_tanpa_basis_data"
BANYAK = pytest.StashKey[int]()
# Every way of asking for the database leads to the first by the fixtures that it asks for, but
# for the mark and a live server, which pytest-django looks for while the test is set up.
FIXTURE = frozenset({"django_db_setup", "live_server"})
TANDA = ("django_db", "hanya_sqlite", "hanya_postgresql")


def depends_on_database(item: pytest.Item) -> bool:
    names = FIXTURE.intersection(getattr(item, "fixturenames", ()))
    return bool(names) or any(item.get_closest_marker(tanda) for tanda in TANDA)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(PILIHAN, action="store_true", help="hanya uji yang bergantung pada basis data")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption(PILIHAN):
        return
    left = [item for item in items if not depends_on_database(item)]
    items[:] = [item for item in items if depends_on_database(item)]
    config.hook.pytest_deselected(items=left)
    config.stash[BANYAK] = len(left)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With xdist each worker collects, and the one that reports does not."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput[TERTINGGAL] = session.config.stash.get(BANYAK, None)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    keluaran = getattr(node, "workeroutput", {})  # a worker that crashed has none
    if keluaran.get(TERTINGGAL) is not None:
        node.config.stash[BANYAK] = keluaran[TERTINGGAL]


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if BANYAK in config.stash:
        terminalreporter.write_line(
            f"Tidak diulang karena tidak bergantung pada basis data: {config.stash[BANYAK]} uji"
        )
