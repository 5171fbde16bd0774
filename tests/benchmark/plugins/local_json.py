# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
name: local_json
short_description: Hosts, variables and groups from a JSON file
description: What any inventory costs Ansible, whatever it is read from. For the benchmark only.
options: {}
"""

import json
from typing import Any

from ansible.plugins.inventory import BaseInventoryPlugin


class InventoryModule(BaseInventoryPlugin):
    """Sets what the file says, and nothing else."""

    NAME = "local_json"

    def verify_file(self, path: str) -> bool:
        """Whether the file is one of these."""
        return path.endswith(".local.json")

    def parse(self, inventory: Any, loader: Any, path: str, cache: bool = True) -> None:
        """Adds the hosts and groups."""
        super().parse(inventory, loader, path, cache)
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        for host, variables in content["hosts"].items():
            inventory.add_host(host)
            for name, value in variables.items():
                inventory.set_variable(host, name, value)
        for group, hosts in content["groups"].items():
            inventory.add_group(group)
            for host in hosts:
                inventory.add_child(group, host)
