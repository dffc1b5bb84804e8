from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate

from isian.pemicu import install


class IsianConfig(AppConfig):
    name = "isian"
    verbose_name = "Isian"

    def ready(self) -> None:
        post_migrate.connect(install_triggers, sender=self)


def install_triggers(using: str, **kwargs: Any) -> None:
    """After every migrate: a rebuilt table has lost them."""
    connection = connections[using]
    if "isian_riwayat" in connection.introspection.table_names():
        install(connection)
