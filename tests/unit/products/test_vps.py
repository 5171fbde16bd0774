# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_vps: many at once, one task at a time on each; what can't be undone only by its word, its name twice, and
once.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.sandbox.state.vps import Vps
from tests.support.execution_modes import PLUGINS, Result

SHOP, BLOG, OFF, FOURTH = (f"vps-500{number}.example-sbg.net" for number in (1, 2, 3, 4))
OLD, EXPIRED, FORBIDDEN = "vps-5021.example-bhs.net", "vps-5013.example-gra.net", "vps-5012.example-gra.net"
NOON = "2026-05-04T12:00:00+00:00"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org"
REBUILD = {"image": "Debian 12", "rebuild": "when_image_differs"}

Play = Callable[..., Result]


@pytest.fixture
def keep(run: Play) -> Play:
    """Plays the module; on 5001 where nothing else is said."""
    return lambda *names, **args: run(
        "ovh_vps", **{**({} if {"zone", "tagged"} & args.keys() else {"service_name": list(names) or [SHOP]}), **args}
    )


def known(vps: Vps, number: int, kind: str, date: str = NOON, state: str = "done") -> None:
    """A task that there has been, or is."""
    vps.tasks[number] = {"id": number, "type": kind, "state": state, "progress": 0, "date": date}


def paths(sandbox: Sandbox) -> list[str]:
    return [f"{each['method']} {each['path'].removeprefix('/1.0/vps/')}" for each in sandbox.writes()]


# ---- what can be meant


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"display_name": "x" * 51}, "display_name: a name has at most 50 characters"),
        (
            {"snapshot": {"state": "absent", "replace": True}},
            "snapshot: state: absent cannot be combined with description or replace",
        ),
        (
            {"snapshot": {"state": "absent", "description": ""}},
            "snapshot: state: absent cannot be combined with description or replace",
        ),
        (
            {"state": "restarted", "unless_done_since": "noon"},
            "unless_done_since: 'noon' is not an ISO 8601 timestamp, for example 2026-05-04T12:15:00+02:00",
        ),
        (
            {"state": "started", "unless_done_since": NOON},
            "unless_done_since requires state: restarted, revert: true, a rebuild, or replace: true of snapshot",
        ),
        (
            {"image": "Debian 12", "ssh_key": "jane"},
            (
                "ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a private key"
                " is not accepted"
            ),
        ),
    ],
)
def test_what_can_not_be_meant(args: dict[str, Any], message: str, keep: Play, sandbox: Sandbox) -> None:
    assert keep(**args)["msg"] == message
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    "args",
    [
        {"state": "started", "revert": True, "confirm": SHOP},
        {"snapshot": {}, "image": "Debian 12"},
        {"revert": True, "image": "Debian 12", "confirm": SHOP},
        {"rebuild": "always", "confirm": SHOP},
        {"ssh_key": KEY},
        {"image": "Debian 12", "send_password": False},
    ],
)
def test_options_that_do_not_go_together(args: dict[str, Any], keep: Play, sandbox: Sandbox) -> None:
    assert keep(**args)["failed"]
    assert not sandbox.exchanges


# ---- what can't be undone


@pytest.mark.parametrize("order", [{"revert": True}, REBUILD, {"image": "Debian 12", "rebuild": "always"}])
@pytest.mark.parametrize(
    "whom",
    [
        {},
        {"confirm": ""},
        {"confirm": BLOG},
        {"confirm": "true"},
        {"service_name": [SHOP, BLOG], "confirm": SHOP},
        {"service_name": f"{SHOP},{BLOG}", "confirm": SHOP},
        {"service_name": [], "confirm": SHOP},
        {"zone": "os-sbg1", "service_name": [SHOP], "confirm": SHOP},
        {"tagged": {"env": "prod"}, "confirm": "prod"},
    ],
)
def test_it_wants_one_vps_and_its_name_twice(
    order: dict[str, Any], whom: dict[str, Any], keep: Play, sandbox: Sandbox
) -> None:
    result = keep(**order, **whom)
    assert result["failed"] and not result["changed"] and result["msg"].endswith("nothing was done")
    assert not sandbox.exchanges


