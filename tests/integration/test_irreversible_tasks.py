# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""By ansible-playbook: a server is erased once, and only by a task that confirms it itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

NAME = "ns3001.example-sbg.net"
INSTALL = {"service_name": NAME, "operating_system": "debian12_64", "reinstall": "always"}
CONFIRMED = {**INSTALL, "confirm": NAME}


@pytest.mark.parametrize(
    ("options", "keywords", "play", "refusal"),
    [
        (CONFIRMED, {}, {}, None),
        (
            {**CONFIRMED, "unless_done_since": "2026-01-01T00:00:00+00:00"},
            {"retries": 2, "delay": 0, "register": "it", "until": "it is failed"},
            {},
            None,
        ),
        (
            CONFIRMED,
            {"retries": 3, "delay": 0, "register": "it", "until": "it is success"},
            {},
            "retries would repeat it",
        ),
        (CONFIRMED, {"loop": [1, 2]}, {}, "loop would repeat it"),
        (
            {**CONFIRMED, "unless_done_since": "2099-01-01"},
            {"retries": 2, "delay": 0, "register": "it", "until": "it is failed"},
            {},
            "is in the future",
        ),
        (
            INSTALL,
            {},
            {"module_defaults": {"community.ovh.ovh_server_install": {"confirm": NAME}}},
            "confirm comes from module_defaults",
        ),
        (
            INSTALL,
            {},
            {"module_defaults": {"group/community.ovh.all": {"confirm": NAME}}},
            "confirm comes from module_defaults",
        ),
        (
            {**INSTALL, "service_name": "{{ name }}", "confirm": "{{ name }}"},
            {},
            {"vars": {"name": NAME}},
            "confirm is a template of name",
        ),
    ],
)
def test_a_server_is_erased_once_or_not_at_all(
    options: dict[str, Any],
    keywords: dict[str, Any],
    play: dict[str, Any],
    refusal: str | None,
    sandbox: Sandbox,
    tmp_path: Path,
) -> None:
    tasks = [{"community.ovh.ovh_server_install": options, **keywords}]
    (tmp_path / "play.yml").write_text(
        yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "tasks": tasks, **play}])
    )
    ended = ansible_playbook("play.yml", sandbox=sandbox, directory=tmp_path)
    # The second case runs until it is failed, which it never is: the installation is there, and is not done again.
    assert len(sandbox.writes()) == (0 if refusal else 1), output(ended)
    assert not refusal or refusal in output(ended).replace("\n", " ")
