# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_server_install: no server is erased by accident, nor twice, nor in vain."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import wait as task_wait
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.installation_request import (
    template_of,
)
from ansible_collections.community.ovh.plugins.modules.ovh_server_install import JOB

from tests.sandbox import Sandbox
from tests.sandbox.state.installs import STEPS
from tests.support.execution_modes import Result

NAME = "ns3001.example-sbg.net"
OLD, NEW = "ubuntu2404-server_64", "debian12_64"
SERVER = f"/dedicated/server/{NAME}"
REINSTALL, TASKS = f"{SERVER}/reinstall", f"{SERVER}/task"
ERASE = {"reinstall": "when_os_differs", "confirm": NAME}

Play = Callable[..., Result]


@pytest.fixture
def install(run: Play) -> Play:
    """Plays the module on one server, which has another system."""
    return lambda check=False, **args: run(
        "ovh_server_install", check=check, **{"service_name": NAME, "operating_system": NEW, **args}
    )


def os_of(sandbox: Sandbox) -> str:
    return str(sandbox.state.servers[NAME].facts["os"])


def known(sandbox: Sandbox, number: int, start: str, status: str) -> dict[str, Any]:
    """An installation that somebody else has begun."""
    task = {
        "taskId": number,
        "function": "reinstallServer",
        "status": status,
        "startDate": start,
        "lastUpdate": None,
        "doneDate": None,
        "comment": "",
        "needSchedule": False,
        "note": None,
        "plannedInterventionId": None,
        "tags": None,
        "ticketReference": None,
    }
    sandbox.state.servers[NAME].tasks[number] = task
    return task


# ---- never by accident


def test_by_default_another_system_is_a_failure_that_names_both(install: Play, sandbox: Sandbox) -> None:
    assert os_of(sandbox) == OLD
    for check in (True, False):
        result = install(check=check)
        assert result["failed"] and not result["changed"]
        assert (
            result["msg"]
            == f"{NAME}: the operating system is {OLD}, wanted {NEW}. To erase the server and install {NEW}, set"
            f" reinstall: when_os_differs and confirm: {NAME}"
        )
    assert not sandbox.writes() and os_of(sandbox) == OLD


@pytest.mark.parametrize("reinstall", ["when_os_differs", "always"])
@pytest.mark.parametrize(
    "confirm", [None, "", "true", "web-1", "ns3002.example-sbg.net", "ns3001", f"{NAME},ns3002.example-sbg.net"]
)
def test_without_the_servers_own_name_twice_nothing_is_sent(
    reinstall: str, confirm: str | None, install: Play, sandbox: Sandbox
) -> None:
    result = install(reinstall=reinstall, confirm=confirm)
    assert result["failed"] and f"reinstall: {reinstall} erases all that is on the server" in result["msg"]
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    "name", ["web-1", "[ns3001.example-sbg.net]", "ns3001.example-sbg.net,ns3002.example-sbg.net", "ns3001", "all", "*"]
)
def test_a_server_goes_by_its_own_name_alone(name: str, install: Play, sandbox: Sandbox) -> None:
    result = install(service_name=name, reinstall="always", confirm=name)
    reason = (
        "it is the display name of ns3001.example-sbg.net; this task needs the service name"
        if name == "web-1"
        else "the account has no server of this name"
    )
    assert result["failed"] and not result["changed"] and result["msg"].endswith(reason)
    assert not sandbox.writes()


def test_a_list_is_no_server(install: Play, sandbox: Sandbox) -> None:
    names = [NAME, "ns3002.example-sbg.net"]
    assert install(service_name=names, reinstall="always", confirm=names)["failed"]
    assert install(service_name=[NAME], reinstall="always", confirm=[NAME])["failed"]
    assert not sandbox.writes()


