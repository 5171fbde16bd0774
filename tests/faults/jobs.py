# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is played under every fault: each step of each module's scenario, and the inventory.

A new module joins by its scenario.
"""

from __future__ import annotations

import dataclasses
import functools
import importlib
import json
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from unittest import mock

import yaml
from ansible.errors import AnsibleParserError
from ansible.inventory.data import InventoryData
from ansible.parsing.dataloader import DataLoader
from ansible.plugins.loader import inventory_loader

from tests.support.execution_modes import Result, controller

SCENARIOS = Path(__file__).parents[1] / "scenarios"
SOURCES = Path(__file__).parents[2] / "plugins/modules"
KIND = re.compile(r"^JOB = (\w+)\(", re.MULTILINE)
REBOOT = re.compile(r"ovh_server_reboot with unless_rebooted_since: (\S+)")
# These work with an application's keys only.
WITHOUT_OAUTH2 = {"ovh_consumer_key"}


@dataclasses.dataclass(frozen=True)
class Job:
    """One task of a module, or one parsing of an inventory. earlier: what has been played before it, undisturbed."""

    module: str
    name: str
    play: Callable[[Mapping[str, str]], Result]
    writes: bool = False
    earlier: Job | None = None

    @property
    def label(self) -> str:
        """Its name in the golden journal of its module."""
        name = self.name.removeprefix(f"{self.module}-")
        return f"step {name}" if name.isdecimal() else name


@functools.cache
def kind_of(module: str) -> str:
    """The kind of a module's job, `resource_job`; its own name where it has a job of its own."""
    path = SOURCES / f"{module}.py"
    found = KIND.search(path.read_text()) if path.exists() else None
    return found[1] if found else module


def module_jobs(module: str) -> list[Job]:
    """The steps of a module's scenario."""
    jobs: list[Job] = []
    for number, step in enumerate(importlib.import_module(f"tests.scenarios.{module}").SCENARIO.steps, 1):
        play = functools.partial(play_step, module, step.args)
        jobs.append(Job(module, f"{module}-{number}", play, bool(step.writes), jobs[-1] if jobs else None))
    return jobs


def play_step(module: str, args: Mapping[str, Any], environ: Mapping[str, str]) -> Result:
    """A task in the controller process."""
    return controller(module, args, diff=True, environ=environ)


def advised(result: Result) -> list[Job]:
    """What a failure names beside the task itself: the reboot of a server whose boot has been changed."""
    entries = {entry["service_name"]: REBOOT.search(str(entry.get("msg"))) for entry in result.get("servers", ())}
    return [
        Job(
            "ovh_server_reboot",
            f"reboot of {name}",
            functools.partial(
                play_step, "ovh_server_reboot", {"service_name": name, "unless_rebooted_since": found[1]}
            ),
        )
        for name, found in entries.items()
        if found
    ]


def parse_inventory(options: Mapping[str, Any], environ: Mapping[str, str]) -> Result:
    """The hosts with their variables and groups, or the sentence of the failure."""
    path, plugin, data = Path("ovh.yml"), inventory_loader.get("community.ovh.ovh"), InventoryData()
    path.write_text(yaml.safe_dump({"plugin": "community.ovh.ovh", **options}))
    warnings: list[str] = []
    try:
        with (
            mock.patch.dict(os.environ, environ),
            mock.patch.object(
                plugin.display, "warning", lambda message, *unused, **unnamed: warnings.append(str(message))
            ),
        ):
            plugin.parse(data, DataLoader(), str(path.absolute()), cache=False)
    except AnsibleParserError as error:
        return {"failed": True, "changed": False, "msg": error.message, "warnings": warnings}
    hosts = {
        name: {
            "variables": {**host.vars, "inventory_dir": None, "inventory_file": None},
            "groups": sorted(map(str, host.groups)),
        }
        for name, host in data.hosts.items()
    }
    return {"changed": False, "hosts": json.loads(json.dumps(hosts, default=str)), "warnings": warnings}


MODULES = sorted(path.stem for path in SCENARIOS.glob("ovh_*.py"))
# For what takes seconds: modules of a kind differ in their descriptions only.
ONE_OF_EACH_KIND = sorted({kind_of(module): module for module in reversed(MODULES)}.values())
INVENTORIES: dict[str, dict[str, Any]] = {
    "expanded": {"read_mode": "expanded"},
    "batch": {"read_mode": "batch"},
    "instances": {"products": ["cloud_instance"]},
    "vps": {"products": ["vps"]},
    "accounts": {"accounts": [{"name": "one"}, {"name": "two", "products": ["cloud_instance"], "projects": ["shop"]}]},
}
JOBS = [
    *(job for module in MODULES for job in module_jobs(module)),
    *(
        Job("inventory", f"inventory-{name}", functools.partial(parse_inventory, options))
        for name, options in INVENTORIES.items()
    ),
]