@pytest.mark.parametrize("name", ["shop", "vps-5001*", "vps-5001", "[vps-5001.example-sbg.net]"])
@pytest.mark.parametrize("order", [{"revert": True}, REBUILD])
def test_no_display_name_and_no_pattern_will_do(name: str, order: dict[str, Any], keep: Play, sandbox: Sandbox) -> None:
    result = keep(name, confirm=name, **order)
    reason = (
        "it is the display name of vps-5001.example-sbg.net; this task needs the service name"
        if name == "shop"
        else "the account has no VPS of this name"
    )
    assert result["failed"] and result["msg"].endswith(reason) and not sandbox.writes()


def test_by_default_another_image_is_a_failure_that_names_both(keep: Play, sandbox: Sandbox) -> None:
    assert (
        keep(image="Debian 12")["msg"]
        == f"{SHOP}: its image is Debian 11, wanted Debian 12. To erase the VPS and install Debian 12, set"
        " rebuild: when_image_differs, and confirm to its name"
    )
    assert not keep(image="debian 11")["changed"] and not keep(image="debian 11").get("failed")
    assert not sandbox.writes()


@pytest.mark.parametrize("rebuild", ["never", "when_image_differs"])
@pytest.mark.parametrize("hidden", [True, False])
def test_an_image_that_can_not_be_read_is_unknown_and_not_different(
    rebuild: str, hidden: bool, keep: Play, sandbox: Sandbox
) -> None:
    if hidden:
        sandbox.fail("status", path="*/images/current", status=403, message="Not yours", times=None)
    result = keep(SHOP if hidden else OLD, image="Debian 12", rebuild=rebuild, confirm=SHOP if hidden else OLD)
    assert result["failed"] and "cannot determine whether the installed image is Debian 12 (GET " in result["msg"]
    assert ("missing right" if hidden else "HTTP 404") in result["msg"] and "and nothing was done;" in result["msg"]
    assert not sandbox.writes()


