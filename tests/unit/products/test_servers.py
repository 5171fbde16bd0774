# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_server: settings, boots, names and tags by several routes, only what differs, and no reboot that nobody asked
for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine import setting_set, settings
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import own_tags, tag_texts

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

NAME, OTHER, THIRD = "ns3004.example-sbg.net", "ns3005.example-sbg.net", "ns3006.example-sbg.net"
EXPIRED = "ns3015.example-sbg.net"
SERVER = f"/dedicated/server/{NAME}"
BOTH = "rescue-customer (1122), rescue-winpe (1123)"
URN = "/v2/iam/resource/urn*"
SURE = re.compile(r"run the task again, and then ovh_server_reboot with unless_rebooted_since: (\S+)$")

Play = Callable[..., Result]


@pytest.fixture
def server(run: Play) -> Play:
    """Plays the module on one server."""
    return lambda *names, **args: run(
        "ovh_server", **({"service_name": list(names or [NAME])} if "datacenter" not in args else {}), **args
    )


@pytest.fixture
def no_lag(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new name that does not show at once does not show at all."""
    monkeypatch.setattr(settings, "until", lambda settled, lag, throttle: until(settled, min(lag, 0.05), throttle))


def facts(sandbox: Sandbox, name: str = NAME) -> dict[str, Any]:
    return sandbox.state.servers[name].facts


def sent(sandbox: Sandbox) -> list[tuple[str, str, Any]]:
    return [(each["method"], each["path"].removeprefix("/1.0"), each.get("body")) for each in sandbox.writes()]


def gets(sandbox: Sandbox) -> list[str]:
    return [each["path"].removeprefix("/1.0") for each in sandbox.exchanges if each["method"] == "GET"]


# ---- a server that IAM does not show

WITHOUT_IAM = "ns3073.example-waw.net"


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        ({"display_name": "new"}, "the API shows no IAM data of it, so its display name cannot be read or set"),
        ({"tags": {"env": "prod"}}, "the server exists but does not support tags"),
    ],
)
def test_without_iam_there_is_no_name_and_no_tag(
    args: dict[str, Any], reason: str, server: Play, sandbox: Sandbox
) -> None:
    result = server(WITHOUT_IAM, NAME, **args)
    assert result["failed"] and f"{WITHOUT_IAM}: {reason}" in result["msg"] and result["servers"][1]["changed"]
    assert server(WITHOUT_IAM, no_intervention=True)["changed"]


def test_without_iam_it_is_found_and_told(run: Play, sandbox: Sandbox) -> None:
    told = run("ovh_server_info", service_name=[WITHOUT_IAM], gather=["network"])["servers"][0]
    assert told["iam"] is None and told["network"]["interfaces"]
    assert (
        run("ovh_server_info", service_name=["ns3066.example-bhs.net"], gather=["network"])["servers"][0]["network"][
            "interfaces"
        ]
        == []
    )
    assert WITHOUT_IAM not in str(run("ovh_server_info", tags={"env": "prod"})["servers"])
    for each in (*sandbox.state.ips.values(), *sandbox.state.vracks.values(), *sandbox.state.vps.values()):
        each.facts["iam"] = None
    for module, options in (("ovh_ip_info", {}), ("ovh_vrack_info", {}), ("ovh_vps_info", {"all": True})):
        assert not run(module, **options).get("failed")


# ---- only what is asked, only what differs


def test_what_is_not_given_is_neither_read_nor_written(server: Play, sandbox: Sandbox) -> None:
    result = server(no_intervention=True)
    assert sent(sandbox) == [("PUT", SERVER, {"noIntervention": True})]
    assert gets(sandbox) == [SERVER, SERVER], "once to decide, once to read back"
    assert result["servers"] == [
        {
            "service_name": NAME,
            "datacenter": "sbg1",
            "before": {"no_intervention": False},
            "after": {"no_intervention": True},
            "task": None,
            "changed": True,
        }
    ]


def test_several_settings_of_a_server_are_one_write(server: Play, sandbox: Sandbox) -> None:
    server(
        no_intervention=True,
        rescue_mail="ops@example.org",
        root_device="/dev/sda",
        efi_bootloader_path="\\efi\\debian\\shimx64.efi",
        boot_script="#!ipxe",
    )
    assert sent(sandbox) == [
        (
            "PUT",
            SERVER,
            {
                "noIntervention": True,
                "rescueMail": "ops@example.org",
                "bootScript": "#!ipxe",
                "rootDevice": "/dev/sda",
                "efiBootloaderPath": "\\efi\\debian\\shimx64.efi",
            },
        )
    ]


def test_a_part_that_is_as_wanted_is_not_written(server: Play, sandbox: Sandbox) -> None:
    assert server(no_intervention=True, tags={"env": "staging"})["changed"]
    assert [path for method, path, body in sent(sandbox)] == [SERVER]


def test_an_expired_one_that_was_found_is_skipped_and_not_rebooted(server: Play, sandbox: Sandbox) -> None:
    sandbox.settings.expanded_expired = "absent"
    result = server(datacenter=["sbg2"], boot_id=1122, reboot="when_boot_changed")
    assert not result.get("failed") and EXPIRED in [
        entry["service_name"] for entry in result["servers"] if entry.get("skipped")
    ]
    assert len([path for method, path, body in sent(sandbox) if method == "POST"]) == 4


def test_an_omitted_no_intervention_is_left_alone(server: Play, sandbox: Sandbox) -> None:
    facts(sandbox)["noIntervention"] = True
    server(monitoring=False)
    assert facts(sandbox)["noIntervention"] is True and facts(sandbox)["monitoring"] is False


def test_a_key_is_compared_without_the_line_break_of_its_file_and_can_be_cleared(
    server: Play, sandbox: Sandbox
) -> None:
    assert server(rescue_ssh_key="ssh-ed25519 AAAA jane\n")["changed"]
    assert not server(rescue_ssh_key="ssh-ed25519 AAAA jane")["changed"]
    assert server(rescue_ssh_key="")["changed"]
    assert facts(sandbox)["rescueSshKey"] is None
    facts(sandbox)["rescueSshKey"] = ""
    assert not server(rescue_ssh_key="")["changed"], "the API may keep an empty text as ''"


def test_found_servers_are_decided_on_by_themselves(server: Play, sandbox: Sandbox) -> None:
    server(datacenter=["sbg1"], monitoring=True)
    sandbox.settings.stale_seconds = 3600.0
    server(datacenter=["sbg1"], monitoring=False)
    assert server(datacenter=["sbg1"], monitoring=True)["changed"], "the list still says true"
    assert facts(sandbox)["monitoring"] is True


def test_one_that_can_not_be_done_does_not_keep_the_others(server: Play, sandbox: Sandbox) -> None:
    result = server(NAME, EXPIRED, "nowhere", no_intervention=True)
    assert result["failed"] and result["changed"] and result["http_status"] == 460
    assert result["msg"].startswith("2 of 3 servers failed, 1 changed: ")
    assert facts(sandbox)["noIntervention"] is True
    assert result["servers"][1]["before"] == {"no_intervention": None}


# ---- boots


@pytest.mark.parametrize(
    ("args", "boot"),
    [
        ({"boot_type": "power"}, 46371),
        ({"boot_type": "rescue", "boot_kernel": "rescue-winpe"}, 1123),
        ({"boot_id": 1122}, 1122),
        ({"boot_type": "power", "boot_kernel": "poweroff"}, 46371),
    ],
)
def test_a_boot_by_type_kernel_or_id(args: dict[str, Any], boot: int, server: Play, sandbox: Sandbox) -> None:
    assert server(**args)["servers"][0]["after"] == {"boot_id": boot}
    assert sent(sandbox) == [("PUT", SERVER, {"bootId": boot})]
    assert not [each for each in gets(sandbox) if each.endswith("/task")], (
        "nothing is rebooted unless that is asked for"
    )
    assert not server(**args)["changed"]


def test_a_boot_of_the_type_that_is_there_is_as_wanted(server: Play, sandbox: Sandbox) -> None:
    facts(sandbox)["bootId"] = 1123
    assert not server(boot_type="rescue")["changed"]
    assert server(boot_type="rescue", boot_kernel="rescue-customer")["servers"][0]["after"] == {"boot_id": 1122}
    assert not server(boot_type="rescue")["changed"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"boot_type": "rescue"}, f"it has 2 boots of the type rescue; there are {BOTH}: say which by boot_kernel"),
        (
            {"boot_type": "rescue", "boot_kernel": "other"},
            f"it has no boots of the type rescue with the kernel other; there are {BOTH}",
        ),
        ({"boot_type": "network"}, "it has no boots of the type network; there are none"),
        (
            {"boot_type": "network", "boot_kernel": "x"},
            "it has no boots of the type network with the kernel x; there are none",
        ),
    ],
)
def test_a_boot_that_is_not_one_lists_those_that_there_are(
    args: dict[str, Any], words: str, server: Play, sandbox: Sandbox
) -> None:
    result = server(**args)
    assert result["failed"] and result["msg"] == f"{NAME}: {words}"
    assert not sandbox.writes()


def test_two_boots_of_one_type_and_kernel_keep_the_one_that_is_there(server: Play, sandbox: Sandbox) -> None:
    sandbox.state.servers[NAME].boots[1124] = {
        "bootId": 1124,
        "bootType": "rescue",
        "description": "Newer",
        "kernel": "rescue-customer",
    }
    args = {"boot_type": "rescue", "boot_kernel": "rescue-customer"}
    assert server(**args)["msg"].startswith(
        f"{NAME}: it has 2 boots of the type rescue with the kernel rescue-customer; there are"
    )
    facts(sandbox)["bootId"] = 1124
    assert not server(**args)["changed"]


@pytest.mark.parametrize("path", [f"{SERVER}/boot", f"{SERVER}/boot/1122"])
def test_boots_that_can_not_be_read_fail_the_server(path: str, server: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", path, times=None, status=404, message="The requested object does not exist")
    if path.endswith("boot"):
        assert server(boot_type="rescue")["msg"].startswith(f"{NAME}: GET {path}: ")
    else:
        assert server(boot_type="rescue")["servers"][0]["after"] == {"boot_id": 1123}, "one that has vanished is none"


def test_a_boot_that_can_not_be_read_fails_its_server_alone(server: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", f"{SERVER}/boot/1122", times=None, status=400, message="No")
    result = server(NAME, OTHER, boot_type="rescue", boot_kernel="rescue-winpe")
    assert (
        result["msg"].startswith("1 of 2 servers failed, 1 changed: ")
        and f"{NAME}: GET {SERVER}/boot/1122: " in result["msg"]
    )


def test_missing_rights_for_the_boots_are_told(server: Play, sandbox: Sandbox) -> None:
    key = sandbox.consumer_key([("GET", "/dedicated/server"), ("GET", SERVER), ("PUT", SERVER)])
    result = server(boot_type="power", environ={"OVH_CONSUMER_KEY": key})
    assert result["missing_rights"] == [{"method": "GET", "path": "/dedicated/server/*/boot"}]


# ---- reboots


def test_a_new_boot_is_rebooted_into_once_where_that_is_asked_for(server: Play, sandbox: Sandbox) -> None:
    result = server(NAME, OTHER, boot_id=1122, monitoring=True, reboot="when_boot_changed")
    assert sorted(each[:2] for each in sent(sandbox)) == sorted(
        (method, f"/dedicated/server/{name}{end}")
        for name in (NAME, OTHER)
        for method, end in (("PUT", ""), ("POST", "/reboot"))
    )
    assert [entry["task"]["status"] for entry in result["servers"]] == ["done", "done"]
    again = server(NAME, OTHER, boot_id=1122, monitoring=False, reboot="when_boot_changed")
    assert [method for method, *rest in sent(sandbox)][4:] == ["PUT", "PUT"], "another setting is no reason to reboot"
    assert again["servers"][0]["after"] == {"monitoring": False, "boot_id": 1122, "hard_reboot": False}


@pytest.mark.parametrize(("kind", "times", "posts"), [("reset_after", 1, 1), ("reset_before", 1, 2)])
def test_a_lost_answer_never_reboots_twice(kind: str, times: int, posts: int, server: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "POST", times=times)
    result = server(boot_id=1122, reboot="when_boot_changed")
    assert not result.get("failed") and result["servers"][0]["task"]["status"] == "done"
    assert len(sandbox.state.servers[NAME].tasks) == 1
    assert [method for method, *rest in sent(sandbox)].count("POST") == posts


@pytest.mark.parametrize("status", [403, 409])
def test_a_refused_reboot_puts_the_boot_back(status: int, server: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", status=status, message="No")
    result = server(boot_id=1122, reboot="when_boot_changed")
    assert result["failed"] and result["changed"] and result["http_status"] == status
    assert result["msg"].startswith(f"{NAME}: POST {SERVER}/reboot: No (HTTP {status}")
    assert result["msg"].endswith("it was not rebooted, and its boot has been put back: run the task again to do both")
    assert (
        result["servers"][0]["after"] == {"boot_id": 1, "hard_reboot": False} and result["servers"][0]["task"] is None
    )
    assert server(boot_id=1122, reboot="when_boot_changed")["servers"][0]["after"] == {
        "boot_id": 1122,
        "hard_reboot": True,
    }


def test_a_boot_that_the_api_did_not_take_is_not_rebooted_into(server: Play, sandbox: Sandbox) -> None:
    sandbox.fail("after", "PUT", hook=lambda state: state.servers[NAME].facts.update(bootId=1))
    result = server(boot_id=1122, reboot="when_boot_changed")
    assert (
        result["failed"]
        and "the change but boot_id is still 1 (wanted 1122)" in result["msg"]
        and "rebooted" not in result["msg"]
    )
    assert [method for method, *rest in sent(sandbox)] == ["PUT"]


def test_a_reboot_that_ends_badly_fails_its_server_and_says_what_makes_sure_of_it(
    server: Play, run: Play, sandbox: Sandbox
) -> None:
    sandbox.settings.task_outcome = "ovhError"
    result = server(NAME, boot_id=1122, reboot="when_boot_changed")
    assert (
        result["failed"]
        and result["msg"].startswith(f"{NAME}: task {SERVER}/task/")
        and "ended as ovhError; run the task again" in result["msg"]
    )
    since = SURE.search(result["msg"])
    assert since and not server(NAME, boot_id=1122, reboot="when_boot_changed")["changed"], "the boot is as wanted"
    sandbox.settings.task_outcome = "done"
    assert run("ovh_server_reboot", service_name=NAME, unless_rebooted_since=since[1])["rebooted"]
    assert not run("ovh_server_reboot", service_name=NAME, unless_rebooted_since=since[1])["rebooted"]


def test_a_reboot_whose_task_can_not_be_read_fails_its_server(server: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", f"{SERVER}/task/*", times=None, status=400)
    assert server(NAME, boot_id=1122, reboot="when_boot_changed")["msg"].startswith(f"{NAME}: GET {SERVER}/task/")


# ---- the name


def test_a_name_is_written_to_the_contract_and_awaited_at_the_server(server: Play, sandbox: Sandbox) -> None:
    sandbox.settings.name_seconds = 0.05
    result = server(display_name="db-2")
    assert sent(sandbox) == [("PUT", f"/services/{103004}", {"displayName": "db-2"})]
    assert result["servers"][0]["after"] == {"display_name": "db-2"}
    assert not server(display_name="db-2")["changed"]
    assert [each for each in gets(sandbox) if "serviceInfos" in each] == [f"{SERVER}/serviceInfos"], (
        "read only where there is something to write"
    )


def test_a_name_that_does_not_show_in_its_time_is_a_failure(no_lag: None, server: Play, sandbox: Sandbox) -> None:
    sandbox.settings.name_seconds = 3600.0
    result = server(NAME, OTHER, display_name="db-2")
    assert result["failed"] and result["changed"]
    assert f"{NAME}: the API accepted the change but display_name is still '{NAME}' (wanted 'db-2')" in result["msg"]


def test_a_name_need_not_be_awaited(server: Play, sandbox: Sandbox) -> None:
    sandbox.settings.name_seconds = 3600.0
    result = server(display_name="db-2", wait=False)
    assert not result.get("failed") and result["servers"][0]["after"] == {"display_name": "db-2"}


def test_a_lost_answer_about_a_name_is_looked_after(server: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "PUT")
    assert server(display_name="db-2")["servers"][0]["after"] == {"display_name": "db-2"}
    assert len(sandbox.writes()) == 1


def test_where_there_is_no_services_the_older_way_is_taken(
    server: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setting_set, "is_one_of", lambda endpoint, names: False)
    sandbox.settings.endpoint = "kimsufi-eu"
    sandbox.fail("reset_after", "PUT")
    result = server(NAME, OTHER, display_name="db-2")
    assert not result.get("failed") and result["servers"][0]["before"] == {"display_name": NAME}
    assert sorted(path for method, path, body in sent(sandbox)) == ["/service/103004", "/service/103005"]
    assert sent(sandbox)[0][2]["resource"]["displayName"] == "db-2" and sent(sandbox)[0][2]["resource"]["name"] in (
        NAME,
        OTHER,
    )
    assert not server(NAME, OTHER, display_name="db-2")["changed"]


@pytest.mark.parametrize("path", [f"{SERVER}/serviceInfos", "/service/103004"])
def test_a_contract_that_can_not_be_read_fails_its_server(
    path: str, server: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setting_set, "is_one_of", lambda endpoint, names: False)
    sandbox.settings.batch = "ignore"
    sandbox.fail("status", "GET", path, times=None, status=404, message="The requested object does not exist")
    result = server(NAME, OTHER, display_name="db-2")
    assert (
        f"{NAME}: GET {path}: " in result["msg"]
        and "the server exists but does not support display name" in result["msg"]
    )
    assert result["msg"].startswith("1 of 2 servers failed, 1 changed")


def test_a_contract_that_can_not_be_read_for_writing_fails_its_server(server: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", f"{SERVER}/serviceInfos", times=None, status=400, message="No")
    result = server(display_name="db-2")
    assert result["failed"] and not result["changed"] and f"{NAME}: GET {SERVER}/serviceInfos: " in result["msg"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"display_name": "x"}, "display name is not available on kimsufi-ca (available on ovh-eu, ovh-ca, ovh-us,"),
        ({"tags": {"a": "b"}}, "tagging is not available on kimsufi-ca (available on ovh-eu, ovh-ca, ovh-us"),
    ],
)
def test_what_an_endpoint_lacks_is_said_before_anything_is_asked(
    args: dict[str, Any], words: str, server: Play, sandbox: Sandbox
) -> None:
    assert words in server(**args, endpoint="kimsufi-ca")["msg"]
    assert not sandbox.exchanges


# ---- tags


def test_tags_are_added_and_changed_in_one_write(server: Play, sandbox: Sandbox) -> None:
    facts(sandbox)["iam"]["tags"] = {"ovh:generation": "2023", "env": "staging", "team": "a"}
    result = server(tags={"env": "prod", "floor": 2})
    assert result["servers"][0]["before"] == {"tags": {"env": "staging", "team": "a"}}
    assert [body for method, path, body in sent(sandbox)] == [{"tags": {"env": "prod", "team": "a", "floor": "2"}}]
    assert facts(sandbox)["iam"]["tags"] == {"ovh:generation": "2023", "env": "prod", "team": "a", "floor": "2"}
    assert not server(tags={"floor": 2})["changed"] and not server(tags={})["changed"]


def test_purge_removes_others_and_never_those_of_ovhcloud(server: Play, sandbox: Sandbox) -> None:
    facts(sandbox)["iam"]["tags"] = {"ovh:generation": "2023", "env": "staging", "team": "a"}
    assert server(tags={"env": "staging"}, purge_tags=True)["servers"][0]["after"] == {"tags": {"env": "staging"}}
    assert facts(sandbox)["iam"]["tags"] == {"ovh:generation": "2023", "env": "staging"}
    assert server(tags={}, purge_tags=True)["changed"] and not server(tags={}, purge_tags=True)["changed"]


@pytest.mark.parametrize(
    ("tags", "words"),
    [
        (
            {"ovh:generation": "2024"},
            "tags: ovh:generation cannot be set: tags that begin with ovh: are reserved by OVHcloud",
        ),
        ({"env": True}, "tags: the value of env is not a text: put it in quotes"),
        ({"env": None}, "tags: the value of env is not a text: put it in quotes"),
        ({"env": "a b"}, "tags: env: a b can be no tag: "),
        ({"": "x"}, "tags: : x can be no tag: "),
        ({"é": "x"}, "tags: é: x can be no tag: "),
    ],
)
def test_what_can_be_no_tag(tags: dict[str, Any], words: str, server: Play, sandbox: Sandbox) -> None:
    assert server(tags=tags)["msg"].startswith(words)
    assert not sandbox.exchanges
    with pytest.raises(ValueError, match="tags: "):
        tag_texts(tags)


@pytest.mark.parametrize(
    "address",
    ["['ops@example.org']", "ops", "ops@example.org, jane@example.org", "ops@@example.org", "ops@example.org."],
)
def test_a_rescue_mail_is_one_address(address: str, server: Play, sandbox: Sandbox) -> None:
    assert server(rescue_mail=address)["msg"].startswith(f"rescue_mail: {address!r} is not a valid mail address: ")
    assert not sandbox.exchanges


def test_a_rescue_mail_is_compared_without_case(server: Play, sandbox: Sandbox) -> None:
    assert server(rescue_mail=" ops@Example.ORG ")["changed"] and not server(rescue_mail="OPS@example.org")["changed"]
    assert [each["body"] for each in sandbox.writes()] == [{"rescueMail": "ops@example.org"}]


def test_tags_that_are_none() -> None:
    assert own_tags({"tags": None}) == own_tags({}) == {}


def test_a_server_without_iam_has_no_tags_to_set(server: Play, sandbox: Sandbox) -> None:
    facts(sandbox)["iam"] = None
    result = server(tags={"a": "b"})
    assert result["failed"] and result["msg"] == f"{NAME}: the server exists but does not support tags"


# ---- what belongs together


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"boot_type": "rescue", "boot_id": 1}, "mutually exclusive"),
        ({"boot_id": 1, "boot_script": ""}, "mutually exclusive"),
        ({"boot_kernel": "x"}, "boot_type"),
        ({"purge_tags": True}, "tags"),
    ],
)
def test_options_that_need_or_exclude_each_other(
    args: dict[str, Any], words: str, server: Play, sandbox: Sandbox
) -> None:
    result = server(**args)
    assert result["failed"] and words in result["msg"] and not sandbox.exchanges


def test_tags_select_nothing_here(run: Play, sandbox: Sandbox) -> None:
    assert run("ovh_server", tags={"env": "prod"}, monitoring=True)["msg"].endswith(
        "give at least one of service_name, datacenter, region, tagged"
    )
    assert not sandbox.exchanges
