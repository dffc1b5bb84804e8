"""Imported first by every measurement: the project on the path, and Django set up.

Without debugging, for Django would keep every query in memory and write each of them out.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import django
from django.conf import settings

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")
django.setup()
settings.DEBUG = False
