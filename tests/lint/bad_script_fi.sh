#!/bin/bash
# refused: syntax error
if true; then
    echo yes
