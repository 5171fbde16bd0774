# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account, and the credential at work (ovh_account_info)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._products.account._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads


def read_account(run: Run) -> Result:
    """GET /me, GET /auth/details and, with application keys, GET /auth/currentCredential."""
    keys = run.client.connection.credentials
    account = run.client.get_object("/me")
    credential = run.client.get_object("/auth/details")
    if keys.method == "application_key":
        credential = {**credential, **run.client.get_object("/auth/currentCredential")}
    credential = {**credential, "method": keys.method, "endpoint": keys.endpoint.name, "sources": dict(keys.sources)}
    return {"changed": False, "account": snake_keys(account), "credential": snake_keys(credential, maps=("sources",))}


JOB = Job({}, read_account, operations=reads("/me", "/auth/details", "/auth/currentCredential"), published=PUBLISHED)
