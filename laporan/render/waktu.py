"""The time that files bear whose bytes must not depend on a clock."""

from __future__ import annotations

from datetime import UTC, datetime

# Without a zone, as workbooks and Word files keep it.
TANPA_JAM = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
