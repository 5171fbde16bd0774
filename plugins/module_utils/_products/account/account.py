# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account, and the credential in use (ovh_account_info)."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.info import Overview, SingleObject

# Only a consumer key is a credential that the API shows to its owner.
CREDENTIAL_IN_USE = SingleObject("/auth/currentCredential", methods=("application_key",))
ACCOUNT = (
    Overview("account", (SingleObject("/me"),)),
    Overview("credential", (SingleObject("/auth/details"), CREDENTIAL_IN_USE), connection=True),
)
