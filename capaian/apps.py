from django.apps import AppConfig
from django.utils.module_loading import import_string

from anggaran.kunci import register_status


class CapaianConfig(AppConfig):
    name = "capaian"
    verbose_name = "Capaian kinerja"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Budget figures are handed in and approved with the quarter."""
        register_status(import_string("capaian.actions.kunci.find_status_anggaran"))
