# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Any call of the API as a task: sentence by sentence of what ovh_api_call promises."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.api import call_job
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import HIDDEN

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

SERVER = "/dedicated/server/ns3001.example-sbg.net"
REDIRECTIONS = "/email/domain/example.com/redirection"
REFUSED = {"status": 500, "times": None}
Play = Callable[..., Result]


@pytest.fixture
def call(run: Play) -> Play:
    return lambda method, path, **args: run("ovh_api_call", method=method, path=path, **args)


def sent(sandbox: Sandbox) -> list[str]:
    return [f"{each['method']} {each['path'].removeprefix('/1.0')}" for each in sandbox.exchanges]


# ---- what can't be meant


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"body": {}}, "a GET has no body: set filters in query"),
        ({"method": "DELETE", "body": []}, "a DELETE has no body: set filters in query"),
        ({"method": "POST", "body": "{}"}, "body is a dictionary or a list, not text: the collection makes the JSON"),
        ({"method": "PUT"}, "a PUT needs a body: the fields and their values"),
        (
            {"method": "PUT", "body": {}, "unless": {"path": "/me"}},
            "unless requires method: POST; a PUT itself checks whether anything differs",
        ),
        (
            {"method": "POST", "unless": {"path": "/me", "contains": [1]}},
            "unless: contains is one value, or a dictionary of fields, not a list",
        ),
        ({"method": "POST", "expand": True}, "expand and all_pages go with GET"),
        ({"method": "DELETE", "all_pages": True}, "expand and all_pages go with GET"),
        (
            {"headers": {"X-Ovh-Signature": "x"}},
            "headers: 'X-Ovh-Signature' is set by the collection and cannot be given",
        ),
        ({"headers": {"authorization": "x"}}, "headers: 'authorization' is set by the collection and cannot be given"),
        ({"headers": {"X-A": "b\nX-C: d"}}, "headers: 'X-A' is not a header name with a value of printable ASCII"),
        ({"headers": {"X:A": "b"}}, "headers: 'X:A' is not a header name with a value of printable ASCII"),
        ({"path": "me"}, "me: a path must begin with / and have no host, for example /me or /dedicated/server"),
        (
            {"path": "https://elsewhere.example/me"},
            "https://elsewhere.example/me: a path must begin with / and have no host, for example /me or"
            " /dedicated/server",
        ),
        (
            {"path": "/me/../auth"},
            "/me/../auth: a path cannot contain empty, '.' or '..' parts, backslashes or control characters",
        ),
        (
            {"path": "/me/%2e%2E/auth"},
            "/me/%2e%2E/auth: a path cannot contain empty, '.' or '..' parts, backslashes or control characters",
        ),
        ({"path": "/ip/{ip}"}, "/ip/{ip}: path parameter 'ip' has no value"),
        ({"path": "/me", "path_params": {"ip": 1}}, "/me: there is no {ip} in the path for its value"),
        (
            {"path": "/me", "method": "POST", "unless": {"path": "/ip/{ip}"}},
            "/ip/{ip}: path parameter 'ip' has no value",
        ),
        (
            {"path": "/me", "method": "POST", "unless": {"path": "/me"}, "path_params": {"x": 1}},
            "/me: there is no {x} in the path for its value",
        ),
        (
            {"path": "/me", "method": "POST", "unless": {"path": "me"}},
            "me: a path must begin with / and have no host, for example /me or /dedicated/server",
        ),
    ],
)
def test_what_cannot_be_meant_is_an_error_before_anything_is_sent(
    args: dict[str, Any], sentence: str, run: Play, sandbox: Sandbox
) -> None:
    result = run("ovh_api_call", **{"path": "/me", **args})
    assert (result["failed"], result["changed"], result["msg"]) == (True, False, sentence)
    assert not sandbox.exchanges


# ---- GET


def test_a_get_returns_the_apis_own_answer(call: Play) -> None:
    result = call("GET", "/me")
    assert result["response"]["nichandle"] == "ab12345-ovh"
    assert (result["changed"], result["status"], result["task"]) == (False, 200, None)
    assert result["query_id"] == result["headers"]["x-ovh-queryid"]


