# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Selectable`: what is selected, what is protected, and what becomes of each object."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.selectable.job import (
    selectable_info_job,
    selectable_job,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import (
    number_filter,
    text_filter,
    time_filter,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.info import SingleObject
from ansible_collections.community.ovh.plugins.module_utils._schema.selectable import (
    InUse,
    RelatedIds,
    Selectable,
    SharedObject,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field, Service, Setting

from tests.support.fake_api import FAULTS, FakeApi, Values, play

TOKEN = Service("token", "tokens", "/me/token", "/me/token/{tokenId}", key="tokenId")
SESSION = Service("session", "sessions", "/me/session", "/me/session/{sessionId}", key="sessionId")
GROUP = SharedObject("groupId", "/me/token/{tokenId}/group", {"groupTitle": "title"})
SESSIONS = RelatedIds("sessions", SESSION, {"token": "tokenId"}, removed_too=True)


def one_word(wanted: str, current: Any) -> str:
    if " " in wanted:
        raise ValueError(f"note: {wanted!r} is not one word")
    return wanted


NOTE = Setting("note", TOKEN, TOKEN.item_route, (Field("note", type="str", desired_value=one_word),))


def protects(item: Values, changes: Values | None) -> str:
    if changes is None:
        return "it is in use; force: true removes it"
    return "it is in use; force: true changes it" if changes else ""


TOKENS = Selectable(
    TOKEN,
    "token_id",
    filters=(
        text_filter("owner", "owner", documented=("jane", "joe", "team")),
        number_filter("group_id", "groupId"),
        text_filter("group_title", "groupTitle"),
        time_filter("older_than", lambda item, text, now: bool(item["old"])),
    ),
    fields=("tokenId", "owner", "note", "groupTitle", "sessions", "inUse"),
    line=lambda item: f"{item['tokenId']} of {item['owner']}: {item.get('note')}",
    naming="group_title",
    shared=(GROUP,),
    related=(SESSIONS,),
    in_use=InUse(SingleObject("/auth/current", methods=("application_key",)), "inUse", protects),
    only_by_id=lambda item: "only its id selects it" if item["owner"] == "support" else "",
    settings=(NOTE,),
)
PLAIN = Selectable(TOKEN, "token_id", (text_filter("owner", "owner"),), ("tokenId",), lambda item: item["owner"])
JOB, INFO, PLAIN_JOB = selectable_job(TOKENS), selectable_info_job(TOKENS), selectable_job(PLAIN)

FORMS: list[Values] = [{}, {"expanded": True}, {"batches": False}]
LOST = [kind for kind, (_applied, status) in FAULTS.items() if status in (None, 500)]


def tokens(**form: Any) -> FakeApi:
    """Tokens 1 and 2 of jane, 3 of joe, which is in use, and 4 of the support."""
    api = FakeApi(
        TOKEN.list_route,
        id_field="tokenId",
        ids_only=True,
        status=False,
        lists={SESSION.list_route: [8, 7]},
        routes={"GET /auth/current": lambda api, body: (200, {"tokenId": 3})},
        **form,
    )
    for number, owner, group in (("1", "jane", 10), ("2", "jane", 11), ("3", "joe", 10), ("4", "support", 11)):
        shown = {"tokenId": int(number), "groupId": group, "title": f"title {group}", "old": number != "1"}
        api.add(id=number, owner=owner, note=None, **shown)
    return api


def ids_of(result: Values) -> list[int]:
    return [entry["token_id"] for entry in result["tokens"]]


def removed(api: FakeApi) -> list[str]:
    return [path.rpartition("/")[2] for method, path in api.applied if method == "DELETE"]


def remove(api: FakeApi, check: bool = False, **args: Any) -> Values:
    return play(JOB, api, check, **{"state": "absent", "max_removals": "9", **args})


# ---- selection


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("args", "ids"),
    [
        ({}, [1, 2, 3, 4]),
        ({"owner": ["JANE", ""]}, [1, 2]),
        ({"group_id": [10]}, [1, 3]),
        ({"group_title": ["title 11"], "owner": ["jane"]}, [2]),
        ({"older_than": "1d"}, [2, 3, 4]),
        ({"token_id": [4, 9, 1, 4]}, [4, 1]),
        ({"token_id": [4, 1], "owner": ["jane"]}, [1]),
        ({"owner": []}, []),
    ],
)
def test_selectors_are_intersected(form: Values, args: Values, ids: list[int]) -> None:
    result = play(INFO, tokens(**form), **args)
    assert ids_of(result) == ids and not result["changed"]
    for entry in result["tokens"]:
        assert entry["in_use"] is (entry["token_id"] == 3) and entry["sessions"] == [7, 8]
        assert entry["group_title"].startswith("title 1")


@pytest.mark.parametrize(
    ("args", "warnings"),
    [
        ({"owner": ["team"]}, []),
        ({"owner": ["nobody"]}, ["there is no token with owner nobody; existing values: jane, joe, support, team"]),
        ({"group_id": [12]}, ["there is no token with group_id 12; existing values: 10, 11"]),
        ({"group_id": [12], "token_id": [1]}, []),
        ({"owner": [" "]}, ["owner is empty: no token is selected, and nothing is done"]),
    ],
)
def test_values_that_nothing_has_are_reported(args: Values, warnings: list[str]) -> None:
    assert play(INFO, tokens(), **args).get("warnings", []) == warnings
    assert remove(tokens(), **args).get("warnings", []) == ([] if "group_id" in args else warnings)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"state": "absent"}, "no token is selected: give at least one of token_id, owner, group_id, group_title,"),
        ({"state": "absent", "older_than": "soon"}, "older_than: 'soon' is not a duration"),
        ({"state": "absent", "token_id": [1], "note": "x"}, "note requires state: present"),
        ({"state": "absent", "token_id": [1], "max_removals": "x"}, "max_removals is 'x'"),
        ({"token_id": [1], "note": "a b"}, "note: 'a b' is not one word"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_sent(args: Values, message: str) -> None:
    api = tokens()
    assert play(JOB, api, **args)["msg"].startswith(message) and not api.requests


@pytest.mark.parametrize("path", ["/me/token/1$", "/group$", "/me/session$", "/auth/current$"])
def test_what_cannot_be_read_is_an_error_of_the_module_that_reads(path: str) -> None:
    api = tokens(batches=False)
    api.fail("400", "GET", path)
    assert "HTTP 400" in play(INFO, api)["msg"]


# ---- removal and change


@pytest.mark.parametrize(
    ("job", "args", "writes"),
    [
        (JOB, {"owner": ["jane"], "state": "absent", "max_removals": "4"}, ["DELETE", "DELETE"]),
        (JOB, {"token_id": [2, 9], "state": "absent"}, ["DELETE"]),
        (JOB, {"owner": ["jane", "joe"], "note": "x", "force": True}, ["PUT", "PUT", "PUT"]),
        (PLAIN_JOB, {"token_id": [3, 4], "state": "absent"}, ["DELETE", "DELETE"]),
    ],
)
def test_check_mode_predicts_it_and_a_second_run_changes_nothing(job: Any, args: Values, writes: list[str]) -> None:
    api = tokens()
    predicted = play(job, api, check=True, **args)
    assert not api.writes
    done = play(job, api, **args)
    assert done["changed"] and not done.get("failed"), done
    assert done["diff"] == predicted["diff"] and api.writes == writes
    again = play(job, api, **args)
    assert not again["changed"] and not again.get("failed") and api.writes == writes


@pytest.mark.parametrize("kind", LOST)
@pytest.mark.parametrize(("method", "args"), [("DELETE", {"state": "absent"}), ("PUT", {"note": "x"})])
def test_a_write_that_may_have_arrived_is_verified_first(kind: str, method: str, args: Values) -> None:
    api = tokens()
    api.fail(kind, method)
    result = play(JOB, api, token_id=[1], **args)
    assert result["changed"] and not result.get("failed")
    assert len(api.writes) == (1 if FAULTS[kind][0] else 2)


def test_a_lost_answer_that_cannot_be_verified_is_a_failure() -> None:
    api = tokens(batches=False)
    api.fail("reset_before", "DELETE")
    api.before("DELETE", "/1$", lambda api: api.fail("400", "GET", "/1$"))
    result = remove(api, token_id=[1])
    assert "cannot verify whether it took effect" in result["msg"] and result["tokens"][0]["state"] == "present"


def test_what_another_client_removes_meanwhile_is_removed() -> None:
    api = tokens()
    api.before("DELETE", "/1$", lambda api: api.objects.pop("1"))
    assert not remove(api, token_id=[1]).get("failed")


def test_a_removal_without_effect_is_a_failure() -> None:
    api = tokens(delete_after=60.0)
    result = remove(api, token_id=[1, 2])
    assert (
        result["msg"] == "2 of 2 tokens failed, 0 changed: token 1: the API accepted its removal, and it is still"
        " there; token 2: the API accepted its removal, and it is still there"
    )
    assert result["changed"] and [entry["state"] for entry in result["tokens"]] == ["present", "present"]


def test_a_change_without_effect_is_a_failure() -> None:
    result = play(JOB, tokens(drops=("note",)), token_id=[1], note="x")
    assert (
        "accepted the change but note is still None (wanted 'x')" in result["msg"]
        and not result["tokens"][0]["changed"]
    )


def test_a_removal_that_cannot_be_verified_is_a_failure() -> None:
    api = tokens(batches=False)
    api.before("DELETE", "/1$", lambda api: api.fail("400", "GET", "/1$"))
    result = remove(api, token_id=[1])
    assert result["changed"] and "removed, and whether it was removed could not be verified (GET" in result["msg"]


@pytest.mark.parametrize("named", [True, False])
def test_an_object_that_cannot_be_read_does_not_stop_the_others(named: bool) -> None:
    api = tokens(batches=False)
    api.fail("400", "GET", "/me/token/1$", times=9)
    result = remove(api, **({"token_id": [1, 2]} if named else {"owner": ["jane"]}))
    assert bool(result.get("failed")) is named and removed(api) == ["2"]
    entry = result["tokens"][0]
    assert (entry["state_before"], entry["state"], entry["owner"]) == (None, None, None)
    assert bool(entry.get("skipped")) is not named


# ---- protection


@pytest.mark.parametrize(
    ("args", "gone", "skipped", "failed"),
    [
        ({"older_than": "1d"}, ["2"], [3, 4], []),
        ({"token_id": [3, 4]}, ["4"], [], [3]),
        ({"token_id": [3, 4], "force": True}, ["4", "3"], [], []),
        ({"group_title": ["title 10"]}, ["1"], [], [3]),
        ({"token_id": [4, 2], "owner": ["jane"]}, ["2"], [4], []),
    ],
)
def test_protected_objects_are_left_and_the_object_in_use_goes_last(
    args: Values, gone: list[str], skipped: list[int], failed: list[int]
) -> None:
    api = tokens()
    result = remove(api, **args)
    assert removed(api) == gone
    assert [entry["token_id"] for entry in result["tokens"] if entry.get("skipped")] == skipped
    assert [entry["token_id"] for entry in result["tokens"] if entry.get("failed")] == failed


def test_the_object_in_use_stays_where_another_one_failed() -> None:
    api = tokens()
    api.fail("400", "DELETE", "/1$")
    result = remove(api, token_id=[3, 1, 2], force=True)
    assert removed(api) == ["2"] and ", 1 not tried (3): " in result["msg"]
    assert result["tokens"][0]["msg"] == "not tried" and not result["tokens"][0]["changed"]


@pytest.mark.parametrize("number", [3, 1])
def test_only_the_object_in_use_may_take_the_right_to_read_it_with_it(number: int) -> None:
    api, path = tokens(), f"/me/token/{number}"
    cut_off = {"errorCode": "INVALID_CREDENTIAL", "message": "This credential is not valid"}
    api.before("DELETE", path, lambda api: api.routes.update({f"GET {path}": lambda api, body: (403, cut_off)}))
    result = remove(api, token_id=[number], force=True)
    assert removed(api) == [str(number)] and bool(result.get("failed")) is (number == 1)


def test_a_change_is_refused_for_the_object_in_use_and_for_what_does_not_exist() -> None:
    api = tokens()
    result = play(JOB, api, token_id=[3, 9, 1], note="x")
    assert api.writes == ["PUT"] and "2 of 3 tokens failed, 1 changed: " in result["msg"]
    assert "token 3: it is in use; force: true changes it" in result["msg"]
    assert "token 9: the account has no such token" in result["msg"]
    assert play(JOB, tokens(), owner=["team"], note="x")["warnings"] == [
        "no token matches these filters; nothing to do"
    ]


@pytest.mark.parametrize(
    ("limit", "message"),
    [
        ("1", "2 tokens would be removed, and 1 may be: nothing was written; max_removals: 2 allows it"),
        ("2", "4 sessions would be removed, and 2 may be: nothing was written; max_removals: 4 allows it"),
    ],
)
@pytest.mark.parametrize("check", [True, False])
def test_the_removal_limit_counts_what_goes_with_them(limit: str, message: str, check: bool) -> None:
    api = tokens()
    assert remove(api, check, owner=["jane"], max_removals=limit)["msg"] == message and not api.writes


# ---- descriptions


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"filters": (text_filter("owner", "owner"),) * 2}, "an option is described twice"),
        ({"id_option": "owner"}, "an option is described twice"),
        ({"naming": "title"}, "what names objects is a filter"),
        ({"shared": (SharedObject("groupId", "/me/group/{groupId}", {}),)}, "read below /me/token/{tokenId}"),
        (
            {"settings": (Setting("note", SESSION, SESSION.item_route, (Field("note"),)),)},
            "its settings are those of a token",
        ),
    ],
)
def test_a_description_that_contradicts_itself_is_refused(words: Values, reason: str) -> None:
    described: Values = {
        "of": TOKEN,
        "id_option": "token_id",
        "filters": (text_filter("owner", "owner"),),
        "fields": (),
        "line": str,
    }
    with pytest.raises(ValueError, match=f"selectable tokens: .*{reason}"):
        Selectable(**{**described, **words})


def test_options_and_operations_follow_from_the_description() -> None:
    assert set(JOB.options) - set(INFO.options) == {"state", "note", "force", "max_removals"}
    assert JOB.options["token_id"] == {"type": "list", "elements": "int", "no_log": False}
    assert JOB.constraints == {"required_if": [("state", "present", ("note",))]}
    assert set(PLAIN_JOB.options) == {"token_id", "owner", "state", "max_removals", "parallel"}
    assert PLAIN_JOB.options["state"] == {"type": "str", "choices": ["absent"], "required": True}
    assert not PLAIN_JOB.constraints
    assert INFO.operations == (
        "GET /me/token",
        "GET /me/token/{tokenId}",
        "GET /me/token/{tokenId}/group",
        "GET /me/session",
        "GET /auth/current",
    )
    changing = ("GET /me/token/{tokenId}", "PUT /me/token/{tokenId}", "DELETE /me/token/{tokenId}")
    assert JOB.operations == (*INFO.operations, *changing)
