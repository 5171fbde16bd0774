# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that is not the API's is no evidence, whichever module reads it: nothing is absent, forbidden, ended or
written because of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from tests.faults.jobs import parse_inventory
from tests.sandbox import Sandbox
from tests.support.execution_modes import PLUGINS, Result

SERVER = "/dedicated/server/ns3001.example-sbg.net"
BODIES = ["html", "text", "empty", ["blocked"], {"error": "blocked"}]
CALL = "ovh_api_call"
# What is done, and the request that a proxy answers instead of the API. In each case nothing may be written.
READS: dict[str, tuple[str, dict[str, Any], str]] = {
    "a read": (CALL, {"path": SERVER}, SERVER),
    "an accepted status": (CALL, {"path": SERVER, "accept_status": [401, 403, 404, 460]}, SERVER),
    "the read before a PUT": (CALL, {"path": SERVER, "method": "PUT", "body": {"monitoring": False}}, SERVER),
    "the read before a DELETE": (CALL, {"path": "/me/sshKey/laptop", "method": "DELETE"}, "/me/sshKey/laptop"),
    "unless": (
        CALL,
        {
            "path": "/me/sshKey",
            "method": "POST",
            "body": {"keyName": "new", "key": "ssh-ed25519 AAAA"},
            "unless": {"path": "/me/sshKey/new"},
        },
        "/me/sshKey/new",
    ),
    "a list read as objects": (CALL, {"path": "/me/bill", "expand": True}, "/me/bill/FR10000001"),
    "the task of a vRack": (
        "ovh_task_wait",
        {"tasks": ["/vrack/pn-1001/task/5"], "wait_timeout": 0.2},
        "/vrack/pn-1001/task/5",
    ),
    "the task of a redirection": (
        "ovh_task_wait",
        {"tasks": ["/email/domain/example.com/task/redirection/5"], "wait_timeout": 0.2},
        "/email/domain/example.com/task/redirection/5",
    ),
    "redirections": (
        "ovh_mail_redirection",
        {"domain": "example.com", "from": "new", "to": "jane@example.net"},
        "/email/domain/example.com/redirection/*",
    ),
    "the tasks of a mail domain": (
        "ovh_mail_redirection",
        {"domain": "example.com", "from": "new", "to": "jane@example.net"},
        "/email/domain/example.com/task/redirection",
    ),
    "a credential": ("ovh_api_credential", {"credential_id": [502], "state": "absent"}, "/me/api/credential/502"),
    "an SSH key": ("ovh_ssh_key", {"name": "laptop", "state": "absent"}, "/me/sshKey"),
    "a server that was found": ("ovh_server_burst", {"datacenter": ["sbg1"], "state": "inactive"}, SERVER),
    "a burst that was found": ("ovh_server_burst", {"datacenter": ["sbg1"], "state": "inactive"}, SERVER + "/burst"),
    "what is gathered": (
        "ovh_server_info",
        {"service_name": ["ns3001.example-sbg.net"], "gather": ["burst"]},
        SERVER + "/burst",
    ),
    "services": ("ovh_service_info", {}, "/services"),
}


