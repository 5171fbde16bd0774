# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from tests.support.scenario import Scenario, Step

OLD, NEW = "ssh-ed25519 AAAAC3old jane@example.org", "ssh-ed25519 AAAAC3new jane@example.org"
ADD, REMOVE = ("POST", "/me/sshKey"), ("DELETE", "/me/sshKey/jane")

SCENARIO = Scenario(
    "ovh_ssh_key",
    (
        Step(
            args={"key_name": "jane", "key": OLD + "\n"},
            before={"key": None},
            after={"key": OLD},
            result={"ssh_key": {"key_name": "jane", "key": OLD}},
            writes=(ADD,),
        ),
        Step(
            args={"key_name": "jane", "key": NEW},
            before={"key": OLD},
            after={"key": NEW, "replaced": "removed, then added: the API changes no key in place"},
            result={"ssh_key": {"key_name": "jane", "key": NEW}},
            writes=(REMOVE, ADD),
        ),
        Step(
            args={"name": "jane", "key": "ssh-ed25519 AAAAC3new another comment"},
            result={"ssh_key": {"key_name": "jane", "key": NEW}},
            before={},
            after={},
        ),
        Step(
            args={"key_name": "jane", "state": "absent"},
            before={"key": NEW},
            after={"key": None},
            result={"ssh_key": None},
            writes=(REMOVE,),
        ),
    ),
)
