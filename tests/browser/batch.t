#!/bin/sh
# A letter of a bundle, entered by keyboard alone: the keys are counted.
exec "$(dirname "$0")/play" batch
