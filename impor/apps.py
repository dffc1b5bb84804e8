from django.apps import AppConfig
from django.utils.module_loading import import_string

from instansi.jadwal import register_tugas


class ImporConfig(AppConfig):
    name = "impor"
    verbose_name = "Impor"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What nobody decided on goes after a while, with its files."""
        register_tugas(import_string("impor.kiriman.actions.discard_old"))
        register_tugas(import_string("impor.massal.actions.close_old"))
