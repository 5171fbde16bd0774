#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_service_termination
short_description: Terminate a service in two steps, or take that back
description:
  - OVHcloud ends a service in two steps. The first mails a token to the administrator contact, and changes nothing
    else. The second takes the token, and ends the service with all that it holds. This module does one step a task.
  - It never asks for a second mail if the pending actions of the contract, the C(deleteAtExpiration) of the service,
    or a mail of the last seven days with a token for this service show the first one. If neither the contract nor the
    mails can be read, it fails, unless O(force=true).
  - No request is repeated after a lost response. The module then only looks whether it arrived.
  - Servers, VPS, DNS zones, mail domains, Public Cloud projects and IP services are terminated by the routes of their
    products, and other services by their contracts. A domain name has no termination. Let it expire with
    M(community.ovh.ovh_service) and O(community.ovh.ovh_service#module:termination_policy).
  - The endpoints of SoYouStart and Kimsufi have no list of contracts. There, the module knows the named six products.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description:
      - The API's name of the service, as returned by M(community.ovh.ovh_service_info). A display name is not accepted.
  product:
    description:
      - The product, such as V(dedicated/server), V(vps) or V(domain/zone). Required if services of several products
        have this name, or if the credentials may not list contracts.
  state:
    description:
      - V(requested) asks for the mail with the token. It requires O(confirm).
      - V(confirmed) ends the service by O(token). It requires O(confirm).
      - V(cancelled) keeps the service while a termination is pending. The token of a mail cannot be revoked, and does
        nothing unless it is confirmed. A service that has ended cannot be taken back.
  token:
    description: The token of the mail, for O(state=confirmed).
  reason:
    description: Why the service ends. OVHcloud asks for it and does not require it.
  future_use:
    description: What comes after the service. Not for mail domains.
  commentary:
    description: A comment for OVHcloud.
  confirm:
    description:
      - The value of O(service_name) again, for O(state=requested) and O(state=confirmed). Without it, nothing is sent.
      - Write the name itself in the task. The module rejects a value from C(module_defaults), and a template of the
        same variables as O(service_name), of C(inventory_hostname) or of the C(item) of a loop.
  force:
    description:
      - With O(state=requested), ask for a mail even if an earlier one is in the list of mails, or if nothing can be
        read. Each run then sends a mail. A termination that is pending needs none.
  wait:
    description:
      - Wait up to a minute until the API shows that the service ends, or is kept. With V(false), this is not verified.
extends_documentation_fragment:
  - community.ovh.ovh_service_termination
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes
notes:
  - If the credentials may not list contracts and O(product) is given, the module reads the list of the product and the
    C(serviceInfos) of the service instead.
  - The list of mails has those to the account of the credentials. If the administrator contact is another account, only
    pending actions show the first step.
  - The US endpoint has no list of mails. There, the module warns that a further run sends another mail.
seealso:
  - module: community.ovh.ovh_service
  - module: community.ovh.ovh_service_info
"""

EXAMPLES = r"""
- name: Ask for the token that ends a server
  community.ovh.ovh_service_termination:
    service_name: ns3001.example-sbg.net
    state: requested
    confirm: ns3001.example-sbg.net

- name: End the server by the token of the mail
  community.ovh.ovh_service_termination:
    service_name: ns3001.example-sbg.net
    state: confirmed
    token: "{{ termination_token }}"
    reason: NOT_NEEDED_ANYMORE
    confirm: ns3001.example-sbg.net
  vars:
    termination_token: 5dec620e27b7e1991be2d592ba7850a2

- name: Keep it after all
  community.ovh.ovh_service_termination:
    service_name: ns3001.example-sbg.net
    state: cancelled
"""

RETURN = r"""
service_name:
  description: The API's name of the service.
  returned: success
  type: str
  sample: ns3001.example-sbg.net
service_id:
  description: The number of the contract. Null if the contract cannot be read.
  returned: success
  type: int
  sample: 103001
display_name:
  description: The display name in the control panel. Null if only the service itself could be read.
  returned: success
  type: str
  sample: web-1
product:
  description: The product, as a path of the API.
  returned: success
  type: str
  sample: dedicated/server
expiration:
  description: The expiry date. Null if it does not expire, or cannot be read.
  returned: success
  type: str
  sample: "2031-05-01T00:00:00+00:00"
engaged_until:
  description: The end of the commitment.
  returned: success
  type: str
state:
  description:
    - How far the termination has come, in check mode the prediction. V(none), V(requested), V(confirmed) or V(ended).
  returned: success
  type: str
  sample: requested
requested_at:
  description: The date of the mail that shows an earlier request. Null if the module did not need one.
  returned: success
  type: str
  sample: "2026-05-04T12:15:00+00:00"
# Generated by `make pages` from here
http_status:
  description: The HTTP status of the failure. If several objects failed, the status of the first one that has it.
  returned: failure, if the API responded
  type: int
error_code:
  description: The error code of the API. If several objects failed, the code of the first one that has it.
  returned: failure, if the API returned one
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure, if the API returned one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
  contains:
    method:
      description: The method of the access rule.
      type: str
      sample: GET
    path:
      description: The path of the access rule.
      type: str
      sample: /me/*
    iam_action:
      description: The IAM action, for the credentials of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.service.termination_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
