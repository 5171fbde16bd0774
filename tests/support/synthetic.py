# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Descriptions of things that do not exist, which use the whole vocabulary, and the services that serve them."""

from __future__ import annotations

from typing import Any

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.info import resource_info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Model
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FREELY, LISTED, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status

from tests.support.fake_api import FakeApi, Values

RACK = Parent("rack", "rackId", Lookup("rack", "/rack", item_route="/rack/{rackId}"))
HOST = Lookup("host", "/rack/{rackId}/host", within={"zone": "region"})
STATUS = Status(
    "status",
    ready=("ready", "in-use"),
    pending=("working",),
    deleting=("deleting",),
    failed=("error",),
    gone=("deleted",),
    reason="reason",
)

# Many objects with one name each, a status that takes time, a call for each of several fields.
DISK = Resource(
    "disk",
    "/rack/{rackId}/disk",
    "diskId",
    ("name", "region"),
    (
        Field("name"),
        Field("region", update=NEVER),
        Field("size", type="int", required=True, update=Call("POST", "/upsize"), grows_only=True),
        Field("description"),
        Field("kind", update=NEVER, choices=("a", "b")),
        Field("code", secret=True),
        Field("notes", option="comment", create="note", put="remark"),
        Field("flavorId", option="flavor", create="flavor.id", put="flavor.id", read="flavor.id"),
        Field(
            "attachedTo",
            type="list",
            elements="str",
            create=None,
            lookup=HOST,
            update=AddRemove(Call("POST", "/attach", "hostId"), Call("POST", "/detach", "hostId")),
        ),
        Field("origin", initial=True, lookup=HOST),
        Field("level", type="int", update=Call("PUT", "/level"), destroys="the cache"),
        Field("password", write_only=True, secret=True, update=Call("POST", "/password")),
        Field("crypt", type="dict", fields=(Field("mode"), Field("keyLength", type="int"), Field("pin", secret=True))),
        Field(
            "rules", type="list", elements="dict", fields=(Field("source"), Field("target", option="to", lookup=HOST))
        ),
    ),
    parents=(RACK,),
    status=STATUS,
    secrets=("adminPassword",),
    deletion_loses=lambda disk: "all data on the disk" if disk.get("size") else "",
)

# An object that is named by its id, without a status or a PUT, and that can be replaced freely.
TAG = Resource(
    "tag",
    "/tag",
    "tagName",
    ("tagName",),
    (
        Field("tagName", aliases=("name",), normalize=str.strip),
        Field(
            "text",
            required=True,
            update=NEVER,
            normalize=str.strip,
            check=lambda value: "" if value else "is empty",
            equals=lambda wanted, current: wanted.lower() == current.lower(),
        ),
    ),
    unique=True,
    replace=FREELY,
)

# An object whose PUT replaces it.
RULE = Resource(
    "rule",
    "/rule",
    "ruleId",
    ("name",),
    (
        Field("name"),
        Field("who", type="list", elements="str"),
        Field("what", type="dict", fields=(Field("do"),)),
        Field("kind", put="ruleKind"),
    ),
    put=Model(
        {
            "name": None,
            "who": None,
            "what": Model({"do": None, "else": None, "when": None}),
            "until": None,
            "ruleKind": None,
        },
        nullable=frozenset(["until"]),
        required=frozenset(["name"]),
    ),
)

# An object that shows a secret when it is created, and whose POST answers something else than the object.
TOKEN = Resource(
    "token",
    "/token",
    "tokenId",
    ("name",),
    (Field("name"), Field("scope", update=NEVER)),
    unique=True,
    reveals="tokenSecret",
    new_id=LISTED,
)

JOBS = {resource.name: resource_job(resource) for resource in (DISK, TAG, RULE, TOKEN)}
INFO = {resource.name: resource_info_job(resource) for resource in (DISK, TAG)}


def grow(disk: Values, body: Values) -> None:
    disk["size"] = body["size"]


def attach(disk: Values, body: Values) -> None:
    disk["attachedTo"] = [*disk["attachedTo"], body["hostId"]]


def detach(disk: Values, body: Values) -> None:
    disk["attachedTo"] = [host for host in disk["attachedTo"] if host != body["hostId"]]


def set_level(disk: Values, body: Values) -> None:
    disk["level"] = body["level"]


def disks(**form: Any) -> FakeApi:
    """A rack with two hosts, and no disk yet."""
    return FakeApi(
        "/rack/{rackId}/disk",
        defaults={"attachedTo": []},
        renames={"note": "notes", "remark": "notes"},
        calls={
            "POST /upsize": grow,
            "POST /attach": attach,
            "POST /detach": detach,
            "PUT /level": set_level,
            "POST /password": lambda disk, body: None,
        },
        lists={
            "/rack": [{"id": "r1", "name": "north"}] if form.get("expanded") else ["r1"],
            "/rack/r1": {"id": "r1", "name": "north"},
            "/rack/r1/host": [
                {"id": "h1", "name": "web", "zone": "A"},
                {"id": "h2", "name": "web", "zone": "B"},
                {"id": "h3", "name": "db", "zone": "A"},
            ],
        },
        **form,
    )


def tags(**form: Any) -> FakeApi:
    """No tag yet."""
    return FakeApi(
        "/tag", id_field="tagName", takes_id=True, unique=True, ids_only=True, answers=False, status=False, **form
    )


WANTED = {"rack": "north", "name": "data", "region": "A", "size": 10}
