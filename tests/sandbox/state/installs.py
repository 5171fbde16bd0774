# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be installed on a dedicated server, and the last installation of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

TEMPLATES = ("almalinux9_64", "byolinux_64", "debian12_64", "rocky9_64", "ubuntu2404-server_64", "win2022-std_64")
PARTITION_SCHEMES = ("default", "data")
STEPS = (
    "Preparing the server",
    "Partitioning the disks",
    "Installing the operating system",
    "Running the script",
    "Booting from the disks",
)


@dataclass
class Installation:
    """An installation: its task, the step at which it fails, if it does, and what was asked for."""

    task_id: int
    fails_at: str
    asked: dict[str, Any]
