# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Descriptions are checked when they are made: a wrong one says in a sentence what is wrong."""
from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FREELY, Model, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status, StatusClass

NAME, CALL = Field("name"), Call("POST", "/call")


def resource(**changed: Any) -> Resource:
    return Resource(**{"name": "disk", "route": "/disk", "id": "diskId", "identity": ("name",), "fields": (NAME,), **changed})


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Status("state", ready=("a",), failed=("a",)), "status state: a is in two classes"),
        (lambda: Status("state", ready=()), "no value is ready"),
        (lambda: Lookup("host", "/a/{b}", item_route="/a/{b}"), "lookup host: item_route has one path parameter more"),
        (lambda: Call("POST", "call"), "call POST call: the path begins with /"),
        (lambda: Field("a", type="str", grows_only=True), "field a: only a number can be grows_only"),
        (lambda: Field("a", initial=True, write_only=True), "write_only says nothing"),
        (lambda: Field("a", type="str", update=AddRemove(CALL, CALL)), "only a list has elements"),
        (lambda: Field("a", type="str", fields=(NAME,)), "nested fields belong to a dict"),
        (lambda: Field("a", type="list", fields=(NAME,)), "nested fields belong to"),
        (lambda: Field("a", type="dict", fields=(Field("b", update=CALL),)), "a nested field has no call"),
        (lambda: Field("a", create=None, update=NEVER), "what the POST does not take needs an update"),
        (lambda: resource(fields=(NAME, NAME)), "resource disk: a field is described twice"),
        (lambda: resource(identity=()), "each identity field"),
        (lambda: resource(identity=("x",)), "and at least one, is described"),
        (lambda: resource(fields=(Field("name", initial=True),)), "an identity field must be readable"),
        (lambda: resource(route="/a/{b}"), "path parameters are those of its parents"),
        (
            lambda: resource(route="/a/{diskId}", parents=(Parent("a", "diskId"),)),
            "diskId is the path parameter of one object",
        ),
        (lambda: resource(replace=FREELY, deletion_loses="x"), "cannot be replaced freely"),
        (
            lambda: resource(replace=FREELY, fields=(NAME, Field("a", destroys="x"))),
            "what destroys something needs confirmation",
        ),
        (
            lambda: resource(put=Model({"a": None}, replaces=True), fields=(NAME, Field("a", write_only=True))),
            "would lose a field that cannot be read",
        ),
    ],
)
def test_what_is_wrong_with_a_description(make: Any, words: str) -> None:
    with pytest.raises(ValueError) as raised:
        make()
    assert words in str(raised.value)


def test_what_is_derived() -> None:
    named = resource(id="name", plural="diskettes")
    assert (named.named_by_id, named.id_field, named.plural, named.item_route) == (True, "name", "diskettes", "/disk/{name}")
    plain = resource(deletion_loses="all")
    assert (plain.named_by_id, plain.id_field, plain.plural, plain.id_option, plain.loses({})) == (False, "id", "disks", "disk_id", "all")


@pytest.mark.parametrize(
    ("value", "status_class"),
    [
        ("a", "READY"),
        ("b", "PENDING"),
        ("c", "DELETING"),
        ("d", "FAILED"),
        ("e", "GONE"),
        ("f", "UNKNOWN"),
        (None, "UNKNOWN"),
    ],
)
def test_the_class_of_a_status(value: Any, status_class: str) -> None:
    status = Status("state", ready=("a",), pending=("b",), deleting=("c",), failed=("d",), gone=("e",))
    assert status.class_of(value) is StatusClass[status_class]
