#!/bin/sh
# Whoever has to know the law: tables, acts, whom to ask.
exec "$(dirname "$0")/play" law
