# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instances of the Public Cloud, by what their scenario does not show: from each status to each state, what is refused
before anything is sent, and what becomes of several of them.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import endpoint_named
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.require import require_state
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import Step, Verb
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.write import call, request_of
from ansible_collections.community.ovh.plugins.module_utils._products.cloud._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.instance import (
    CLOUD_INSTANCE,
    cannot_resize,
)

from tests.sandbox import Sandbox
from tests.sandbox.state.cloud import EXT_NET, flavor_id
from tests.support.execution_modes import EXECUTION_MODES, Result

Task = Callable[..., Result]
NEW = {"region": "GRA11", "flavor": "b3-8", "image": "Ubuntu 24.04"}
LOST = "all data on the disk of the instance"

pytestmark = pytest.mark.usefixtures("home", "impatient")


@pytest.fixture
def task(sandbox: Sandbox) -> Task:
    """A task in the project `shop`, by default about its instance shop-1."""

    def run(check: bool = False, module: str = "ovh_cloud_instance", **args: Any) -> Result:
        named = {"project": "shop", "name": "shop-1", **args}
        return EXECUTION_MODES["controller"](module, named, check=check, diff=True, environ=sandbox.environment)

    return run


def shop(sandbox: Sandbox) -> Any:
    return next(each for each in sandbox.state.projects.values() if each.facts["description"] == "shop")


def first(sandbox: Sandbox) -> dict[str, Any]:
    return next(iter(shop(sandbox).instances.values()))


def sent(sandbox: Sandbox) -> list[str]:
    """The last parts of the paths that were written to, and what they were sent."""
    return [each["path"].rpartition("/")[2] for each in sandbox.writes()]


@pytest.mark.parametrize(
    ("state", "status", "calls"),
    [
        ("started", "ACTIVE", []),
        ("started", "SHUTOFF", ["start"]),
        ("started", "SHELVED_OFFLOADED", ["unshelve"]),
        ("started", "PAUSED", ["resume"]),
        ("started", "RESCUE", ["rescueMode"]),
        ("stopped", "STOPPED", []),
        ("stopped", "ACTIVE", ["stop"]),
        ("stopped", "SHELVED_OFFLOADED", ["unshelve", "stop"]),
        ("stopped", "SUSPENDED", ["resume", "stop"]),
        ("stopped", "RESCUE", ["rescueMode", "stop"]),
        ("shelved", "SHUTOFF", ["shelve"]),
        ("shelved", "RESCUE", ["rescueMode", "shelve"]),
        ("rescue", "ACTIVE", ["rescueMode"]),
        ("rescue", "PAUSED", ["resume", "rescueMode"]),
        ("restarted", "ACTIVE", ["reboot"]),
        ("restarted", "SHUTOFF", ["start"]),
        ("restarted", "RESCUE", ["rescueMode", "reboot"]),
        ("present", "SHUTOFF", []),
    ],
)
def test_from_each_status_to_each_state(
    task: Task, sandbox: Sandbox, state: str, status: str, calls: list[str]
) -> None:
    first(sandbox)["status"] = status
    foreseen, done = task(check=True, state=state), task(state=state)
    assert sent(sandbox) == calls and done["changed"] is foreseen["changed"] is bool(calls)
    assert done["diff"] == foreseen["diff"]
    assert first(sandbox)["status"] in (CLOUD_INSTANCE.states[state].values if calls else [status])


def test_a_restart_is_an_action(task: Task, sandbox: Sandbox) -> None:
    first(sandbox)["flavorId"] = flavor_id("b3-8", "GRA11")
    done = [task(state="restarted", reboot="hard") for _again in range(2)]
    assert [each["changed"] for each in done] == [True, True] and sent(sandbox) == ["reboot", "reboot"]
    assert done[0]["diff"]["after"] == {"state": "restarted"}
    assert task(name="web1", **NEW, state="restarted")["changed"] and sent(sandbox)[2:] == ["instance"]


def test_what_is_resized_or_rebuilt_ends_in_the_wanted_state(task: Task, sandbox: Sandbox) -> None:
    first(sandbox)["status"] = "SHUTOFF"
    rebuilt = {"image": "Ubuntu 24.04 with nginx", "rebuild": "when_needed", "confirm": "shop-1"}
    assert task(**rebuilt, state="stopped")["instance"]["status"] == "SHUTOFF"
    assert sent(sandbox) == ["reinstall", "stop"], "an instance that is installed again runs"
    assert task(flavor="b3-16", state="started")["instance"]["flavor"] == "b3-16"
    assert sent(sandbox)[2:] == ["start", "resize"]


