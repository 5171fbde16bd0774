# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is staged is published, once and last, or said to be staged: never silently neither."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.collection import reconcile
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone import RECORD, wanted_record

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

ZONE = "/domain/zone/example.com"
Play = Callable[..., Result]


@pytest.fixture
def www(run: Play) -> Play:
    usual = {"zone": "example.com", "name": "www", "type": "A", "wait_timeout": 1}
    return lambda value="192.0.2.1", **args: run("ovh_domain_record", **{**usual, "value": value, **args})


def sent(sandbox: Sandbox) -> list[str]:
    """The writes, as 'POST refresh'."""
    return [f"{each['method']} {each['path'].split('/')[5]}" for each in sandbox.writes()]


def is_live(sandbox: Sandbox, zone: str = "example.com") -> bool:
    return sandbox.state.zones[zone].records == sandbox.state.zones[zone].published


def test_one_refresh_last(run: Play, sandbox: Sandbox) -> None:
    result = run(
        "ovh_domain_record",
        zone="example.com",
        name="many",
        type="A",
        value=[f"192.0.2.{number}" for number in range(1, 5)],
    )
    assert sent(sandbox) == ["POST record"] * 4 + ["POST refresh"]
    assert result["published"] and is_live(sandbox)


def test_nothing_to_do_sends_no_refresh(www: Play, sandbox: Sandbox) -> None:
    assert www("192.0.2.80") == {
        "changed": False,
        "diff": {"before": "", "after": ""},
        "published": True,
        "records": [{"name": "www", "type": "A", "ttl": 0, "value": ["192.0.2.80"]}],
    }
    assert not sandbox.writes()


@pytest.mark.parametrize("refresh", ["auto", "always"])
def test_what_others_have_staged_is_published(refresh: str, run: Play, sandbox: Sandbox) -> None:
    args = {"zone": "example.net", "name": "staged", "type": "A", "value": "192.0.2.99", "refresh": refresh}
    for check in (True, False):
        result = run("ovh_domain_record", check=check, **args)
        assert result["changed"] and result["published"]
        assert result["diff"] == {"before": "; not published\n", "after": "; published\n"}
        assert is_live(sandbox, "example.net") is not check
    assert run("ovh_domain_record", **args)["changed"] is (refresh == "always")


def test_never_says_what_is_staged(www: Play, run: Play, sandbox: Sandbox) -> None:
    result = www(refresh="never")
    assert result["changed"] and result["published"] is False and not is_live(sandbox)
    assert result["warnings"] == ["zone example.com: what was written is staged, and not published (refresh: never)"]
    assert sent(sandbox) == ["PUT record"]
    again = www(refresh="never")
    assert not again["changed"] and again["published"] is False
    assert www()["published"] and is_live(sandbox), "the next run that may publishes it"


def test_without_wait_the_publication_is_not_awaited(www: Play, sandbox: Sandbox) -> None:
    sandbox.settings.refresh_outcome = "never"
    for check in (True, False):
        result = www(wait=False, check=check)
        assert result["changed"] and result["published"] is False and "tasks" not in result
    assert sent(sandbox) == ["PUT record", "POST refresh"]


# ---- refused, in the way, without effect