def test_selectors_of_many_are_no_options(install: Play, sandbox: Sandbox) -> None:
    for selector in ("datacenter", "region", "tags", "all"):
        assert "Unsupported parameters" in install(**{selector: "sbg1"}, **ERASE)["msg"]
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("storage", "spared"),
    [
        (None, ""),
        ([{"erase": True}], ""),
        ([{"erase": False}], " except the disk group"),
        ([{"disk_group_id": 1, "erase": False}], " except disk group 1"),
    ],
)
def test_check_mode_erases_nothing_and_says_what_it_would(
    storage: list[dict[str, Any]] | None, spared: str, install: Play, sandbox: Sandbox
) -> None:
    result = install(check=True, **ERASE, storage=storage)
    assert result["changed"] and result["installed"] and result["task"] is None and result["operating_system"] == NEW
    assert result["diff"] == {
        "before": {"operating_system": OLD},
        "after": {"operating_system": NEW, "reinstall": f"erases all that is on the server{spared}"},
    }
    assert not sandbox.writes()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"service_name": " "}, "service_name is empty"),
        ({"operating_system": ""}, "operating_system is empty"),
        (
            {"properties": {"essential": "true"}},
            (
                "properties has no effect: the API has ignored it since October 2025; give customizations:"
                " config_drive_metadata instead"
            ),
        ),
        (
            {"unless_done_since": "2026-05-04T12:00:00"},
            "unless_done_since requires reinstall: when_os_differs or always",
        ),
        (
            {**ERASE, "unless_done_since": "noon"},
            "unless_done_since: 'noon' is not an ISO 8601 timestamp, for example 2026-05-04T12:15:00+02:00",
        ),
        ({"customizations": {"hostname": "web 1"}}, "customizations: hostname: 'web 1' is not a valid DNS name: "),
        (
            {"customizations": {"hostname": "web_1"}},
            "customizations: hostname: 'web_1' is not a host name: write it in punycode",
        ),
        ({"customizations": {"hostname": "192.0.2.1"}}, "its last label is a number, as in an IP address"),
        (
            {"customizations": {"hostname": "café"}},
            "customizations: hostname: 'café' is not a host name: write it in punycode",
        ),
        ({"customizations": {"ssh_key": "jane"}}, "customizations: ssh_key is the text of one public key"),
        ({"customizations": {"image_type": "raw"}}, "missing parameter(s) required by 'image_type': image_url"),
        (
            {"customizations": {"http_headers": {"X-Token": "S3cret"}}},
            "missing parameter(s) required by 'http_headers': image_url",
        ),
    ],
)
def test_what_can_not_be_meant(args: dict[str, Any], words: str, install: Play, sandbox: Sandbox) -> None:
    assert words in install(**args)["msg"]
    assert not sandbox.exchanges


# ---- not in vain


@pytest.mark.parametrize("reinstall", ["never", "when_os_differs"])
def test_a_server_that_has_it_is_left_alone(reinstall: str, install: Play, sandbox: Sandbox) -> None:
    result = install(
        operating_system=OLD.upper(),
        **{**ERASE, "reinstall": reinstall},
        customizations={"hostname": "x"},
        storage=[{"disk_group_id": 9}],
    )
    assert (
        not result.get("failed")
        and not result["changed"]
        and not result["installed"]
        and result["diff"] == {"before": {}, "after": {}}
    )
    assert not sandbox.writes()


def test_always_is_each_time(install: Play, sandbox: Sandbox) -> None:
    first, second = (
        install(operating_system=OLD, **{**ERASE, "reinstall": "always"}),
        install(operating_system=OLD, **{**ERASE, "reinstall": "always"}),
    )
    assert first["installed"] and second["installed"] and first["task"]["task_id"] != second["task"]["task_id"]
    assert second["diff"] == {"before": {}, "after": {"reinstall": "erases all that is on the server"}}
    assert len(sandbox.carried_out()) == 2


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (
            {"operating_system": "debian13_64"},
            "operating_system: debian13_64 cannot be installed on it; available: debian12_64",
        ),
        ({"storage": [{"disk_group_id": 2}]}, "storage: there is no disk group 2; there are 1 (2 x SSD 960 GB)"),
        (
            {"storage": [{"partitioning": {"disks": 3}}]},
            "storage: disk group 1 (2 x SSD 960 GB): disks: 3 is not from 1 to 2",
        ),
        (
            {
                "storage": [
                    {"partitioning": {"scheme_name": "huge"}},
                ]
            },
            "storage: debian12_64 has no partition scheme huge; it has default, data",
        ),
    ],
)
def test_what_the_server_can_not_have_is_found_before_it_is_erased(
    args: dict[str, Any], words: str, install: Play, sandbox: Sandbox
) -> None:
    for check in (True, False):
        result = install(check=check, **{**ERASE, **args})
        assert result["failed"] and not result["changed"] and result["msg"] == f"{NAME}: {words}"
    assert not sandbox.writes()