REFUSED: list[tuple[dict[str, Any], str]] = [
    (
        {"flavor": "b3-8"},
        "shop-1: flavor b3-8 has a disk of 50 GB and b3-16 one of 100 GB, and a disk cannot become smaller",
    ),
    (
        {"image": "Ubuntu 24.04 with nginx"},
        f"shop-1: image is 'Ubuntu 24.04' and is changed in place only with rebuild: when_needed, which destroys {LOST}"
        " (wanted 'Ubuntu 24.04 with nginx'); recreate: when_needed deletes it and creates it again",
    ),
    (
        {"image": "Ubuntu 24.04 with nginx", "rebuild": "when_needed", "confirm": "shop-2"},
        f"shop-1: image destroys {LOST}, and confirm is 'shop-2'; nothing was sent. To do it, set confirm: shop-1",
    ),
    ({"state": "absent"}, f"shop-1: deletion destroys {LOST}, and it is not confirmed; nothing was sent."),
    ({"monthly_billing": False}, "shop-1: monthly_billing is on and cannot be turned off (wanted False)"),
    ({"flavor": "b9"}, "flavor 'b9' does not exist in region 'GRA11'; existing: b3-8, b3-16"),
    ({"name": "web1", "flavor": "b3-8"}, "flavor 'b3-8' exists more than once; give region"),
    ({"name": "web1", "region": "GRA11"}, "web1: it does not exist, and to create it flavor, image must be given"),
    ({"networks": [{"network": "x"}]}, "network 'x' does not exist; existing: "),
    ({"name": ["shop-1", "shop-2"], "console": True}, "console is for one object: give one name"),
    ({"name": "twin"}, "twin: there are several, with the ids "),
]


@pytest.mark.parametrize(("args", "message"), REFUSED)
def test_what_is_refused_before_anything_is_sent(
    task: Task, sandbox: Sandbox, args: dict[str, Any], message: str
) -> None:
    first(sandbox).update(flavorId=flavor_id("b3-16", "GRA11"), monthlyBilling={"since": "2024-03-01", "status": "ok"})
    for number in (1, 2):
        shop(sandbox).add(number, "twin", "GRA11")
    for check in (True, False):
        assert message in str([task(check=check, **args), task(check=check, **args).get("warnings")])
    assert not sandbox.writes()


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        ({"disk": 50}, ""),
        ({}, ""),
        (
            {"disk": 10, "capabilities": [{"name": "resize", "enabled": False}]},
            "an instance with the flavor old cannot",
        ),
        ({"disk": 10, "capabilities": [{"name": "snapshot", "enabled": False}]}, ""),
    ],
)
def test_which_flavors_can_be_exchanged(now: dict[str, Any], reason: str) -> None:
    assert cannot_resize({"name": "old", **now}, {"name": "new", "disk": 50}).startswith(reason)
    assert bool(reason) == bool(cannot_resize({"name": "old", **now}, {"name": "new", "disk": 50}))


def test_an_endpoint_without_a_state() -> None:
    endpoint = endpoint_named("soyoustart-eu")
    require_state(CLOUD_INSTANCE, PUBLISHED, "stopped", endpoint)
    with pytest.raises(UsageError, match="state shelved is not available on soyoustart-eu"):
        require_state(CLOUD_INSTANCE, PUBLISHED, "shelved", endpoint)


def test_a_quota_that_is_reached_in_the_middle(task: Task, sandbox: Sandbox) -> None:
    sandbox.settings.instance_quota, names = 5, ["web1", "web2", "web3"]
    with sandbox.on_purpose():
        made = task(name=names, **NEW)
    (missing,) = [each for each in made["instances"] if each.get("failed")]
    assert made["failed"] and "1 of 3 instances failed: " + missing["name"] in made["msg"] and "Quota" in made["msg"]
    assert "right" not in made["msg"] and "missing_rights" not in made
    assert [each["changed"] for each in made["instances"]].count(True) == 2
    sandbox.settings.instance_quota, before = 6, len(sandbox.writes())
    again = task(name=names, **NEW)
    assert not again.get("failed") and [each["status"] for each in again["instances"]] == ["ACTIVE"] * 3
    assert len(sandbox.writes()) == before + 1


def test_user_data_is_sent_once_and_never_shown(task: Task, sandbox: Sandbox) -> None:
    made = task(name=["web1", "web2"], **NEW, user_data="password: S3cretS3cret")
    assert made["diff"]["after"]["web1"]["user_data"] == "(changed)" and "S3cretS3cret" not in json.dumps(made)
    assert not task(name="web1", **NEW, user_data="password: another")["changed"]


def test_secrets_that_a_task_asks_for(task: Task, sandbox: Sandbox) -> None:
    assert task(check=True, console=True)["console_url"] is None and not sandbox.writes()
    shown = task(console=True, rescue_password=True)
    assert shown["console_url"].startswith("https://console") and not shown["changed"]
    assert shown["rescue_password"] is None
    assert task(state="rescue", rescue_password=True)["rescue_password"].startswith("rescue")
    first(sandbox)["status"] = "SHUTOFF"
    with sandbox.on_purpose():
        refused = task(console=True)
    assert refused["failed"] and "shop-1: " in refused["msg"] and refused["instance"]["name"] == "shop-1"
    assert task(console=True, state="absent", confirm="shop-1")["console_url"] is None


