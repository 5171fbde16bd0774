# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subscribers and moderators of a mailing list: addresses, each added and removed by itself
(/email/domain/{domain}/mailingList/{name}/subscriber and /moderator).
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.email import address_set
from ansible_collections.community.ovh.plugins.module_utils._products.email.mailing_list import MAILING_LISTS, TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.email.shared import account_name, local_part
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import option_value
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Alternatives,
    Collection,
    Item,
    Lookup,
    Tasks,
    Wanted,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

MAILING_LIST = MAILING_LISTS + "/{name}"
LIST_FACTS = Lookup("mailing_list", MAILING_LIST)
LIMITS = Lookup(
    "limits",
    "/email/domain/mailingListLimits",
    query=lambda facts: {"moderatorMessage": facts["mailing_list"]["options"]["moderatorMessage"]},
)
# The options of a list that need somebody to decide.
NEED_MODERATORS = {"moderatorMessage": "moderator_message", "subscribeByModerator": "subscribe_by_moderator"}


def too_many(before: t.Sequence[Item], after: t.Sequence[Item], facts: Values) -> str | None:
    """Return why a list cannot have so many subscribers. One that has too many already can lose some."""
    limit = facts["limits"]["subscribers"]
    if len(after) <= max(limit, len(before)):
        return None
    return f"it would have {len(after)} subscribers, and OVHcloud allows {limit}"


def too_few(before: t.Sequence[Item], after: t.Sequence[Item], facts: Values) -> str | None:
    """Return why the last moderator cannot go."""
    options = facts["mailing_list"]["options"]
    needed = [option for name, option in NEED_MODERATORS.items() if options.get(name)]
    if after or not needed:
        return None
    return (
        f"the last moderator cannot be removed while {' and '.join(needed)} is on: add another one, or turn that off"
        " with ovh_mailing_list"
    )


def concerns_list(task: Values, wanted: Wanted) -> bool:
    """Return whether a task works on the list."""
    return bool(account_name(str(task.get("account"))) == wanted.path_values["name"])


def members_of(role: str, **rules: t.Any) -> Collection:
    """Return the members of one role, whose route is called like it. rules: what the role allows."""
    return address_set.address_set(
        f"{MAILING_LIST}/{role}",
        "email",
        word=role,
        plural=f"{role}s",
        container="mailing list",
        tasks=Tasks(TASKS, TASKS + "/{id}", "id", concerns_list, one_at_a_time=True),
        **rules,
    )


MEMBER = Alternatives(
    "role",
    {
        "subscriber": members_of("subscriber", before_writing=(LIST_FACTS, LIMITS), refuses=too_many),
        "moderator": members_of("moderator", before_writing=(LIST_FACTS,), refuses=too_few, add_first=True),
    },
)

OPTIONS: dict[str, dict[str, t.Any]] = {
    "domain": {"type": "str", "required": True},
    "mailing_list": {"type": "str", "required": True},
    "role": {"type": "str", "choices": list(MEMBER.by_value), "default": "subscriber"},
    "members": {"type": "list", "elements": "str", "required": True},
    **address_set.OPTIONS,
}


def wanted_members(params: Values) -> Wanted:
    """Return what a task declares. Raises ValueError for a text that is not an address, and for options that contradict
    each other.
    """
    domain = option_value("domain", params["domain"].strip(), dns_name)
    name = option_value("mailing_list", params["mailing_list"], lambda text: local_part(text, {"domain": domain}))
    members = address_set.addresses_in("members", params["members"])
    path_values = {"domain": domain, "name": name}
    return address_set.wanted_addresses(params, "email", members, path_values, name=f"{name}@{domain}")


def shown_members(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the declared members that the list has, with purge all of them, and the number of all."""
    return {"members": address_set.shown_addresses(current, wanted), "count": len(current)}
