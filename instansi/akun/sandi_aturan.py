"""Django's rules for passwords, told in plain words."""

from __future__ import annotations

from django.contrib.auth import password_validation as django_rules


class MiripDiri(django_rules.UserAttributeSimilarityValidator):
    def get_error_message(self) -> str:
        return "Kata sandi ini terlalu mirip dengan %(verbose_name)s Anda. Pilih yang lain."

    def get_help_text(self) -> str:
        return "Jangan mirip dengan nama, nama pengguna, atau surel Anda."


class PanjangTerkecil(django_rules.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return f"Kata sandi ini terlalu pendek. Pakai paling sedikit {self.min_length} karakter."

    def get_help_text(self) -> str:
        return f"Paling sedikit {self.min_length} karakter; beberapa kata sekaligus mudah diingat."


class TerlaluUmum(django_rules.CommonPasswordValidator):
    def get_error_message(self) -> str:
        return "Kata sandi ini terlalu umum sehingga mudah ditebak. Pilih yang lain."

    def get_help_text(self) -> str:
        return "Jangan kata sandi yang banyak dipakai orang."


class HanyaAngka(django_rules.NumericPasswordValidator):
    def get_error_message(self) -> str:
        return "Kata sandi ini hanya berisi angka. Tambahkan huruf."

    def get_help_text(self) -> str:
        return "Jangan hanya angka."
