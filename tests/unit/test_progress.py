# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is about many objects tells a person how far it is: each line whole, printable, and from the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.plugin_utils import _in_process

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

REDIRECTIONS = [{"from": name, "to": "jane@example.net"} for name in ("one", "two", "three")]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All lines that a person would be shown who never tires of them."""
    lines: list[str] = []
    monkeypatch.setattr(_in_process, "SHOWS_PROGRESS", True)
    monkeypatch.setattr(_in_process, "SECONDS_BEFORE_FIRST_LINE", 0.0)
    monkeypatch.setattr(_in_process, "SECONDS_BETWEEN_LINES", 0.0)
    monkeypatch.setattr(_in_process.display, "display", lambda line, stderr, screen_only: lines.append(line))
    return lines


@pytest.mark.parametrize(
    ("module", "args", "line"),
    [
        ("ovh_server_burst", {"datacenter": "sbg1"}, "burst: 6 of 6 servers written"),
        ("ovh_server_burst", {"datacenter": "sbg1"}, "reading /dedicated/server/{serviceName}/burst: 8 of 8"),
        (
            "ovh_server_info",
            {"datacenter": "gra2", "gather": ["network", "ips"]},
            "reading /dedicated/server/{serviceName}/networkInterfaceController: 4 of 4",
        ),
        (
            "ovh_mail_redirection_set",
            {"domain": "example.com", "redirections": REDIRECTIONS},
            "mail domain example.com: 3 of 3 writes sent",
        ),
        (
            "ovh_mail_redirection_set",
            {"domain": "example.com", "redirections": REDIRECTIONS},
            "mail domain example.com: 3 of 3 tasks done",
        ),
        ("ovh_bill_info", {"details": True}, "reading /me/bill/{billId}: 4 of 4"),
        ("ovh_api_credential_info", {}, "reading /me/api/credential/{credentialId}: 5 of 5"),
        (
            "ovh_api_credential",
            {"credential_id": [502, 503], "state": "absent"},
            "credential removal: 2 of 2 credentials removed",
        ),
        (
            "ovh_server",
            {
                "service_name": ["ns3001.example-sbg.net", "ns3004.example-sbg.net"],
                "boot_id": 1122,
                "reboot": "when_boot_changed",
            },
            "hard reboot: 2 of 2 servers told",
        ),
        (
            "ovh_domain_record",
            {"zone": "example.com", "name": "new", "type": "A", "value": ["192.0.2.9"]},
            "zone example.com: waiting until it is published",
        ),
        ("ovh_api_application_info", {}, "reading /me/api/credential: 2 of 2"),
        ("ovh_api_call", {"path": "/dedicated/server", "expand": True}, "reading /dedicated/server/{ovh_id}: 40 of 40"),
    ],
)
def test_jobs_tell_how_far_they_are(
    module: str, args: dict[str, Any], line: str, run: Callable[..., Result], shown: list[str], sandbox: Sandbox
) -> None:
    sandbox.settings.update({"expanded": "refuse", "batch": "refuse"})
    assert not run(module, **args).get("failed")
    assert f"{module}: {line}" in shown
    assert all(each.startswith(f"{module}: ") and each.isprintable() for each in shown)


def test_what_is_under_way_before_is_told(run: Callable[..., Result], shown: list[str], sandbox: Sandbox) -> None:
    run("ovh_mail_redirection_set", domain="example.com", redirections=REDIRECTIONS[:1], wait=False)
    sandbox.settings.task_seconds = 0.3
    run(
        "ovh_mail_redirection_set",
        domain="example.com",
        redirections=[{"from": "one", "to": "joe@example.net"}],
        wait=False,
    )
    run("ovh_mail_redirection_set", domain="example.com", redirections=[{"from": "one", "to": "ann@example.net"}])
    assert [
        line
        for line in shown
        if line.startswith("ovh_mail_redirection_set: mail domain example.com: task ")
        and line.endswith(" is still in progress")
    ]
