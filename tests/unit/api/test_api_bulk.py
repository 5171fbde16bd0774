# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many objects in few requests, and the same objects whatever the API honours (docs/api_facts.md, Bulk reads)."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import bulk, config
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import (
    by_id,
    chunks,
    more_pages,
    read_all,
    read_each,
)
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client, Connection
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, UsageError
from hypothesis import given
from hypothesis import strategies as st

LIST, ITEM, PATH_PARAMETER = "/dedicated/server", "/dedicated/server/{serviceName}", "serviceName"
SBG1 = [f"ns300{number}.example-sbg.net" for number in range(1, 9)]
EXPIRED = "ns3015.example-sbg.net"
MODES = ["auto", "expanded", "batch", "single"]


def all_servers(one, **options):
    return read_all(one, LIST, ITEM, PATH_PARAMETER, "name", **options)


def requests_of(sandbox):
    """How many requests of each kind went out."""
    kinds = [
        (
            "expanded"
            if each.get("expanded")
            else "batch"
            if each.get("batch")
            else "list"
            if each["path"].endswith("/dedicated/server")
            else "single"
        )
        for each in sandbox.exchanges
    ]
    return {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}


@pytest.fixture
def names(sandbox):
    """Every server of the account, in the API's order."""
    return list(sandbox.state.servers)


@pytest.fixture(scope="module")
def read_singly(shared_sandbox):
    """What each server's own GET says: an object, or an error."""
    shared_sandbox.reset()
    credentials = config.resolve({}, shared_sandbox.environment, "/nowhere").credentials
    return read_each(
        Client(Connection(credentials, config.Settings()), 0, read_mode="single"),
        ITEM,
        PATH_PARAMETER,
        list(shared_sandbox.state.servers),
    )


@pytest.fixture
def truth(read_singly, sandbox):
    """The same, while the expanded list shows no more than that."""
    sandbox.settings.expanded_expired = "absent"
    return read_singly


# ---- each by itself, or in batches


@pytest.mark.parametrize("batch", ["honour", "ignore", "refuse"])
@pytest.mark.parametrize("mode", MODES)
def test_what_is_read_is_the_same_whatever_the_api_honours(sandbox, client, names, truth, mode, batch):
    sandbox.settings.batch = batch
    reading = read_each(client(read_mode=mode), ITEM, PATH_PARAMETER, names)
    assert reading.objects == truth.objects
    assert list(reading.objects) == [name for name in names if name in truth.objects]
    assert {name: error.status for name, error in reading.errors.items()} == {
        name: error.status for name, error in truth.errors.items()
    }
    assert set(reading.objects) | set(reading.errors) == set(names)
    assert (reading.not_attempted, reading.cached) == ([], frozenset())


def test_a_batch_is_one_request(sandbox, client):
    assert list(read_each(client(), ITEM, PATH_PARAMETER, SBG1).objects) == SBG1
    assert requests_of(sandbox) == {"batch": 1}


def test_many_batches_are_read_side_by_side(sandbox, client):
    sandbox.state.add_servers(100, datacenter="sbg1")
    names = list(sandbox.state.servers)[-100:]
    assert list(read_each(client(), ITEM, PATH_PARAMETER, names).objects) == names
    assert requests_of(sandbox) == {"batch": 3}


def test_one_id_is_no_batch(sandbox, client):
    read_each(client(), ITEM, PATH_PARAMETER, SBG1[:1])
    assert requests_of(sandbox) == {"single": 1}


def test_no_ids_are_no_request(sandbox, client):
    reading = read_each(client(), ITEM, PATH_PARAMETER, [])
    assert (reading.objects, reading.errors, reading.not_attempted) == ({}, {}, [])
    assert not sandbox.exchanges


def test_an_id_given_twice_is_read_once(sandbox, client):
    assert list(read_each(client(), ITEM, PATH_PARAMETER, [*SBG1[:2], SBG1[0]]).objects) == SBG1[:2]


