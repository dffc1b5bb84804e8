"""Static files as production hands them out: under names that carry their hash."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class BerkasBerhash(CompressedManifestStaticFilesStorage):
    """Our scripts are modules that import each other: those names are rewritten too."""

    support_js_module_import_aggregation = True
