# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each membership, held against what OVHcloud publishes: operations, and what their bodies take."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from ansible_collections.community.ovh.plugins.module_utils import _products
from ansible_collections.community.ovh.plugins.module_utils._schema.membership import (
    MemberKind,
    Membership,
    OneByOne,
    WholeList,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service

from tests.contract.published import operations

# A product without a module, whose members are a list that is written as a whole.
GROUP = "/v2/iam/resourceGroup/{groupId}"
RESOURCE_GROUP = Membership(
    Service("resource group", "resource groups", "/v2/iam/resourceGroup", GROUP, key="id", display="name"),
    "resource_group",
    (MemberKind("resource", "resource", WholeList(GROUP, "resources", "urn", keeps=("name",))),),
    exclusive=False,
)


def described() -> Iterator[Membership]:
    """Every membership of the packages of `_products`."""
    for each in pkgutil.walk_packages(_products.__path__, _products.__name__ + "."):
        values = vars(importlib.import_module(each.name)).values()
        yield from (value for value in values if isinstance(value, Membership))


MEMBERSHIPS = {each.key: each for each in (*described(), RESOURCE_GROUP)}


def errors_of_body(held: OneByOne | WholeList) -> Iterator[str]:
    """What is wrong with the body of the write that attaches a member."""
    published = operations()[held.attaching].body_fields
    sent = {held.body, *held.fields} if isinstance(held, OneByOne) else {held.field, *held.keeps}
    required = {name for name, field in published.items() if field.required}
    yield from (f"{held.attaching} does not take {name}" for name in sent - set(published))
    yield from (f"{held.attaching} requires {name}" for name in required - sent)
    if isinstance(held, WholeList):
        entry = published[held.field].type.item
        if not entry or held.id not in entry.fields:
            yield f"{held.id} is not a field of an entry of {held.field}"


@pytest.mark.parametrize("key", MEMBERSHIPS)
def test_a_membership_is_as_published(key: str) -> None:
    membership = MEMBERSHIPS[key]
    unknown = [name for name in membership.operations if name not in operations() or operations()[name].deprecated]
    assert unknown == []
    assert [error for kind in membership.kinds if not kind.by for error in errors_of_body(kind.held)] == []