def test_one_bad_id_in_a_batch_costs_one_more_request(sandbox, client):
    reading = read_each(client(), ITEM, PATH_PARAMETER, [*SBG1, EXPIRED])
    assert list(reading.objects) == SBG1
    assert reading.errors[EXPIRED].expired
    assert requests_of(sandbox) == {"batch": 1, "single": 1}


@pytest.mark.parametrize("bad", ["..", "a/../b", "line\nbreak", "back\\slash", "\ud800", ""])
def test_an_id_that_fits_into_no_path_is_that_ids_own_error(client, bad):
    reading = read_each(client(), ITEM, PATH_PARAMETER, [*SBG1[:3], bad])
    assert list(reading.objects) == SBG1[:3]
    assert isinstance(reading.errors[bad], (UsageError, ApiError))


@pytest.mark.parametrize("batch", ["ignore", "refuse"])
def test_batches_that_are_not_honoured_are_not_tried_again(sandbox, client, batch):
    sandbox.settings.batch = batch
    one = client()
    for _again in range(2):
        assert list(read_each(one, ITEM, PATH_PARAMETER, SBG1).objects) == SBG1
    assert len(sandbox.exchanges) == 1 + 2 * len(SBG1)
    assert "batch" not in one.bulk_modes


@pytest.mark.parametrize("status", [500, 502, 504])
def test_a_bulk_way_that_the_api_stumbles_over_is_given_up_at_once(sandbox, client, truth, status):
    stumbles = [sandbox.fail("status", "GET", path, status=status) for path in ("/dedicated/server", "*,*")]
    assert all_servers(client()).objects == truth.objects
    assert [fault.hits for fault in stumbles] == [1, 1]


def test_a_batch_that_is_too_large_for_the_api_is_read_singly(sandbox, client):
    sandbox.settings.batch_max = 4
    assert list(read_each(client(), ITEM, PATH_PARAMETER, SBG1).objects) == SBG1


@pytest.mark.parametrize(
    "value",
    [
        {},
        [1, 2],
        ["x"],
        [{"value": {}}],
        [{"key": "x"}, 7],
        [{"key": SBG1[0], "value": None, "error": None}],
        [{"key": "somebody else", "value": {"name": "x"}, "error": None}],
        [],
        [{"key": SBG1[0], "value": {"name": "half"}, "error": {"message": "the other half failed"}}],
    ],
    ids=str,
)
def test_an_answer_that_is_no_batch_is_not_believed(sandbox, client, truth, value):
    sandbox.fail("wrong_type", path="*,*", value=value)
    assert read_each(client(), ITEM, PATH_PARAMETER, SBG1).objects == {name: truth.objects[name] for name in SBG1}


@pytest.mark.usefixtures("on_purpose")
def test_ids_that_hold_the_separator_are_joined_by_another(sandbox, client):
    sandbox.fail("status", times=None, status=404)
    one = client()
    read_each(one, "/x/{id}", "id", ["a,b", "c;d"])
    assert sandbox.exchanges[0]["path"].endswith("/x/a%2Cb~c%3Bd")


def test_ids_that_hold_every_separator_are_read_singly(sandbox, client):
    read_each(client(), ITEM, PATH_PARAMETER, [*SBG1[:2], "".join(bulk.SEPARATORS)])
    assert "batch" not in requests_of(sandbox)


@pytest.mark.parametrize("separator", bulk.SEPARATORS)
def test_every_separator_can_stand_in_a_path(sandbox, client, monkeypatch, separator):
    monkeypatch.setattr(bulk, "SEPARATORS", (separator,))
    assert list(read_each(client(), ITEM, PATH_PARAMETER, SBG1).objects) == SBG1
    assert requests_of(sandbox) == {"batch": 1}


