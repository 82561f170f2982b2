#!/bin/sh
# What the office works with: every kind of page that somebody of the demonstration reaches.
exec "$(dirname "$0")/play" staff