@pytest.mark.parametrize("status", [401, 403, 404, 460])
@pytest.mark.parametrize("name", READS)
def test_a_foreign_answer_to_a_read_is_a_failure_and_nothing_is_written(
    name: str, status: int, run: Callable[..., Result], sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{PLUGINS}.module_utils._engine.tasks.wait.FRESH", -1.0)
    module, args, path = READS[name]
    sandbox.settings.batch = sandbox.settings.expanded = "ignore"
    body = BODIES[(list(READS).index(name) + status) % len(BODIES)]
    fault = sandbox.fail("status", "GET", path, times=None, status=status, body=body)
    result = run(module, environ={"OVH_RETRY_TIMEOUT": "0"}, **args)
    assert result.get("failed"), result
    assert "not from the OVHcloud API" in result["msg"] and fault.hits
    ours = [each["path"] for each in sandbox.carried_out() if "ns3001" in each["path"] or "burst" not in each["path"]]
    assert not ours


@pytest.mark.parametrize("body", BODIES, ids=str)
@pytest.mark.parametrize(
    ("module", "args", "path"),
    [
        ("ovh_api_credential", {"credential_id": [502], "state": "absent"}, "/me/api/credential/502"),
        ("ovh_api_application", {"application_id": [102], "state": "absent"}, "/me/api/application/102"),
        (
            CALL,
            {"path": "/me/api/credential/502", "method": "DELETE", "accept_status": [404]},
            "/me/api/credential/502",
        ),
    ],
)
def test_a_revocation_that_a_proxy_answers_is_no_revocation(
    module: str, args: dict[str, Any], path: str, body: Any, run: Callable[..., Result], sandbox: Sandbox
) -> None:
    sandbox.fail("status", "DELETE", path, times=None, status=404, body=body)
    result = run(module, environ={"OVH_RETRY_TIMEOUT": "0"}, **args)
    assert result.get("failed") and "not from the OVHcloud API" in result["msg"]
    assert not sandbox.carried_out()


@pytest.mark.parametrize("body", BODIES, ids=str)
@pytest.mark.parametrize("status", [403, 404, 460])
@pytest.mark.parametrize("products", [["dedicated_server"], ["vps"], ["cloud_instance"]])
def test_an_inventory_is_whole_or_an_error(
    products: list[str], status: int, body: Any, sandbox: Sandbox, home: Any, impatient: None
) -> None:
    paths = {"dedicated_server": SERVER, "vps": "/vps/vps-*", "cloud_instance": "/cloud/project/*/instance"}
    sandbox.fail("status", "GET", paths[products[0]], times=None, status=status, body=body)
    environ = {**os.environ, **sandbox.environment, "OVH_RETRY_TIMEOUT": "0"}
    result = parse_inventory({"products": products, "read_mode": "single"}, environ)
    assert result.get("failed") and "not from the OVHcloud API" in result["msg"], result


def test_a_limit_is_not_a_missing_right(run: Callable[..., Result], sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", SERVER, times=None, status=403, message="You have exceeded the rate limit")
    result = run(CALL, environ={"OVH_RETRY_TIMEOUT": "0"}, path=SERVER)
    assert "missing_rights" not in result and "lower parallel, set rate_limit, or raise retry_timeout" in result["msg"]
    sandbox.reset()
    sandbox.fail("status", "PUT", SERVER, times=2, status=403, message="You have exceeded the rate limit")
    assert run(CALL, path=SERVER, method="PUT", body={"rescueMail": "x@example.net"})["changed"]


@pytest.mark.usefixtures("on_purpose")
@pytest.mark.parametrize("value", [{}, {"login": "required"}], ids=str)
@pytest.mark.parametrize(
    ("module", "args", "path"),
    [
        ("ovh_api_credential", {"credential_id": [502], "state": "absent"}, "/me/api/credential/502"),
        ("ovh_api_credential", {"status": ["validated"], "state": "absent"}, "/me/api/credential/502"),
        ("ovh_api_application", {"application_id": [102], "state": "absent"}, "/me/api/application/102"),
        ("ovh_server_burst", {"service_name": ["ns3001.example-sbg.net"], "state": "inactive"}, SERVER + "/burst"),
        ("ovh_server", {"service_name": ["ns3001.example-sbg.net"], "monitoring": False}, SERVER),
        ("ovh_vps", {"service_name": ["vps-5001.example-sbg.net"], "keymap": "us"}, "/vps/vps-5001.example-sbg.net"),
    ],
)
def test_an_object_with_nothing_of_what_was_asked_for_is_a_failure(
    module: str, args: dict[str, Any], path: str, value: Any, run: Callable[..., Result], sandbox: Sandbox
) -> None:
    sandbox.settings.batch = sandbox.settings.expanded = "ignore"
    sandbox.fail("wrong_type", "GET", path, times=None, value=value)
    result = run(module, environ={"OVH_RETRY_TIMEOUT": "0"}, **args)
    assert result.get("failed") and "unexpected API response: " in result["msg"], result
    assert not sandbox.carried_out()