def test_an_image_that_can_not_be_read_just_now_is_an_error(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", path="*/images/current", status=400, message="No", times=None)
    assert (
        f"GET /vps/{SHOP}/images/current: No (HTTP 400"
        in keep(image="Debian 12", rebuild="always", confirm=SHOP)["msg"]
    )
    assert not sandbox.writes()


def test_always_rebuilds_whatever_is_there_and_in_each_run(keep: Play, sandbox: Sandbox) -> None:
    for _time in range(2):
        result = keep(OLD, image="Debian 12", rebuild="always", confirm=OLD, ssh_key=f" {KEY}\n", send_password=True)
        assert result["changed"] and result["vps"][0]["after"] == {"image": "Debian 12", "rebuilt": True}
    assert sandbox.state.vps[OLD].installed == {
        "imageId": "00000000-0000-4000-a000-000000000012",
        "publicSshKey": KEY,
        "doNotSendPassword": False,
    }
    assert paths(sandbox) == [f"POST {OLD}/rebuild"] * 2


@pytest.mark.parametrize(
    ("name", "date", "state", "image", "outcome"),
    [
        (SHOP, "2026-05-04T11:59:59+00:00", "done", "Debian 12", "rebuilds"),
        (SHOP, "2026-05-04T12:00:01+00:00", "error", "Debian 12", "rebuilds"),
        (SHOP, "2026-05-04T12:00:01+00:00", "done", "Debian 11", "unchanged"),
        (OLD, "2026-05-04T12:00:01+00:00", "done", "Debian 12", "unchanged"),
        (
            SHOP,
            "2026-05-04T12:00:01+00:00",
            "done",
            "Debian 12",
            (
                "it was rebuilt since unless_done_since, and its image is Debian 11, wanted Debian 12: nothing was"
                " done; a later unless_done_since rebuilds it"
            ),
        ),
    ],
)
def test_a_rebuild_since_is_enough_unless_it_failed(
    name: str, date: str, state: str, image: str, outcome: str, keep: Play, sandbox: Sandbox
) -> None:
    known(sandbox.state.vps[name], 7, "reinstallVm", date, state)
    result = keep(name, image=image, rebuild="always", confirm=name, unless_done_since=NOON)
    assert len(sandbox.writes()) == (outcome == "rebuilds") == result["changed"]
    assert result.get("msg", f"{name}: {outcome}") == f"{name}: {outcome}"


@pytest.mark.parametrize(
    ("image", "message"),
    [
        ("Debian 13", "there is no image Debian 13; there are: AlmaLinux 9, Debian 11, Debian 12, Ubuntu 24.04"),
        (
            "AlmaLinux 9",
            (
                "there are 2 images named AlmaLinux 9: say which by its id, 00000000-0000-4000-a000-000000000031 or"
                " 00000000-0000-4000-a000-000000000032"
            ),
        ),
    ],
)
def test_an_image_that_is_none_or_two(image: str, message: str, keep: Play, sandbox: Sandbox) -> None:
    assert keep(image=image, rebuild="when_image_differs", confirm=SHOP)["msg"] == f"{SHOP}: {message}"
    assert not sandbox.writes()


def test_an_image_by_its_id(keep: Play, sandbox: Sandbox) -> None:
    result = keep(image="00000000-0000-4000-a000-000000000032", rebuild="when_image_differs", confirm=SHOP)
    assert (
        result["vps"][0]["after"]["image"] == "AlmaLinux 9"
        and sandbox.state.vps[SHOP].image == "00000000-0000-4000-a000-000000000032"
    )


def test_images_that_can_not_be_read(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", path="*/images/available", status=400, message="No", times=None)
    result = keep(**REBUILD, confirm=SHOP)
    assert (
        result["failed"] and f"GET /vps/{SHOP}/images/available: No (HTTP 400" in result["msg"] and not sandbox.writes()
    )


@pytest.mark.parametrize("order", [{"revert": True}, REBUILD])
@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "reset_after"},
        {"kind": "reset_before"},
        {"kind": "status", "status": 503},
        {"kind": "status", "status": 504, "applied": True},
        {"kind": "empty"},
    ],
)
def test_a_destructive_order_is_sent_once_even_after_a_lost_answer(
    order: dict[str, Any], fault: dict[str, Any], keep: Play, sandbox: Sandbox
) -> None:
    sandbox.fail(method="POST", times=None, **fault)
    result = keep(**order, confirm=SHOP)
    assert len(sandbox.writes()) == 1
    assert bool(result.get("failed")) is (not sandbox.carried_out())


@pytest.mark.parametrize("nth", [1, 2, 6])
def test_a_rebuild_that_goes_on_is_waited_for_and_not_begun_again(nth: int, keep: Play, sandbox: Sandbox) -> None:
    # It ends before its tasks are listed, while they are listed the first time, or the second.
    sandbox.settings.task_outcome = "never"
    first = keep(**REBUILD, confirm=SHOP, wait=False)
    assert first["changed"] and first["vps"][0]["tasks"][0]["type"] == "reinstallVm"
    assert (
        "it has a task that is still open after 0.01 s (wait_timeout)"
        in keep(**REBUILD, confirm=SHOP, wait_timeout=0.01)["msg"]
    )
    sandbox.fail("before", method="GET", path="*/tasks", nth=nth, hook=lambda state: state.agenda.release())
    second = keep(**REBUILD, confirm=SHOP)
    assert not second["changed"] and second["vps"][0]["after"] == {"image": "Debian 12", "rebuilt": False}
    assert paths(sandbox) == [f"POST {SHOP}/rebuild"]


def test_a_task_that_has_begun_meanwhile_stops_a_deed(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "after",
        method="GET",
        path="*/images/available",
        nth=2,
        hook=lambda state: known(state.vps[SHOP], 77, "rebootVm"),
    )
    assert keep(**REBUILD, confirm=SHOP)["msg"].startswith(
        f"{SHOP}: task 77 was started meanwhile by another client; nothing was sent"
    )
    assert not sandbox.writes()


