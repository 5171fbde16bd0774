#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_service
short_description: Set the renewal and termination policy of services
description:
  - Sets how services of all products are renewed, and whether they end. Selects them by name or by filters, so that one
    task can renew everything that expires soon.
  - Each service is read first and only differences are written, so a second run changes nothing. Changes are read back.
    The termination policy is read back from the pending actions of the service.
  - A failure on one service does not stop the others. The task fails at the end and names each failed service.
  - The diff has one line for each service, with its name, its renewal and the date of its next renewal or end.
  - The endpoints of SoYouStart and Kimsufi have no list of contracts. There, the module sets the renewal of servers,
    VPS, domains and mail domains.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description:
      - Set the services with these names or display names. Case-insensitive. Services of several products can have the
        same name, such as a domain and its mail. O(product) tells them apart.
      - A name without a match is a failure.
  product:
    description:
      - Set the services of these products, such as V(dedicated/server), V(vps) or V(email/domain).
  expires_within:
    description:
      - Set the services that expire within this time, such as V(60d), V(8w) or V(12h), or have expired.
  ends:
    description:
      - With V(true), set the services that will end without action, because they are renewed manually or will be
        deleted.
      - With V(false), set the services that are renewed automatically.
  renewal:
    description: Whether the services are renewed automatically.
  period:
    description:
      - The renewal period in months. The module compares it with the periods that the API offers for each service.
  termination_policy:
    description:
      - V(terminateAtExpirationDate) and V(terminateAtEngagementDate) delete the service at the end of its paid period
        or of its engagement. Both require O(service_name) and O(confirm).
      - V(empty) cancels a pending termination.
      - V(terminateAtEngagementDate) is not available on the endpoints of SoYouStart and Kimsufi.
  engagement_end:
    description:
      - What happens at the end of an engagement. Fails for a service without one.
      - Not available on the endpoints of SoYouStart and Kimsufi.
  display_name:
    description:
      - The name in the control panel. Not available on the endpoints of SoYouStart and Kimsufi.
  change_contact:
    description:
      - The accounts that are to become contacts of the services. The module only asks for the change. The account that
        is the contact now and the new one each confirm it by a mail of OVHcloud, and nothing changes before that.
      - What was asked and is still open is not asked again. Only for servers, VPS, domains and mail domains.
    suboptions:
      administrator:
        description: The administrator contact.
        type: str
      billing:
        description: The billing contact.
        type: str
      technical:
        description: The technical contact.
        type: str
  confirm:
    description:
      - The value of O(service_name) again, if O(termination_policy) lets services end. Without it, nothing is sent. A
        list of names for several services. The services are then selected only by their own names.
      - Write the names themselves in the task. The module rejects a value from C(module_defaults), and a template of
        the same variables as O(service_name), of C(inventory_hostname) or of the C(item) of a loop.
  wait:
    description:
      - Wait up to a minute until the API shows the changes. With V(false), changes are not verified.
  on_empty:
    description: What to do if a filter has a value that no service has, a warning or a failure.
  parallel:
    description: Maximum number of parallel requests. The default is 10 for reads and 5 for writes.
extends_documentation_fragment:
  - community.ovh.ovh_service
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_service_info
"""

EXAMPLES = r"""
- name: Renew everything that expires within 60 days and is not renewed automatically
  community.ovh.ovh_service:
    expires_within: 60d
    ends: true
    renewal: automatic

- name: Renew two servers every month
  community.ovh.ovh_service:
    service_name:
      - ns3001.example-sbg.net
      - ns3002.example-sbg.net
    renewal: automatic
    period: 1

- name: Let a server end when its paid period does
  community.ovh.ovh_service:
    service_name: ns3003.example-sbg.net
    termination_policy: terminateAtExpirationDate
    confirm: ns3003.example-sbg.net

- name: Ask that another account becomes the technical contact of a server
  community.ovh.ovh_service:
    service_name: ns3002.example-sbg.net
    change_contact:
      technical: yy2222-ovh

- name: Keep it after all
  community.ovh.ovh_service:
    service_name: ns3003.example-sbg.net
    termination_policy: empty
"""

RETURN = r"""
services:
  description: One entry for each selected service, sorted by expiry, then names without a service.
  returned: when a selector was given
  type: list
  elements: dict
  contains:
    service_id:
      description: The number of the contract.
      type: int
      sample: 103001
    service_name:
      description: The API's name of the service.
      type: str
      sample: ns3001.example-sbg.net
    display_name:
      description: The display name in the control panel. Null if only the service itself could be read.
      type: str
      sample: web-1
    product:
      description: The product, as a path of the API.
      type: str
      sample: dedicated/server
    state:
      description: The state, as returned by the API.
      type: str
      sample: active
    creation:
      description: The creation date.
      type: str
      sample: "2023-04-11T00:00:00+00:00"
    expiration:
      description: The expiry date. Null if it does not expire.
      type: str
      sample: "2031-05-01T00:00:00+00:00"
    engaged_until:
      description: The end of the commitment.
      type: str
    contacts:
      description: The accounts that are its contacts, by their roles. Null for a role that the API does not show.
      type: dict
      sample: {administrator: xx1111-ovh, billing: xx1111-ovh, technical: xx1111-ovh}
    renewal:
      description: The renewal mode.
      type: str
      sample: automatic
    renewal_period:
      description: The renewal period.
      type: str
      sample: P1M
    period:
      description: The renewal period in months. Null if it is not a number of months.
      type: int
      sample: 1
    termination_policy:
      description: The pending termination, V(empty) if there is none.
      type: str
      sample: empty
    ends:
      description: Whether it will end without action.
      type: bool
    engagement_end:
      description: What happens at the end of the engagement. Only with O(engagement_end).
      type: str
      sample: CANCEL_SERVICE
    change_contact:
      description: What was asked for now, and what is still open of earlier requests. Only with O(change_contact).
      type: dict
      contains:
        asked:
          description: The new contacts that this task asks for, in check mode would ask for, by the API's names.
          type: dict
          sample: {contactTech: yy2222-ovh}
        pending:
          description: The new contacts that were asked for before and have not been confirmed.
          type: dict
          sample: {}
    before:
      description: RV(services[].renewal), RV(services[].period) and the other settings before the task.
      type: dict
      sample: {renewal: manual, period: 1, termination_policy: empty, ends: true}
    after:
      description: The settings after the task. In check mode, the predicted values.
      type: dict
      sample: {renewal: automatic, period: 1, termination_policy: empty, ends: false}
    changed:
      description: Whether this service was changed.
      type: bool
    failed:
      description: Present and true if this service failed.
      type: bool
    skipped:
      description: Present and true if this service was skipped.
      type: bool
    msg:
      description: The reason why the service failed or was skipped.
      type: str
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

from ansible_collections.community.ovh.plugins.module_utils._engine.list_settings import list_settings_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.service._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.service.renewal import RENEWAL

JOB = list_settings_job(RENEWAL, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
