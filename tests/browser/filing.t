#!/bin/sh
# A citizen files a petition on her phone, without JavaScript.
exec "$(dirname "$0")/play" filing
