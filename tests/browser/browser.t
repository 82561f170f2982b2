#!/bin/sh
# The stories of the office in Chromium, as somebody sees them: every page at 360 and 1280
# pixels, light and dark, with JavaScript and without. Looked at by axe-core for WCAG 2.2 A
# and AA and by html-validate; a picture of each is left in $KNTC_OUT/shot.
#
#   tests/browser/browser.t [STORY…]      against the portal that KNTC_URL names
cd "$(dirname "$0")" || exit 1
if [ -z "$KNTC_URL" ]; then
    echo '1..0 # SKIP KNTC_URL names no portal'
    exit 0
fi
./setup >&2 || { echo 'not ok 1 - packages of npm'; exit 1; }
[ $# -gt 0 ] || set -- public staff matter
for story; do
    # Claims of all stories are numbered as one.
    node --test-reporter=./flat.js --test-reporter-destination=stdout "./$story.js" ||
        echo "# $story.js ended with $?"
done | awk '
    /^1\.\./ { next }
    /^(not )?ok [0-9]+/ { sub(/ok [0-9]+/, "ok " ++n); if (/^not/) bad = 1 }
    /ended with/ { bad = 1 }
    { print; fflush() }
    END { print "1.." n + 0; exit bad }'