def test_a_rebuild_that_the_api_does_not_show(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "before",
        method="GET",
        path="*/images/current",
        nth=2,
        times=None,
        hook=lambda state: setattr(state.vps[SHOP], "image", "00000000-0000-4000-a000-000000000011"),
    )
    assert (
        keep(**REBUILD, confirm=SHOP)["msg"]
        == f"{SHOP}: the API's task has ended well, and its image is Debian 11, wanted Debian 12"
    )


def test_there_is_no_way_back_without_a_snapshot(keep: Play, sandbox: Sandbox) -> None:
    assert keep(BLOG, revert=True, confirm=BLOG)["msg"] == f"{BLOG}: it has no snapshot to revert to"
    assert not sandbox.writes()


@pytest.mark.parametrize(
    ("date", "state", "reverts"),
    [
        ("2026-05-04T11:59:59+00:00", "done", True),
        (NOON, "done", False),
        ("2026-05-04T12:00:01+00:00", "done", False),
        ("2026-05-05T12:00:00+00:00", "error", True),
    ],
)
def test_a_revert_since_is_enough_unless_it_failed(
    date: str, state: str, reverts: bool, keep: Play, sandbox: Sandbox
) -> None:
    known(sandbox.state.vps[SHOP], 7, "revertSnapshot", date, state)
    result = keep(revert=True, unless_done_since=NOON, confirm=SHOP)
    assert result["changed"] is reverts and result["vps"][0]["after"] == {"reverted": reverts}


# ---- settings


def test_a_name_of_its_own_and_back(keep: Play, sandbox: Sandbox) -> None:
    assert keep("shop", display_name=" store ")["diff"]["after"] == {SHOP: {"display_name": "store"}}
    assert keep("store", display_name="")["vps"][0]["after"] == {"display_name": SHOP}
    sandbox.state.vps[SHOP].facts["displayName"] = None
    assert not keep(display_name="")["changed"]


def test_into_the_rescue_system_and_out_of_it(keep: Play, sandbox: Sandbox) -> None:
    assert keep(netboot_mode="rescue", sla_monitoring=True, state="started")["diff"]["after"] == {
        SHOP: {"netboot_mode": "rescue", "sla_monitoring": True}
    }
    assert sandbox.state.vps[SHOP].facts["state"] == "rescued" and keep(netboot_mode="local")["changed"]
    assert paths(sandbox) == [f"PUT {SHOP}"] * 2 and not keep(netboot_mode="local", sla_monitoring=True)["changed"]


def test_what_a_setting_sets_going_is_over_before_more_is_begun(keep: Play, sandbox: Sandbox) -> None:
    result = keep(netboot_mode="rescue", state="restarted", snapshot={"description": "new"})
    assert result["changed"] and paths(sandbox) == [f"PUT {SHOP}", f"PUT {SHOP}/snapshot", f"POST {SHOP}/reboot"]


