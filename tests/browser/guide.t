#!/bin/sh
# The pictures of the guide, and whether they are still what people see.
exec "$(dirname "$0")/play" guide