def test_other_holes_of_the_route_are_filled(client):
    one = client()
    ids = one.get_list("/email/domain/example.com/redirection")
    route, values = "/email/domain/{domain}/redirection/{id}", {"domain": "example.com"}
    assert [item["id"] for item in read_each(one, route, "id", ids, values).objects.values()] == ids


@given(st.lists(st.text(max_size=300), max_size=100))
def test_batches_hold_every_id_once_in_order_and_stay_small(ids):
    groups = chunks(ids)
    assert [name for group in groups for name in group] == ids
    assert all(len(group) <= bulk.BATCH_IDS for group in groups)


def test_batches_stay_short_enough_for_a_url():
    groups = chunks(["é" * 100] * 30)
    assert {len(group) for group in groups} == {5}


# ---- trouble with the credential


@pytest.mark.parametrize("path", ["*,*", "*"])
def test_trouble_with_the_credential_ends_a_batch(sandbox, client, path):
    sandbox.fail("status", path=path, status=401, times=None)
    with pytest.raises(ApiError) as caught:
        read_each(client(), ITEM, PATH_PARAMETER, SBG1)
    assert caught.value.credential_rejected
    assert len(sandbox.exchanges) == 1


@pytest.mark.parametrize("fault", [{"kind": "status", "status": 429}, {"kind": "reset_before"}], ids=str)
def test_a_batch_that_gets_no_answer_is_not_taken_for_one_that_is_refused(sandbox, client, fault):
    sandbox.fail(path="*,*", times=None, **fault)
    one = client(retry_timeout=0)
    with pytest.raises(ApiError):
        read_each(one, ITEM, PATH_PARAMETER, SBG1)
    assert "batch" in one.bulk_modes


def test_single_reads_after_trouble_with_the_credential_are_not_tried(sandbox, client):
    sandbox.fail("status", status=401, times=None)
    reading = read_each(client(read_mode="single", parallel=1), ITEM, PATH_PARAMETER, SBG1)
    assert list(reading.errors) == SBG1[:1]
    assert reading.not_attempted == SBG1[1:]


def test_a_rule_that_is_missing_for_all_is_asked_for_once(sandbox, client):
    one = client(read_mode="single", parallel=1, options={"consumer_key": sandbox.consumer_key([("GET", "/me")])})
    reading = read_each(one, ITEM, PATH_PARAMETER, SBG1)
    assert (list(reading.errors), reading.not_attempted) == (SBG1[:1], SBG1[1:])


def test_where_another_read_has_worked_a_missing_rule_is_each_ones_own(sandbox, client):
    one = client(read_mode="single", parallel=1, options={"consumer_key": sandbox.consumer_key([("GET", "/me")])})
    assert list(read_each(one, ITEM, PATH_PARAMETER, SBG1, succeeded=True).errors) == SBG1


def test_a_rule_that_only_some_lack_stops_nobody(sandbox, client):
    """The second is refused before the first has answered: nothing has worked yet, and what comes after is tried all
    the same.
    """
    rules = [("GET", f"/dedicated/server/{name}") for name in SBG1 if name != SBG1[1]]
    sandbox.fail("stall", path=f"/dedicated/server/{SBG1[0]}", seconds=0.1)
    one = client(read_mode="single", parallel=2, options={"consumer_key": sandbox.consumer_key(rules)})
    reading = read_each(one, ITEM, PATH_PARAMETER, SBG1)
    assert (list(reading.objects), list(reading.errors), reading.not_attempted) == ([SBG1[0], *SBG1[2:]], [SBG1[1]], [])


# ---- a list of each

IPS = ITEM + "/ips"


@pytest.mark.parametrize("batch", ["honour", "ignore", "refuse"])
def test_lists_are_the_same_whatever_the_api_honours(sandbox, client, batch):
    sandbox.settings.batch = batch
    reading = read_each(client(), IPS, PATH_PARAMETER, [*SBG1, EXPIRED], kind=list)
    assert reading.objects == {name: sandbox.state.servers[name].ips for name in SBG1}
    assert reading.errors[EXPIRED].expired


