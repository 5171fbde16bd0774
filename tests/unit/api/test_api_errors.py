# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages: what failed, whose trouble it is, and what a person can do about it."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import hints, text
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import ENDPOINTS
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    ConfigError,
    MissingLibraryError,
    OvhError,
    StateError,
    UsageError,
)
from hypothesis import given
from hypothesis import strategies as st

EU = ENDPOINTS["ovh-eu"]
PAGE = "https://eu.api.ovh.com/createToken/"
ROUTE = "/dedicated/server/{serviceName}/burst"
# docs/api_facts.md, Signature and credentials: cause, status, errorCode, message.
AUTHENTICATION = [
    (403, "INVALID_KEY", "This application key is invalid", "created on another endpoint than ovh-eu"),
    (
        400,
        "INVALID_SIGNATURE",
        "Invalid signature",
        "application_secret is wrong, the three keys do not belong together, or the consumer key awaits",
    ),
    (403, "NOT_CREDENTIAL", "This credential does not exist", "belongs to another application"),
    (403, "INVALID_CREDENTIAL", "This credential is not valid", "not yet validated, expired, refused, revoked"),
    (400, "QUERY_TIME_OUT", "Query out of time", "clock"),
]


def answered(status, message="it failed", code="", method="GET", **facts):
    return ApiError(method, "/dedicated/server/ns1/burst", message, status=status, error_code=code, **facts)


# ---- whose trouble it is


@pytest.mark.parametrize(("status", "code", "message", "hint"), AUTHENTICATION)
@pytest.mark.parametrize("with_code", [True, False])
def test_each_authentication_error_is_the_credentials_trouble_and_has_its_remedy(
    status, code, message, hint, with_code
):
    """errorCode may be absent: then the message tells."""
    error = answered(status, message, code if with_code else "")
    assert error.error_code == code
    assert error.credential_rejected
    assert not error.not_granted
    assert hint in hints.hint_of_error(error, EU)


@pytest.mark.parametrize(
    ("status", "code", "message", "hint"), [row for row in AUTHENTICATION if row[1] != "QUERY_TIME_OUT"]
)
def test_a_remedy_that_needs_new_keys_names_the_page_of_the_endpoint(status, code, message, hint):
    assert "https://ca.api.kimsufi.com/createToken/" in hints.hint_of_error(
        answered(status, message, code), ENDPOINTS["kimsufi-ca"]
    )


def test_the_apis_code_decides_first_and_its_words_second():
    assert answered(403, "This application key is invalid", "NOT_GRANTED_CALL").not_granted


def test_a_quota_of_objects_is_no_missing_permission():
    assert not answered(403, "Quota exceeded for instances", "").not_granted
    assert answered(403, "Quota exceeded for instances", "NOT_GRANTED_CALL").not_granted


def test_words_that_authentication_uses_mean_nothing_elsewhere():
    """GET /me/api/credential/7 may say of that credential that it does not exist: a 404 is no trouble with ours."""
    error = answered(404, "This credential does not exist")
    assert not error.credential_rejected
    assert error.not_found


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (answered(401, "You must login first"), True),
        (answered(403), False),
        (answered(404), False),
        (answered(403, code="NOT_GRANTED_CALL"), False),
        (answered(None), False),
    ],
)
def test_trouble_of_the_credential(error, expected):
    assert error.credential_rejected is expected


@pytest.mark.parametrize(
    ("error", "absent", "route_missing", "expired"),
    [
        (answered(404, "This service does not exist"), True, False, False),
        (answered(404, "Got an invalid (or empty) URL"), False, True, False),
        (answered(405), False, True, False),
        (answered(501), False, True, False),
        (answered(460), False, False, True),
        (answered(403), False, False, False),
    ],
)
def test_404_460_and_unknown_routes_are_three_things(error, absent, route_missing, expired):
    assert (error.not_found, error.unknown_route, error.expired) == (absent, route_missing, expired)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (answered(403), True),
        (answered(404), True),
        (answered(460), True),
        (answered(403, code="INVALID_CREDENTIAL"), False),
        (answered(401), False),
        (answered(404, "Got an invalid (or empty) URL"), False),
        (answered(409), False),
        (answered(500), False),
        (answered(None), False),
    ],
    ids=lambda value: f"{value.status}-{value.error_code}" if isinstance(value, ApiError) else None,
)
def test_what_is_about_the_object_and_will_be_there_again(error, expected):
    assert error.permanent is expected


# ---- missing rights


def with_rights(error, known=None):
    """The error as the client explains it."""
    error.missing_rights = hints.missing_rights(error, ROUTE, known)
    return error


@pytest.mark.parametrize("code", ["NOT_GRANTED_CALL", ""])
def test_a_missing_access_rule_is_named_and_filled_into_the_page(code):
    error = with_rights(answered(403, "This call has not been granted", code, method="PUT"))
    assert error.missing_rights == [{"method": "PUT", "path": "/dedicated/server/*/burst"}]
    assert (
        hints.hint_of_error(error, EU)
        == "missing right: the access rule PUT /dedicated/server/*/burst; create a consumer key that has it at"
        f" {PAGE}?PUT=/dedicated/server/*/burst"
    )


@pytest.mark.parametrize("known", [None, {}, {("GET", "/dedicated/server/*/burst"): "another"}])
def test_a_missing_iam_action_is_named(known):
    error = with_rights(
        answered(403, "User not granted for this request", actions=["vps:apiovh:reboot", "vps:apiovh:get"]), known
    )
    assert error.missing_rights == [{"iam_action": "vps:apiovh:reboot"}, {"iam_action": "vps:apiovh:get"}]
    assert (
        "the IAM action vps:apiovh:reboot, vps:apiovh:get; grant it to this identity with an IAM policy"
        in hints.hint_of_error(error, EU)
    )


