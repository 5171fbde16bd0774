# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""SSH keys of the account (/me/sshKey). The API has no PUT: a changed key is deleted and added again."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.public_keys import same_key, wrong_public_key
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FREELY, Resource

SSH_KEY = Resource(
    "ssh_key",
    "/me/sshKey",
    id="keyName",
    identity=("keyName",),
    unique=True,
    replace=FREELY,
    fields=(
        Field("keyName", aliases=("name",), normalize=str.strip),
        Field(
            "key",
            aliases=("public_key",),
            required=True,
            update=NEVER,
            normalize=str.strip,
            equals=same_key,
            check=wrong_public_key,
        ),
    ),
)