def test_lists_are_read_in_batches(sandbox, client):
    read_each(client(), IPS, PATH_PARAMETER, SBG1, kind=list)
    assert [(each["batch"], each["path"].count(",")) for each in sandbox.exchanges] == [(",", 7)]


def test_an_empty_list_in_a_batch_is_not_read_again(sandbox, client):
    reading = read_each(client(), ITEM + "/task", PATH_PARAMETER, SBG1, query={"status": "todo"}, kind=list)
    assert reading.objects == {name: [] for name in SBG1}
    assert [each["query"] for each in sandbox.exchanges] == ["status=todo"]


def test_lists_that_are_refused_in_batches_say_nothing_of_objects(sandbox, client):
    refused = sandbox.fail("status", path="*,*/ips", status=400, times=None)
    one = client()
    for _again in range(2):
        assert len(read_each(one, IPS, PATH_PARAMETER, SBG1, kind=list).objects) == len(SBG1)
    assert refused.hits == 1
    sandbox.exchanges.clear()
    read_each(one, ITEM, PATH_PARAMETER, SBG1)
    assert requests_of(sandbox) == {"batch": 1}


def test_where_objects_are_refused_in_batches_lists_are_not_tried(sandbox, client):
    sandbox.settings.batch = "refuse"
    one = client()
    read_each(one, ITEM, PATH_PARAMETER, SBG1)
    sandbox.exchanges.clear()
    assert len(read_each(one, IPS, PATH_PARAMETER, SBG1, kind=list).objects) == len(SBG1)
    assert len(sandbox.exchanges) == len(SBG1)


def test_an_object_where_a_list_is_asked_for_is_not_believed(sandbox, client):
    sandbox.fail(
        "wrong_type", path="*,*/ips", value=[{"key": name, "value": {"a": "b"}, "error": None} for name in SBG1]
    )
    assert read_each(client(), IPS, PATH_PARAMETER, SBG1, kind=list).objects == {
        name: sandbox.state.servers[name].ips for name in SBG1
    }


# ---- whole lists


@pytest.mark.parametrize("batch", ["honour", "ignore", "refuse"])
@pytest.mark.parametrize("expanded", ["honour", "ignore", "refuse"])
@pytest.mark.parametrize("mode", MODES)
def test_a_whole_list_is_the_same_whatever_the_api_honours(sandbox, client, names, truth, mode, expanded, batch):
    sandbox.settings.expanded, sandbox.settings.batch = expanded, batch
    reading = all_servers(client(read_mode=mode))
    assert reading.objects == truth.objects
    assert list(reading.objects) == [name for name in names if name in truth.objects]
    assert set(reading.errors) == set(truth.errors)


def test_an_expanded_list_costs_two_requests_and_few_for_the_objects_that_it_hides(sandbox, client, truth):
    reading = all_servers(client())
    assert requests_of(sandbox) == {"expanded": 1, "list": 1, "batch": 1, "single": len(truth.errors)}
    assert reading.cached == set(truth.objects)


def test_what_an_expanded_list_shows_is_taken_from_it(sandbox, client):
    """It may show a service that cannot be read by itself: good for finding, not for deciding."""
    reading = all_servers(client())
    assert EXPIRED in reading.objects
    assert EXPIRED in reading.cached


@pytest.mark.parametrize("refusal", [400, 403, 405, 500])
def test_an_expanded_list_that_is_refused_is_not_asked_for_again(sandbox, client, refusal):
    sandbox.settings.expanded, sandbox.settings.expanded_refusal = "refuse", refusal
    one = client(retry_timeout=0)
    assert len(all_servers(one).objects) > 30
    assert "expanded" not in one.bulk_modes
    sandbox.exchanges.clear()
    all_servers(one)
    assert "expanded" not in requests_of(sandbox)


