# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Record the routes that the tasks of a play call, in a file that its processes share."""

from __future__ import annotations

import contextlib
import json
import os
import typing as t

# The environment variable that names the file. Nothing is written where there is no such file.
VARIABLE = "OVH_CALLED_ROUTES_FILE"

Called = t.Collection[tuple[str, str]]


def record(environ: t.Mapping[str, str], called: Called) -> None:
    """Append the routes that a task has called (method and route) to the file, in one write."""
    path = environ.get(VARIABLE)
    if not path or not called:
        return
    with contextlib.suppress(OSError):
        file = os.open(path, os.O_WRONLY | os.O_APPEND)
        try:
            os.write(file, "".join(json.dumps(each) + "\n" for each in sorted(called)).encode())
        finally:
            os.close(file)


def recorded(path: str) -> set[tuple[str, str]]:
    """Return all (method, route) pairs in the file."""
    with open(path, encoding="utf-8") as file:
        return {tuple(json.loads(line)) for line in file}