def test_disk_groups_that_nobody_knows_can_not_be_checked(install: Play, sandbox: Sandbox) -> None:
    sandbox.state.servers[NAME].hardware["diskGroups"] = None
    assert "the API does not return its disk groups" in install(storage=[{}], **ERASE)["msg"]
    assert not sandbox.writes()
    assert install(**ERASE)["installed"]


def test_of_templates_none_may_be_there() -> None:
    with pytest.raises(ValueError, match="available: nothing$"):
        template_of(NEW, {"ovh": None, "personal": None})
    with pytest.raises(ValueError, match="available: a, b$"):
        template_of(NEW, {"ovh": ["b"], "personal": ["a"]})


def test_what_is_given_is_sent_and_nothing_else(install: Play, sandbox: Sandbox) -> None:
    result = install(
        **ERASE,
        customizations={
            "hostname": "db-2",
            "image_url": "https://images.example.net/a.raw",
            "image_type": "raw",
            "http_headers": {"X-Token": "S3cret-of-header"},
        },
        storage=[
            {
                "partitioning": {
                    "layout": [
                        {
                            "mount_point": "/",
                            "file_system": "ext4",
                            "size": 0,
                            "raid_level": 1,
                            "extras": {"lv": {"name": "root"}},
                        }
                    ]
                }
            }
        ],
    )
    assert not result.get("failed"), result["msg"]
    assert [each["body"] for each in sandbox.writes()] == [
        {
            "operatingSystem": NEW,
            "customizations": {
                "hostname": "db-2",
                "imageURL": "https://images.example.net/a.raw",
                "imageType": "raw",
                "httpHeaders": {"X-Token": "S3cret-of-header"},
            },
            "storage": [
                {
                    "partitioning": {
                        "layout": [
                            {
                                "mountPoint": "/",
                                "fileSystem": "ext4",
                                "size": 0,
                                "raidLevel": 1,
                                "extras": {"lv": {"name": "root"}},
                            }
                        ]
                    }
                }
            ],
        }
    ]


def test_empty_options_are_not_sent(install: Play, sandbox: Sandbox) -> None:
    install(**ERASE, customizations={}, storage=[], properties={})
    assert [each["body"] for each in sandbox.writes()] == [{"operatingSystem": NEW}]


@pytest.mark.usefixtures("on_purpose")
def test_metadata_take_the_place_of_properties(install: Play, sandbox: Sandbox) -> None:
    assert install(
        **ERASE, customizations={"config_drive_metadata": {"essential": True, "count": 2, "userRole": "database"}}
    )["installed"]
    assert sandbox.writes()[0]["body"]["customizations"] == {
        "configDriveMetadata": {"essential": "true", "count": "2", "userRole": "database"}
    }


@pytest.mark.usefixtures("on_purpose")
def test_keys_without_an_option_are_sent_as_they_are(
    install: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.sandbox.api.bodies.check", lambda *given: None)
    result = install(
        **ERASE,
        customizations={"hostname": "db-2", "extra": {"secureBoot": True, "answerFile": "S3cretInExtra"}},
        storage=[{"extra": {"wipe": "quick"}, "partitioning": {"disks": 1, "extra": {"encryption": {"tpm": True}}}}],
    )
    assert "S3cret" not in json.dumps(result)
    assert sandbox.writes()[0]["body"] == {
        "operatingSystem": NEW,
        "customizations": {"hostname": "db-2", "secureBoot": True, "answerFile": "S3cretInExtra"},
        "storage": [{"wipe": "quick", "partitioning": {"disks": 1, "encryption": {"tpm": True}}}],
    }


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"customizations": {"extra": {"hostname": "a"}}}, "customizations: extra: hostname has an option of its own"),
        (
            {"customizations": {"extra": {"configDriveMetadata": {}}}},
            "extra: configDriveMetadata has an option of its own, config_drive_metadata",
        ),
        ({"storage": [{}, {"extra": {"erase": False}}]}, "storage: extra: erase has an option of its own, erase"),
        (
            {"storage": [{"partitioning": {"extra": {"schemeName": "x"}}}]},
            "storage: partitioning: extra: schemeName has an option of its own, scheme_name",
        ),
    ],
)
def test_extra_is_for_keys_without_an_option(
    more: dict[str, Any], message: str, install: Play, sandbox: Sandbox
) -> None:
    assert message in install(**ERASE, **more)["msg"] and not sandbox.exchanges