def test_an_ignored_header_costs_nothing(sandbox, client):
    """Its answer is the list of ids already."""
    sandbox.settings.expanded = "ignore"
    one = client()
    all_servers(one)
    assert requests_of(sandbox)["list"] == 1
    assert "expanded" not in one.bulk_modes


def test_an_empty_list_is_empty(sandbox, client):
    sandbox.state.servers.clear()
    for mode in MODES:
        reading = all_servers(client(read_mode=mode))
        assert (reading.objects, reading.errors) == ({}, {})


def test_a_stale_list_hides_nothing_and_shows_nothing_that_is_gone(sandbox, client):
    sandbox.settings.stale_seconds = 60
    all_servers(client())
    del sandbox.state.servers[SBG1[1]]
    sandbox.state.add_servers(1, datacenter="sbg1")
    added = list(sandbox.state.servers)[-1]
    reading = all_servers(client())
    assert SBG1[1] not in reading.objects
    assert SBG1[1] not in reading.cached
    assert reading.objects[added]["name"] == added
    assert added not in reading.cached


@pytest.mark.parametrize(
    "fault",
    [{"status": 401}, {"status": 404, "message": "This service does not exist"}, {"status": 460}, {"status": 429}],
    ids=str,
)
def test_a_list_that_cannot_be_read_at_all_is_an_error(sandbox, client, fault):
    sandbox.fail("status", times=None, **fault)
    with pytest.raises(ApiError) as caught:
        all_servers(client(retry_timeout=0))
    assert caught.value.status == fault["status"]


def test_a_list_that_cannot_be_reached_is_an_error(sandbox, client):
    sandbox.fail("reset_before", times=None)
    with pytest.raises(ApiError) as caught:
        all_servers(client(retry_timeout=0))
    assert caught.value.status is None


def test_a_list_that_the_key_may_not_read_names_the_missing_rule(sandbox, client):
    with pytest.raises(ApiError) as caught:
        all_servers(client(options={"consumer_key": sandbox.consumer_key([("GET", "/me")])}))
    assert caught.value.missing_rights == [{"method": "GET", "path": "/dedicated/server"}]


@pytest.mark.parametrize("value", [{}, [{"name": "x"}, "y"], [None], "text", [["nested"]]], ids=str)
def test_an_expanded_answer_of_any_other_form_is_not_believed(sandbox, client, truth, value):
    sandbox.fail("wrong_type", path="/dedicated/server", value=value)
    assert all_servers(client()).objects == truth.objects


@pytest.mark.parametrize("value", [[{}], [{"name": None}], [{"other": 1}]], ids=str)
@pytest.mark.parametrize("key", ["name", None])
def test_objects_without_their_id_are_read_again(sandbox, client, truth, key, value):
    sandbox.fail("wrong_type", path="/dedicated/server", value=value)
    reading = read_all(client(), LIST, ITEM, PATH_PARAMETER, key)
    assert reading.objects == truth.objects


def test_a_query_narrows_the_list(sandbox, client):
    one = client()
    redirections = read_all(
        one,
        "/email/domain/{domain}/redirection",
        "/email/domain/{domain}/redirection/{id}",
        "id",
        "id",
        {"domain": "example.com"},
        {"from": "sales@example.com"},
    )
    assert [item["from"] for item in redirections.objects.values()] == ["sales@example.com"] * 2


# ---- which field is the id


@pytest.mark.parametrize(
    ("items", "ids", "key"),
    [
        ([{"a": 1, "id": 10}, {"a": 2, "id": 20}], ["10", "20"], "id"),
        ([{"name": "x", "alias": "y"}, {"name": "y", "alias": "z"}], ["x", "y"], "name"),
        ([{"id": 1, "size": 1}, {"id": 2, "size": 1}, {"id": 3, "size": 9}], ["1", "2", "3"], "id"),
    ],
)
def test_the_field_that_holds_the_most_ids_is_the_key(items, ids, key):
    assert by_id(items, None, ids) == {str(item[key]): item for item in items}


