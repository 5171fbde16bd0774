#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_account_info
short_description: Get the account and the credential in use
description:
  - Gets the account of the credentials, and the permissions, creation, expiry and last use of the credential in use.
  - It changes nothing. Run it first with new credentials.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_api_call
notes:
  - "API routes: GET /me, GET /auth/details, GET /auth/currentCredential."
  - "IAM actions: account:apiovh:me/get."
"""

EXAMPLES = r"""
- name: Get the account of the credentials
  community.ovh.ovh_account_info:
  register: ovh

- name: Print the result
  ansible.builtin.debug:
    msg: "{{ ovh.account.nichandle }} by {{ ovh.credential.method }}, until {{ ovh.credential.expiration | default('further notice', true) }}"
"""

RETURN = r"""
account:
  description: The account, as returned by GET /me.
  returned: success
  type: dict
  sample: {nichandle: xx1111-ovh, country: FR, currency: {code: EUR, symbol: EUR}}
credential:
  description: The credential in use. Fields of application keys are missing with other authentication methods.
  returned: success
  type: dict
  contains:
    method:
      description: The authentication method, V(application_key), V(oauth2) or V(access_token).
      type: str
    endpoint:
      description: The endpoint.
      type: str
      sample: ovh-eu
    sources:
      description: For each part of the configuration, the location that it came from.
      type: dict
      sample: {endpoint: "the environment (OVH_...)"}
    account:
      description: The account that the credential belongs to.
      type: str
    rules:
      description: The access rules of the consumer key.
      type: list
      elements: dict
    status:
      description: The state of the consumer key.
      type: str
      sample: validated
    creation:
      description: The creation date of the consumer key.
      type: str
    expiration:
      description: The expiry date of the consumer key. Null if it does not expire.
      type: str
    last_use:
      description: When the consumer key was last used.
      type: str
    allowed_ips:
      description: The IP addresses that may use the consumer key. Null if all may.
      type: list
      elements: str
    ovh_support:
      description: Whether the consumer key belongs to OVHcloud's support.
      type: bool
    application_id:
      description: The application that the consumer key belongs to.
      type: int
    credential_id:
      description: The consumer key's id.
      type: int
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.account_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