def test_a_newer_build_of_an_image_is_the_same_image(task: Task, sandbox: Sandbox) -> None:
    listed = shop(sandbox).images
    old = next(name for name in listed if listed[name] == "Ubuntu 24.04")
    path = "/cloud/project/%s/image" % shop(sandbox).facts["project_id"]
    newer = "22222222-0000-4000-8000-000000000002"
    sandbox.state.objects.adopt(path, newer, {"name": "Ubuntu 24.04", "region": "GRA11", "status": "active"})
    assert not task(image="Ubuntu 24.04")["changed"] and not task(image=old)["changed"]
    wanted = task(check=True, image=newer, rebuild="when_needed", confirm="shop-1")
    assert wanted["changed"] and wanted["instance"]["image_id"] == newer


def test_a_failed_instance_is_created_again_as_it_was(task: Task, sandbox: Sandbox) -> None:
    key: dict[str, Any] = {"id": "77777777-0000-4000-8000-000000000001", "name": "deploy"}
    key |= {"publicKey": "ssh-ed25519 AAAA", "fingerPrint": "SHA256:deploy", "regions": ["GRA11"]}
    first(sandbox).update(
        status="ERROR", sshKeyId=key["id"], sshKey=key, monthlyBilling={"since": "2024-03-01", "status": "ok"}
    )
    run = functools.partial(task, networks=[{"network": "Ext-Net"}], recreate="when_failed", confirm="shop-1")
    foreseen, done = run(check=True), run()
    assert done["diff"] == foreseen["diff"] and [each["method"] for each in sandbox.writes()] == ["DELETE", "POST"]
    assert done["diff"]["after"]["recreated"]["carried_over"] == [
        *("flavor", "image", "monthly_billing", "name", "region", "ssh_key")
    ]
    new = done["instance"]
    assert (new["ssh_key"], new["flavor"], new["monthly_billing"]["status"]) == ("deploy", "b3-8", "ok")
    assert {each["network"] for each in new["networks"]} == {"Ext-Net"}


def test_addresses_are_not_carried_over(task: Task, sandbox: Sandbox) -> None:
    first(sandbox).update(status="ERROR", ipAddresses=first(sandbox)["ipAddresses"][1:])
    done = task(recreate="when_failed", confirm="shop-1")
    assert [each["network"] for each in done["instance"]["networks"]] == [EXT_NET] * 2


def test_an_interface_with_another_address_is_replaced(task: Task, sandbox: Sandbox) -> None:
    first(sandbox)["ipAddresses"] = first(sandbox)["ipAddresses"][1:]
    backend = {"network": "backend", "ip": "192.168.10.30"}
    networks = [{"network": "Ext-Net"}, backend]
    assert task(networks=networks)["changed"] and not task(networks=networks)["changed"]
    moved = task(networks=[networks[0], {**backend, "ip": "192.168.10.31"}])
    assert [each["method"] for each in sandbox.writes()] == ["POST", "DELETE", "POST"]
    assert [each["ip"] for each in moved["instance"]["networks"]][2:] == ["192.168.10.31"]


def test_an_interface_that_is_gone_is_not_removed() -> None:
    removal = CLOUD_INSTANCE.field("networks").update.remove
    api: Any = SimpleNamespace(
        resource=CLOUD_INSTANCE, values=lambda each: {}, client=SimpleNamespace(get_list=lambda *asked: [{"id": "i"}])
    )
    step = Step(Verb.CALL, {}, {"networkId": "n"}, removal)
    outcome: Any = SimpleNamespace(id="a", current=None)
    assert request_of(api, outcome, step) == (None, {}) and call(api, outcome, step) is outcome


def test_the_key_of_an_instance_is_never_compared(task: Task, sandbox: Sandbox) -> None:
    assert not task(ssh_key="deploy")["changed"]


def test_networks_that_are_shown_by_other_ids_are_left_alone(task: Task, sandbox: Sandbox) -> None:
    first(sandbox)["ipAddresses"][0]["networkId"] = "pn-1234_0"
    for check in (True, False):
        refused = task(check=check, networks=[{"network": "backend"}])
        assert "shop-1: networks has pn-1234_0, which is the id of no network there" in refused["msg"]
    assert not sandbox.writes() and not task()["changed"]
    assert task(state="absent", confirm="shop-1")["changed"]


def test_an_instance_that_is_named_by_its_id_is_given_another_name(task: Task, sandbox: Sandbox) -> None:
    args = {"instance_id": first(sandbox)["id"], "name": "shop-9"}
    done = [task(check=True, **args), task(**args), task(**args)]
    assert [each["changed"] for each in done] == [True, True, False] and done[0]["diff"] == done[1]["diff"]
    assert done[2]["instance"]["name"] == "shop-9" and [each["method"] for each in sandbox.writes()] == ["PUT"]
