# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a command, waits for it, and says what it cost. A process of its own, since a large parent would be counted as
the child's memory.

python launch.py FILE COMMAND...
"""

from __future__ import annotations

import json
import os
import sys
import time


def main(file: str, *command: str) -> int:
    """Runs the command; writes its seconds, CPU seconds and MiB at its peak, its children's included, into the file."""
    began = time.monotonic()
    unused, status, usage = os.wait4(os.posix_spawnp(command[0], command, os.environ), 0)
    with open(file, "w", encoding="utf-8") as cost:
        json.dump(
            {
                "seconds": time.monotonic() - began,
                "cpu": usage.ru_utime + usage.ru_stime,
                "memory": usage.ru_maxrss / 1024,
            },
            cost,
        )
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
