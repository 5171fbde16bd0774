# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_api_credential and ovh_api_credential_info: which credentials, what may be done to them, and what becomes of
each.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine import run
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.selectable import job, write
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target
from ansible_collections.community.ovh.plugins.module_utils._products.account import allowed_ips
from ansible_collections.community.ovh.plugins.module_utils._products.account import credentials as product
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import expiry_filter
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import duration, moment

from tests.sandbox import Sandbox
from tests.sandbox.state.account import credential
from tests.support.execution_modes import Result

LIST = "/me/api/credential"
NOW = datetime.datetime(2024, 6, 1, tzinfo=datetime.UTC)

Play = Callable[..., Result]


@pytest.fixture
def info(play: Play) -> Play:
    return lambda **args: play("ovh_api_credential_info", **args)


@pytest.fixture
def revoke(play: Play) -> Play:
    return lambda *ids, **args: play(
        "ovh_api_credential", state="absent", **({"credential_id": list(ids)} if ids else {}), **args
    )


@pytest.fixture
def limit(play: Play) -> Play:
    return lambda *ids, **args: play("ovh_api_credential", **({"credential_id": list(ids)} if ids else {}), **args)


def ids_of(result: Result) -> list[int]:
    return [entry["credential_id"] for entry in result["credentials"]]


def by_id(result: Result) -> dict[int, Result]:
    return {entry["credential_id"]: entry for entry in result["credentials"]}


def removals(sandbox: Sandbox) -> list[int]:
    return [int(each["path"].rpartition("/")[2]) for each in sandbox.writes()]


def there(sandbox: Sandbox) -> list[int]:
    return [number for number, each in sandbox.state.credentials.items() if not each.revoked]


def add(sandbox: Sandbox, number: int, **shown: Any) -> None:
    sandbox.state.credentials[number] = credential(number, f"anotherConsumerKey{number:014}", **shown)


# ---- lengths of time and dates


@pytest.mark.parametrize(
    ("text", "hours"), [("12h", 12), ("90d", 90 * 24), (" 2 w ", 14 * 24), ("0d", 0), ("999999w", 999999 * 168)]
)
def test_a_length_of_time(text: str, hours: int) -> None:
    assert duration(text) == datetime.timedelta(hours=hours)


@pytest.mark.parametrize("text", ["", "90", "3m", "-1d", "1.5d", "d", "1d2h", "9999999d", "٣d"])
def test_what_is_no_length_of_time(text: str) -> None:
    with pytest.raises(ValueError, match="is not a duration: use hours, days or weeks, for example 12h, 90d or 8w"):
        duration(text)


def test_dates_of_the_api() -> None:
    assert moment("2024-06-01T02:00:00+02:00") == moment("2024-06-01T00:00:00Z") == moment("2024-06-01T00:00:00") == NOW
    assert moment(None) is None
    assert moment("some day") is None


@pytest.mark.parametrize(
    ("dates", "text", "meant"),
    [
        ({"lastUse": "2024-05-02T00:00:00+00:00", "creation": "2020-01-01T00:00:00+00:00"}, "30d", True),
        ({"lastUse": "2024-05-02T00:00:01+00:00", "creation": "2020-01-01T00:00:00+00:00"}, "30d", False),
        ({"lastUse": None, "creation": "2024-05-02T00:00:00+00:00"}, "30d", True),
        ({"lastUse": None, "creation": "2024-05-03T00:00:00+00:00"}, "30d", False),
        ({"lastUse": "2024-06-01T02:00:00+00:00"}, "0d", False),
        ({}, "0d", False),
    ],
)
def test_unused_since_the_last_use_or_the_creation(dates: dict[str, Any], text: str, meant: bool) -> None:
    assert product.unused_for(dates, text, NOW) is meant


@pytest.mark.parametrize(
    ("expiration", "meant"),
    [
        ("2024-06-15T00:00:00+00:00", True),
        ("2024-06-15T00:00:01+00:00", False),
        ("2024-05-01T00:00:00+00:00", True),
        (None, False),
    ],
)
def test_expires_within(expiration: str | None, meant: bool) -> None:
    assert expiry_filter("in", "expiration").fits({"expiration": expiration}, "2w", NOW) is meant


# ---- addresses


