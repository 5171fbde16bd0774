# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command and prints what it took: python -m tests.cpu_time NAME COMMAND …"""

from __future__ import annotations

import resource
import subprocess
import sys
import time


def main(name: str, *command: str) -> int:
    """The exit status of the command. CPU seconds are those of all its processes, in user and system mode."""
    began = time.monotonic()
    status = subprocess.call(command)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    outcome = "failed" if status else "all is well"
    cpu = used.ru_utime + used.ru_stime
    print(f"{name}: {outcome}, after {time.monotonic() - began:.0f} seconds, {cpu:.0f} CPU seconds")
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
