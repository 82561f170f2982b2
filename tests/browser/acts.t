#!/bin/sh
# The form of every act that somebody of the demonstration is offered.
exec "$(dirname "$0")/play" acts
