# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations that descriptions name, and what follows for them from what is published."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.info import resource_info_job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, AddRemove, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup, Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import (
    BodyField,
    Operation,
    Published,
    Right,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import (
    read_operations,
    write_operations,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field as Part
from ansible_collections.community.ovh.plugins.module_utils._schema.typed import body_fields, typed

EU, CA = "ovh-eu", "ovh-ca"
PUBLISHED = Published(
    "shelf",
    {
        "GET /new": Operation(("new:get",), (EU,)),
        "GET /old": Operation(("old:get",), (EU, CA)),
        "GET /both": Operation((), (EU, CA), unsigned=True),
        "POST /shelf/{shelf}/book": Operation(
            (),
            (EU,),
            body={
                "title": BodyField(),
                "kind": BodyField(choices=("novel", "poem")),
                "pages": BodyField("int"),
                "code": BodyField(secret=True),
                "place": BodyField("dict"),
                "place.row": BodyField("int"),
            },
        ),
        "PUT /shelf/{shelf}/book/{bookId}": Operation((), (EU,), body={"note": BodyField()}),
        "POST /shelf/{shelf}/book/{bookId}/tag": Operation((), (EU,), body={"name": BodyField("list", "str")}),
        "POST /shelf/{shelf}/book/{bookId}/lend": Operation((), (EU,), body={"to": BodyField()}),
    },
)
BOOK = Resource(
    "book",
    "/shelf/{shelf}/book",
    id="bookId",
    identity=("title",),
    parents=(Parent("shelf", "shelf", Lookup("shelf", "/shelf")),),
    fields=(
        Field("title"),
        Field("kind", update=NEVER),
        Field("pages", type="float"),
        Field("code", update=NEVER),
        Field("note", create=None),
        Field("place", fields=(Field("row", lookup=Lookup("row", "/row")),)),
        Field("tags", create=None, update=AddRemove(Call("POST", "/tag", "name"), Call("DELETE", "/tag/{name}"))),
        Field("reader", create=None, update=Call("POST", "/lend", "to")),
    ),
)


@pytest.mark.parametrize(
    ("operations", "fallbacks", "rights"),
    [
        (["GET /new", "GET /new"], {}, [Right("GET", "/new", ("new:get",))]),
        (["GET /both"], {}, [Right("GET", "/both", unsigned=True)]),
        (
            ["GET /new"],
            {"GET /new": ["GET /old", "GET /both"]},
            [
                Right("GET", "/new", ("new:get",)),
                Right("GET", "/old", ("old:get",), on=(CA,)),
                Right("GET", "/both", unsigned=True, on=(CA,)),
            ],
        ),
        (
            ["GET /new", "GET /old"],
            {"GET /new": ["GET /old"]},
            [Right("GET", "/new", ("new:get",)), Right("GET", "/old", ("old:get",))],
        ),
    ],
)
def test_rights_follow_from_operations(
    operations: list[str], fallbacks: dict[str, list[str]], rights: list[Right]
) -> None:
    assert list(PUBLISHED.rights(operations, fallbacks)) == rights


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (
            lambda: PUBLISHED.operation("GET /me"),
            r"GET /me is missing in _products/shelf/_published\.py: run make pages",
        ),
        (
            lambda: PUBLISHED.body_field("GET /new", "a"),
            r"field a of GET /new is missing in .*: run make pages; a field that is not published needs a type",
        ),
    ],
)
def test_what_is_missing_says_what_to_do(ask: Any, message: str) -> None:
    with pytest.raises(LookupError, match=message):
        ask()


def test_a_resource_names_its_operations() -> None:
    item = "/shelf/{shelf}/book/{bookId}"
    assert read_operations(BOOK) == ("GET /shelf", "GET /shelf/{shelf}/book", f"GET {item}")
    assert write_operations(BOOK) == (
        "GET /row",
        "POST /shelf/{shelf}/book",
        f"PUT {item}",
        f"POST {item}/tag",
        f"DELETE {item}/tag/{{name}}",
        f"POST {item}/lend",
        f"DELETE {item}",
    )


def test_fields_without_a_type_have_the_published_one() -> None:
    fields = {field.name: field for field in typed(BOOK, PUBLISHED).fields}
    assert {name: (field.type, field.elements, field.choices, field.secret) for name, field in fields.items()} == {
        "title": ("str", "", (), False),
        "kind": ("str", "", ("novel", "poem"), False),
        "pages": ("float", "", (), False),
        "code": ("str", "", (), True),
        "note": ("str", "", (), False),
        "place": ("dict", "", (), False),
        "tags": ("list", "str", (), False),
        "reader": ("str", "", (), False),
    }
    assert fields["place"].fields[0].type == "int"
    opened = dataclasses.replace(BOOK, fields=(Field("title"), Field("kind", open=True)))
    assert typed(opened, PUBLISHED).fields[1].choices == ()
    options = resource_job(BOOK, PUBLISHED).options
    assert options["kind"] == {"type": "str", "choices": ["novel", "poem"]} and options["code"] == {
        "type": "str",
        "no_log": True,
    }
    assert options["place"] == {"type": "dict", "options": {"row": {"type": "int"}}}
    assert typed(BOOK, None) is BOOK
    assert (
        resource_job(BOOK, PUBLISHED).body_fields == resource_info_job(BOOK, PUBLISHED).body_fields == body_fields(BOOK)
    )


def test_what_is_to_be_published_of_bodies_is_what_has_no_type() -> None:
    assert body_fields(BOOK) == {
        "POST /shelf/{shelf}/book": ("title", "kind", "code", "place", "place.row"),
        "PUT /shelf/{shelf}/book/{bookId}": ("note",),
        "POST /shelf/{shelf}/book/{bookId}/tag": ("name",),
        "POST /shelf/{shelf}/book/{bookId}/lend": ("to",),
    }


@pytest.mark.parametrize(
    ("field", "published", "argument"),
    [
        (Part("size"), BodyField("list", "int"), {"type": "list", "elements": "int"}),
        (Part("state", choices=("on",)), BodyField(choices=("on", "locked")), {"type": "str", "choices": ["on"]}),
        (Part("password"), BodyField(secret=True), {"type": "str", "no_log": True}),
        (Part("keymap"), BodyField(), {"type": "str", "no_log": False}),
    ],
)
def test_a_part_of_a_service_has_published_options(field: Part, published: BodyField, argument: dict[str, Any]) -> None:
    assert field.argument(published) == argument


def test_a_job_without_a_contract_has_no_rights() -> None:
    job = Job({}, lambda run: {})
    assert (job.rights, job.endpoints, job.actions) == ((), (), {})
