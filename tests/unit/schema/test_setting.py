# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a description, and what they refuse."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema import arguments
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Wanted
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import (
    Field,
    Service,
    Setting,
    TaskFamily,
    path_parameters,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

SHELF = Service("shelf", "shelves", "/shelf", "/shelf/{shelfName}", "name")
STATUS = Field("statusEnum", option="state", choices=("on", "off"), default="on")
SIZE = Field(
    "size", type="int", unsupported_reason=lambda wanted, current: f"{wanted} is too large" if int(wanted) > 9 else None
)
LABEL = Field("label", equals=lambda wanted, current: wanted.lower() == (current or "").lower())
PART = Setting("light", SHELF, "/shelf/{shelfName}/light", (STATUS, SIZE, LABEL))


def test_the_holes_of_a_route_are_its_names_in_order():
    assert path_parameters("/ip/{ip}/reverse/{ipReverse}") == ["ip", "ipReverse"]
    assert path_parameters("/me") == []


# ---- fields


@pytest.mark.parametrize(
    ("field", "word", "argument"),
    [
        (STATUS, "status_enum", {"type": "str", "choices": ["on", "off"], "default": "on"}),
        (SIZE, "size", {"type": "int"}),
        (Field("a"), "a", {"type": "str"}),
        (Field("a", type="bool", default=False), "a", {"type": "bool", "default": False}),
    ],
)
def test_a_field_makes_its_option(field, word, argument):
    assert (field.word, field.argument()) == (word, argument)


def test_a_field_is_compared_by_meaning_and_within_reach_unless_it_says_otherwise():
    plain = Field("a")
    assert plain.equals("5", 5)
    assert plain.unsupported_reason("x", "y") is None


# ---- services and their parts


def test_a_service_knows_its_hole():
    assert SHELF.path_parameter == "shelfName"


@pytest.mark.parametrize("route", ["/shelf", "/shelf/{a}/{b}"])
def test_a_service_has_one_hole(route):
    with pytest.raises(ValueError, match="needs one path parameter"):
        Service("shelf", "shelves", "/shelf", route, "name")


@pytest.mark.parametrize("route", ["/shelf/light", "/shelf/{other}/light", "/shelf/{shelfName}/light/{id}"])
def test_a_part_has_the_hole_of_its_service(route):
    with pytest.raises(ValueError, match="needs the path parameter of /shelf/{shelfName}, or an id_route for its own"):
        Setting("light", SHELF, route, (STATUS,))


def test_a_part_with_an_id_of_its_own_says_where_that_is():
    part = Setting(
        "label", SHELF, "/label/{labelId}", (LABEL,), id_route="/shelf/{shelfName}", id=lambda shelf: shelf["label"]
    )
    assert (part.path_parameter, part.read_route, part.id({"label": 5})) == ("labelId", "/label/{labelId}", 5)
    assert (
        Setting(
            "label", SHELF, "/label/{labelId}", (LABEL,), read_at=SHELF.item_route, id_route="/x/{shelfName}"
        ).read_route
        == SHELF.item_route
    )
    with pytest.raises(ValueError, match="needs the path parameter"):
        Setting("label", SHELF, "/shelf/{shelfName}/label", (LABEL,), id_route="/shelf/{shelfName}")
    assert PART.id({"labelId": 5}) is None and PART.body({"label": "x"}, "name") == {"label": "x"}


def test_a_field_may_be_seen_under_another_name_and_become_more_than_is_asked():
    field = Field(
        "labels",
        type="dict",
        seen=lambda shelf: shelf["meta"]["labels"],
        desired_value=lambda wanted, current: {**current, **wanted},
    )
    part = Setting("labels", SHELF, SHELF.item_route, (field, SIZE))
    assert part.values_in({"meta": {"labels": {"a": 1}}, "size": 3, "other": 4}) == {"labels": {"a": 1}, "size": 3}
    assert part.changes({"labels": {"b": 2}}, {"labels": {"a": 1}}) == {"labels": {"a": 1, "b": 2}}
    assert part.changes({"labels": {"a": 1}}, {"labels": {"a": 1, "b": 2}}) == {}
    assert part.values_of({"size": 3, "other": 4}) == {"size": 3}


def test_a_part_has_something_that_can_be_set():
    with pytest.raises(ValueError, match="nothing of it can be set"):
        Setting("light", SHELF, "/shelf/{shelfName}/light", ())


@pytest.mark.parametrize(
    ("params", "wanted"),
    [
        ({}, {}),
        ({"state": None, "size": None, "label": None}, {}),
        ({"state": "on", "other": 1}, {"statusEnum": "on"}),
        ({"label": "", "size": 0}, {"label": "", "size": 0}),
        ({"status_enum": "on", "statusEnum": "on"}, {}),
    ],
)
def test_what_is_not_given_is_left_alone_and_what_is_empty_is_asked_for(params, wanted):
    assert PART.wanted(params) == wanted


@pytest.mark.parametrize(
    ("wanted", "current", "unmet"),
    [
        ({}, {"size": 1}, {}),
        ({"size": "5"}, {"size": 5}, {}),
        ({"size": 5, "label": "A"}, {"size": 4, "label": "a"}, {"size": 5}),
        ({"label": "x"}, {}, {"label": "x"}),
    ],
)
def test_only_what_differs_is_written(wanted, current, unmet):
    assert PART.changes(wanted, current) == unmet


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ({}, None),
        ({"size": 5}, None),
        ({"size": 50}, "50 is too large"),
        ({"label": "x", "size": 50}, "50 is too large"),
    ],
)
def test_what_can_not_be_had_says_why(wanted, why):
    assert PART.unsupported_reason(wanted, {}) == why