@pytest.mark.usefixtures("on_purpose")
def test_holes_queries_and_headers(call: Play, sandbox: Sandbox) -> None:
    call("GET", "/ip/{ip}/reverse", path_params={"ip": "192.0.2.0/28"}, accept_status=[404])
    assert sandbox.exchanges[-1]["path"] == "/1.0/ip/192.0.2.0%2F28/reverse"
    result = call(
        "GET",
        "/dedicated/server/{name}",
        path_params={"name": "ns3001.example-sbg.net,ns3002.example-sbg.net"},
        accept_status=[404],
    )
    assert result["status"] == 404
    result = call(
        "GET",
        "/me/bill",
        query={"date.from": "2024-02-01", "category": None, "x": [True, {"a": 1}]},
        accept_status=[400],
    )
    assert sandbox.exchanges[-1]["query"] is not None
    result = call("GET", f"{SERVER},ns3002.example-sbg.net", headers={"X-Ovh-Batch": ","})
    assert [item["key"] for item in result["response"]] == ["ns3001.example-sbg.net", "ns3002.example-sbg.net"]


def test_expand_reads_ids_as_objects(call: Play, sandbox: Sandbox) -> None:
    for bulk in ("honour", "ignore"):
        sandbox.settings.update({"expanded": bulk, "batch": bulk})
        result = call(
            "GET",
            "/email/domain/{domain}/redirection",
            path_params={"domain": "example.com"},
            query={"from": "sales@example.com"},
            expand=True,
        )
        assert [item["to"] for item in result["response"]] == ["bob@example.net", "carol@example.net"]
        assert result["status"] == 200


def test_expand_leaves_alone_what_is_no_list_of_ids(call: Play) -> None:
    assert call("GET", "/me", expand=True)["response"]["nichandle"] == "ab12345-ovh"
    assert call("GET", "/email/domain/example.org/redirection", expand=True)["response"] == []


