# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The resources that policies are about, and their tags (/v2/iam/resource)."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.iam.shared import RESOURCES
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import CHANGES, NO_WRITES, URN, Resource

# Keys that begin with this are computed by OVHcloud, and cannot be set.
COMPUTED = "ovh:"

Tags = t.Mapping[str, t.Any]


def as_texts(tags: Tags) -> dict[str, t.Any]:
    """Return tags as the API takes them: a number is its digits, null removes a tag."""
    return {str(key): str(value) if type(value) in (int, float) else value for key, value in tags.items()}


def wrong_tags(tags: Tags) -> str:
    """Return what is wrong with tags, "" if nothing is."""
    for key, value in tags.items():
        if key.startswith(COMPUTED):
            return f"has {key!r}: OVHcloud sets the tags that begin with {COMPUTED}"
        if value is not None and not isinstance(value, str):
            return f"has {value!r} at {key!r}: the value of a tag is a text, in quotes, or null to remove the tag"
    return ""


def set_tags(tags: Tags | None) -> dict[str, t.Any]:
    """Return the tags that people set."""
    return {key: value for key, value in (tags or {}).items() if not key.startswith(COMPUTED)}


def with_other_tags(wanted: Tags, current: Tags, exclusive: bool) -> dict[str, t.Any]:
    """Return the tags that a resource is to have: its own, unless the task declares all, and the wanted ones."""
    known = {} if exclusive else current
    return {key: value for key, value in {**known, **wanted}.items() if value is not None}


def finder(name: str) -> Field:
    """Return a field that finds resources and is never written."""
    return Field(name, type="str", create=None, update=NEVER)


IAM_RESOURCE = Resource(
    "resource",
    RESOURCES,
    "resourceURN",
    identity=("name", "type"),
    id_field=URN,
    list_filter={"name": "resourceName", "type": "resourceType"},
    writes=NO_WRITES,
    product="IAM",
    fields=(finder("name"), finder("type"), Field("displayName", type="str"), Field("tags", type="dict")),
    read_only=("id", "owner"),
)

IAM_RESOURCE_TAG = Resource(
    "resource",
    RESOURCES,
    "resourceURN",
    identity=("name", "type"),
    id_field=URN,
    list_filter={"name": "resourceName", "type": "resourceType"},
    writes=CHANGES,
    product="IAM",
    fields=(
        finder("name"),
        finder("type"),
        Field(
            "tags",
            type="dict",
            normalize=as_texts,
            check=wrong_tags,
            read_as=set_tags,
            combine=with_other_tags,
        ),
    ),
    read_only=("displayName", "id", "owner"),
)