def test_an_iam_action_that_the_api_does_not_name_is_known_from_the_call():
    error = with_rights(
        answered(403, "User not granted for this request", method="PUT"),
        {("PUT", "/dedicated/server/*/burst"): ("dedicatedServer:apiovh:burst/edit",)},
    )
    assert error.missing_rights == [{"iam_action": "dedicatedServer:apiovh:burst/edit"}]


@pytest.mark.parametrize(("code", "known"), [("", {}), ("NOT_GRANTED_CALL", {}), ("FORBIDDEN", None)])
def test_a_missing_right_that_nobody_names_is_a_policy(code, known):
    error = with_rights(answered(403, "no", code), known)
    assert error.missing_rights == []
    assert hints.hint_of_error(error, EU).startswith("missing right: grant this identity an IAM policy")


# ---- other remedies


@pytest.mark.parametrize(
    ("status", "hint"),
    [
        (401, f"create keys at {PAGE}"),
        (404, "check the name"),
        (409, "another operation is in progress"),
        (429, "rate_limit"),
        (460, "renew it first"),
        (500, "OVHcloud's side"),
        (503, "OVHcloud's side"),
        (400, ""),
        (418, ""),
    ],
)
def test_the_remedy_of_a_status(status, hint):
    found = hints.hint_of_error(answered(status), EU)
    assert (hint in found) if hint else found == ""


@pytest.mark.parametrize("status", [400, 409])
def test_a_name_that_is_taken_is_no_operation_in_progress(status):
    found = hints.hint_of_error(answered(status, "Bucket already exists"), EU)
    assert "belongs to another account" in found and "choose another name" in found and "in progress" not in found


def test_an_unknown_route_points_at_path_and_endpoint():
    assert "does not exist on ovh-eu" in hints.hint_of_error(answered(404, "Got an invalid (or empty) URL"), EU)


def test_without_an_answer_there_is_no_remedy_of_the_apis():
    assert hints.hint_of_error(answered(None), EU) == ""


# ---- sentences and facts


def test_a_failure_names_object_status_code_message_query_id_and_remedy():
    error = answered(403, "This call has not been granted.", "NOT_GRANTED_CALL", query_id="EU.ext-3.1").for_object(
        "ns1"
    )
    error.hint = "do this"
    assert (
        str(error)
        == "ns1: GET /dedicated/server/ns1/burst: This call has not been granted (HTTP 403, NOT_GRANTED_CALL,"
        " query id EU.ext-3.1); do this"
    )


def test_an_error_without_an_answer_is_one_plain_sentence():
    assert (
        str(answered(None, "the connection was refused"))
        == "GET /dedicated/server/ns1/burst: the connection was refused"
    )


def test_the_code_that_we_gave_an_unknown_route_is_not_shown():
    assert "UNKNOWN_ROUTE" not in str(answered(404, "Got an invalid (or empty) URL"))


def test_what_the_user_named_first_stays_the_thing():
    assert str(answered(None).for_object("first").for_object("second")).startswith("first: ")


def test_the_facts_of_an_error_are_those_that_there_are():
    error = answered(403, code="NOT_GRANTED_CALL", query_id="q")
    error.missing_rights = [{"method": "GET", "path": "/me"}]
    assert error.facts() == {
        "http_status": 403,
        "error_code": "NOT_GRANTED_CALL",
        "query_id": "q",
        "missing_rights": [{"method": "GET", "path": "/me"}],
    }
    assert answered(None).facts() == {}
    assert StateError("x").facts() == {}


@pytest.mark.parametrize("kind", [UsageError, ConfigError, MissingLibraryError, StateError, ApiError])
def test_there_is_one_family_of_errors(kind):
    assert issubclass(kind, OvhError)


@given(st.text(), st.text(), st.text(), st.text(), st.none() | st.integers(100, 599))
def test_every_message_is_one_printable_line(message, code, query_id, thing, status):
    error = answered(status, message, code, query_id=query_id).for_object(thing)
    assert str(error).isprintable()


# ---- text from outside


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain é", "plain é"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\u2028\ud800", "\\u2028\\ud800"),
        (7, "7"),
    ],
)
def test_control_characters_are_written_as_their_escapes(raw, shown):
    assert text.printable(raw) == shown


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<html><head>\n<title>503</title></head><body>  Sorry </body>", "503 Sorry"),
        ("a\r\n\x1b[31mb", "a \\x1b[31mb"),
        ("", ""),
        ("<a", "<a"),
        ("<name> is no zone", "<name> is no zone"),
        ("\n<!DOCTYPE html><p>no", "no"),
        ("<?xml?><e>no</e>", "no"),
        ("x" * 121, "x" * 120 + "..."),
        ("x" * 120, "x" * 120),
    ],
)
def test_an_excerpt_is_one_short_line_and_a_page_is_without_markup(raw, shown):
    assert text.excerpt(raw) == shown


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b\n"], "a, b\\n"),
        ([*"0123456789"], "0, 1, 2, 3, 4, 5, 6, 7, 8, 9"),
        ([*"0123456789abc"], "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 3 more"),
    ],
)
def test_the_first_ten_names_are_listed(names, shown):
    assert text.listed(names) == shown
