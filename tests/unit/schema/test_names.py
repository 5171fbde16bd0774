# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The API's names as names of options and results."""

from __future__ import annotations

import re

import jinja2
import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case, snake_keys
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contract.published import sections

# A dictionary's own methods hide these from Jinja's dot: a description that has one renames it.
HIDDEN_BY_METHODS = {"values", "keys", "items", "update", "pop", "copy"}
# No description has these, and none can: no identifier, whatever is done to them.
NO_IDENTIFIERS = {"X-Auth-Token", *(f"2016v{number}" for number in range(1, 8))}


def models():
    """Every published model: its section and name, and the names of its fields."""
    for section in sections().values():
        for name, model in section.data["models"].items():
            yield f"{section.name}: {name}", list(model.get("fields", {}))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("name", "name"),
        ("serviceName", "service_name"),
        ("allowedIPs", "allowed_ips"),
        ("kvmipHtml5URL", "kvmip_html5_url"),
        ("ipToAllow", "ip_to_allow"),
        ("resourceURNs", "resource_urns"),
        ("ssoServiceURL", "sso_service_url"),
        ("URLOfIt", "url_of_it"),
        ("IMAPS", "imaps"),
        ("ipV6", "ip_v6"),
        ("already_snake", "already_snake"),
        ("routedTo", "routed_to"),
        ("vRackServicesURN", "v_rack_services_urn"),
        ("", ""),
        ("a", "a"),
        ("A", "a"),
    ],
)
def test_camel_case_becomes_snake_case(name, expected):
    assert snake_case(name) == expected


@settings(max_examples=40, deadline=None)
@given(st.from_regex(r"[A-Za-z][A-Za-z0-9]*", fullmatch=True))
def test_a_snake_case_name_is_its_own_snake_case(name):
    assert snake_case(snake_case(name)) == snake_case(name)


@settings(max_examples=40, deadline=None)
@given(st.from_regex(r"[A-Za-z][A-Za-z0-9]*", fullmatch=True))
def test_letters_and_digits_all_stay_in_their_order(name):
    assert snake_case(name).replace("_", "") == name.lower()


def test_within_a_model_no_two_fields_share_a_name():
    """So the way back is known wherever the model is."""
    clashes = [model for model, fields in models() if len({snake_case(field) for field in fields}) < len(fields)]
    assert not clashes
    assert sum(1 for unused in models()) > 1000


def test_jinja_reaches_every_field_by_a_dot_but_those_that_descriptions_rename():
    names = {snake_case(field) for unused, fields in models() for field in fields if field not in NO_IDENTIFIERS}
    assert all(re.fullmatch("[a-z_][a-z0-9_]*", name) for name in names)
    reached = (
        jinja2.Template("\n".join("{{ it.%s }}" % name for name in sorted(names)))
        .render(it={name: f"={name}" for name in names})
        .split("\n")
    )
    assert {
        name for name, shown in zip(sorted(names), reached, strict=True) if shown != f"={name}"
    } <= HIDDEN_BY_METHODS


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"serviceName": 1}, {"service_name": 1}),
        ([{"aB": [{"cD": None}]}], [{"a_b": [{"c_d": None}]}]),
        ("aB", "aB"),
        (None, None),
        (["aB"], ["aB"]),
        (
            {"iam": {"displayName": "x", "tags": {"ovh:someKey": "aB"}}},
            {"iam": {"display_name": "x", "tags": {"ovh:someKey": "aB"}}},
        ),
        ({"headers": {"X-Some": 1}}, {"headers": {"X-Some": 1}}),
    ],
)
def test_the_names_of_an_answer_change_and_its_data_stays(answer, expected):
    assert snake_keys(answer) == expected


def test_which_keys_are_data_can_be_said():
    assert snake_keys({"userMetadata": {"aB": 1}, "tags": {"aB": 1}}, ("userMetadata",)) == {
        "user_metadata": {"aB": 1},
        "tags": {"a_b": 1},
    }


def test_the_answer_itself_is_not_changed():
    answer = {"serviceName": {"aB": 1}}
    snake_keys(answer)
    assert answer == {"serviceName": {"aB": 1}}