@pytest.mark.parametrize(
    ("error", "hint"),
    [
        (
            {"status": 400, "message": "Received not described parameters: (customizations.secureBoot)"},
            "this endpoint may not know secureBoot yet: leave it out",
        ),
        (
            {"status": 400, "message": "Received not described parameters: (storage[0].erase)"},
            "this endpoint may not know erase yet: leave it out",
        ),
        (
            {"status": 400, "message": "Received not described parameters: (customizations.configDriveMetadata)"},
            "this endpoint may not know config_drive_metadata yet: leave it out",
        ),
        ({"status": 400, "message": "[operatingSystem] Given data (erased) is not valid"}, None),
        ({"status": 409, "message": "The erase is pending"}, None),
    ],
)
@pytest.mark.usefixtures("on_purpose")
def test_an_option_that_the_endpoint_does_not_know_is_named(
    error: dict[str, Any], hint: str | None, install: Play, sandbox: Sandbox
) -> None:
    sandbox.fail("status", "POST", REINSTALL, **error)
    result = install(**ERASE, storage=[{"erase": False}])
    assert result["failed"] and sandbox.writes()[0]["body"]["storage"] == [{"erase": False}]
    assert error["message"] in result["msg"] and (
        hint in result["msg"] if hint else "leave it out" not in result["msg"]
    )


# ---- never twice


@pytest.mark.parametrize(
    ("start", "status", "shown", "outcome"),
    [
        ("2026-05-04T11:59:59+00:00", "done", NEW, "installs"),
        ("2026-05-04T12:00:00+00:00", "done", NEW, "unchanged"),
        ("2026-05-04T14:00:01+02:00", "done", NEW, "unchanged"),
        ("2026-05-04T12:00:01+00:00", "customerError", NEW, "installs"),
        ("2026-05-04T12:00:01+00:00", "done", OLD, f"the operating system is {OLD}, wanted {NEW}: nothing was erased"),
        (
            "2026-05-04T12:00:01+00:00",
            "done",
            None,
            f"the operating system is unknown (the API shows none), wanted {NEW}: nothing was erased",
        ),
    ],
)
@pytest.mark.usefixtures("on_purpose")
def test_an_installation_since_is_enough_unless_it_failed(
    start: str, status: str, shown: str | None, outcome: str, install: Play, sandbox: Sandbox
) -> None:
    known(sandbox, 7, start, status)
    sandbox.state.servers[NAME].facts["os"] = shown
    result = install(reinstall="always", confirm=NAME, unless_done_since="2026-05-04T12:00:00")
    assert len(sandbox.writes()) == (outcome == "installs") == result["changed"]
    assert (
        outcome in result["msg"]
        if result.get("failed")
        else outcome == ("installs" if result["installed"] else "unchanged")
    )


@pytest.mark.parametrize("shown", ["", None, " "])
@pytest.mark.usefixtures("on_purpose")
def test_an_operating_system_that_does_not_show_is_unknown_and_not_different(
    shown: str | None, install: Play, sandbox: Sandbox
) -> None:
    sandbox.state.servers[NAME].facts["os"] = shown
    for reinstall in ("never", "when_os_differs"):
        result = install(**{**ERASE, "reinstall": reinstall})
        assert (
            result["msg"]
            == f"{NAME}: the operating system is unknown (the API shows none), so it cannot be compared with {NEW}. To"
            f" erase the server and install that whatever runs, set reinstall: always and confirm: {NAME}"
        )
    assert not sandbox.writes()
    result = install(**{**ERASE, "reinstall": "always"})
    assert (
        result["installed"]
        and result["diff"]["before"] == {"operating_system": None}
        and result["operating_system"] == NEW
    )


