"""What the addresses of prose need beyond the PD and its year."""

from tests.akses import Dunia
from tests.akses_alur import pd_and_year


def prose_part(dunia: Dunia) -> dict[str, object]:
    return {**pd_and_year(dunia), "kunci": "simpulan"}