def test_declared_addresses_are_written_as_blocks() -> None:
    assert allowed_ips.wanted_blocks([" 192.0.2.7", "198.51.100.0/24", "2001:DB8::/64"]) == [
        "192.0.2.7/32",
        "198.51.100.0/24",
        "2001:db8::/64",
    ]
    assert allowed_ips.wanted_blocks([]) is None


@pytest.mark.parametrize("text", ["", "office", "192.0.2.7/24", "192.0.2.0/33", "192.0.2.1-192.0.2.9"])
def test_what_is_no_address_or_block(text: str) -> None:
    with pytest.raises(
        ValueError, match="allowed_ips: .*; give addresses and blocks such as 192.0.2.7 and 192.0.2.0/24"
    ):
        allowed_ips.wanted_blocks([text])


@pytest.mark.parametrize(
    ("wanted", "current", "same"),
    [
        (None, None, True),
        (None, [], True),
        (["192.0.2.7/32"], ["192.0.2.7"], True),
        (["192.0.2.0/24", "2001:db8::/64"], ["2001:DB8::/64", "192.0.2.9/24"], True),
        (["192.0.2.7/32"], None, False),
        (None, ["192.0.2.7/32"], False),
        (["192.0.2.7/32"], ["somewhere"], False),
    ],
)
def test_the_same_blocks(wanted: list[str] | None, current: list[str] | None, same: bool) -> None:
    assert allowed_ips.same_blocks(wanted, current) is same


@pytest.mark.parametrize(
    ("wanted", "current", "shut_out"),
    [
        (["192.0.2.0/24"], None, False),  # from where we call can't be known
        (["192.0.2.0/24"], [], False),
        (None, ["192.0.2.0/24"], False),
        (["192.0.2.0/24"], ["192.0.2.7"], False),
        (["192.0.2.0/25", "192.0.2.128/25"], ["192.0.2.0/24"], False),
        (["192.0.2.0/25"], ["192.0.2.0/24"], True),
        (["192.0.2.0/24"], ["192.0.2.7/32", "2001:db8::1/128"], True),
        (["0.0.0.0/0"], ["2001:db8::1/128"], True),
        (["0.0.0.0/0", "::/0"], ["192.0.2.7/32", "2001:db8::1/128"], False),
        (["192.0.2.0/24"], ["somewhere"], True),
    ],
)
def test_what_could_shut_us_out(wanted: list[str] | None, current: list[str] | None, shut_out: bool) -> None:
    assert allowed_ips.locks_out(wanted, current) is shut_out


# ---- what a task can't mean


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (
            {"state": "absent"},
            (
                "no credential is selected: give at least one of credential_id, status, application_id,"
                " application_name, unused_for, expires_within"
            ),
        ),
        ({"allowed_ips": []}, "no credential is selected: give at least one of"),
        ({"credential_id": [502]}, "state is present but all of the following are missing: allowed_ips"),
        ({"credential_id": [502], "state": "absent", "allowed_ips": []}, "allowed_ips requires state: present"),
        (
            {"credential_id": [502], "allowed_ips": ["office"]},
            "allowed_ips: 'office' does not appear to be an IPv4 or IPv6 network",
        ),
        ({"unused_for": "3m", "state": "absent"}, "unused_for: '3m' is not a duration"),
        ({"unused_for": "", "state": "absent"}, "unused_for: '' is not a duration"),
        ({"expires_within": "soon", "state": "absent"}, "expires_within: 'soon' is not a duration"),
        ({"credential_id": [502], "state": "absent", "max_removals": "many"}, "max_removals is 'many'"),
    ],
)
def test_what_can_not_be_meant_is_refused_before_anything_is_sent(
    args: dict[str, Any], message: str, play: Play, sandbox: Sandbox
) -> None:
    result = play("ovh_api_credential", **args)
    assert result["failed"] and message in result["msg"]
    assert not sandbox.exchanges


def test_a_filter_that_can_not_be_read_is_refused_by_the_info_module_too(info: Play, sandbox: Sandbox) -> None:
    assert info(expires_within="soon")["msg"].startswith("expires_within: 'soon' is not a duration")
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("given", "warnings"),
    [
        (
            {"status": ["Validated", "suspended"]},
            [
                "there is no credential with status suspended; existing values: expired, pendingValidation, refused,"
                " validated"
            ],
        ),
        ({"status": ["refused"]}, []),
        ({"credential_id": [999], "application_name": ["bakcup"]}, []),
        ({"application_id": [102, 999]}, ["there is no credential with application_id 999; existing values: 101, 102"]),
    ],
)
def test_a_filter_value_that_nothing_has_is_reported(given: dict[str, Any], warnings: list[str], info: Play) -> None:
    assert info(**given).get("warnings", []) == warnings


