from django.apps import AppConfig


class CapaianConfig(AppConfig):
    name = "capaian"
    verbose_name = "Capaian kinerja"
    default_auto_field = "django.db.models.BigAutoField"
