# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is supported: table.yml, read."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Any

import yaml

from tests.environment import ROOT

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "table.yml").read_text())


@dataclasses.dataclass(frozen=True)
class Pair:
    """An ansible-core and the Python that runs it, with the requests that they are tried with."""

    ansible_core: str
    python: str
    requests: str

    @property
    def name(self) -> str:
        """2.21-3.13"""
        return f"{self.ansible_core.rpartition('.')[0]}-{self.python}"


# From the oldest to the newest.
SUPPORTED, UPCOMING = (
    [Pair(core["ansible_core"], python, core["requests"]) for core in TABLE[cores] for python in core["pythons"]]
    for cores in ("cores", "upcoming")
)
PAIRS = SUPPORTED + UPCOMING


def requirements(pair: Pair) -> list[str]:
    """What pip is told to install for a pair."""
    pins = dict(re.findall(r"^([\w-]+) == (\S+)", (ROOT / "tests/requirements.txt").read_text(), re.MULTILINE))
    pins.update({"ansible-core": pair.ansible_core, "requests": pair.requests})
    return [f"{name}=={pins[name]}" for name in ["ansible-core", "requests", *TABLE["packages"]]]
