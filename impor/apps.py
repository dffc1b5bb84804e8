from django.apps import AppConfig


class ImporConfig(AppConfig):
    name = "impor"
    verbose_name = "Impor"
    default_auto_field = "django.db.models.BigAutoField"
