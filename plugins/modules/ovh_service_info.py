#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_service_info
short_description: List services with their expiry and renewal
description:
  - Reads the contracts of all services of the account, whatever the product, with their ends and their renewal. What ends first comes first.
  - Several filters are intersected. An empty list selects nothing.
  - On the endpoints of SoYouStart and Kimsufi, which have no list of contracts, servers, VPS, domains and mail domains are asked themselves.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description:
      - Read the services of these names, or display names. Case does not matter.
      - A value that nothing has is a warning that lists the values that exist.
    type: list
    elements: str
  product:
    description:
      - Read the services of these products, such as V(dedicated/server), V(vps) or V(email/domain).
      - A value that nothing has is a warning that lists the values that exist.
    type: list
    elements: str
  expires_within:
    description:
      - Read the services that end within so long, such as V(30d), V(8w) or V(12h), or have ended.
      - One without an end is never among them.
    type: str
  ends:
    description:
      - With V(true), read the services that end unless somebody does something, since they are renewed by hand or to be deleted.
      - With V(false), read those that are renewed by themselves.
    type: bool
  parallel:
    description: Requests in flight at once where the API does not answer in bulk. 10 by default.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes.info
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_bill_info
  - module: community.ovh.ovh_server_info
notes:
  - "API routes: GET /services, GET /services/*. On the endpoints of SoYouStart and Kimsufi: GET /dedicated/server, GET /dedicated/server/*/serviceInfos,
    GET /vps, GET /vps/*/serviceInfos, GET /domain, GET /domain/*/serviceInfos, GET /email/domain, GET /email/domain/*/serviceInfos."
  - "IAM actions: account:apiovh:services/get. Elsewhere: dedicatedServer:apiovh:get, dedicatedServer:apiovh:serviceInfos/get, vps:apiovh:get,
    vps:apiovh:serviceInfos/get, domain:apiovh:get, domain:apiovh:serviceInfos/get, emailDomain:apiovh:get, emailDomain:apiovh:serviceInfos/get."
  - The playbook C(community.ovh.expiring_services) prints this as a table.
"""

EXAMPLES = r"""
- name: What ends within 30 days, or has ended?
  community.ovh.ovh_service_info:
    expires_within: 30d
  register: ending

- name: Say it
  ansible.builtin.debug:
    msg: "{{ item.product }} {{ item.service_name }} ends on {{ item.expiration }}, in {{ item.days_left }} days"
  loop: "{{ ending.services }}"
  loop_control:
    label: "{{ item.service_id }}"

- name: Which servers are not renewed by themselves?
  community.ovh.ovh_service_info:
    product: dedicated/server
    ends: true
"""

RETURN = r"""
services:
  description: One entry for each service, what ends first at the beginning.
  returned: success
  type: list
  elements: dict
  contains:
    service_id:
      description: The number of its contract.
      type: int
      sample: 103001
    service_name:
      description: The API's name of the service.
      type: str
      sample: ns3001.example-sbg.net
    display_name:
      description: Its name in the control panel. Null where only the service itself could be asked.
      type: str
      sample: web-1
    product:
      description: Its product, by the API's path.
      type: str
      sample: dedicated/server
    state:
      description: Its state, in the API's word.
      type: str
      sample: active
    creation:
      description: Since when it is there.
      type: str
      sample: "2023-04-11T00:00:00+00:00"
    expiration:
      description: Until when. Null where it has no end.
      type: str
      sample: "2031-05-01T00:00:00+00:00"
    days_left:
      description: In how many whole days that is, less than 0 where it has been.
      type: int
      sample: 29
    engaged_until:
      description: Until when the account is bound to it.
      type: str
    renewal:
      description: How it is renewed.
      type: str
      sample: automatic
    renewal_period:
      description: For how long it is renewed each time.
      type: str
      sample: P1M
    ends:
      description: Whether it ends unless somebody does something.
      type: bool
http_status:
  description: The HTTP status of the failure.
  returned: failure, where the API gave one
  type: int
error_code:
  description: The API's code of the failure.
  returned: failure, where the API gave one
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure, where the API gave one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.service.info_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