@pytest.mark.parametrize(("status", "words"), [(403, "missing right"), (400, "run the task again to publish it")])
def test_a_refused_refresh_fails_and_says_staged(status: int, words: str, www: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", ZONE + "/refresh", status=status, message="No")
    result = www()
    assert result["failed"] and result["changed"] and result["http_status"] == status and not is_live(sandbox)
    assert result["msg"].startswith(f"zone example.com: POST {ZONE}/refresh: ") and f"(HTTP {status}" in result["msg"]
    assert "what was written is staged, and not published" in result["msg"] and words in result["msg"]
    again = www()
    assert again["changed"] and again["published"] and is_live(sandbox), "the next run publishes it"


def test_another_refresh_in_the_way_is_waited_for(www: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", ZONE + "/refresh", times=2, status=409, message="A refresh is at work")
    assert www()["published"] and is_live(sandbox)
    assert sent(sandbox) == ["PUT record"] + ["POST refresh"] * 3


def test_another_refresh_that_does_not_end(www: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", ZONE + "/refresh", times=None, status=409, message="A refresh is at work")
    result = www(wait_timeout=0.02)
    assert result["failed"] and result["changed"]
    assert result["msg"] == (
        "zone example.com: another publication was in progress for 0.02 s: what was written is staged, and not"
        " published;"
        " run the task again to publish it"
    )


def test_a_serial_that_does_not_grow(www: Play, sandbox: Sandbox) -> None:
    sandbox.settings.refresh_outcome = "never"
    result = www(wait_timeout=0.02)
    assert result["failed"] and result["changed"]
    assert result["msg"] == (
        "zone example.com: publication was requested and its serial is still 2024010100 after 0.02 s (wait_timeout):"
        " run the task again to verify it"
    )


def test_a_zone_with_errors_is_not_published(www: Play, sandbox: Sandbox) -> None:
    sandbox.settings.refresh_outcome = "errors"
    result = www()
    assert result["failed"] and result["changed"]
    assert result["msg"] == (
        "zone example.com: publication was requested and has errors: The zone could not be loaded;"
        " what was written is staged, and not published; fix them and run the task again"
    )


def test_warnings_and_old_errors_are_shown(www: Play, sandbox: Sandbox) -> None:
    sandbox.state.zones["example.com"].warnings = ["MX 5 has no address"]
    sandbox.state.zones["example.com"].errors = ["an old one"]
    assert www("192.0.2.80")["warnings"] == ["zone example.com: MX 5 has no address", "zone example.com: an old one"]
    assert www()["warnings"] == ["zone example.com: MX 5 has no address"]


def test_a_deployment_that_takes_long_is_not_waited_for_without_end(www: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "wrong_type",
        "GET",
        ZONE + "/status",
        times=None,
        value={"isDeployed": False, "errors": None, "warnings": ["slow"]},
    )
    result = www()
    assert result["published"] and result["warnings"] == ["zone example.com: slow"], (
        "said once, however often it is asked"
    )


@pytest.mark.parametrize("slow", [0, 1])
def test_the_status_is_read_until_the_zone_is_deployed(slow: int, www: Play, sandbox: Sandbox) -> None:
    if slow:
        sandbox.fail("wrong_type", "GET", ZONE + "/status", times=slow, value={"isDeployed": False})
    assert www(wait_timeout=60)["published"]
    assert [each["path"] for each in sandbox.exchanges].count(f"/1.0{ZONE}/status") == slow + 1


# ---- lost answers


@pytest.mark.parametrize(("kind", "refreshes"), [("reset_after", 1), ("reset_before", 2)])
def test_a_lost_refresh_is_looked_after(kind: str, refreshes: int, www: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "POST", ZONE + "/refresh")
    assert www()["published"] and is_live(sandbox)
    assert sent(sandbox).count("POST refresh") == refreshes


def test_a_refresh_of_which_nothing_is_known(www: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "POST", ZONE + "/refresh")
    sandbox.fail("status", "GET", ZONE + "/soa", nth=3, times=None, status=500)
    result = www(retry_timeout=0)
    assert result["failed"] and result["changed"]
    assert "staged, and not published" not in result["msg"] and "run the task again to publish it" in result["msg"]


def test_a_publication_that_cannot_be_seen(www: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", ZONE + "/status", times=None, status=500)
    result = www(retry_timeout=0)
    assert result["failed"] and result["changed"] and is_live(sandbox)
    assert result["msg"].endswith("publication was requested; run the task again to verify it")


def test_a_serial_that_cannot_be_read_keeps_everything_from_being_written(www: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", ZONE + "/soa", times=None, status=500)
    result = www(retry_timeout=0)
    assert result["failed"] and not result["changed"] and not sandbox.writes()


# ---- a write that fails


@pytest.fixture
def half(run: Play, sandbox: Sandbox) -> Play:
    """Writes two records, the second of which the API refuses."""
    sandbox.fail("status", "POST", ZONE + "/record", nth=2, status=400, message="No")
    return lambda **args: run(
        "ovh_domain_record",
        **{"zone": "example.com", "name": "two", "type": "A", "value": ["192.0.2.1", "192.0.2.2"], **args},
    )


def test_what_was_written_before_a_failure_is_published(half: Play, sandbox: Sandbox) -> None:
    result = half()
    assert result["failed"] and result["changed"] and result["http_status"] == 400 and is_live(sandbox)
    assert sent(sandbox) == ["POST record", "POST record", "POST refresh"]
    assert result["msg"].endswith(
        "written: set two IN A 192.0.2.1; failed: set two IN A 192.0.2.2; what was written is published"
    )


def test_a_failure_says_staged_where_the_refresh_fails_too(half: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", ZONE + "/refresh", status=400, message="Neither")
    result = half()
    assert result["failed"] and result["changed"] and not is_live(sandbox)
    assert result["msg"].startswith(f"zone example.com: POST {ZONE}/record: No (HTTP 400")
    assert "Neither (HTTP 400" in result["msg"] and "what was written is staged, and not published" in result["msg"]


def test_a_failure_says_staged_where_no_refresh_is_wanted(half: Play, sandbox: Sandbox) -> None:
    result = half(refresh="never")
    assert result["msg"].endswith("what was written is staged, and not published")


def test_a_failure_before_anything_is_written_publishes_nothing(www: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "PUT", status=400, message="No")
    result = www()
    assert result["failed"] and not result["changed"] and sent(sandbox) == ["PUT record"]


def test_what_does_not_stay_is_published_all_the_same(www: Play, sandbox: Sandbox) -> None:
    def meddle(state: Any) -> None:
        state.zones["example.com"].add(state.next_number(), "www", "A", f"192.0.2.{100 + len(sandbox.writes())}")

    sandbox.fail("after", "PUT", times=None, hook=meddle)
    sandbox.fail("after", "DELETE", times=None, hook=meddle)
    result = www()
    assert (
        result["failed"]
        and "another client appears to be changing it" in result["msg"]
        and result["msg"].endswith("; what was written is published")
    )
    assert sent(sandbox) == ["PUT record", "DELETE record", "DELETE record", "POST refresh"]


def test_an_interruption_says_that_it_is_not_published(
    make_run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox
) -> None:
    def interrupt(*args: Any) -> None:
        raise KeyboardInterrupt

    params = {
        "zone": "example.com",
        "name": "www",
        "type": "A",
        "value": "192.0.2.1",
        "ttl": None,
        "state": "present",
        "exclusive": True,
    }
    run = make_run(wait=True, wait_timeout=10, max_removals=None, refresh="auto", **params)
    monkeypatch.setattr(reconcile, "wait_until_shown", interrupt)
    run.request = wanted_record(params)
    with pytest.raises(KeyboardInterrupt):
        reconcile.reconcile(reconcile.container_of(RECORD, run, run.request))
    assert run.interrupted == (
        "zone example.com was interrupted: written: set www IN A 192.0.2.1;"
        " run the task again to do the rest and to publish it"
    )
    assert sent(sandbox) == ["PUT record"]
