from django.apps import AppConfig


class IsianConfig(AppConfig):
    name = "isian"
    verbose_name = "Isian"
