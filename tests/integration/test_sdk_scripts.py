# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the official SDK's README does by script leaves the sandbox in the state that our tasks leave it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import ovh
import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import controller
from tests.support.traffic import traffic_log


@pytest.fixture
def sandboxes() -> Iterator[tuple[Sandbox, Sandbox]]:
    """Two of a kind: one for the script, one for the task."""
    with Sandbox(task_seconds=0.0) as one, Sandbox(task_seconds=0.0, log=traffic_log()) as other:
        yield one, other


@pytest.fixture
def sdk(monkeypatch: pytest.MonkeyPatch) -> Callable[[Sandbox], ovh.Client]:
    """The SDK's client of a sandbox."""

    def client(sandbox: Sandbox) -> ovh.Client:
        monkeypatch.setitem(ovh.client.ENDPOINTS, "ovh-eu", sandbox.url)
        keys = {name.removeprefix("OVH_").lower(): value for name, value in sandbox.environment.items()}
        return ovh.Client(**{**keys, "endpoint": "ovh-eu"})

    return client


def bursts(sandbox: Sandbox) -> dict[str, Any]:
    return {name: server.burst for name, server in sandbox.state.servers.items()}


def redirections(sandbox: Sandbox) -> list[tuple[str, str]]:
    sandbox.state.agenda.run()
    return sorted((item["from"], item["to"]) for item in sandbox.state.domains["example.com"].redirections.values())


def test_burst_on_all_servers_of_sbg1(sandboxes, sdk):
    by_script, by_task = sandboxes
    client = sdk(by_script)
    for name in client.get("/dedicated/server"):
        try:
            details = client.get(f"/dedicated/server/{name}")
        except ovh.exceptions.APIError:
            continue  # expired, or not ours to see: the script of the README would have ended here
        if details["datacenter"] == "sbg1":
            client.put(f"/dedicated/server/{name}/burst", status="active")

    result = controller("ovh_server_burst", {"datacenter": "sbg1"}, environ=by_task.environment)

    assert result["changed"] and not result.get("failed")
    assert bursts(by_script) == bursts(by_task)


def test_a_new_mail_redirection(sandboxes, sdk):
    by_script, by_task = sandboxes
    sdk(by_script).post(
        "/email/domain/example.com/redirection", _from="office@example.com", to="jane@example.net", localCopy=True
    )

    result = controller(
        "ovh_mail_redirection",
        {"domain": "example.com", "from": "office", "to": "jane@example.net", "local_copy": True},
        environ=by_task.environment,
    )

    assert result["changed"] and not result.get("failed")
    assert redirections(by_script) == redirections(by_task)
    assert ("office@example.com", "jane@example.net") in redirections(by_task)


def test_the_account_and_the_key_at_work(sandboxes, sdk):
    by_script, by_task = sandboxes
    client = sdk(by_script)
    result = controller("ovh_account_info", {}, environ=by_task.environment)
    assert result["account"]["firstname"] == client.get("/me")["firstname"]
    assert result["credential"]["rules"] == client.get("/auth/currentCredential")["rules"]


def test_the_table_of_bills(sandboxes, sdk):
    by_script, by_task = sandboxes
    client = sdk(by_script)
    bills = [client.get(f"/me/bill/{name}") for name in client.get("/me/bill")]
    lines = {
        bill["billId"]: [
            client.get(f"/me/bill/{bill['billId']}/details/{line}")
            for line in client.get(f"/me/bill/{bill['billId']}/details")
        ]
        for bill in bills
    }

    result = controller("ovh_bill_info", {"details": True}, environ=by_task.environment)

    assert {bill["bill_id"]: bill["price_with_tax"]["text"] for bill in result["bills"]} == {
        bill["billId"]: bill["priceWithTax"]["text"] for bill in bills
    }
    shown = {
        bill["bill_id"]: sorted((line["description"], line["total_price"]["text"]) for line in bill["details"])
        for bill in result["bills"]
    }
    assert shown == {
        name: sorted((line["description"], line["totalPrice"]["text"]) for line in of_bill)
        for name, of_bill in lines.items()
    }


def test_the_table_of_credentials(sandboxes, sdk):
    by_script, by_task = sandboxes
    client = sdk(by_script)
    table = []
    for number in client.get("/me/api/credential", status="validated"):
        credential = client.get(f"/me/api/credential/{number}")
        application = client.get(f"/me/api/credential/{number}/application")
        table.append(
            (number, application["name"], credential["status"], credential["creation"], credential["expiration"])
        )

    result = controller("ovh_api_credential_info", {"status": "validated"}, environ=by_task.environment)

    shown = [
        (item["credential_id"], item["application_name"], item["status"], item["creation"], item["expiration"])
        for item in result["credentials"]
    ]
    assert sorted(shown, key=str) == sorted(table, key=str)


def test_a_kvm(sandboxes, sdk):
    by_script, by_task = sandboxes
    sdk(by_script).post(
        "/dedicated/server/ns3001.example-sbg.net/features/ipmi/access", ipToAllow="192.0.2.1", ttl=15, type="kvmipJnlp"
    )

    result = controller(
        "ovh_server_ipmi_access",
        {"service_name": "ns3001.example-sbg.net", "type": "kvmipJnlp", "ip_to_allow": "192.0.2.1"},
        environ=by_task.environment,
    )

    assert result["changed"] and result["value"]
    assert [each["body"] for each in by_task.writes()] == [each["body"] for each in by_script.writes()]


def test_a_consumer_key_for_one_route(sandboxes, sdk):
    by_script, by_task = sandboxes
    request = sdk(by_script).new_consumer_key_request()
    request.add_rules(ovh.API_READ_ONLY, "/me")
    asked = request.request()

    without_key = {name: value for name, value in by_task.environment.items() if name != "OVH_CONSUMER_KEY"}
    result = controller(
        "ovh_consumer_key",
        {"access_rules": [{"path": "/me", "access": "read_only"}], "wait": False},
        environ=without_key,
    )

    assert result["changed"] and result["state"] == asked["state"] == "pendingValidation"
    [script], [task] = by_script.writes(), by_task.writes()
    # Besides, the key may look at itself, so that the next run can see that nothing is left to do.
    assert [rule for rule in task["body"]["accessRules"] if not rule["path"].startswith("/auth/")] == script["body"][
        "accessRules"
    ]