def test_expand_fails_where_an_object_cannot_be_read(call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": "ignore", "batch": "ignore"})
    sandbox.fail("status", "GET", REDIRECTIONS + "/18700001", status=404, message="gone", times=None)
    assert len(call("GET", REDIRECTIONS, expand=True)["response"]) == 11
    sandbox.fail("status", "GET", REDIRECTIONS + "/18700005", **REFUSED)
    result = call("GET", REDIRECTIONS, expand=True, retry_timeout=0)
    assert result["failed"] and result["status"] == 500, "though the first trouble was a 404"


@pytest.mark.parametrize("path", ["/dedicated/server", "/dedicated/server/"])
@pytest.mark.parametrize("bulk", ["honour", "ignore"])
def test_expand_leaves_out_what_is_forbidden_or_expired_and_says_so(
    call: Play, sandbox: Sandbox, bulk: str, path: str
) -> None:
    sandbox.settings.update({"expanded": bulk, "batch": bulk, "expanded_expired": "absent"})
    result = call("GET", path, expand=True)
    assert len(result["response"]) == 36
    [warning] = result["warnings"]
    assert warning.startswith(f"4 of 40 objects of {path} are left out (")
    assert "ns3015.example-sbg.net: the service has expired (HTTP 460)" in warning
    assert "ns3026.example-gra.net: User not granted for this request (HTTP 403)" in warning


def test_expand_fails_where_nothing_may_be_read(call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.expanded = "ignore"
    key = sandbox.consumer_key([("GET", "/dedicated/server")])
    result = call("GET", "/dedicated/server", expand=True, consumer_key=key)
    assert (result["failed"], result["status"], result["error_code"]) == (True, 403, "NOT_GRANTED_CALL")


def test_unless_does_not_decide_on_half_a_list(call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.expanded = "ignore"
    result = call(
        "POST",
        "/me/sshKey",
        body={"keyName": "x", "key": "y"},
        unless={"path": "/dedicated/server", "contains": {"name": "no such"}},
    )
    assert result["failed"] and result["status"] in (403, 460)
    assert not sandbox.writes()


@pytest.mark.parametrize(
    ("how", "count", "warned"),
    [
        ({}, 7, True),
        ({"all_pages": True}, 38, False),
        ({"headers": {"x-pagination-size": "5"}}, 5, False),
        ({"query": {"resourceName": "none"}}, 0, False),
    ],
)
def test_all_pages_of_v2(how: dict[str, Any], count: int, warned: bool, call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.v2_page_size = 7
    result = call("GET", "/v2/iam/resource", **{"query": {"resourceType": ["dedicatedServer"]}, **how})
    assert len(result["response"]) == count
    assert (
        result.get("warnings", [])
        == ["GET /v2/iam/resource: this is one page of the list, which has more: all_pages: true reads all of it"]
        * warned
    )


POLICY = {
    "name": "ansible-25",
    "identities": ["urn:v1:eu:identity:account:ab12345-ovh"],
    "resources": [{"urn": "urn:v1:eu:resource:vps:x"}],
    "permissions": {"allow": [{"action": "vps:apiovh:get"}]},
}


@pytest.mark.parametrize("fault", [None, "reset_after"])
def test_unless_and_the_look_after_a_lost_answer_read_all_pages(
    fault: str | None, call: Play, sandbox: Sandbox
) -> None:
    for number in range(25):
        call("POST", "/v2/iam/policy", body={**POLICY, "name": f"ansible-{number}"})
    if fault:
        sandbox.fail(fault, "POST", "*/v2/iam/policy")
    results = [
        call(
            "POST",
            "/v2/iam/policy",
            body=POLICY,
            unless={"path": "/v2/iam/policy", "contains": {"name": POLICY["name"]}},
        )
        for _again in range(3)
    ]
    assert [result["changed"] for result in results] == [True, False, False] and len(sandbox.state.policies) == 27
    assert len(results[1]["response"]) == 27


def test_expand_reads_all_pages(call: Play, sandbox: Sandbox) -> None:
    assert (
        len(call("GET", "/v2/iam/resource", query={"resourceType": ["dedicatedServer"]}, expand=True)["response"]) == 38
    )


def test_accept_status_makes_a_result_of_an_error(call: Play) -> None:
    result = call("GET", "/dedicated/server/nowhere", accept_status=[404])
    assert not result.get("failed") and result["status"] == 404
    assert result["response"]["message"] == "This service does not exist"
    assert result["query_id"]


# ---- without authentication


def test_unauthenticated_needs_no_credentials(home: Any, sandbox: Sandbox, call: Play) -> None:
    nothing = dict.fromkeys(sandbox.environment, "")
    result = call("GET", "/auth/time", authenticated=False, environ={**nothing, "OVH_ENDPOINT": sandbox.url})
    assert isinstance(result["response"], int)
    result = call("GET", "/me", authenticated=False)
    assert result["failed"] and result["status"] == 401
    assert (
        "You must login first" in result["msg"]
        and "the credential is not accepted here (expired, revoked, or none was sent)" in result["msg"]
    )


# ---- PUT


def test_a_put_sends_the_body_as_given_if_a_field_differs(call: Play, sandbox: Sandbox) -> None:
    body = {"noIntervention": True, "monitoring": False}
    for check in (True, False):
        result = call("PUT", SERVER, body=body, check=check)
        assert result["changed"] and result["compared"]
        assert result["diff"] == {"before": {"noIntervention": False}, "after": {"noIntervention": True}}
    assert [each["body"] for each in sandbox.writes()] == [body]
    again = call("PUT", SERVER, body=body)
    assert not again["changed"] and again["compared"] and again["response"]["noIntervention"] is True
    assert len(sandbox.writes()) == 1


def test_lists_are_compared_whole_and_numbers_by_meaning() -> None:
    assert call_job.covers({"a": [1, 2], "b": 3}, {"a": [1, 2], "b": "3"})
    assert not call_job.covers({"a": [1, 2]}, {"a": [1]})


def test_the_diff_of_what_is_no_object(make_run: Callable[..., Any]) -> None:
    params = {
        "method": "PUT",
        "path": "/x",
        "path_params": None,
        "body": [1],
        "accept_status": None,
        "show_secrets": False,
    }
    made = call_job.Call(make_run(**params))
    assert made.diff_of([2]) == {"before": [2], "after": [1]}


def test_a_put_on_what_cannot_be_read_is_written_unread(call: Play, sandbox: Sandbox) -> None:
    key = sandbox.consumer_key([("PUT", "/dedicated/server/*")])
    for check in (True, False):
        result = call("PUT", SERVER, body={"monitoring": True}, environ={"OVH_CONSUMER_KEY": key}, check=check)
        assert result["changed"] and result["compared"] is False and "diff" not in result
    assert sandbox.state.servers["ns3001.example-sbg.net"].facts["monitoring"] is True


def test_a_put_on_a_path_without_get(call: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", SERVER, status=405, times=None, message="Method not allowed")
    assert call("PUT", SERVER, body={"monitoring": True})["compared"] is False


@pytest.mark.parametrize(
    "fault", [{"status": 404, "message": "gone"}, {"status": 460}, {"status": 500}, {"status": 200, "body": "html"}]
)
def test_any_other_failed_read_ends_a_put(fault: dict[str, Any], call: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", SERVER, times=None, **fault)
    result = call("PUT", SERVER, body={"monitoring": True}, retry_timeout=0)
    assert result["failed"] and not result["changed"] and result["status"] == fault["status"]
    assert not sandbox.writes()


def test_a_field_that_was_not_taken_is_a_warning(call: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "PUT", status=200, body="empty")
    result = call("PUT", SERVER, body={"monitoring": True})
    assert result["changed"]
    assert result["warnings"] == [f"PUT {SERVER} was accepted, and a GET does not show all of what it asked for (yet)"]


def test_a_read_back_that_fails_is_a_warning(call: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", SERVER, nth=2, **REFUSED)
    result = call("PUT", SERVER, body={"monitoring": True}, retry_timeout=0)
    assert result["changed"] and not result.get("failed")
    assert result["warnings"][0].startswith(f"PUT {SERVER} was accepted, and could not be read back (GET {SERVER}: ")


@pytest.mark.parametrize(("kind", "puts"), [("reset_after", 1), ("reset_before", 2)])
def test_a_lost_put(kind: str, puts: int, call: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "PUT")
    assert call("PUT", SERVER, body={"monitoring": True})["changed"]
    assert len(sandbox.writes()) == puts


def test_an_accepted_error_of_a_write_is_no_change(call: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "PUT", status=409, message="Busy")
    result = call("PUT", SERVER, body={"monitoring": True}, accept_status=[409])
    assert (result["changed"], result["status"], result["response"]["message"]) == (False, 409, "Busy")
    sandbox.fail("status", "DELETE", status=409, message="Busy")
    assert not call("DELETE", REDIRECTIONS + "/18700001", accept_status=[409])["changed"]
    sandbox.fail("status", "POST", status=409, message="Busy")
    assert not call("POST", SERVER + "/reboot", accept_status=[409])["changed"]


# ---- DELETE


def test_a_delete_and_again(call: Play, sandbox: Sandbox) -> None:
    predicted = call("DELETE", REDIRECTIONS + "/18700001", check=True)
    assert predicted["changed"] and predicted["response"] is None and not sandbox.writes()
    assert call("DELETE", REDIRECTIONS + "/18700001")["changed"]
    for check in (True, False):
        again = call("DELETE", REDIRECTIONS + "/18700001", check=check)
        assert (again["changed"], again["status"]) == (False, 404) and again["query_id"]
    assert len(sandbox.writes()) == 1


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/email/domain/nowhere.example/redirection/1",
            "GET /email/domain/nowhere.example/redirection: ",
        ),
        (
            "/email/domane/example.com/redirection/1",
            "DELETE /email/domane/example.com/redirection/1: ",
        ),
        ("/me2", "DELETE /me2: "),
        ("/email/domain/expired.example/redirection/1", "(HTTP 460"),
    ],
)
@pytest.mark.usefixtures("on_purpose")
def test_a_404_that_is_not_about_the_object_is_an_error(path: str, words: str, call: Play, sandbox: Sandbox) -> None:
    result = call("DELETE", path)
    assert result["failed"] and not result["changed"]
    assert words in result["msg"]


def test_a_delete_on_what_may_not_be_read_is_sent(call: Play, sandbox: Sandbox) -> None:
    key = sandbox.consumer_key([("DELETE", "/email/*")])
    assert call("DELETE", REDIRECTIONS + "/18700001", environ={"OVH_CONSUMER_KEY": key}, wait=False)["changed"]


@pytest.mark.parametrize(("kind", "deletes"), [("reset_after", 1), ("reset_before", 2)])
def test_a_lost_delete(kind: str, deletes: int, call: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "DELETE")
    result = call("DELETE", "/me/api/credential/502")
    assert result["changed"] and result["response"] is None
    assert len(sandbox.writes()) == deletes


def test_a_lost_delete_that_cannot_be_looked_after(call: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "DELETE")
    sandbox.fail("status", "GET", "/me/api/credential/502", nth=2, **REFUSED)
    result = call("DELETE", "/me/api/credential/502", retry_timeout=0)
    assert result["failed"] and result["changed"]
    assert "cannot verify whether it took effect" in result["msg"]


# ---- POST


def test_a_post_always_writes(call: Play, sandbox: Sandbox) -> None:
    predicted = call("POST", SERVER + "/reboot", check=True)
    assert (
        predicted["changed"] and predicted["response"] is None and predicted["status"] is None and not sandbox.writes()
    )
    call("POST", SERVER + "/reboot")
    call("POST", SERVER + "/reboot")
    assert len(sandbox.writes()) == 2


def test_a_lost_post_is_not_repeated_unseen(call: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "POST")
    result = call("POST", SERVER + "/reboot")
    assert result["failed"] and result["changed"]
    assert (
        result["msg"]
        == f"POST {SERVER}/reboot: the connection was closed before the response was complete; it is unknown whether"
        " it took effect"
    )
    assert len(sandbox.writes()) == 1


@pytest.mark.parametrize(
    ("unless", "exists"),
    [
        ({"path": "/me/api/credential/501"}, True),
        ({"path": "/me/api/credential/999"}, False),
        ({"path": "/email/domain/example.org/redirection"}, False),
        ({"path": REDIRECTIONS}, True),
        ({"path": REDIRECTIONS, "query": {"from": "nobody@example.com"}}, False),
        ({"path": REDIRECTIONS, "contains": "18700001"}, True),
        ({"path": REDIRECTIONS, "contains": 18700001}, True),
        ({"path": REDIRECTIONS, "contains": "1"}, False),
        ({"path": "/me", "contains": {"nichandle": "ab12345-ovh", "currency": {"code": "EUR"}}}, True),
        ({"path": "/me", "contains": {"nichandle": "other"}}, False),
        ({"path": REDIRECTIONS, "contains": {"from": "sales@example.com", "to": "carol@example.net"}}, True),
        ({"path": REDIRECTIONS, "contains": {"from": "sales@example.com", "to": "dora@example.net"}}, False),
        ({"path": "/email/domain/example.org/redirection", "contains": {"from": "x"}}, False),
        ({"path": "/v2/iam/resource", "contains": {"name": "ns3001.example-sbg.net"}}, True),
        ({"path": "/v2/iam/resource", "contains": {"name": "nowhere"}}, False),
        ({"path": "/email/domain/{domain}/redirection/{id}"}, True),
    ],
)
def test_unless(unless: dict[str, Any], exists: bool, call: Play, sandbox: Sandbox) -> None:
    parameters = {"domain": "example.com", "id": "18700001"} if "{id}" in unless["path"] else {"domain": "example.com"}
    for check in (True, False):
        result = call(
            "POST",
            "/email/domain/{domain}/redirection",
            path_params=parameters,
            unless=unless,
            check=check,
            body={"from": "a@example.com", "to": "b@example.net", "localCopy": False},
        )
        assert result["changed"] is not exists and not result.get("failed")
    assert len(sandbox.writes()) == (0 if exists else 1)


@pytest.mark.parametrize("path", [REDIRECTIONS, REDIRECTIONS + "/18700003"])
def test_an_unless_that_cannot_be_read_writes_nothing(path: str, call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": "ignore", "batch": "ignore"})
    sandbox.fail("status", "GET", path, **REFUSED)
    result = call(
        "POST",
        REDIRECTIONS,
        unless={"path": REDIRECTIONS, "contains": {"to": "nowhere"}},
        retry_timeout=0,
        body={"from": "a@example.com", "to": "b@example.net", "localCopy": False},
    )
    assert result["failed"] and result["status"] == 500 and not sandbox.writes()


@pytest.mark.parametrize(("kind", "posts"), [("reset_after", 1), ("reset_before", 2)])
def test_a_lost_post_with_unless_is_looked_after(kind: str, posts: int, call: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "POST")
    result = call(
        "POST",
        REDIRECTIONS,
        body={"from": "a@example.com", "to": "b@example.net", "localCopy": False},
        unless={"path": REDIRECTIONS, "contains": {"from": "a@example.com", "to": "b@example.net"}},
    )
    assert result["changed"] and not result.get("failed")
    assert len(sandbox.writes()) == posts


# ---- secrets


@pytest.mark.parametrize(("show_secrets", "value"), [(False, HIDDEN), (True, "made-up")])
def test_secrets_of_an_answer_are_masked_unless_asked_for(
    show_secrets: bool, value: str, call: Play, sandbox: Sandbox
) -> None:
    answer = {"billId": "1", "url": "made-up", "list": [{"password": "made-up", "token": None}], "sub": {"url": "kept"}}
    sandbox.fail("wrong_type", "GET", "/me", value=answer)
    assert call("GET", "/me", show_secrets=show_secrets)["response"] == {
        "billId": "1",
        "url": value,
        "list": [{"password": value, "token": None}],
        "sub": {"url": "kept"},
    }


@pytest.mark.parametrize("check", [True, False])
@pytest.mark.usefixtures("on_purpose")
def test_secrets_of_a_body_are_in_no_output(check: bool, call: Play, sandbox: Sandbox) -> None:
    body = {"accountName": "x", "list": [{"password": "S3cret-of-mine"}], "password": "S3cret-of-mine", "secret": ""}
    sandbox.fail("status", "POST", status=400, message="S3cret-of-mine is too weak")
    result = call("POST", "/email/domain/example.com/account", body=body, check=check)
    assert "S3cret" not in json.dumps(result)


# ---- tasks


def test_a_task_is_followed_to_its_end(call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"task_seconds": 0.03, "fresh_task_reads": 2})
    result = call("POST", SERVER + "/reboot")
    assert result["response"]["status"] == "init" and result["task"]["status"] == "done"


def test_a_task_is_found_below_v1_too(call: Play) -> None:
    assert call("POST", "/v1" + SERVER + "/reboot")["task"]["status"] == "done"


def test_without_wait_the_task_is_returned(call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    assert call("POST", SERVER + "/reboot", wait=False)["task"]["status"] in ("init", "doing")


def test_a_mail_task_is_gone_when_it_has_ended(call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.02
    assert call("DELETE", REDIRECTIONS + "/18700001")["task"]["action"] == "delete"
    assert "18700001" not in sandbox.state.domains["example.com"].redirections


def test_a_removal_whose_task_is_gone_and_has_done_nothing(call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.mail_outcome = "lost"
    result = call("DELETE", REDIRECTIONS + "/18700001", wait_timeout=0.02)
    assert result["failed"] and result["changed"]
    assert result["msg"].startswith(
        f"DELETE {REDIRECTIONS}/18700001: its task /email/domain/example.com/task/redirection/"
    )
    assert result["msg"].endswith(" is gone, and has not done what it was to do; run the task again")
    sandbox.settings.mail_outcome = "applied"
    assert (
        call("DELETE", REDIRECTIONS + "/18700001")["changed"]
        and not call("DELETE", REDIRECTIONS + "/18700001")["changed"]
    )


def test_what_a_mail_task_has_done_may_not_be_visible(call: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", REDIRECTIONS + "/*", nth=2, status=403, message="No")
    result = call("DELETE", REDIRECTIONS + "/18700001")
    assert result["changed"] and not result.get("failed")
    assert " is gone, and what it has done could not be seen (GET " in result["warnings"][0]


@pytest.mark.parametrize("outcome", ["cancelled", "customerError", "ovhError"])
def test_a_task_that_ends_badly(outcome: str, call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = outcome
    result = call("POST", SERVER + "/reboot")
    assert result["failed"] and result["changed"]
    assert result["msg"].endswith(f" ended as {outcome}")


def test_the_tasks_own_comment_is_told(call: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "wrong_type",
        "GET",
        SERVER + "/task/*",
        value={"taskId": 1, "status": "ovhError", "comment": "no \x1b[31mpower"},
    )
    assert call("POST", SERVER + "/reboot")["msg"].endswith("ended as ovhError: no \\x1b[31mpower")


def test_a_task_that_never_ends(call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    result = call("POST", SERVER + "/reboot", wait_timeout=0.02)
    assert result["failed"] and result["changed"]
    assert f"task {SERVER}/task/" in result["msg"]
    assert " after 0.02 s (wait_timeout); continue waiting with GET " + SERVER in result["msg"]


def test_a_task_that_vanishes(call: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    sandbox.fail("status", "GET", SERVER + "/task/*", nth=2, times=None, status=404, message="gone")
    result = call("POST", SERVER + "/reboot")
    assert result["failed"] and "does not exist any more; its last state was doing" in result["msg"]


def test_a_task_that_cannot_be_read(call: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", SERVER + "/task/*", times=None, status=403, message="No")
    result = call("POST", SERVER + "/reboot")
    assert result["failed"] and result["changed"] and result["status"] == 403
