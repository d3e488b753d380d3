"""Runs a program for as long as the process that started this one lives.

    python supervisor.py PROGRAM [ARGUMENTS]...

Standard input is a pipe from that process: it ends when the process ends, in
whatever way, and the program is then killed. So no server outlives a run that
was killed. Standard output is the program's; the exit code, too.
"""

import os
import subprocess
import sys
import threading


def main(command: list[str]) -> int:
    """Run a command until it or standard input ends; return its exit code."""
    program = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.STDOUT)

    def end_with_parent() -> None:
        # Not by way of sys.stdin, whose lock a waiting thread would hold when the interpreter ends.
        while os.read(sys.stdin.fileno(), 4096):
            pass
        program.kill()

    threading.Thread(target=end_with_parent, daemon=True).start()
    return program.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
