# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Responders of a mail domain: what answers the mail of an address (/email/domain/{domain}/responder)."""

from __future__ import annotations

import re

from ansible_collections.community.ovh.plugins.module_utils._products.email.shared import (
    DOMAIN,
    DOMAIN_ROUTE,
    account_name,
    local_part,
    wrong_address,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import same_letters, same_lines
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import same_address
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FREELY, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment

ZONE = re.compile(r"(Z|[+-]\d\d:?\d\d)$")


def text_or_nothing(text: str) -> str | None:
    """Return an option's text; None for an empty one, which takes away what the responder has."""
    return text.strip() or None


def wrong_moment(text: str) -> str:
    """Return what is wrong with a moment, as the rest of a sentence; "" if nothing is. Without a zone it is not
    certain.
    """
    if moment(text) and ZONE.search(text):
        return ""
    return "is a quoted ISO 8601 timestamp with its time zone, such as '2026-05-04T12:15:00+02:00'"


def same_moment(wanted: object, current: object) -> bool:
    """Return whether two texts are the same moment, in whatever zone."""
    return moment(wanted) == moment(current)


def date(name: str) -> Field:
    """Return the beginning or the end of a responder; without, it has answered always, or answers for ever."""
    return Field(name, type="str", normalize=text_or_nothing, check=wrong_moment, equals=same_moment)


MAIL_RESPONDER = Resource(
    "responder",
    DOMAIN_ROUTE + "/responder",
    "account",
    identity=("account",),
    parents=(DOMAIN,),
    product="mail responder",
    unique=True,
    # The PUT has no copy and no copyTo, and what is lost by a deletion is in the task or can be read.
    replace=FREELY,
    fields=(
        Field("account", name_in=local_part, equals=same_letters),
        Field("content", required=True, equals=same_lines),
        Field("copy", option="keep_copy", aliases=("copy",), required=True, update=NEVER),
        Field("copyTo", normalize=text_or_nothing, check=wrong_address, equals=same_address, update=NEVER),
        date("from"),
        date("to"),
    ),
    tasks=Tasks(DOMAIN_ROUTE + "/task/responder", open=({},), about="account", about_name=account_name),
)
