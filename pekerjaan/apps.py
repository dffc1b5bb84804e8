from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PekerjaanConfig(AppConfig):
    name = "pekerjaan"
    verbose_name = "Pekerjaan latar"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """An app's jobs stand in its module ``latar``; pages and worker know the same ones."""
        autodiscover_modules("latar")
