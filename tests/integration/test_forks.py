# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lookups that Ansible evaluates in its main process, and the tasks of many workers that it forks afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

HOSTS = 40
# In hosts:, in a variable of the play, and in the name of a task: each is evaluated before the workers are forked.
PLAY = {
    "hosts": "{{ lookup('community.ovh.api', '/dedicated/server') }}",
    "gather_facts": False,
    "vars": {"account": "{{ lookup('community.ovh.api', '/me').nichandle }}"},
    "tasks": [
        {
            "name": "Read as {{ lookup('community.ovh.api', '/me').nichandle }}",
            "community.ovh.ovh_api_call": {"path": "/dedicated/server/{{ inventory_hostname }}"},
            "register": "read",
        },
        {
            "name": "Write as {{ account }}",
            "community.ovh.ovh_api_call": {
                "method": "PUT",
                "path": "/dedicated/server/{{ inventory_hostname }}",
                "body": {"monitoring": "{{ not read.response.monitoring }}"},
            },
        },
        {"name": "Compare", "ansible.builtin.assert": {"that": ["read.response.name == inventory_hostname"]}},
    ],
}


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_each_worker_gets_the_answers_to_its_own_requests(tls: bool, tmp_path: Path) -> None:
    with Sandbox(tls=tls, servers=HOSTS) as sandbox:
        (tmp_path / "hosts").write_text("\n".join([*sandbox.state.servers, ""]))
        (tmp_path / "play.yml").write_text(yaml.safe_dump([PLAY]))
        trust = {"REQUESTS_CA_BUNDLE": sandbox.ca_file} if sandbox.ca_file else {}
        ended = ansible_playbook(
            "play.yml",
            "-i",
            "hosts",
            "-f",
            "10",
            sandbox=sandbox,
            directory=tmp_path,
            OVH_REQUEST_TIMEOUT="20",
            OVH_RETRY_TIMEOUT="0",
            **trust,
        )
        assert ended.returncode == 0, output(ended)
        written = [each["path"].removeprefix("/1.0/dedicated/server/") for each in sandbox.carried_out()]
        assert sorted(written) == sorted(sandbox.state.servers)