@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        ("reset_after", {}),
        ("truncate", {}),
        ("truncated_json", {}),
        ("html_200", {}),
        ("empty", {}),
        ("wrong_type", {"value": []}),
        ("status", {"status": 500, "applied": True}),
        ("status", {"status": 504, "applied": True}),
    ],
)
def test_after_a_lost_answer_our_task_is_found_and_followed(
    kind: str, detail: dict[str, Any], install: Play, sandbox: Sandbox
) -> None:
    known(sandbox, 7, "2026-05-04T13:00:00+00:00", "done")
    sandbox.fail(kind, "POST", REINSTALL, **detail)
    result = install(**ERASE)
    assert not result.get("failed"), result["msg"]
    assert (
        len(sandbox.writes()) == 1
        and result["installed"]
        and result["task"]["status"] == "done"
        and result["task"]["task_id"] != 7
    )


@pytest.mark.parametrize("applied", [True, False])
def test_an_answer_that_is_lost_without_a_trace_is_no_reason_to_send_again(
    applied: bool, install: Play, sandbox: Sandbox
) -> None:
    sandbox.fail("status", "POST", REINSTALL, status=503, applied=applied, times=None)
    sandbox.fail("wrong_type", "GET", TASKS, times=None, value=[])
    result = install(**ERASE)
    assert result["failed"] and result["changed"] and len(sandbox.writes()) == 1
    assert (
        result["msg"].startswith(f"{NAME}: POST {REINSTALL}")
        and "it was not sent again; run the task again, which checks first" in result["msg"]
    )


@pytest.mark.parametrize("reinstall", ["never", "when_os_differs", "always"])
@pytest.mark.parametrize("status", ["init", "todo", "doing"])
def test_an_installation_that_goes_on_is_joined(status: str, reinstall: str, install: Play, sandbox: Sandbox) -> None:
    task = known(sandbox, 7, "2026-05-04T13:00:00+00:00", status)
    args = {**ERASE, "reinstall": reinstall}
    for given in ({"check": True}, {"wait": False}):
        result = install(**given, **args)
        assert not result["changed"] and result["task"]["task_id"] == 7 and result["operating_system"] == OLD
        assert result["warnings"] == [
            f"{NAME}: an installation is in progress, task 7, and nothing was started; whether it is that of {NEW}"
            f" is not"
            " told"
        ]

    def done(state: Any) -> None:
        task.update(status="done")
        state.servers[NAME].facts["os"] = NEW

    sandbox.fail("before", "GET", f"{TASKS}/7", nth=2, hook=done)
    result = install(**args)
    assert not result.get("failed"), result["msg"]
    assert not result["changed"] and result["task"]["status"] == "done" and result["operating_system"] == NEW
    assert not sandbox.writes()


def test_after_somebody_elses_installation_nothing_is_erased_unseen(install: Play, sandbox: Sandbox) -> None:
    known(sandbox, 7, "2026-05-04T13:00:00+00:00", "doing")
    sandbox.fail(
        "before", "GET", f"{TASKS}/7", nth=2, hook=lambda state: state.servers[NAME].tasks[7].update(status="done")
    )
    result = install(**ERASE)
    assert result["failed"] and not result["changed"]
    assert (
        result["msg"]
        == f"{NAME}: an installation that was in progress has ended, the operating system is {OLD}, wanted {NEW}, and"
        " nothing was started: run the task again to have it installed"
    )
    assert not sandbox.writes()
    assert install(**ERASE)["installed"]


def test_one_that_goes_on_and_fails_is_told(install: Play, sandbox: Sandbox) -> None:
    known(sandbox, 7, "2026-05-04T13:00:00+00:00", "doing")
    sandbox.fail(
        "before", "GET", f"{TASKS}/7", nth=2, hook=lambda state: state.servers[NAME].tasks[7].update(status="ovhError")
    )
    result = install(**ERASE)
    assert (
        result["msg"] == f"{NAME}: an installation was in progress: task {TASKS}/7 ended as ovhError"
        and not sandbox.writes()
    )


