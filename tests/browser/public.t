#!/bin/sh
# What anybody reads, and how a citizen finds her matter.
exec "$(dirname "$0")/play" public
