"""Content Security Policy: nothing from elsewhere, nothing inline, no exception.

Without any nonce an injected script cannot run even when htmx swaps it in: htmx stamps a nonce on
whatever a fragment holds, and 'strict-dynamic' lets what it inserts run.
"""

from csp.constants import NONE, SELF

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
