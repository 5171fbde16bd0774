# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same object by another form of its name is the same object: what is as wanted is not written again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

SERVER = "ns3001.example-sbg.net"
COMPOSED, DECOMPOSED = "caf\u00e9", "cafe\u0301"

UNCHANGED: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "ovh_server",
        {"service_name": SERVER, "display_name": COMPOSED},
        {"service_name": SERVER.upper(), "display_name": DECOMPOSED},
    ),
    (
        "ovh_server",
        {"service_name": SERVER, "display_name": DECOMPOSED},
        {"service_name": f"{SERVER}.", "display_name": COMPOSED},
    ),
    (
        "ovh_vps",
        {"service_name": "vps-00000001.vps.ovh.net", "display_name": COMPOSED},
        {"service_name": "VPS-00000001.vps.ovh.net", "display_name": DECOMPOSED},
    ),
    ("ovh_server_burst", {"service_name": SERVER}, {"service_name": [SERVER.title(), SERVER + "."]}),
    (
        "ovh_mail_redirection",
        {"domain": "example.com", "from": "a", "to": "b@example.org"},
        {"domain": "Example.COM.", "from": "a@EXAMPLE.com", "to": "b@example.org"},
    ),
    (
        "ovh_mail_redirection_set",
        {"domain": "example.com", "redirections": [{"from": "a", "to": ["b@example.org"]}]},
        {"domain": "example.com.", "redirections": [{"from": "a", "to": ["b@example.org"]}]},
    ),
    (
        "ovh_domain_zone",
        {"zone": "example.com", "records": [{"name": "new", "type": "A", "value": "192.0.2.9"}]},
        {"zone": " EXAMPLE.com.", "records": [{"name": "new", "type": "A", "value": "192.0.2.9"}]},
    ),
]


@pytest.mark.parametrize(("module", "first", "again"), UNCHANGED)
def test_another_form_changes_nothing(
    execution_mode: Callable[..., Result],
    sandbox: Sandbox,
    home: Path,
    module: str,
    first: dict[str, Any],
    again: dict[str, Any],
) -> None:
    if module == "ovh_vps":
        first, again = (
            {**args, "service_name": name} for args, name in ((first, vps(sandbox)), (again, vps(sandbox).upper()))
        )
    written = execution_mode(module, first, environ=dict(sandbox.environment))
    assert not written.get("failed"), written["msg"]
    before = len(sandbox.writes())
    result = execution_mode(module, again, environ=dict(sandbox.environment))
    assert not result.get("failed"), result["msg"]
    assert result["changed"] is False and len(sandbox.writes()) == before


def vps(sandbox: Sandbox) -> str:
    return next(iter(sandbox.state.vps))