def test_guessing_the_key_gives_the_same_as_knowing_it(client, truth):
    assert read_all(client(), LIST, ITEM, PATH_PARAMETER).objects == truth.objects
    assert read_all(client(), "/me/api/credential", "/me/api/credential/{id}", "id").objects.keys() == {
        "501",
        "502",
        "503",
        "504",
        "505",
    }


# ---- pages of an expanded list


@pytest.mark.parametrize("headers", [True, False])
@pytest.mark.parametrize("paging", ["honour", "ignore"])
@pytest.mark.parametrize("size", [7, 20, 40])
def test_pages_are_read_to_the_end(sandbox, client, monkeypatch, truth, size, paging, headers):
    monkeypatch.setattr(bulk, "PAGE_SIZE", size)
    sandbox.settings.paging, sandbox.settings.paging_headers = paging, headers
    for key in ("name", None):
        assert read_all(client(), LIST, ITEM, PATH_PARAMETER, key).objects == truth.objects


def test_a_page_that_adds_nothing_ends_it(sandbox, client, monkeypatch):
    """The API ignores paging, and the list is just as long as a page."""
    monkeypatch.setattr(bulk, "PAGE_SIZE", 8)
    sandbox.settings.paging = "ignore"
    for name in list(sandbox.state.servers):
        if name not in SBG1:
            del sandbox.state.servers[name]
    assert list(all_servers(client()).objects) == SBG1
    assert requests_of(sandbox) == {"expanded": 2, "list": 1}


def test_a_page_that_is_shorter_than_asked_for_hides_nothing(sandbox, client, truth):
    """As an API does that has a limit of its own, and no header to tell of it."""
    sandbox.fail("wrong_type", path="/dedicated/server", value=[truth.objects[name] for name in SBG1])
    reading = all_servers(client())
    assert reading.objects == truth.objects
    assert reading.cached == set(SBG1)


def test_an_object_that_vanishes_or_appears_while_the_list_is_read(sandbox, client):
    def meanwhile(state):
        del state.servers[SBG1[0]]
        state.add_servers(1)

    sandbox.fail("after", path="/dedicated/server", hook=meanwhile)
    reading = all_servers(client())
    assert list(reading.objects)[-1] == list(sandbox.state.servers)[-1]
    assert SBG1[0] not in (*reading.objects, *reading.errors)


def test_an_object_that_vanishes_between_its_list_and_its_read_is_absent(sandbox, client):
    sandbox.fail("after", path="/dedicated/server", hook=lambda state: state.servers.pop(SBG1[0]))
    reading = all_servers(client(read_mode="batch"))
    assert reading.errors[SBG1[0]].not_found
    assert SBG1[1] in reading.objects


def test_a_later_page_that_is_refused_leaves_the_plain_list(sandbox, client, monkeypatch, truth):
    monkeypatch.setattr(bulk, "PAGE_SIZE", 10)
    sandbox.fail("status", path="/dedicated/server", nth=2, status=400)
    assert all_servers(client()).objects == truth.objects


def test_a_later_page_of_ids_leaves_the_plain_list(sandbox, client, monkeypatch, truth):
    monkeypatch.setattr(bulk, "PAGE_SIZE", 10)
    sandbox.fail("wrong_type", path="/dedicated/server", nth=2, value=["x"])
    assert all_servers(client()).objects == truth.objects


@pytest.mark.parametrize(
    ("total", "collected", "page", "expected"),
    [
        ("50", 40, 40, True),
        ("50", 50, 10, False),
        ("50", 60, 10, False),
        (None, 5000, 5000, True),
        (None, 5500, 500, False),
        ("", 5000, 5000, True),
        ("many", 5, 5, False),
        ("\u00b2", 5000, 5000, True),
    ],
)
def test_whether_there_is_another_page(total, collected, page, expected):
    headers = {} if total is None else {"x-pagination-elements": total}
    assert more_pages(headers, collected, page) is expected