@pytest.mark.usefixtures("on_purpose")
def test_a_status_that_is_new_is_a_filter_too(info: Play, revoke: Play, sandbox: Sandbox) -> None:
    sandbox.state.credentials[502].shown["status"] = "suspended"
    assert ids_of(info(status=["suspended"])) == [502] and "warnings" not in info(status=["suspended"])
    assert "there is no credential with status gone; " in revoke(status=["gone"])["warnings"][0]


# ---- reading


def test_who_may_do_what(info: Play) -> None:
    result = info()
    assert not result["changed"] and "diff" not in result
    assert ids_of(result) == [501, 502, 503, 504, 505]
    assert by_id(result)[502] == {
        "credential_id": 502,
        "application_id": 102,
        "application_name": "backup",
        "application_description": "Nightly backups",
        "application_status": "active",
        "status": "validated",
        "rules": [{"method": "GET", "path": "/dedicated/server/*"}],
        "creation": "2024-01-01T08:00:00+00:00",
        "expiration": None,
        "last_use": "2024-03-01T02:00:00+00:00",
        "allowed_ips": None,
        "ovh_support": False,
        "at_work": False,
    }
    assert [entry["credential_id"] for entry in result["credentials"] if entry["at_work"]] == [501]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"status": ["validated"]}, [501, 502, 505]),
        ({"status": ["expired", "pendingValidation"]}, [503, 504]),
        ({"application_id": [102]}, [502, 505]),
        ({"application_name": ["BACKUP", ""]}, [502, 505]),
        ({"application_name": ["backup", "sandbox"], "status": ["validated"]}, [501, 502, 505]),
        ({"application_name": ["nobody"]}, []),
        ({"unused_for": "90d"}, [502, 503, 504, 505]),
        ({"unused_for": "90d", "application_id": [101]}, [503, 504]),
        ({"expires_within": "1d"}, [503]),
        ({"credential_id": [505, 502, 505]}, [505, 502]),
        ({"credential_id": [505, 999, 501], "status": ["validated"], "application_id": [102]}, [505]),
    ],
)
@pytest.mark.parametrize("bulk", ["honour", "ignore"])
def test_filters(filters: dict[str, Any], expected: list[int], bulk: str, info: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": bulk, "batch": bulk})
    assert ids_of(info(**filters)) == expected


@pytest.mark.parametrize("bulk", ["honour", "ignore"])
def test_each_application_is_read_once(bulk: str, info: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": bulk, "batch": bulk})
    info()
    read = [
        each["path"] for each in sandbox.exchanges if each["path"].endswith("/application") and "," not in each["path"]
    ]
    assert len(read) == (2 if bulk == "ignore" else 0)
    assert not [each for each in sandbox.exchanges if each["path"].startswith("/1.0/me/api/application")]


def test_the_application_of_another_account_is_known_by_its_credential(info: Play, sandbox: Sandbox) -> None:
    add(sandbox, 600, applicationId=900)
    sandbox.state.applications[900] = {
        "applicationId": 900,
        "applicationKey": "k",
        "name": "theirs",
        "description": "d",
        "status": "trusted",
    }
    assert by_id(info())[600]["application_name"] == "theirs"


def test_an_application_that_is_gone_has_no_name(info: Play, revoke: Play, sandbox: Sandbox) -> None:
    add(sandbox, 600, applicationId=900)
    entry = by_id(info(unused_for="1d"))[600]
    assert (
        entry["application_id"],
        entry["application_name"],
        entry["application_description"],
        entry["application_status"],
    ) == (900, None, None, None)
    assert revoke(600)["diff"]["before"] == "600 application 900: validated, last used never, from everywhere\n"


def test_an_application_that_may_not_be_read_is_an_error(info: Play, sandbox: Sandbox) -> None:
    result = info(
        environ={
            "OVH_CONSUMER_KEY": sandbox.consumer_key(
                [("GET", LIST), ("GET", LIST + "/50?"), ("GET", "/auth/currentCredential")]
            )
        }
    )
    assert result["failed"] and result["http_status"] == 403


def test_what_may_not_be_read_is_named_with_its_rule(info: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": "ignore", "batch": "ignore"})
    result = info(environ={"OVH_CONSUMER_KEY": sandbox.consumer_key([("GET", LIST)])})
    assert result["missing_rights"] == [{"method": "GET", "path": LIST + "/*"}]


def test_a_service_account_has_no_key_at_work(info: Play, sandbox: Sandbox) -> None:
    client_id, client_secret = sandbox.oauth2
    keys = {
        "OVH_APPLICATION_KEY": "",
        "OVH_APPLICATION_SECRET": "",
        "OVH_CONSUMER_KEY": "",
        "OVH_CLIENT_ID": client_id,
        "OVH_CLIENT_SECRET": client_secret,
        "OVH_OAUTH2_TOKEN_URL": sandbox.token_url,
    }
    assert not any(entry["at_work"] for entry in info(environ=keys)["credentials"])
    assert not [each for each in sandbox.exchanges if each["path"] == "/1.0/auth/currentCredential"]


def test_nothing_that_could_be_a_key_is_shown(info: Play, sandbox: Sandbox) -> None:
    text = json.dumps(info())
    assert not [each for each in sandbox.state.credentials.values() if each.consumer_key in text]


# ---- revoking


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"status": ["expired"]}, [503]),
        ({"unused_for": "90d"}, [502, 503]),
        ({"application_name": ["backup"]}, [502]),
        ({"application_id": [101], "expires_within": "1d"}, [503]),
        ({"status": ["refused"]}, []),
    ],
)
def test_by_filters(filters: dict[str, Any], expected: list[int], revoke: Play, sandbox: Sandbox) -> None:
    before = there(sandbox)
    result = revoke(**filters)
    assert result["changed"] is bool(expected) and not result.get("failed")
    assert sorted(removals(sandbox)) == expected
    assert set(before) - set(there(sandbox)) == set(expected)
    assert [entry["credential_id"] for entry in result["credentials"] if entry["changed"]] == expected


