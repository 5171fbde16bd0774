# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Descriptions are checked when they are made: a wrong one says in a sentence what is wrong."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import (
    SET,
    same_json,
    same_letters,
    same_network,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Model
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    CHANGES,
    FREELY,
    KEPT,
    TARGET_SPEC,
    TASK,
    Publication,
    Requirement,
    Resource,
    State,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status, StatusClass
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks

NAME, CALL = Field("name"), Call("POST", "/call")


def resource(**changed: Any) -> Resource:
    return Resource(
        **{"name": "disk", "route": "/disk", "id": "diskId", "identity": ("name",), "fields": (NAME,), **changed}
    )


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
        (lambda: Field("a", type="list", update=AddRemove(CALL, empty_to_delete=True)), "needs a call that removes"),
        (lambda: Field("a", type="list", fields=(NAME,)), "nested fields belong to"),
        (lambda: Field("a", type="dict", fields=(Field("b", update=CALL),)), "a nested field has no request"),
        (lambda: Field("a", type="dict", fields=(Field("b", read_at="/b"),)), "no request of its own"),
        (lambda: Field("a", type="int", one_way=True), "only a switch can be one_way"),
        (lambda: Field("a", read_at="b"), "read_at begins with /"),
        (lambda: Field("a", read_at="/b", initial=True), "and is for what can be read"),
        (lambda: resource(fields=(Field("name", read_at="/b"),)), "an identity field must be readable in the object"),
        (lambda: resource(writes_at_once=-1), "writes_at_once is a number of objects"),
        (lambda: Field("a", create=None, initial=True), "what is sent at creation is taken by the POST"),
        (
            lambda: resource(fields=(NAME, Field("a", create=None, update=NEVER))),
            "a field that no request holds only finds objects",
        ),
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
        (lambda: Field("a", update=NEVER, with_update=(NAME,)), "has no parameters of an update"),
        (lambda: Field("a", open=True, choices=("b",)), "an open field has no choices"),
        (lambda: Field("a", type="str", equals=SET), "only a list has elements in any order"),
        (
            lambda: Field("a", write_only=True, update=Call("POST", "/a", merge=True)),
            "what is sent as it is must be readable",
        ),
        (lambda: Parent("a", "a", Lookup("a", "/a"), ("b",)), "parent a: one of several variants is not looked up"),
        (lambda: Parent("a", "a", segments={"b": "b/c"}), "parent a: segments are those of variants"),
        (lambda: Parent("a", "a", default="b"), "parent a: the default is a variant"),
        (lambda: Tasks("/a/{id}/task"), "tasks /a/{id}/task: id is the path parameter of one task"),
        (lambda: Tasks("/task", about="name"), "about says nothing"),
        (lambda: resource(id=""), "and one object has an id"),
        (lambda: resource(list_filter={"size": "size"}), "a list is filtered by identity fields"),
        (lambda: resource(singleton=True), "a singleton has no id, no identity and no list"),
        (lambda: Field("x", read_each="/x/{id}"), "read_each reads what read_at lists"),
        (lambda: Resource("disk", "/disk", singleton=True), "a singleton belongs to a parent, as do its tasks"),
        (lambda: resource(tasks=Tasks("/a/{b}/task")), "are read inside the same parents"),
        (lambda: resource(requires=(Requirement("/a/{b}", str),)), "requirements are read inside the same parents"),
        (lambda: resource(publication=Publication("/a/{b}/refresh")), "publication and requirements are read inside"),
        (lambda: resource(new_id=TASK), "has an object_id"),
        (lambda: resource(tasks=Tasks("/task", object_id="objectId")), "a task that holds the new object's id has"),
        (lambda: resource(states={"on": State(("on",), CALL)}), "a further state is a status"),
        (lambda: resource(create_route="/a/{b}/disk"), "are those of the parents, and fields"),
        (lambda: resource(writes=CHANGES, deletion_loses="x"), "cannot create and delete"),
        (lambda: resource(writes=KEPT, deletion_loses="x"), "loses nothing and reveals nothing"),
        (lambda: resource(writes=CHANGES, fields=(Field("name", update=NEVER),)), "no field that is fixed at creation"),
        (lambda: resource(states={"on": State(("on",), CALL)}, status=Status("s", ready=("off",))), "are ready ones"),
        (lambda: resource(rotate=CALL), "what is rotated or renewed reveals a new secret"),
        (lambda: resource(publication=Publication("/refresh", by="zone")), "is told by a field"),
        (lambda: resource(fields=(NAME, Field("a", compare_unless="b"))), "compare_unless names a field"),
        (
            lambda: resource(fields=(NAME, Field("a", type="list", update=AddRemove(CALL), with_update=(NAME,)))),
            "elements are added and removed without parameters",
        ),
        (lambda: Field("a", on_request="b"), "what is changed on request has a call of its own"),
        (lambda: Field("a", exchange=lambda now, new: ""), "what is exchanged is an object that is looked up"),
        (lambda: AddRemove(CALL, CALL, key="a"), "those with a key are removed by ids of their own"),
        (
            lambda: resource(
                states={"on": State(("on",), CALL, after={"off": "x"})}, status=Status("status", ready=("on", "off"))
            ),
            "what comes before a further state is one",
        ),
        (
            lambda: resource(states={"present": State(("on",), CALL)}, status=Status("status", ready=("on",))),
            "a new object is present",
        ),
        (
            lambda: resource(
                put=Model({"a": None}, required=frozenset("a")), fields=(NAME, Field("a", write_only=True))
            ),
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
    assert (named.named_by_id, named.id_field, named.plural, named.item_route) == (
        True,
        "name",
        "diskettes",
        "/disk/{name}",
    )
    plain = resource(deletion_loses="all")
    assert (plain.named_by_id, plain.id_field, plain.plural, plain.id_option, plain.loses({})) == (
        False,
        "id",
        "disks",
        "disk_id",
        "all",
    )


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


def test_the_places_inside_an_envelope() -> None:
    size = Field("size", create=None, put="volume.size", update=CALL)
    fields = resource(envelope=TARGET_SPEC, fields=(NAME, size)).fields
    assert [(each.read, each.create, each.put) for each in fields] == [
        ("targetSpec.name", "targetSpec.name", "targetSpec.name"),
        ("targetSpec.size", None, "targetSpec.volume.size"),
    ]


@pytest.mark.parametrize(
    ("equals", "wanted", "current", "same"),
    [
        (same_json, '{"a": 1, "b": []}', '{"b":[],"a":1}', True),
        (same_json, {"a": 1}, '{"a":2}', False),
        (same_json, "{", "{", True),
        (same_network, "192.0.2.1/24", "192.0.2.0/24", True),
        (same_network, "2001:DB8::1", "2001:db8:0::1/128", True),
        (same_network, "any", "any", True),
        (same_network, "192.0.2.1", "192.0.2.2", False),
        (same_letters, "Ann", "aNN", True),
        (same_letters, "ann", "bob", False),
    ],
)
def test_when_values_mean_the_same(equals: Any, wanted: Any, current: Any, same: bool) -> None:
    assert equals(wanted, current) is same
