"""Signing in says in plain words what did not fit, and not which half of it."""

from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_wrong_password_and_an_unknown_name_read_the_same(
    client: Client, django_user_model: Any
) -> None:
    django_user_model.objects.create_user("operator", password="benar-sekali-9")
    for nama in ("operator", "entah"):
        halaman = client.post("/masuk/", {"username": nama, "password": "salah"})
        assert "Nama pengguna atau kata sandi tidak cocok" in halaman.content.decode()