def test_pending_ones_and_those_of_the_support_go_by_id_only(revoke: Play, sandbox: Sandbox) -> None:
    result = revoke(unused_for="90d", force=True)
    assert result["warnings"] == [
        "2 credentials left out (504: it awaits its validation, so only its credential_id selects it,"
        " 505: it belongs to OVHcloud's support, so only its credential_id selects it)"
    ]
    assert {number for number, entry in by_id(result).items() if entry.get("skipped")} == {504, 505}
    assert by_id(result)[504]["state"] == "present"

    result = revoke(504, 505)
    assert "warnings" not in result and not result.get("failed")
    assert there(sandbox) == [501]


def test_what_may_be_of_the_support_goes_by_id_only() -> None:
    def said(named: bool, **facts: Any) -> str | None:
        facts.update(status="validated", atWork=False)
        member = Item(Target("502", named, facts), facts, facts, {})
        return job.objection(product.CREDENTIALS, {"state": "absent", "force": True}, member)

    assert (
        said(False)
        == "the API does not say whether it belongs to OVHcloud's support, so only its credential_id selects it"
    )
    assert said(False, ovhSupport=False) == said(True) == ""


def test_check_mode_says_what_would_be_and_what_would_be_refused(revoke: Play, limit: Play, sandbox: Sandbox) -> None:
    result = revoke(501, 502, 503, check=True)
    assert result["failed"] and result["changed"] and not sandbox.writes()
    assert [entry["state"] for entry in result["credentials"]] == ["present", "absent", "absent"]
    assert limit(502, allowed_ips=["192.0.2.7"], check=True)["credentials"][0]["allowed_ips"] == ["192.0.2.7/32"]
    assert not sandbox.writes()


def test_the_key_at_work_is_not_found(revoke: Play, sandbox: Sandbox) -> None:
    result = revoke(status=["validated"])
    assert not result.get("failed")
    assert by_id(result)[501]["skipped"] and "it is the credential in use" in by_id(result)[501]["msg"]
    assert result["warnings"][0].startswith(
        "2 credentials left out (501: it is the credential in use; removing it would revoke our own access"
    )
    assert removals(sandbox) == [502]


