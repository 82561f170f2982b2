#!/bin/sh
#
exec "$(dirname "$0")/play" matter
