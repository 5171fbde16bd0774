# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list that comes in pages is read to its end, and one without an end is an error (docs/api_facts.md, Bulk reads)."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api import pages
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_all, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Response

RESOURCES = "/v2/iam/resource"


def page(data, cursor=""):
    return Response(200, data, {"x-ovh-queryid": "q", **({"x-pagination-cursor-next": cursor} if cursor else {})})


@pytest.mark.parametrize(
    ("first", "further", "items"),
    [
        (page([1, 2]), {}, [1, 2]),
        (page([]), {}, []),
        (page([1, 2], "b"), {"b": page([3], "c"), "c": page([])}, [1, 2, 3]),
        (page([], "b"), {"b": page([], "c"), "c": page([{"x": 1}])}, [{"x": 1}]),
        (page([1], "b"), {"b": page([1], "c"), "c": page([2])}, [1, 1, 2]),
        (page({"not": "a list"}, "b"), {}, {"not": "a list"}),
        (page(None, "b"), {}, None),
    ],
)
def test_all_pages_in_their_order(first, further, items):
    whole = pages.all_pages("/v2/list", first, further.__getitem__)
    assert whole.data == items and whole.query_id == "q"


def endless(item):
    """The pages of a list whose every page names another one."""

    def read_page(cursor):
        return page([item(int(cursor))], str(int(cursor) + 1))

    return read_page


@pytest.mark.parametrize(
    ("read_page", "words"),
    [
        (
            {"1": page([2], "2"), "2": page([3], "1")}.__getitem__,
            "the list does not end: after 3 pages it names the next page '1'",
        ),
        (lambda cursor: page([1], "1"), "the list does not end: after 2 pages"),
        (endless(lambda number: "the same"), "the list does not end: after 21 pages"),
        (endless(lambda number: number), "the list does not end: after 51 pages"),
        (lambda cursor: page({"class": "x"}), "expected a JSON list as the next page"),
        (lambda cursor: page(None), "expected a JSON list"),
    ],
)
def test_a_list_without_an_end_is_an_error(read_page, words, monkeypatch):
    monkeypatch.setattr(pages, "MOST_PAGES", 50)
    with pytest.raises(ApiError) as raised:
        pages.all_pages("/v2/list", page(["the same"], "1"), read_page)
    assert words in str(raised.value) and "/v2/list" in str(raised.value)


@pytest.mark.parametrize(
    "read",
    [
        lambda client: client.get(RESOURCES),
        lambda client: client.get_list(RESOURCES),
        lambda client: client.read(RESOURCES).data,
        lambda client: read_each(client, "/v2/iam/{part}", "part", ["resource"], kind=list).objects["resource"],
    ],
    ids=["get", "get_list", "read", "read_each"],
)
def test_every_read_of_a_list_goes_to_its_end(read, sandbox, client):
    sandbox.settings.v2_page_size = 1000
    whole = client().call("GET", RESOURCES).data
    sandbox.settings.v2_page_size = 7
    before = len(sandbox.exchanges)
    assert read(client()) == whole
    assert len(sandbox.exchanges) - before == -(-len(whole) // 7)


def test_a_call_itself_is_one_page(sandbox, client):
    sandbox.settings.v2_page_size = 7
    assert len(client().call("GET", RESOURCES).data) == 7


@pytest.mark.usefixtures("on_purpose")
def test_ids_of_v2_are_read_as_objects(sandbox, client):
    # The published lists of v2 hold objects; one of ids would come in pages, too.
    sandbox.state.policies.update({"a": {"id": "x"}, "b": {"id": "x"}})
    sandbox.fail("wrong_type", "GET", "*/v2/iam/policy", value=["a", "b"], times=None)
    reading = read_all(client(read_mode="expanded"), "/v2/iam/policy", "/v2/iam/policy/{policyId}", "policyId")
    assert reading.objects == {"a": {"id": "x"}, "b": {"id": "x"}}
    assert not [each for each in sandbox.exchanges if each.get("expanded")]
