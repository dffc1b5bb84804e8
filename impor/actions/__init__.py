"""What an import writes, and how that is taken back."""

from .apply import apply

__all__ = ["apply"]