def test_the_key_at_work_is_refused_and_the_others_are_done(revoke: Play, sandbox: Sandbox) -> None:
    result = revoke(503, 501, 502)
    assert result["failed"] and result["changed"]
    assert (
        result["msg"]
        == "1 of 3 credentials failed, 2 changed: credential 501: it is the credential in use; removing it would"
        " revoke our own access. With force: true it is removed after the others"
    )
    assert ids_of(result) == [503, 501, 502], "in the order asked"
    assert by_id(result)[501]["failed"] and by_id(result)[501]["state"] == "present"
    assert sorted(removals(sandbox)) == [502, 503]


def test_what_is_decided_is_decided_on_the_truth(info: Play, revoke: Play, sandbox: Sandbox) -> None:
    sandbox.settings.stale_seconds = 3600.0
    assert 502 in ids_of(info(unused_for="90d"))
    sandbox.state.credentials[502].shown["lastUse"] = datetime.datetime.now(datetime.UTC).isoformat()
    revoke(unused_for="90d")
    assert 502 in there(sandbox)


def test_the_removal_limit(revoke: Play, sandbox: Sandbox) -> None:
    for number in range(600, 620):
        add(sandbox, number, status="refused")
    for args, going, limit in (
        ({"status": ["refused"]}, 20, 7),
        ({"status": ["refused"], "check": True}, 20, 7),
        ({"credential_id": [502, 503], "max_removals": "1"}, 2, 1),
        ({"credential_id": [502], "max_removals": "3%"}, 1, 0),
    ):
        result = revoke(**args)
        assert result["failed"] and not result["changed"]
        things = "credential" if going == 1 else "credentials"
        assert (
            result["msg"]
            == f"{going} {things} would be removed, and {limit} may be: nothing was written; max_removals: {going}"
            " allows it"
        )
    assert not sandbox.writes()
    assert (
        len([entry for entry in revoke(status=["refused"], max_removals="20")["credentials"] if entry["changed"]]) == 20
    )


