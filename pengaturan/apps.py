from django.apps import AppConfig


class PengaturanConfig(AppConfig):
    name = "pengaturan"
    verbose_name = "Pengaturan"
    default_auto_field = "django.db.models.BigAutoField"
