# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers' own settings, boot, names and tags, and the reboot that a new boot needs (ovh_server)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.reboot import REBOOT_SERVER, STEP
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import (
    BOOT,
    BOOT_FIELDS,
    DISPLAY_NAME,
    SETTINGS,
    TAGS,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import TARGETS
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.setting_set import (
    FollowUp,
    FollowUpMessages,
    SettingSet,
)


def wanted(asked: Values, name: str) -> Values:
    """Return the wanted display name; without one, that is the name of the API."""
    return {**asked, "displayName": asked["displayName"].strip() or name} if "displayName" in asked else asked


REBOOT_INTO_NEW_BOOT = FollowUp(
    REBOOT_SERVER,
    STEP,
    option="reboot",
    when="when_boot_changed",
    part=SETTINGS,
    fields=BOOT_FIELDS,
    name="hardReboot",
    messages=FollowUpMessages(
        again="and then ovh_server_reboot with unless_rebooted_since: {time}",
        not_tried="its reboot was not tried",
        unknown="its boot has been changed, and whether it is rebooted is not known",
        undone="it was not rebooted, and its boot has been put back",
        not_undone="it was not rebooted, and its new boot could not be put back",
    ),
)
SERVER_SETTINGS = SettingSet(
    SERVER,
    # Here `tags` are the tags that the servers are given.
    selectors={**TARGETS, "tagged": {"type": "dict"}},
    settings=(SETTINGS, TAGS, DISPLAY_NAME),
    wanted=wanted,
    choices=(BOOT,),
    exclusive=(("boot_type", "boot_id", "boot_script"),),
    follow_up=REBOOT_INTO_NEW_BOOT,
)
