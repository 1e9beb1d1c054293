"""Runs a program on a terminal of its own and answers what it asks.

usage: terminal.py ANSWERS PROGRAM ARGUMENT…   (answers are separated by |)
Prints what the terminal showed; ends with the exit code of the program.
"""

import os
import pty
import sys

answers = sys.argv[1].split("|")
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[2], sys.argv[2:])
shown = b""
while True:
    try:
        part = os.read(terminal, 65536)
    except OSError:  # Linux: the other end is closed.
        break
    if not part:
        break
    shown += part
    # A question ends without a line end.
    if answers and shown.endswith((b": ", "：".encode())):
        os.write(terminal, answers.pop(0).encode() + b"\n")
        shown += b"\n"
sys.stdout.write(shown.decode(errors="replace"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