def test_what_is_named_and_can_not_be_read_fails_and_what_is_found_is_left_out(revoke: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail(
        "status",
        method="GET",
        path=LIST + "/502",
        times=None,
        status=403,
        message="Not you",
        error_class="Client::Forbidden",
    )
    result = revoke(502, 503)
    assert result["failed"] and result["http_status"] == 403
    assert result["msg"].startswith("1 of 2 credentials failed, 1 changed: 502: GET /me/api/credential/502")
    entry = by_id(result)[502]
    assert entry["failed"] and (entry["state_before"], entry["state"], entry["changed"]) == (None, None, False)
    assert removals(sandbox) == [503]

    result = revoke(unused_for="90d")
    assert not result.get("failed") and result["warnings"][0].startswith(
        "3 credentials left out (502: Not you (HTTP 403), 504: "
    )
    assert (by_id(result)[502]["state"], by_id(result)[502]["skipped"]) == (None, True)


def test_what_vanishes_while_it_is_read_is_gone(revoke: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail(
        "status",
        method="GET",
        path=LIST + "/503",
        times=None,
        status=404,
        message="The requested object (credentialId = 503) does not exist",
    )
    assert ids_of(revoke(status=["expired"])) == []


def test_an_unclear_removal_that_is_seen_to_have_worked_is_no_failure(revoke: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch = "ignore"
    sandbox.fail("reset_after", method="DELETE", path=LIST + "/502")
    sandbox.fail("status", method="GET", path=LIST + "/502", nth=2, times=1, status=400, message="Not now")
    result = revoke(502)
    assert result["changed"] and not result.get("failed") and by_id(result)[502]["state"] == "absent"


def test_trouble_with_the_credential_itself_stops_the_task(revoke: Play, sandbox: Sandbox) -> None:
    sandbox.fail("revoke", method="DELETE", nth=2)
    result = revoke(503, 504, 502, parallel=1, max_removals="3")
    assert result["failed"] and result["changed"] and result["error_code"] == "INVALID_CREDENTIAL"
    assert removals(sandbox) == [503, 504]
    assert ", 1 not tried (502): " in result["msg"]
    assert by_id(result)[502]["skipped"] and by_id(result)[502]["msg"] == "not tried"
    assert "whether it was removed could not be verified" in by_id(result)[503]["msg"]


def test_a_missing_right_to_remove_is_named(revoke: Play, sandbox: Sandbox) -> None:
    result = revoke(502, 503, environ={"OVH_CONSUMER_KEY": sandbox.consumer_key([("GET", "/*")])}, parallel=1)
    assert result["missing_rights"] == [{"method": "DELETE", "path": LIST + "/*"}]
    assert not result["changed"] and len(sandbox.writes()) == 1


def test_an_interrupted_task_says_what_was_done(
    sandbox: Sandbox, home: Path, impatient: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*args: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(write, "require_gone", stopped)
    options = job.argument_spec(product.CREDENTIALS, None)
    params = {**dict.fromkeys(options), "credential_id": [502, 503], "state": "absent"}
    around = run.ExecutionContext(sandbox.environment, str(home))
    task = run.Run(params, run.open_client({}, run.resolve({}, around.environ, around.directory), around))
    with pytest.raises(KeyboardInterrupt):
        job.manage(product.CREDENTIALS, task)
    assert (
        task.interrupted == "credential removal was interrupted: written: 502, 503; run the task again to do the rest"
    )


# ---- allowed IPs


def test_several_are_limited_and_only_what_differs_is_written(limit: Play, sandbox: Sandbox) -> None:
    sandbox.state.credentials[503].shown["allowedIPs"] = ["2001:db8::/64", "192.0.2.7"]
    result = limit(502, 503, allowed_ips=["192.0.2.7", "2001:db8::/64"])
    assert [(each["method"], each["path"], each["body"]) for each in sandbox.writes()] == [
        ("PUT", "/1.0/me/api/credential/502", {"allowedIPs": ["192.0.2.7/32", "2001:db8::/64"]})
    ]
    assert (by_id(result)[502]["changed"], by_id(result)[503]["changed"]) == (True, False)
    assert by_id(result)[503]["allowed_ips"] == ["2001:db8::/64", "192.0.2.7"]


def test_filters_that_mean_nothing_are_worth_a_word_where_something_shall_be_limited(limit: Play, revoke: Play) -> None:
    assert limit(application_name=["bakcup"], allowed_ips=["192.0.2.7"])["warnings"] == [
        "no credential matches these filters; nothing to do"
    ]
    assert "warnings" not in revoke(application_name=["bakcup"])


def test_one_that_is_not_there_can_not_be_limited(limit: Play) -> None:
    result = limit(999, 502, allowed_ips=["192.0.2.7"])
    assert result["msg"] == "1 of 2 credentials failed, 1 changed: credential 999: the account has no such credential"
    assert by_id(result)[999]["state"] == "absent"


def test_the_key_at_work_is_not_limited_to_where_we_may_not_be(limit: Play, sandbox: Sandbox) -> None:
    sandbox.state.credentials[501].shown["allowedIPs"] = ["127.0.0.0/8"]
    result = limit(501, allowed_ips=["192.0.2.7"])
    assert result["failed"] and not sandbox.writes()
    assert (
        result["msg"]
        == "credential 501: it is the credential in use, and allowed_ips excludes addresses that may use it now,"
        " which could revoke our own access. With force: true they are set"
    )
    assert by_id(limit(application_id=[101], allowed_ips=["192.0.2.7"]))[501]["skipped"]
    for wider in (["127.0.0.0/8", "192.0.2.7"], [], ["127.0.0.1"]):
        assert limit(501, allowed_ips=wider)["changed"] and not sandbox.writes()[-1]["status"] >= 400


def test_by_force_the_key_at_work_is_limited_after_the_others(limit: Play, sandbox: Sandbox) -> None:
    sandbox.state.credentials[501].shown["allowedIPs"] = ["127.0.0.0/8"]
    result = limit(501, 502, allowed_ips=["192.0.2.7"], force=True)
    assert [each["path"].rpartition("/")[2] for each in sandbox.writes()] == ["502", "501"]
    assert result["failed"] and result["changed"], "from here it cannot be read back any more"
    assert result["msg"].startswith(
        "1 of 2 credentials failed, 1 changed: 501: it was written but could not be read back ("
    )
    assert by_id(result)[502]["allowed_ips"] == ["192.0.2.7/32"]


def test_allowed_ips_that_the_api_did_not_take_are_a_failure_with_both_values(limit: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="PUT", status=200, body=None)
    result = limit(502, allowed_ips=["192.0.2.7"])
    assert result["failed"] and "the change but allowed_ips is still None (wanted ['192.0.2.7/32'])" in result["msg"]
    assert not by_id(result)[502]["changed"]
