"""What the project changes about Django's own apps."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class BerkasStatis(StaticFilesConfig):
    """Collects of Bootstrap, htmx and the text editor only what pages use: the whole ones, made
    small."""

    ignore_patterns = (
        *StaticFilesConfig.ignore_patterns,
        "*.rtl.*",
        "*.esm.*",
        "bootstrap-*",
        "bootstrap.css*",
        "bootstrap.js*",
        "bootstrap.min.js*",
        "bootstrap.bundle.js*",
        "htmx-4*",
        "htmax-4*",
        "hx-*",
        "configurable.js*",
        "default.js*",
        "editor.css*",
        "material-icons*",
        "overrides.css*",
    )