def test_settings_that_the_api_does_not_take(keep: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    boot = importlib.import_module(f"{PLUGINS}.module_utils._products.vps.vps").BOOT
    monkeypatch.setitem(vars(boot), "lag", 0.02)
    sandbox.settings.task_outcome = "ovhError"
    result = keep(netboot_mode="rescue", state="restarted")
    assert result["msg"] == f"{SHOP}: the API accepted the change but netboot_mode is still 'local' (wanted 'rescue')"
    assert paths(sandbox) == [f"PUT {SHOP}"]


# ---- power


@pytest.mark.parametrize(
    ("name", "state", "writes", "after"),
    [
        (SHOP, "started", [], "started"),
        (SHOP, "stopped", ["stop"], "stopped"),
        (OFF, "started", ["start"], "started"),
        (OFF, "stopped", [], "stopped"),
        (SHOP, "restarted", ["reboot"], "started"),
        (OFF, "restarted", ["start"], "started"),
    ],
)
def test_power(name: str, state: str, writes: list[str], after: str, keep: Play, sandbox: Sandbox) -> None:
    result = keep(name, state=state)
    assert paths(sandbox) == [f"POST {name}/{each}" for each in writes]
    assert result["changed"] is bool(writes) and result["vps"][0]["after"]["state"] == after
    assert [task["state"] for task in result["vps"][0]["tasks"]] == ["done"] * len(writes)


@pytest.mark.parametrize(
    ("date", "state", "restarts"),
    [
        ("2026-05-04T11:59:59+00:00", "done", True),
        (NOON, "done", False),
        ("2026-05-04T14:00:01+02:00", "done", False),
        ("2026-05-05T12:00:00+00:00", "cancelled", True),
    ],
)
def test_a_restart_since_is_enough_unless_it_failed(
    date: str, state: str, restarts: bool, keep: Play, sandbox: Sandbox
) -> None:
    known(sandbox.state.vps[SHOP], 7, "rebootVm", date, state)
    assert keep(state="restarted", unless_done_since=NOON)["changed"] is restarts


def test_without_more_each_run_restarts(keep: Play, sandbox: Sandbox) -> None:
    assert keep(state="restarted")["changed"] and keep(state="restarted")["changed"] and len(sandbox.writes()) == 2


def test_what_others_have_begun_is_awaited_and_then_looked_at(keep: Play, sandbox: Sandbox) -> None:
    sandbox.state.vps[SHOP].facts["state"] = "stopping"
    known(sandbox.state.vps[SHOP], 7, "stopVm", state="doing")

    def stopped(state: Any) -> None:
        state.vps[SHOP].facts["state"], state.vps[SHOP].tasks[7]["state"] = "stopped", "done"

    sandbox.fail("before", method="GET", path="*/tasks", nth=6, hook=stopped)
    result = keep(state="started")
    assert paths(sandbox) == [f"POST {SHOP}/start"] and result["vps"][0]["before"] == {"state": "stopped"}


def test_in_check_mode_nothing_is_awaited(keep: Play, sandbox: Sandbox) -> None:
    known(sandbox.state.vps[SHOP], 7, "rebootVm", state="doing")
    assert keep(state="stopped", check=True)["vps"][0]["after"] == {"state": "stopped"}


@pytest.mark.usefixtures("on_purpose")
@pytest.mark.parametrize(
    ("state", "told"), [("maintenance", "maintenance"), ("suspended", "suspended"), (None, "in an unknown state")]
)
def test_a_vps_between_two_states_without_a_task_is_told(
    state: str | None, told: str, keep: Play, sandbox: Sandbox
) -> None:
    sandbox.state.vps[SHOP].facts["state"] = state
    result = keep(SHOP, OFF, keymap="us", state="started")
    assert (
        result["msg"]
        == f"1 of 2 VPS failed, 1 changed: {SHOP}: it is {told}, and OVHcloud is at work on it: run the task again when"
        " it is not"
    )
    assert paths(sandbox) == [f"PUT {OFF}", f"POST {OFF}/start"]


def test_what_can_not_be_asked_for_its_tasks(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", path=f"*{SHOP}*/tasks", status=400, message="No", times=None)
    result = keep(SHOP, BLOG, state="stopped")
    assert result["msg"].startswith(f"1 of 2 VPS failed, 1 changed: {SHOP}: GET /vps/{SHOP}/tasks: No (HTTP 400")


def test_what_has_been_done_to_it_can_not_be_read(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", path=f"*{SHOP}/tasks", status=400, message="No", times=None)
    result = keep(SHOP, BLOG, state="restarted", unless_done_since=NOON)
    assert result["msg"].startswith(f"1 of 2 VPS failed, 1 changed: {SHOP}: GET /vps/{SHOP}/tasks: No (HTTP 400")
    assert paths(sandbox) == [f"POST {BLOG}/reboot"]


@pytest.mark.parametrize(
    ("outcome", "state"), [("cancelled", "cancelled"), ("customerError", "blocked"), ("ovhError", "error")]
)
def test_a_task_that_ends_badly(outcome: str, state: str, keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = outcome
    result = keep(SHOP, BLOG, state="stopped")
    assert (
        result["msg"].startswith(f"2 of 2 VPS failed, 0 changed: {SHOP}: task /vps/{SHOP}/tasks/")
        and f" ended as {state}" in result["msg"]
    )
    assert result["changed"] and not any(entry["changed"] for entry in result["vps"])


def test_a_task_is_not_waited_for_unless_it_is_wanted(keep: Play, run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    result = keep(state="stopped", wait=False)
    (task,) = result["vps"][0]["tasks"]
    assert result["changed"] and task["state"] == "todo"
    sandbox.state.agenda.release()
    assert run("ovh_task_wait", tasks=[task])["tasks"][0]["task"]["state"] == "done"


def test_an_endpoint_may_show_a_state_late_or_never(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "after",
        method="GET",
        path=f"*/vps/{SHOP}/tasks/*",
        times=None,
        hook=lambda state: state.vps[SHOP].facts.update(state="running"),
    )
    assert keep(state="stopped")["msg"] == f"{SHOP}: the API's task has ended well, and it is started, wanted stopped"


def test_what_was_done_can_not_be_read_back(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="GET", path=f"*/vps/{SHOP}", nth=3, status=400, message="No", times=None)
    message = keep(state="stopped")["msg"]
    assert message.startswith(
        f"{SHOP}: the API's task has ended well, and it could not be read back (GET /vps/{SHOP}: No (HTTP 400"
    )


def test_what_was_done_by_a_credential_that_has_been_revoked_since(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("revoke", method="GET", path=f"*/vps/{SHOP}", nth=3)
    result = keep(state="stopped")
    assert result["changed"] and result["msg"].startswith(
        f"{SHOP}: the API's task has ended well, and it could not be read back (GET /vps/{SHOP}: "
    )
    assert "INVALID_CREDENTIAL" in result["msg"]


# ---- snapshots


def test_a_snapshot_of_many(keep: Play, sandbox: Sandbox) -> None:
    result = keep(tagged={"env": "prod"}, snapshot={})
    assert paths(sandbox) == [f"POST {BLOG}/createSnapshot"] and sandbox.state.vps[BLOG].snapshot["description"] == ""
    assert result["diff"] == {"before": {BLOG: {"snapshot": None}}, "after": {BLOG: {"snapshot": {"description": ""}}}}


def test_without_the_option_there_is_no_snapshot(keep: Play) -> None:
    assert f"POST /vps/{OLD}/createSnapshot: This VPS has no snapshot option (HTTP 400" in keep(OLD, snapshot={})["msg"]


def test_each_run_replaces_and_not_what_was_taken_since(keep: Play, sandbox: Sandbox) -> None:
    for _time in range(2):
        assert keep(snapshot={"replace": True, "description": "x"})["vps"][0]["after"]["snapshot_replaced"]
    assert paths(sandbox) == [f"DELETE {SHOP}/snapshot", f"POST {SHOP}/createSnapshot"] * 2
    assert not keep(snapshot={"replace": True}, unless_done_since="2024-06-01")["changed"]
    assert keep(snapshot={"replace": True, "description": "y"}, unless_done_since="2024-06-01")["diff"]["after"] == {
        SHOP: {"snapshot": {"description": "y"}}
    }


def test_a_snapshot_that_is_removed_and_not_taken_again_is_told(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="POST", path="*/createSnapshot", status=400, message="No")
    result = keep(snapshot={"replace": True})
    assert result["changed"] and result["vps"][0]["after"] == {"snapshot": None, "snapshot_replaced": False}
    assert "createSnapshot: No (HTTP 400" in result["msg"] and result["msg"].endswith(
        "; done before that: removal of the snapshot"
    )
    assert keep(snapshot={"replace": True})["vps"][0]["after"]["snapshot"] == {"description": ""}


def test_a_snapshot_that_the_api_does_not_show(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "after",
        method="GET",
        path=f"*/vps/{BLOG}/tasks/*",
        times=None,
        hook=lambda state: setattr(state.vps[BLOG], "snapshot", None),
    )
    assert (
        keep(BLOG, snapshot={"description": "x"})["msg"]
        == f"{BLOG}: the API's task has ended well, and its snapshot is none, wanted {{'description': 'x'}}"
    )


def test_a_snapshot_that_can_not_be_read(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="GET", path="*/snapshot", status=403, message="Not yours", times=None)
    result = keep(snapshot={})
    assert result["failed"] and f"GET /vps/{SHOP}/snapshot: " in result["msg"] and not sandbox.writes()


def test_a_description_whose_answer_is_lost(keep: Play, sandbox: Sandbox) -> None:
    fault = sandbox.fail("reset_after", method="PUT", path="*/snapshot")
    assert (
        keep(snapshot={"description": "x"})["changed"]
        and fault.hits == 1
        and paths(sandbox) == [f"PUT {SHOP}/snapshot"]
    )


def test_a_description_that_did_not_arrive_is_written_again(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_before", method="PUT", path="*/snapshot")
    assert keep(snapshot={"description": "x"})["changed"] and sandbox.state.vps[SHOP].snapshot["description"] == "x"


@pytest.mark.parametrize("fault", ["reset_after", "reset_before"])
@pytest.mark.parametrize(
    ("args", "write"),
    [({"snapshot": {"state": "absent"}}, f"DELETE {SHOP}/snapshot"), ({"state": "stopped"}, f"POST {SHOP}/stop")],
)
def test_a_write_whose_answer_is_lost_is_looked_for(
    args: dict[str, Any], write: str, fault: str, keep: Play, sandbox: Sandbox
) -> None:
    sandbox.fail(fault, method=write.split()[0])
    assert keep(**args)["changed"]
    assert paths(sandbox) == [write] * (1 if fault == "reset_after" else 2) and len(sandbox.carried_out()) == 1


# ---- many


def test_a_named_one_that_can_not_be_done_fails_and_the_others_are_done(keep: Play, sandbox: Sandbox) -> None:
    result = keep(EXPIRED, BLOG, state="stopped")
    assert result["msg"].startswith(f"1 of 2 VPS failed, 1 changed: {EXPIRED}: GET /vps/{EXPIRED}: ")
    assert paths(sandbox) == [f"POST {BLOG}/stop"]


def test_found_ones_that_can_not_be_read_are_left_out(keep: Play) -> None:
    result = keep(zone="os-gra1", keymap="fr")
    assert result["changed"] and not result.get("failed")
    assert [entry["service_name"] for entry in result["vps"] if entry.get("skipped")] == [FORBIDDEN, EXPIRED]


def test_the_credential_s_trouble_stops_what_is_left(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("revoke", method="POST", nth=1)
    result = keep(SHOP, BLOG, FOURTH, state="stopped", parallel=1)
    assert "INVALID_CREDENTIAL" in result["msg"] and "2 not tried" in result["msg"]


def test_a_hundred_that_are_as_wanted_are_told_in_few_requests(keep: Play, sandbox: Sandbox) -> None:
    names = sandbox.state.add_vps(100, zone="os-waw1")
    assert not keep(zone="os-waw1", state="started", netboot_mode="local")["changed"]
    assert len(sandbox.exchanges) <= 8
    sandbox.exchanges.clear()
    assert keep(zone="os-waw1", state="stopped")["changed"] and len(sandbox.writes()) == len(names)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (
            {"path": "*/tasks", "nth": 5},
            "its settings were written, but its tasks in progress could not be read (GET ",
        ),
        (
            {"path": f"*/vps/{SHOP},{BLOG}", "nth": 4},
            "the API's task has ended well, and it could not be read back (GET ",
        ),
    ],
)
def test_what_was_written_is_told_though_nothing_can_be_read_any_more(
    fault: dict[str, Any], words: str, keep: Play, sandbox: Sandbox
) -> None:
    sandbox.fail("status", method="GET", status=429, retry_after=900, times=None, **fault)
    result = keep(SHOP, BLOG, keymap="fr", state="stopped")
    assert result["changed"] and result["msg"].startswith("2 of 2 VPS failed, ") and words in result["msg"]
    assert [entry["after"]["keymap"] for entry in result["vps"]] == ["fr", "fr"]
