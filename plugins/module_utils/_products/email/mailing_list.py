# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mailing lists of a mail domain (/email/domain/{domain}/mailingList)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.email.shared import (
    DOMAIN,
    DOMAIN_ROUTE,
    account_name,
    local_part,
    wrong_address,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import same_letters
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.mail_addresses import same_address
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    NOT_REPLACED,
    Related,
    Resource,
    Values,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks

MAILING_LISTS = DOMAIN_ROUTE + "/mailingList"
TASKS = DOMAIN_ROUTE + "/task/mailinglist"
MEMBERS = (Related("subscribers", "/subscriber"), Related("moderators", "/moderator"))


def off(wanted: Values) -> bool:
    """Return False: the options of a new list are off unless the task turns them on."""
    return False


def switch(name: str) -> Field:
    """Return one of the options, which one request changes, all together."""
    place = f"options.{name}"
    return Field(
        name,
        type="bool",
        read=place,
        create=place,
        derive=off,
        update=Call("POST", "/changeOptions", body=place, merge=True),
    )


MAILING_LIST = Resource(
    "mailing_list",
    MAILING_LISTS,
    "name",
    identity=("name",),
    parents=(DOMAIN,),
    product="mailing list",
    unique=True,
    fields=(
        Field("name", name_in=local_part, equals=same_letters),
        Field("ownerEmail", required=True, check=wrong_address, equals=same_address),
        Field("language", required=True),
        Field("replyTo", equals=same_address),
        switch("moderatorMessage"),
        switch("subscribeByModerator"),
        switch("usersPostOnly"),
    ),
    # Without a status: a task that is over is gone, and does not say how it ended.
    tasks=Tasks(TASKS, open=({},), about="account", about_name=account_name),
    read_only=("id", "nbSubscribers", "nbSubscribersUpdateDate"),
    related=MEMBERS,
    holds=MEMBERS,
    replace=NOT_REPLACED,
)
