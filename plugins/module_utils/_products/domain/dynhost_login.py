# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DynHost logins, which routers use to update the address of DynHost records."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import (
    DYNHOST_OFFERED,
    ZONE,
    ZONE_PARENT,
    name_in_zone,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, WHOLE, Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FREELY, Resource, Values


def suffix_of(login: Values) -> str:
    """Return the login's name in a task: the API's name without the zone and the hyphen in front."""
    return str(login["login"]).removeprefix(f"{login['zone']}-")


DYNHOST_LOGIN = Resource(
    "dynhost_login",
    ZONE + "/dynHost/login",
    "login",
    ("loginSuffix",),
    (
        Field("loginSuffix", option="suffix", read=WHOLE, read_as=suffix_of, update=NEVER),
        Field("subDomain", option="name", aliases=("sub_domain",), required=True, name_in=name_in_zone),
        Field("password", required=True, write_only=True, update=Call("POST", "/changePassword")),
    ),
    id_field="login",
    parents=(ZONE_PARENT,),
    product="DynHost",
    read_only=("zone",),
    unique=True,
    replace=FREELY,
    requires=(DYNHOST_OFFERED,),
)
