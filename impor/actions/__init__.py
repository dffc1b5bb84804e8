"""What an import writes, and how that is taken back."""

from impor.batal.hasil import BatalDitolak, HasilBatal

from .apply import RencanaUsang, apply
from .batal import preview_undo, undo

__all__ = ["BatalDitolak", "HasilBatal", "RencanaUsang", "apply", "preview_undo", "undo"]
