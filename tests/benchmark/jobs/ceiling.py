# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand-in itself: if it were slow, every other figure would be its own."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

from ..claims import Claim, at_least
from ..stage import HERE, PYTHON, Stage

JOB, CLIENTS, TIMES = "the stand-in's ceiling", 4, 2500


def claims(runs: dict[str, dict[str, float]]) -> Iterator[Claim]:
    """Requests a second, several clients together."""
    with Stage("ceiling", runs, latency=0.0) as stage:
        path = "/1.0/dedicated/server/ns3004.example-sbg.net/burst"
        command = [PYTHON, HERE / "scripts/keep_alive.py", urlsplit(stage.sandbox.base).netloc, path, str(TIMES)]
        began = time.monotonic()
        clients = [
            subprocess.Popen(command, env={**os.environ, **stage.sandbox.environment}) for _client in range(CLIENTS)
        ]
        if sum(client.wait() for client in clients):
            raise SystemExit(f"{JOB}: a client failed")
        yield at_least(
            JOB, f"requests a second, {CLIENTS} clients", CLIENTS * TIMES / (time.monotonic() - began), "", 1500
        )
