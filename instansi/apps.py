from django.apps import AppConfig


class InstansiConfig(AppConfig):
    name = "instansi"
    verbose_name = "Instansi dan pengguna"
    default_auto_field = "django.db.models.BigAutoField"
