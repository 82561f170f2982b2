#!/bin/sh
# One matter from the reception room to the phone of the citizen, by keyboard alone.
exec "$(dirname "$0")/play" matter
