# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""S3 policies of users of a project (/cloud/project/{serviceName}/user/{userId}/policy): texts that a POST replaces."""

from __future__ import annotations

import json
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    USER,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import same_json
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import CHANGES, Resource

NO_POLICY = "{}"


def wrong_policy(text: str) -> str:
    """Return what is wrong with the text of a policy, as the rest of a sentence; "" if nothing is."""
    try:
        is_object = isinstance(json.loads(text), dict)
    except ValueError:
        is_object = False
    return "" if is_object else "is an object, or the JSON text of one"


def same_policy(wanted: t.Any, current: t.Any) -> bool:
    """Return whether two policies are the same data; no policy is an empty one."""
    return same_json(wanted or NO_POLICY, current or NO_POLICY)


CLOUD_S3_POLICY = Resource(
    "s3_policy",
    USER.item_route,
    parents=(PROJECT, Parent("user", "userId", USER)),
    plural="s3_policies",
    product=PRODUCT,
    singleton=True,
    part=True,
    writes=CHANGES,
    fields=(
        Field(
            "policy",
            type="json",
            read_at="/policy",
            read="policy",
            check=wrong_policy,
            equals=same_policy,
            update=Call("POST", "/policy"),
        ),
    ),
)
