# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""SSH keys of a Public Cloud project (/cloud/project/{serviceName}/sshkey)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.shared import (
    PRODUCT,
    PROJECT,
    PROJECT_ROUTE,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import NEVER, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.public_keys import same_key, wrong_public_key
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import FREELY, Resource

CLOUD_SSH_KEY = Resource(
    "ssh_key",
    PROJECT_ROUTE + "/sshkey",
    "keyId",
    identity=("name",),
    parents=(PROJECT,),
    product=PRODUCT,
    # Instances have a copy of the key since their creation, so that nothing depends on the one of the project.
    replace=FREELY,
    fields=(
        Field("name", normalize=str.strip, update=NEVER),
        Field(
            "publicKey",
            aliases=("key",),
            required=True,
            update=NEVER,
            normalize=str.strip,
            equals=same_key,
            check=wrong_public_key,
        ),
        Field("region", initial=True),
    ),
    read_only=("fingerPrint", "regions"),
)