# ---- the rest


def test_wanting_nothing_else_is_additive():
    """Nothing goes, nothing is exclusive, nothing is purged, and nothing speaks against it."""
    wanted = Wanted({}, frozenset())
    assert wanted.absent is None and wanted.objection is None
    assert (wanted.present, wanted.exclusive, wanted.purge) == ((), frozenset(), False)


def test_the_bad_ends_of_a_task_are_those_of_every_product():
    family = TaskFamily("/x", "/x/{id}", "id")
    assert set(family.bad) == {"cancelled", "error", "problem", "blocked", "customerError", "ovhError"}
    assert (family.good, family.status, family.vanishes) == (("done",), "status", False)


def test_a_source_is_one_object_asked_for_once():
    source = Source("/shelf/{shelfName}/light")
    assert (source.is_list, source.item_route, source.queries, source.product) == (False, "", ({},), None)


# ---- shared options


def test_secrets_are_hidden_and_what_only_looks_like_one_is_not():
    hidden = {name: option["no_log"] for name, option in arguments.CONNECTION.items() if "no_log" in option}
    assert hidden == {
        "application_secret": True,
        "consumer_key": True,
        "client_secret": True,
        "access_token": True,
        "application_key": False,
        "oauth2_token_url": False,
    }


@pytest.mark.parametrize(
    "spec",
    [arguments.CONNECTION, arguments.PARALLEL, arguments.TARGETS, arguments.WAIT, arguments.REMOVALS],
    ids=["connection", "parallel", "targets", "wait", "removals"],
)
def test_no_option_reads_the_environment_by_itself(spec):
    assert not [name for name, option in spec.items() if "fallback" in option]


def test_connection_options_have_no_default():
    """A default would be nearer than the environment and the files."""
    assert not [name for name, option in arguments.CONNECTION.items() if "default" in option]


def test_the_words_common_to_all_have_the_defaults_of_the_specification():
    assert (arguments.WAIT["wait"]["default"], arguments.WAIT["wait_timeout"]["default"]) == (True, 300)
    assert arguments.CONNECTION["request_timeout"]["aliases"] == ["timeout"]
    assert list(arguments.TARGETS) == ["service_name", "datacenter", "region", "tagged"]


@pytest.mark.parametrize("words", [{"fallback": PART}, {"variants": {"replace": PART}}])
def test_what_takes_the_place_of_a_setting_has_its_options(words):
    with pytest.raises(ValueError, match="light: what takes its place has the same options, of the same shelf"):
        Setting("light", SHELF, PART.route, (LABEL,), **words)
