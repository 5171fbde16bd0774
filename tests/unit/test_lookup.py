# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lookup community.ovh.api: what it asks, what it makes of the answers, and where its options come from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ansible.errors import AnsibleLookupError
from ansible.parsing.dataloader import DataLoader
from ansible.plugins import loader as plugin_loader
from ansible.template import Templar
from ansible_collections.community.ovh.plugins.lookup import api
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import CONNECTION
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.plugin_utils import _in_process

from tests.sandbox import Sandbox
from tests.support.execution_modes import template

SERVER = "ns3001.example-sbg.net"

VerifyEffect = Callable[..., list[Any]]


@pytest.fixture
def look(sandbox: Sandbox, home: Path, impatient: None, monkeypatch: pytest.MonkeyPatch) -> VerifyEffect:
    """Looks up these paths, with the sandbox's keys in the environment: look("/me", expand=True, variables={…})."""
    for name, value in sandbox.environment.items():
        monkeypatch.setenv(name, value)

    def run(*terms: str, variables: dict[str, Any] | None = None, **options: Any) -> list[Any]:
        loader = DataLoader()
        plugin = plugin_loader.lookup_loader.get(
            "community.ovh.api", loader=loader, templar=Templar(loader=loader, variables=variables or {})
        )
        found: list[Any] = plugin.run(list(terms), variables=variables, **options)
        return found

    return run


def asked(sandbox: Sandbox) -> list[str]:
    return [each["path"].removeprefix("/1.0") for each in sandbox.exchanges]


def test_an_answer_for_each_path_in_their_order(look: VerifyEffect, sandbox: Sandbox) -> None:
    [time, me] = look("/auth/time", "/me")
    assert isinstance(time, int) and me["nichandle"] == "ab12345-ovh"
    assert asked(sandbox) == ["/auth/time", "/me"] and len(_in_process.CONNECTIONS) == 1
    assert look() == []


def test_holes_queries_and_objects_behind_a_list(look: VerifyEffect, sandbox: Sandbox) -> None:
    [server] = look("/dedicated/server/{name}", path_params={"name": SERVER})
    assert server["datacenter"] == "sbg1"
    [ids] = look("/me/bill", query={"date.from": "2024-03-01"})
    [bills] = look("/me/bill", query={"date.from": "2024-03-01"}, expand=True, parallel=2)
    assert [bill["billId"] for bill in bills] == ids and 0 < len(ids) < 4
    [tags] = look("/v2/iam/resource", all_pages=True)
    assert len(tags) > 30


def test_an_answer_is_data_and_its_secrets_are_hidden(look: VerifyEffect, sandbox: Sandbox) -> None:
    [named] = look("/v2/iam/resource", all_pages=True)
    names = [each["displayName"] for each in named if "{{" in (each["displayName"] or "")]
    assert names
    templar = Templar(loader=DataLoader(), variables={})
    assert [templar.template(name) for name in names] == names
    [hidden], [shown] = look("/me/bill/FR10000001"), look("/me/bill/FR10000001", show_secrets=True)
    assert (
        hidden["password"] == "VALUE_HIDDEN_UNLESS_SHOW_SECRETS"
        and shown["password"] == sandbox.state.bills["FR10000001"]["password"]
    )


def test_options_may_be_variables_and_those_of_the_lookup_come_first(look: VerifyEffect, sandbox: Sandbox) -> None:
    variables = {"ovh_expected_account": template("{{ mine }}"), "mine": "zz9-ovh", "ovh_request_timeout": 5}
    with pytest.raises(
        AnsibleLookupError, match="belong to the account ab12345-ovh, and expected_account is zz9-ovh: nothing was done"
    ):
        look("/me", variables=variables)
    [me] = look("/me", variables=variables, expected_account="ab12345-ovh")
    assert me["nichandle"] == "ab12345-ovh"
    assert {settings.request_timeout for unused, settings in _in_process.CONNECTIONS} == {5.0}


def test_no_host_variable_of_the_inventory_is_taken_for_an_option(sandbox: Sandbox) -> None:
    fields = {snake_case(field) for server in sandbox.state.servers.values() for field in server.facts} | {
        "display_name",
        "tags",
    }
    assert len(fields) > 15 and fields.isdisjoint(CONNECTION)


@pytest.mark.parametrize(
    ("terms", "options", "message"),
    [
        (
            ["/dedicated/server/nowhere"],
            {},
            "GET /dedicated/server/nowhere: This service does not exist .HTTP 404, query id",
        ),
        (["/me"], {"endpoint": "nowhere"}, "endpoint 'nowhere' is unknown: use one of ovh-eu, "),
        (["/ip/{ip}"], {}, "path parameter 'ip' has no value"),
        (["/me/../me"], {}, "a path cannot contain empty, '.' or '..' parts"),
        (
            ["/me"],
            {"method": "DELETE"},
            r"Unsupported parameters for \(community.ovh.api\) lookup: method\. Supported parameters include: ",
        ),
        (["/me"], {"expand": "perhaps"}, "argument 'expand' is of type"),
    ],
)
def test_a_failure_is_one_sentence(terms: list[str], options: dict[str, Any], message: str, look: VerifyEffect) -> None:
    with pytest.raises(AnsibleLookupError, match=message) as failure:
        look(*terms, **options)
    assert "\n" not in str(failure.value)


def test_a_failure_shows_no_secret(look: VerifyEffect, sandbox: Sandbox) -> None:
    secret = sandbox.environment["OVH_CONSUMER_KEY"]
    sandbox.fail("status", status=400, message=f"who is {secret}?")
    with pytest.raises(AnsibleLookupError, match=r"who is \*+\?") as failure:
        look("/me")
    assert secret not in str(failure.value)


def test_it_warns_as_a_task_does(look: VerifyEffect, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "ovh.conf").write_text("[default]\n")
    (home / "ovh.conf").chmod(0o644)
    said: list[str] = []
    monkeypatch.setattr(api.display, "warning", said.append)
    look("/me")
    assert said == [f"{home}/ovh.conf holds credentials and all users of this machine can read it; run chmod 600 on it"]


def test_it_needs_requests_and_says_so(look: VerifyEffect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_in_process, "IMPORT_TRACEBACK", "Traceback: no requests")
    with pytest.raises(AnsibleLookupError, match=r"Failed to import the required Python library \(requests\)"):
        look("/me")
