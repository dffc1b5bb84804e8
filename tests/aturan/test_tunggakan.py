"""How long a quarter waits, and for whom."""

from datetime import date

import pytest

from aturan.tenggat import Tenggat
from aturan.tunggakan import Tunggakan, find_tunggakan
from aturan.wewenang import Status

HARI_INI = date(2022, 4, 20)
LEWAT, NANTI = Tenggat(date(2022, 4, 15)), Tenggat(date(2022, 4, 25))


@pytest.mark.parametrize(
    ("status", "tenggat", "sejak", "hasil"),
    [
        pytest.param(
            Status.DRAF, LEWAT, None, Tunggakan(5, "terlambat 5 hari", True), id="draft is late"
        ),
        pytest.param(
            Status.DIBUKA,
            LEWAT,
            date(2022, 4, 19),
            Tunggakan(5, "terlambat 5 hari", True),
            id="opened again is late",
        ),
        pytest.param(
            Status.DRAF, NANTI, None, Tunggakan(None, "tersisa 5 hari"), id="there is still time"
        ),
        pytest.param(
            Status.DRAF, Tenggat(HARI_INI), None, Tunggakan(None, "hari terakhir"), id="last day"
        ),
        pytest.param(
            Status.DRAF,
            Tenggat(date(2022, 4, 15), date(2022, 4, 22)),
            None,
            Tunggakan(None, "tersisa 2 hari"),
            id="an exception gives time",
        ),
        pytest.param(Status.DRAF, Tenggat(None), None, Tunggakan(), id="no deadline"),
        pytest.param(
            Status.DIAJUKAN,
            LEWAT,
            date(2022, 4, 17),
            Tunggakan(3, "menunggu verifikasi 3 hari"),
            id="handed in waits for the verifier and is not late",
        ),
        pytest.param(
            Status.DIVERIFIKASI,
            LEWAT,
            HARI_INI,
            Tunggakan(0, "menunggu persetujuan sejak hari ini"),
            id="verified today",
        ),
        pytest.param(
            Status.DIAJUKAN, LEWAT, None, Tunggakan(None, "menunggu verifikasi"), id="unknown day"
        ),
        pytest.param(Status.DISETUJUI, LEWAT, HARI_INI, Tunggakan(), id="approved waits for none"),
    ],
)
def test_waiting(status: Status, tenggat: Tenggat, sejak: date | None, hasil: Tunggakan):
    assert find_tunggakan(status, tenggat, sejak, HARI_INI) == hasil
