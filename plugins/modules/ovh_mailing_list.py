#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_mailing_list
short_description: Manage mailing lists of a mail domain
description:
  - Creates, changes and deletes mailing lists. The task waits until the API shows the change.
  - M(community.ovh.ovh_mailing_list_member) manages the subscribers and moderators of a list.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  domain:
    description: The mail domain, such as V(example.com).
  name:
    description:
      - The name of the list, such as V(news), or its whole address in O(domain). A list cannot be renamed.
      - A list of names gives several lists the same properties, or deletes them all. An empty list selects nothing.
  owner_email:
    description: The address of the owner. Required to create a list.
  language:
    description: The language of the messages that the list sends by itself. Required to create a list.
  reply_to:
    description: Where answers to a message of the list go.
  moderator_message:
    description:
      - Whether a moderator must approve each message. By default V(false) for a new list.
      - OVHcloud allows a different number of subscribers for a list whose messages are moderated.
  subscribe_by_moderator:
    description: Whether a moderator must approve each subscription. By default V(false) for a new list.
  users_post_only:
    description: Whether only subscribers can send to the list. By default V(false) for a new list.
  state:
    description: Whether the list exists. Deletion of a list that has subscribers or moderators needs O(confirm).
extends_documentation_fragment:
  - community.ovh.ovh_mailing_list
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.wait
  - community.ovh.resource.deletion
  - community.ovh.attributes.mail
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_mailing_list_info
  - module: community.ovh.ovh_mailing_list_member
"""

EXAMPLES = r"""
- name: Create a mailing list to which only subscribers can send
  community.ovh.ovh_mailing_list:
    domain: example.com
    name: members
    owner_email: owner@example.net
    language: en
    users_post_only: true

- name: Let moderators approve each message
  community.ovh.ovh_mailing_list:
    domain: example.com
    name: members
    moderator_message: true

- name: Delete a mailing list and its subscribers
  community.ovh.ovh_mailing_list:
    domain: example.com
    name: news
    state: absent
    confirm: news
"""

RETURN = r"""
mailing_list:
  description: The mailing list after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    domain:
      description: The mail domain, as the task names it.
      type: str
      sample: example.com
    id:
      description: The number of the list in the API.
      type: int
      sample: 4101
    name:
      description: The name of the list, the part of its address before the C(@).
      type: str
      sample: news
    owner_email:
      description: The address of the owner.
      type: str
      sample: owner@example.net
    language:
      description: The language of the messages that the list sends by itself.
      type: str
      sample: en
    reply_to:
      description: Where answers to a message of the list go.
      type: str
      sample: news@example.com
    moderator_message:
      description: Whether a moderator must approve each message.
      type: bool
      sample: false
    subscribe_by_moderator:
      description: Whether a moderator must approve each subscription.
      type: bool
      sample: false
    users_post_only:
      description: Whether only subscribers can send to the list.
      type: bool
      sample: true
    nb_subscribers:
      description: The number of subscribers at C(nb_subscribers_update_date). Null if it was not counted.
      type: int
      sample: 12
    nb_subscribers_update_date:
      description: When the subscribers were counted.
      type: str
      sample: "2026-05-04T12:15:00+02:00"
mailing_lists:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    domain:
      description: The mail domain, as the task names it.
      type: str
      sample: example.com
    id:
      description: The number of the list in the API.
      type: int
      sample: 4101
    name:
      description: The name of the list, the part of its address before the C(@).
      type: str
      sample: news
    owner_email:
      description: The address of the owner.
      type: str
      sample: owner@example.net
    language:
      description: The language of the messages that the list sends by itself.
      type: str
      sample: en
    reply_to:
      description: Where answers to a message of the list go.
      type: str
      sample: news@example.com
    moderator_message:
      description: Whether a moderator must approve each message.
      type: bool
      sample: false
    subscribe_by_moderator:
      description: Whether a moderator must approve each subscription.
      type: bool
      sample: false
    users_post_only:
      description: Whether only subscribers can send to the list.
      type: bool
      sample: true
    nb_subscribers:
      description: The number of subscribers at C(nb_subscribers_update_date). Null if it was not counted.
      type: int
      sample: 12
    nb_subscribers_update_date:
      description: When the subscribers were counted.
      type: str
      sample: "2026-05-04T12:15:00+02:00"
    changed:
      description: Whether the mailing list was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this mailing list.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this mailing list.
      type: str
    http_status:
      description: The HTTP status of this mailing list's failure.
      type: int
    error_code:
      description: The API's code of this mailing list's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
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

from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.email._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.email.mailing_list import MAILING_LIST

JOB = resource_job(MAILING_LIST, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
