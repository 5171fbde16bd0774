# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One conversation: repeat, look, or stop, and what a failure says.

The clock is the test's own: no pause takes time.
"""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import config
from ansible_collections.community.ovh.plugins.module_utils._api.client import (
    Client,
    Connection,
    expect_type,
    is_absent,
)
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    ConfigError,
    StateError,
    UsageError,
)
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Response

SERVER = "ns3005.example-sbg.net"
BURST = "/dedicated/server/{name}/burst"
NAME = {"name": SERVER}
TRANSIENT = [{"kind": "status", "status": status} for status in (408, 429, 500, 502, 503, 504)] + [
    {"kind": "reset_before"}
]
WITHOUT_ANSWER = [{"kind": "reset_after"}, {"kind": "truncate"}]
SPOILED = [{"kind": "html_200"}, {"kind": "truncated_json"}]

# A write of each verb that succeeds.
WRITES = {
    "POST": ("/dedicated/server/{name}/reboot", {}),
    "PUT": (BURST, {"body": {"status": "active"}}),
    "DELETE": ("/me/api/credential/502", {}),
}


def label(fault):
    return "-".join(str(value) for value in fault.values())


def failure(function, *arguments, **options):
    """The ApiError of a call that is bound to fail."""
    with pytest.raises(ApiError) as caught:
        function(*arguments, **options)
    return caught.value


def put_burst(one, status="active", **options):
    return one.call("PUT", BURST, NAME, body={"status": status}, **options)


def looks(one, status="active"):
    """A look for a burst, and how often it has looked."""

    def read_effect():
        read_effect.times += 1
        current = one.get_object(BURST, NAME)
        return current if current["status"] == status else None

    read_effect.times = 0
    return read_effect


# ---- reading


@pytest.mark.parametrize("fault", TRANSIENT + WITHOUT_ANSWER, ids=label)
def test_a_get_is_repeated_until_it_is_answered(sandbox, client, fault):
    order = sandbox.fail(method="GET", path="/me", times=3, **fault)
    assert client().get("/me")["nichandle"] == "ab12345-ovh"
    assert order.seen == 4


@pytest.mark.parametrize("status", [400, 403, 404, 409, 460, 501])
def test_a_get_is_not_repeated_after_a_refusal(sandbox, client, status):
    order = sandbox.fail("status", path="/me", status=status, times=None)
    assert failure(client().get, "/me").status == status
    assert order.hits == 1


@pytest.mark.parametrize("fault", [*SPOILED, {"kind": "empty"}, {"kind": "redirect"}], ids=label)
def test_an_unreadable_answer_to_a_get_ends_it(sandbox, client, fault):
    order = sandbox.fail(path="/me", times=None, **fault)
    error = failure(client().get, "/me")
    assert order.hits == 1
    assert not error.may_have_taken_effect


def test_pauses_grow_and_end_inside_retry_timeout(sandbox, client, fake_time):
    order = sandbox.fail("status", path="/me", times=None)
    error = failure(client(retry_timeout=60).get, "/me")
    assert 7 <= order.hits <= 12
    assert 30 <= fake_time.seconds <= 60
    assert f"tried {order.hits} times" in str(error)


@pytest.mark.parametrize("fault", TRANSIENT, ids=label)
def test_retry_timeout_0_never_repeats(sandbox, client, fake_time, fault):
    order = sandbox.fail(path="/me", times=None, **fault)
    error = failure(client(retry_timeout=0).get, "/me")
    assert (order.hits, fake_time.seconds) == (1, 0)
    assert "tried" not in str(error)


def test_retry_timeout_0_never_repeats_whatever_the_server_asks_for(sandbox, client):
    order = sandbox.fail("status", path="/me", status=429, retry_after=0, times=None)
    failure(client(retry_timeout=0).get, "/me")
    assert order.hits == 1


@pytest.mark.parametrize("asked", [{"retry_after": 42}, {"retry_after_date": 42}])
def test_retry_after_is_kept(sandbox, client, fake_time, asked):
    sandbox.fail("status", path="/me", status=429, **asked)
    client().get("/me")
    assert fake_time.seconds == pytest.approx(42, abs=2)


def test_a_retry_after_beyond_retry_timeout_fails_at_once_saying_how_long(sandbox, client, fake_time):
    order = sandbox.fail("status", path="/me", status=429, retry_after=300)
    error = failure(client(retry_timeout=120).get, "/me")
    assert (order.hits, fake_time.seconds) == (1, 0)
    assert "the API asks to wait 300 s, which is longer than retry_timeout (120 s)" in str(error)


@pytest.mark.parametrize(
    ("fault", "together"),
    [
        ({"kind": "status", "status": 429}, True),
        ({"kind": "status", "status": 503}, True),
        ({"kind": "reset_before"}, True),
        ({"kind": "status", "status": 500}, False),
    ],
    ids=str,
)
def test_crowding_slows_all_threads_down_and_a_failure_only_its_own(sandbox, client, fault, together):
    one = client()
    sandbox.fail(path="/me", **fault)
    one.get("/me")
    assert (one.throttle.limit < one.throttle.most) is together


def test_a_task_that_is_being_stopped_repeats_nothing(sandbox, client):
    one = client()
    one.throttle.stop()
    order = sandbox.fail("status", path="/me", times=None)
    failure(one.get, "/me")
    assert order.hits == 1


# ---- writing


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize(
    "fault", [fault for fault in TRANSIENT if fault.get("status") != 429] + WITHOUT_ANSWER + SPOILED, ids=label
)
def test_a_write_is_never_sent_twice_without_a_look(sandbox, client, method, fault):
    order = sandbox.fail(method=method, times=None, **fault)
    one = client()
    route, body = WRITES[method]
    error = failure(one.call, method, route, NAME if "{" in route else {}, **body)
    assert order.hits == 1
    assert error.may_have_taken_effect
    assert one.written
    assert "it is unknown whether it took effect" in str(error)


def test_a_write_that_was_limited_is_repeated(sandbox, client):
    sandbox.fail("status", method="PUT", status=429, times=3)
    one = client()
    put_burst(one)
    assert [each["status"] for each in sandbox.writes()] == [429, 429, 429, 200]


def test_a_write_that_stays_limited_has_not_happened(sandbox, client):
    sandbox.fail("status", method="PUT", status=429, times=None)
    one = client()
    error = failure(put_burst, one)
    assert not one.written
    assert not error.may_have_taken_effect
    assert "lower parallel" in str(error)


def test_a_write_to_a_host_that_refuses_connections_is_repeated_and_has_not_happened(fake_time):
    credentials = config.resolve(
        {"endpoint": "http://127.0.0.1:1/1.0", "access_token": "x"}, {}, "/nowhere"
    ).credentials
    one = Client(Connection(credentials, config.Settings()), 5, throttle=fake_time.throttle())
    error = failure(one.call, "POST", "/x")
    assert "tried" in str(error)
    assert "not known" not in str(error)
    assert not one.written


@pytest.mark.parametrize(
    "fault", WITHOUT_ANSWER + SPOILED + [{"kind": "status", "status": 500, "applied": True}], ids=label
)
def test_a_write_that_a_look_finds_done_is_not_repeated(sandbox, client, fault):
    sandbox.fail(method="PUT", **fault)
    one = client()
    read_effect = looks(one)
    answer = put_burst(one, verify_effect=read_effect)
    assert (answer.status, answer.data["status"]) == (200, "active")
    assert len(sandbox.writes()) == 1
    assert read_effect.times == 1
    assert one.written


@pytest.mark.parametrize("fault", [fault for fault in TRANSIENT if fault.get("status") != 429], ids=label)
def test_a_write_that_a_look_does_not_find_is_repeated(sandbox, client, fault):
    sandbox.fail(method="PUT", times=2, **fault)
    one = client()
    read_effect = looks(one)
    put_burst(one, verify_effect=read_effect)
    assert len(sandbox.writes()) == 3
    assert read_effect.times == 2
    assert one.get_object(BURST, NAME)["status"] == "active"


def test_a_write_that_was_refused_is_not_looked_for(sandbox, client):
    one = client()
    read_effect = looks(one)
    sandbox.fail("status", method="PUT", status=409, times=None)
    assert failure(put_burst, one, verify_effect=read_effect).status == 409
    assert read_effect.times == 0
    assert not one.written


@pytest.mark.parametrize("applied", [True, False])
def test_with_retry_timeout_0_a_lost_write_is_looked_for_once_and_not_repeated(sandbox, client, applied):
    sandbox.fail("reset_after" if applied else "reset_before", method="PUT")
    one = client(retry_timeout=0)
    read_effect = looks(one)
    if applied:
        assert put_burst(one, verify_effect=read_effect).data["status"] == "active"
    else:
        failure(put_burst, one, verify_effect=read_effect)
    assert read_effect.times == 1
    assert len(sandbox.writes()) == 1


def test_a_look_that_fails_ends_it_saying_so(sandbox, client):
    sandbox.fail("reset_after", method="PUT")
    sandbox.fail("status", method="GET", path="*/burst", status=403, message="not for you")
    one = client()
    error = failure(put_burst, one, verify_effect=looks(one))
    assert error.method == "PUT"
    assert "cannot verify whether it took effect (GET " in str(error)
    assert "not for you" in str(error)
    assert len(sandbox.writes()) == 1
    assert one.written


def test_what_else_a_look_raises_goes_its_way(sandbox, client):
    sandbox.fail("reset_after", method="PUT")

    def read_effect():
        raise StateError("somebody else")

    with pytest.raises(StateError, match="somebody else"):
        put_burst(client(), verify_effect=read_effect)


def test_what_was_written_is_known(client):
    one = client()
    one.get_object(BURST, NAME)
    assert not one.written
    put_burst(one)
    assert one.written


def test_what_became_of_the_last_write_is_known(sandbox, client):
    one, what = client(), f"PUT /dedicated/server/{SERVER}/burst"
    one.get("/me")
    assert one.last_write == ""
    put_burst(one)
    assert one.last_write == f"{what} (HTTP 200)"
    sandbox.fail("status", "PUT", status=403, message="This call has not been granted")
    assert str(failure(put_burst, one)) == one.last_write

    def read_effect():
        assert one.last_write == f"{what} was sent, but it is unknown whether it took effect"

    sandbox.fail("reset_before", "PUT")
    put_burst(one, verify_effect=read_effect)
    assert one.last_write == f"{what} (HTTP 200)"


def test_a_read_only_client_refuses_every_verb_but_get(sandbox, client):
    one = client(read_only=True)
    assert one.get_object(BURST, NAME)["status"] == "inactive"
    for method in ("POST", "PUT", "DELETE"):
        with pytest.raises(UsageError, match=f"{method} /dedicated/server/{SERVER}/burst: check mode sends no writes"):
            one.call(method, BURST, NAME)
    assert not sandbox.writes()
    assert not one.written


def test_a_path_that_can_not_be_is_refused_before_anything_is_sent(sandbox, client):
    one = client()
    for route, values in (("//host", {}), (BURST, {}), ("/me", NAME), ("/v9/../x", {})):
        with pytest.raises(UsageError):
            one.call("GET", route, values)
    assert not sandbox.exchanges


def test_a_status_that_is_accepted_is_an_answer(sandbox, client):
    answer = client().call("GET", "/dedicated/server/nothing", accept=(404,))
    assert (answer.status, answer.data["message"]) == (404, "This service does not exist")
    assert answer.query_id


def test_a_status_that_is_accepted_is_not_repeated_and_no_write(sandbox, client):
    order = sandbox.fail("status", method="PUT", status=429, times=None)
    one = client()
    assert put_burst(one, accept=(429,)).status == 429
    assert order.hits == 1
    assert not one.written


def test_query_and_body_and_headers_are_sent(sandbox, client):
    one = client()
    put_burst(one, headers={"X-Whatever": "1"})
    one.get("/dedicated/server/{name}/task", NAME, {"status": "todo"})
    written, read = sandbox.exchanges
    assert written["body"] == {"status": "active"}
    assert read["query"] == "status=todo"


def test_v2_goes_beside_1_0(sandbox, client):
    assert isinstance(client().get_list("/v2/iam/resource"), list)
    assert sandbox.exchanges[0]["path"].startswith("/v2/")


# ---- types


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        ([], dict, "expected a JSON object, got a list"),
        ({}, list, "expected a JSON list, got an object"),
        (None, dict, "expected a JSON object, got nothing"),
        ("x", list, "expected a JSON list, got a string"),
        (True, int, "expected a number, got a boolean"),
        (7, dict, "expected a JSON object, got a number"),
        (1.5, int, "expected a number, got a fraction"),
    ],
)
def test_an_answer_of_another_type_names_both_and_is_final(data, kind, words):
    error = failure(expect_type, kind, Response(200, data, {"x-ovh-queryid": "q"}), "GET", "/x")
    assert words in str(error)
    assert (error.final, error.status, error.query_id) == (True, 200, "q")


@pytest.mark.parametrize(("data", "kind"), [([1], list), ({}, dict), (5, int), ("x", str)])
def test_an_answer_of_the_right_type_is_its_data(data, kind):
    assert expect_type(kind, Response(200, data, {}), "GET", "/x") == data


def test_objects_and_lists_are_checked(sandbox, client):
    one = client()
    assert one.get_object("/me")["nichandle"] == "ab12345-ovh"
    assert SERVER in one.get_list("/dedicated/server")
    sandbox.fail("wrong_type", times=2)
    assert "expected a JSON object, got a list" in str(failure(one.get_object, BURST, NAME))
    assert "expected a JSON list, got an object" in str(failure(one.get_list, "/dedicated/server"))


# ---- what a failure says


def test_a_missing_access_rule_is_named_with_the_page_that_has_it_filled_in(sandbox, client):
    one = client(options={"consumer_key": sandbox.consumer_key([("GET", "/me")])})
    error = failure(one.call, "PUT", BURST, NAME, body={"status": "active"})
    assert error.missing_rights == [{"method": "PUT", "path": "/dedicated/server/*/burst"}]
    assert f"{sandbox.base}/createToken/?PUT=/dedicated/server/*/burst" in str(error)
    assert error.facts()["error_code"] == "NOT_GRANTED_CALL"
    assert not error.credential_rejected
    assert not one.written


def test_a_missing_iam_action_is_named(sandbox, connection, fake_time):
    client_id, client_secret = sandbox.service_account(["account:*"])
    keys = {"OVH_APPLICATION_KEY": "", "OVH_APPLICATION_SECRET": "", "OVH_CONSUMER_KEY": ""}
    one = Client(
        connection(keys, client_id=client_id, client_secret=client_secret, oauth2_token_url=sandbox.token_url),
        0,
        throttle=fake_time.throttle(),
    )
    error = failure(one.get_object, BURST, NAME)
    assert error.missing_rights == [{"iam_action": "dedicatedServer:apiovh:burst/get"}]
    assert "the IAM action dedicatedServer:apiovh:burst/get" in str(error)


@pytest.mark.parametrize(
    ("keys", "code", "hint"),
    [
        ({"application_key": "unknown"}, "INVALID_KEY", "mistyped"),
        ({"application_secret": "wr0ngSecret"}, "INVALID_SIGNATURE", "application_secret is wrong"),
        ({"consumer_key": "wr0ngConsumer"}, "NOT_CREDENTIAL", "the consumer key is mistyped"),
    ],
)
def test_each_wrong_key_has_its_remedy_and_is_not_shown(client, keys, code, hint):
    error = failure(client(options=keys).get, "/me")
    assert error.error_code == code
    assert hint in str(error)
    assert "wr0ng" not in str(error)
    assert error.credential_rejected


@pytest.mark.parametrize("status", ["pendingValidation", "expired", "refused"])
def test_a_consumer_key_that_is_not_in_force_says_what_it_may_be(sandbox, client, status):
    error = failure(client(options={"consumer_key": sandbox.consumer_key(status=status)}).get, "/me")
    assert error.error_code == "INVALID_CREDENTIAL"
    assert "not yet validated, expired, refused, revoked" in str(error)


def test_a_failure_has_query_id_and_facts(client):
    error = failure(client().get, "/dedicated/server/nothing")
    assert error.facts() == {"http_status": 404, "query_id": error.query_id}
    assert f", query id {error.query_id})" in str(error)
    assert "check the name" in str(error)


# ---- whom the keys belong to


def test_the_expected_account_is_asked_for_once_a_connection(sandbox, client):
    one = client()
    one.require_account("AB12345-OVH")
    Client(one.connection, 0).require_account("ab12345-ovh")
    assert [each["path"] for each in sandbox.exchanges] == ["/1.0/auth/details"]


def test_another_account_than_expected_is_refused(client):
    with pytest.raises(
        ConfigError, match="belong to the account ab12345-ovh, and expected_account is other-ovh: nothing was done"
    ):
        client().require_account("other-ovh")


def test_another_consumer_key_of_the_same_application_talks_over_the_same_wire_by_the_same_clock(sandbox, client):
    one = client()
    one.require_account("ab12345-ovh")
    sandbox.settings.clock_offset = 3600
    one.get("/me")
    key = sandbox.consumer_key([("GET", "/auth/currentCredential")])
    other = one.connection.with_consumer_key(key)
    assert Client(other, 0).get("/auth/currentCredential")["rules"] == [
        {"method": "GET", "path": "/auth/currentCredential"}
    ]
    assert (other.transport, other.clock) == (one.connection.transport, one.connection.clock)
    assert (other.account, one.connection.account) == (None, "ab12345-ovh")
    assert one.get("/me")["nichandle"] == "ab12345-ovh"


# ---- how much at a time


@pytest.mark.parametrize(("parallel", "reads", "writes"), [(None, 10, 5), (3, 3, 3), (20, 20, 20)])
def test_how_many_requests_are_in_flight(client, parallel, reads, writes):
    one = client(parallel=parallel)
    assert (one.reads, one.writes) == (reads, writes)


@pytest.mark.parametrize(
    ("mode", "ways"),
    [
        ("auto", {"expanded", "batch", "batch of lists"}),
        ("expanded", {"expanded"}),
        ("batch", {"batch", "batch of lists"}),
        ("single", set()),
    ],
)
def test_a_read_mode_says_which_bulk_ways_are_tried(client, mode, ways):
    assert client(read_mode=mode).bulk_modes == ways


def test_a_client_without_a_pace_has_its_own(connection):
    assert Client(connection(), 0).throttle.limit == 64


# ---- 404: the object, its parent, or the route


def absence(one, route, values=None, method="GET"):
    """What `absent` makes of the failure of this call."""
    return is_absent(one, failure(one.call, method, route, values))


@pytest.mark.parametrize(
    "path",
    [
        "/me/api/credential/99999",
        "/email/domain/example.com/redirection/99999",
        f"/dedicated/server/{SERVER}/task/99999",
        "/dedicated/server/nothing",
        "/me/api/application/99999",
    ],
)
def test_a_404_about_the_object_itself_is_absence(client, path):
    assert absence(client(), path) is True


@pytest.mark.parametrize(
    "path",
    [
        "/email/domain/nobody.example/redirection/1",
        "/dedicated/server/nothing/task/1",
        "/dedicated/server/nothing/burst",
    ],
)
def test_a_404_about_the_parent_is_an_error(client, path):
    one = client()
    error = failure(one.get, path)
    above = failure(is_absent, one, error)
    assert above.not_found
    assert above.path == path.rpartition("/")[0]


@pytest.mark.usefixtures("on_purpose")
def test_an_unknown_route_is_not_absence(client):
    assert absence(client(), "/dedicated/serverr/ns1") is False


@pytest.mark.parametrize("status", [403, 409, 460, 500])
def test_other_statuses_are_not_absence(sandbox, client, status):
    sandbox.fail("status", path="/me/api/credential/7", status=status, times=None)
    assert absence(client(retry_timeout=0), "/me/api/credential/7") is False


def test_a_route_without_anything_above_is_not_absence(sandbox, client):
    sandbox.fail("status", path="/me", status=404)
    assert absence(client(), "/me") is False


def test_a_part_of_a_route_has_no_list_to_ask(sandbox, client):
    sandbox.fail(
        "status",
        path=f"/dedicated/server/{SERVER}/features/backupFTP",
        status=404,
        message="The requested object does not exist",
    )
    assert absence(client(), "/dedicated/server/{name}/features/backupFTP", NAME) is True
    assert len(sandbox.exchanges) == 1


def test_where_nothing_is_above_the_words_decide(sandbox, client):
    sandbox.fail(
        "status",
        path=f"/dedicated/server/{SERVER}/features/backupFTP",
        status=404,
        message="This service does not exist",
    )
    with sandbox.on_purpose():
        assert absence(client(), "/dedicated/server/{name}/features/backupFTP", NAME) is False


@pytest.mark.parametrize(
    ("message", "expected"),
    [("This service does not exist", False), ("The requested object (id = 7) does not exist", True)],
)
def test_where_the_key_may_not_see_the_parent_the_words_decide(sandbox, client, message, expected):
    one = client(options={"consumer_key": sandbox.consumer_key([("GET", "/email/domain/*/redirection/*")])})
    sandbox.fail("status", path="/email/domain/example.com/redirection/7", status=404, message=message)
    assert absence(one, "/email/domain/example.com/redirection/7") is expected


def test_an_expired_parent_is_an_error(sandbox, client):
    sandbox.fail("status", path="/email/domain/expired.example/redirection/7", status=404)
    one = client()
    error = failure(one.get, "/email/domain/expired.example/redirection/7")
    assert failure(is_absent, one, error).expired
