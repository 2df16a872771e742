#!/bin/sh
# A Chromium for the browser tests: the one that is here, else Debian's package, else Playwright's own download.
set -eu
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
else
    "$PYTHON" -m playwright install chromium || echo "No Chromium: the browser tests will be skipped. Install one."
fi
