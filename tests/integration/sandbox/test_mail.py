# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a mail redirection, task by task."""

from __future__ import annotations

import pytest

REDIRECTION = "/email/domain/example.com/redirection"
TASK = "/email/domain/example.com/task/redirection"


@pytest.fixture
def entries(sandbox):
    """Reads (from, to) of a domain's redirections, sorted."""
    return lambda name="example.com": sorted(
        (each["from"], each["to"]) for each in sandbox.state.domains[name].redirections.values()
    )


def add(call, source="new@example.com", to="far@example.net", copy=False, domain="example.com"):
    return call("POST", "/email/domain/%s/redirection" % domain, {"from": source, "to": to, "localCopy": copy})


def test_the_seed(sandbox, call, entries):
    assert len(entries()) == 12
    assert ("info@example.com", "info@example.com") in entries()
    assert entries("example.org") == []
    assert call("GET", "/email/domain").json() == ["example.com", "example.org", "expired.example", "closed.example"]
    assert call("GET", "/email/domain/expired.example/redirection").status_code == 460
    assert call("GET", "/email/domain/closed.example").json()["status"] == "close"
    assert call("GET", "/email/domain/example.com/serviceInfos").json()["domain"] == "example.com"
    assert add(call, "a@closed.example", domain="closed.example").status_code == 400


def test_a_task_is_there_until_it_is_applied(sandbox, call, entries):
    sandbox.settings.task_seconds = 60
    task = add(call).json()
    assert (task["account"], task["action"]) == ("new@example.com", "add")
    assert call("GET", TASK + "?account=new@example.com").json() == [task["id"]]
    assert call("GET", TASK + "?account=new").json() == []
    assert call("GET", "%s/%s" % (TASK, task["id"])).json() == task
    assert ("new@example.com", "far@example.net") not in entries()


def test_a_task_vanishes_when_it_is_applied(call, entries):
    task = add(call, copy=True).json()
    assert call("GET", "%s/%s" % (TASK, task["id"])).status_code == 404
    assert {("new@example.com", "far@example.net"), ("new@example.com", "new@example.com")} <= set(entries())
    assert len(call("GET", REDIRECTION + "?from=new@example.com").json()) == 2


def test_local_part_as_account(sandbox, call):
    sandbox.settings.task_account, sandbox.settings.task_seconds = "local", 60
    task = add(call).json()
    assert call("GET", TASK + "?account=new").json() == [task["id"]]


@pytest.mark.parametrize("ids_change", [True, False])
def test_change(sandbox, call, entries, ids_change):
    sandbox.settings.ids_change = ids_change
    number = call("GET", REDIRECTION + "?from=contact@example.com").json()[0]
    assert (
        call("POST", "%s/%s/changeRedirection" % (REDIRECTION, number), {"to": "zoe@example.net"}).json()["action"]
        == "change"
    )
    assert ("contact@example.com", "zoe@example.net") in entries()
    assert (call("GET", "%s/%s" % (REDIRECTION, number)).status_code == 404) is ids_change


def test_delete(call, entries):
    number = call("GET", REDIRECTION + "?from=contact@example.com").json()[0]
    assert call("DELETE", "%s/%s" % (REDIRECTION, number)).json()["action"] == "delete"
    assert ("contact@example.com", "alice@example.net") not in entries()
    assert call("DELETE", "%s/%s" % (REDIRECTION, number)).status_code == 404


def test_writes_that_meet_on_one_entry(sandbox, call, entries):
    sandbox.settings.task_seconds = 0.05
    number = call("GET", REDIRECTION + "?from=contact@example.com").json()[0]
    assert call("DELETE", "%s/%s" % (REDIRECTION, number)).status_code == 200
    assert call("POST", "%s/%s/changeRedirection" % (REDIRECTION, number), {"to": "zoe@example.net"}).status_code == 200
    assert [add(call).status_code, add(call).status_code] == [200, 200]
    while call("GET", TASK).json():
        pass
    assert "contact@example.com" not in dict(entries())
    assert entries().count(("new@example.com", "far@example.net")) == 1


def test_busy(sandbox, call):
    sandbox.settings.task_seconds, sandbox.settings.busy_conflict = 60, True
    assert [add(call).status_code, add(call, to="other@example.net").status_code] == [200, 409]


@pytest.mark.parametrize(
    ("source", "to", "status"),
    [
        ("sales@example.com", "bob@example.net", 409),
        ("sales@example.com", "Bob@example.net", 200),
        ("a@example.org", "b@example.net", 400),
        ("a@example.com", "nowhere", 400),
    ],
)
def test_what_can_be_added(call, source, to, status):
    assert add(call, source, to).status_code == status


def test_a_destination_is_an_address(call):
    assert call("POST", REDIRECTION + "/18700001/changeRedirection", {"to": "nowhere"}).status_code == 400


@pytest.mark.parametrize(("outcome", "pending"), [("lost", 0), ("never", 1)])
def test_a_task_that_does_nothing(sandbox, call, entries, outcome, pending):
    sandbox.settings.mail_outcome = outcome
    add(call)
    assert len(call("GET", TASK).json()) == pending
    assert len(entries()) == 12


@pytest.mark.parametrize(
    ("mode", "query", "many"),
    [
        ("exact", "from=sales@example.com", 2),
        ("exact", "from=SALES@example.com", 0),
        ("exact", "from=sales@example.com&to=bob@example.net", 1),
        ("like", "from=SALES", 2),
        ("like", "to=bob", 2),
        ("ignored", "from=sales@example.com", 12),
    ],
)
def test_filters(sandbox, call, mode, query, many):
    sandbox.settings.mail_filter = mode
    assert len(call("GET", "%s?%s" % (REDIRECTION, query)).json()) == many
