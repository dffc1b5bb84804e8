"""Model fields for the two things that may never become a float: values and rupiah."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from aturan.json_nilai import nilai_dari_json, nilai_ke_json
from aturan.nilai import Kosong, Nilai

SEN = Decimal("0.01")
PANJANG_DIINGAT = 300  # letters of a stored value that is worth remembering
RUPIAH_TERBESAR = Decimal("90000000000000000")  # what a 64-bit count of sen can hold, rounded down


class RupiahField(models.BigIntegerField):
    """Rupiah as ``Decimal`` with two places in Python, as whole sen in the database.

    A DecimalField on SQLite goes through a double and loses digits above the fifteenth.
    """

    description = "Rupiah, disimpan sebagai sen bulat"

    # The type checker would take an attribute of this kind for an int, as its base says.
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Decimal | None:
        return None if value is None else Decimal(int(value)) * SEN

    def to_python(self, value: Any) -> Decimal | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, Decimal | int):
            raise ValidationError("Nilai rupiah harus berupa bilangan desimal.")
        return Decimal(value)

    def get_prep_value(self, value: Any) -> int | None:
        rupiah = self.to_python(value)
        if rupiah is None:
            return None
        if abs(rupiah) > RUPIAH_TERBESAR:
            raise ValidationError(
                "Nilai rupiah terlalu besar: %(nilai)s.", params={"nilai": rupiah}
            )
        sen = int(rupiah * 100)
        if sen * SEN != rupiah:
            raise ValidationError(
                "Rupiah paling kecil satu sen: %(nilai)s.", params={"nilai": rupiah}
            )
        return sen


def decode(teks: str) -> Nilai | None:
    isi = json.loads(teks)
    return None if isi is None else nilai_dari_json(isi)


# A page reads hundreds of values, most of them alike or read a moment ago; none can be changed.
decode_ingat = lru_cache(maxsize=8192)(decode)


class NilaiField(models.JSONField):
    """A ``Nilai`` of ``aturan``, stored as its lossless JSON form (decimals as strings)."""

    description = "Nilai target atau realisasi"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", Kosong)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Nilai | None:
        if isinstance(value, str):
            return decode_ingat(value) if len(value) <= PANJANG_DIINGAT else decode(value)
        isi = super().from_db_value(value, expression, connection)
        return None if isi is None else nilai_dari_json(isi)

    def get_prep_value(self, value: Any) -> Any:
        return nilai_ke_json(value) if isinstance(value, Nilai) else value

    def to_python(self, value: Any) -> Any:
        return nilai_dari_json(value) if isinstance(value, dict) else value

    def value_to_string(self, obj: models.Model) -> Any:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """The tagged union has checked itself; JSONField would try to encode it as it is."""
