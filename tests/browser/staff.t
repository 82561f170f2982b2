#!/bin/sh
# What the office works with: every kind of page that somebody of the demonstration can
exec "$(dirname "$0")/play" staff
