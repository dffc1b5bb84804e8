"""Runs a module of the tests in a process of its own, with Django set up before it is imported:

python -m tests.luncur MODULE [arguments]
"""

import runpy
import sys

import django


def tell() -> None:
    """To the test that waits for it."""
    sys.stdout.write("siap\n")
    sys.stdout.flush()


if __name__ == "__main__":
    django.setup()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__")
