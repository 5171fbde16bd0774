# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

KEYS = "/cloud/project/0123456789abcdef0123456789abcdef/sshkey"
OLD, NEW = (f"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{end}" for end in ("Old jane@example.org", "New jane@example.org"))
JANE = {"project": "shop", "name": "jane"}
REPLACED = "removed, then added: the API changes no public_key in place"

SCENARIO = Scenario(
    "ovh_cloud_ssh_key",
    (
        Step(
            args={**JANE, "public_key": OLD, "region": "GRA11"},
            before={"public_key": None, "region": None},
            after={"public_key": OLD, "region": "GRA11"},
            result={"ssh_key": {**JANE, "public_key": OLD}, "ssh_keys": [{"changed": True}]},
            writes=(("POST", KEYS),),
        ),
        Step(
            args={**JANE, "public_key": NEW},
            before={"public_key": OLD},
            after={"public_key": NEW, "replaced": REPLACED},
            result={"ssh_key": {**JANE, "public_key": NEW}},
            writes=(("DELETE", KEYS + "/*"), ("POST", KEYS)),
        ),
        Step(
            args={"project": "shop", "name": ["jane", "john"], "state": "absent"},
            before={"jane": {"public_key": NEW}},
            after={"jane": {"public_key": None}},
            result={"ssh_keys": [{"name": "jane", "changed": True}, {"name": "john", "changed": False}]},
            writes=(("DELETE", KEYS + "/*"),),
        ),
    ),
)