def test_one_that_begins_while_we_look_stops_us(install: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "before", "GET", TASKS, nth=2, hook=lambda state: known(sandbox, 8, "2026-05-04T13:00:00+00:00", "todo")
    )
    result = install(**ERASE)
    assert (
        result["msg"]
        == f"{NAME}: task 8 was started meanwhile by another client; nothing was sent. Run the task again,"
        " which waits for it"
    )
    assert result["failed"] and not result["changed"] and not sandbox.writes()


def test_a_conflict_is_told(install: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", REINSTALL, status=409, message="Another task is running")
    result = install(**ERASE)
    assert result["failed"] and not result["changed"] and result["http_status"] == 409 and len(sandbox.writes()) == 1


def test_an_installation_that_is_new_may_not_be_readable_yet(install: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"fresh_task_reads": 3})
    assert install(**ERASE)["task"]["status"] == "done"


# ---- where the tools of others break (the peers' modules that install, and that wait)


def test_peers_wait_crashes_where_no_installation_is_known(install: Play, sandbox: Sandbox) -> None:
    result = install(operating_system=OLD)
    assert not result.get("failed") and result["task"] is None


def test_peers_wait_asks_without_a_pause_while_there_is_no_status(install: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    sandbox.fail(
        "status",
        "GET",
        f"{SERVER}/install/status",
        times=None,
        status=404,
        message="The requested object does not exist",
    )
    install(wait_timeout=0.1, **ERASE)
    asked = [each["path"].rpartition("/")[2] for each in sandbox.exchanges]
    assert 1 < asked.count("5001") <= 101 and asked.count("status") <= asked.count("5001"), (
        "as seldom as the task is looked at"
    )


def test_peers_take_a_broken_connection_for_a_failed_installation(install: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.05
    sandbox.fail("reset_before", "GET", f"{TASKS}/5001", nth=2)
    sandbox.fail("status", "GET", f"{TASKS}/5001", nth=3, status=500)
    assert install(**ERASE)["task"]["status"] == "done"


def test_peers_call_a_route_that_is_gone(install: Play, sandbox: Sandbox) -> None:
    install(**ERASE)
    assert [each["path"] for each in sandbox.writes()] == [f"/1.0{REINSTALL}"], "not /install/start"


# ---- its end


def test_a_wait_that_is_interrupted_says_that_it_goes_on(
    make_run: Callable[..., Any], sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*args: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(task_wait, "wait_for_task", stopped)
    run = make_run(
        **{
            **dict.fromkeys(JOB.options),
            "service_name": NAME,
            "operating_system": NEW,
            **ERASE,
            "wait": True,
            "wait_timeout": 1.0,
        }
    )
    with pytest.raises(KeyboardInterrupt):
        JOB.do(run)
    assert (
        run.interrupted
        == f"{NAME}: the wait for its installation was interrupted; it continues; run the task again to wait for it"
    )
    assert len(sandbox.writes()) == 1


@pytest.mark.parametrize("step", STEPS)
def test_the_step_that_fails_is_told(step: str, install: Play, sandbox: Sandbox) -> None:
    sandbox.settings.install_fails_at = step
    result = install(**ERASE)
    assert result["failed"] and result["changed"]
    assert (
        result["msg"]
        == f"{NAME}: task {TASKS}/5001 ended as customerError: the step '{step}' failed: it could not be done"
    )
    again = install(operating_system=OLD)
    assert again["warnings"] == [
        f"{NAME}: its last installation, task 5001, ended as customerError: {OLD} is what the API shows, and may not be"
        " what runs"
    ]
    assert not again["changed"] and len(sandbox.writes()) == 1


def test_a_bad_end_without_its_steps(install: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "ovhError"
    sandbox.fail(
        "status",
        "GET",
        f"{SERVER}/install/status",
        times=None,
        status=403,
        message="This call has not been granted",
        code="NOT_GRANTED_CALL",
    )
    assert install(**ERASE)["msg"] == f"{NAME}: task {TASKS}/5001 ended as ovhError"


def test_a_wait_that_runs_out_says_how_far_it_was(install: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    result = install(wait_timeout=0.05, **ERASE)
    assert result["failed"] and result["changed"]
    assert (
        result["msg"]
        == f"{NAME}: task {TASKS}/5001 was started and is doing (step 2 of 5, Partitioning the disks) after 0.05 s"
        f" (wait_timeout); continue waiting with GET {TASKS}/5001"
    )
    sandbox.state.agenda.release()
    again = install(**ERASE)
    assert not again["changed"] and again["operating_system"] == NEW and len(sandbox.writes()) == 1


def test_a_task_can_be_waited_for_later(install: Play, run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.install_fails_at = STEPS[1]
    begun = install(wait=False, **ERASE)
    assert begun["changed"] and begun["operating_system"] == NEW and begun["task"]["path"] == f"{TASKS}/5001"
    waited = run("ovh_task_wait", tasks=[begun["task"]])
    assert waited["failed"] and waited["msg"].endswith(
        f"ended as customerError: the step '{STEPS[1]}' failed: it could not be done"
    )


def test_a_system_that_does_not_show_is_a_failure(install: Play, sandbox: Sandbox) -> None:
    sandbox.fail("after", "POST", REINSTALL, hook=lambda state: state.servers[NAME].facts.update(os="none_64"))
    sandbox.settings.task_seconds = 0.05
    original = sandbox.state.servers[NAME].facts
    sandbox.fail("wrong_type", "GET", SERVER, nth=2, times=None, value={**original, "os": "none_64"})
    result = install(**ERASE)
    assert result["failed"] and result["changed"]
    assert result["msg"] == f"{NAME}: the installation has ended, and the operating system is none_64, wanted {NEW}"


def test_what_can_not_be_read_back_is_told(install: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "status",
        "GET",
        SERVER,
        nth=2,
        times=None,
        status=403,
        message="This call has not been granted",
        code="NOT_GRANTED_CALL",
    )
    result = install(**ERASE)
    assert (
        result["failed"]
        and result["changed"]
        and "the installation has ended, and could not be read back: run the task again to see it" in result["msg"]
    )


# ---- secrets

SCRIPT = "#!/bin/sh\ncurl -H 'X-Token: S3cretInScript' https://example.net | sh\necho finished\n"
SECRETS = {
    "customizations": {
        "image_url": "https://images.example.net/a",
        "http_headers": {"X-Token": "S3cretInHeader"},
        "config_drive_user_data": "password: S3cretInUserData\n",
        "post_installation_script": SCRIPT,
        "config_drive_metadata": {"token": "S3cretInMetadata"},
    }
}


@pytest.mark.parametrize("given", ["a dictionary", "a text"])
@pytest.mark.parametrize(
    "more",
    [
        {},
        {"no_such_option": 1},
        {"operating_system": "beos"},
        {"reinstall": "perhaps"},
        {"properties": {"token": "S3cretInProperties"}},
    ],
)
@pytest.mark.usefixtures("on_purpose")
def test_no_secret_is_shown(more: dict[str, Any], given: str, install: Play, sandbox: Sandbox) -> None:
    result = install(
        **{
            **ERASE,
            **(SECRETS if given == "a dictionary" else {name: json.dumps(value) for name, value in SECRETS.items()}),
            **more,
        }
    )
    assert bool(result.get("failed")) is bool(more)
    assert "S3cret" not in json.dumps(result)


@pytest.mark.usefixtures("on_purpose")
def test_a_secret_that_the_api_quotes_in_its_own_way_is_not_shown(install: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "status",
        "POST",
        REINSTALL,
        status=400,
        message=f"[customizations.postInstallationScript] Given data ({SCRIPT}) is not valid",
    )
    result = install(**{**ERASE, **SECRETS})
    assert (
        result["failed"]
        and "S3cret" not in json.dumps(result)
        and "[customizations.postInstallationScript] Given data (" in result["msg"]
    )
