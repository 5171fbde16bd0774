#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_iam_permissions_group
short_description: Manage permissions groups of IAM
description:
  - Creates, changes and deletes groups of actions that IAM policies share.
  - A group is found by its name, or by O(urn). OVHcloud's own groups cannot be changed.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  name:
    description:
      - The name of the group, as a text.
      - A list of names gives several groups the same actions, or deletes them. An empty list selects nothing.
      - With O(urn), the new name of the group.
  urn:
    description: The URN of an existing group, instead of its name.
  description:
    description: The description of the group. Required to create a group.
  allow:
    description:
      - All actions that the group allows. A C(*) at the end matches any characters. The order does not matter.
  deny:
    description: All actions that the group denies. They take precedence over every other policy.
  except:
    description: All actions that the group excludes from the allowed ones.
  state:
    description: Whether the group exists.
extends_documentation_fragment:
  - community.ovh.ovh_iam_permissions_group
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.attributes.iam
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_iam_permissions_group_info
  - module: community.ovh.ovh_iam_policy
  - module: community.ovh.ovh_iam_action_info
"""

EXAMPLES = r"""
- name: Allow reboots
  community.ovh.ovh_iam_permissions_group:
    name: reboots
    description: Reboot servers and VPS
    allow:
      - dedicatedServer:apiovh:reboot
      - vps:apiovh:reboot

- name: Delete the group
  community.ovh.ovh_iam_permissions_group:
    name: reboots
    state: absent
"""

RETURN = r"""
permissions_group:
  description: The group after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    urn:
      description: The URN of the group, as policies name it.
      type: str
      sample: urn:v1:eu:permissionsGroup:account/ab12345-ovh/00000000-0000-4000-8000-000000005001
    id:
      description: The id of the group.
      type: str
    name:
      description: The name of the group.
      type: str
      sample: reboots
    description:
      description: The description of the group.
      type: str
      sample: Reboot servers and VPS
    allow:
      description: The actions that the group allows.
      type: list
      elements: str
      sample: ["vps:apiovh:reboot"]
    deny:
      description: The actions that the group denies.
      type: list
      elements: str
      sample: []
    except:
      description: The actions that the group takes out of those that it allows.
      type: list
      elements: str
      sample: []
    owner:
      description: The account that the group belongs to, or V(ovh).
      type: str
      sample: ab12345-ovh
    created_at:
      description: When it was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    updated_at:
      description: When it was last changed.
      type: str
permissions_groups:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    urn:
      description: The URN of the group, as policies name it.
      type: str
      sample: urn:v1:eu:permissionsGroup:account/ab12345-ovh/00000000-0000-4000-8000-000000005001
    id:
      description: The id of the group.
      type: str
    name:
      description: The name of the group.
      type: str
      sample: reboots
    description:
      description: The description of the group.
      type: str
      sample: Reboot servers and VPS
    allow:
      description: The actions that the group allows.
      type: list
      elements: str
      sample: ["vps:apiovh:reboot"]
    deny:
      description: The actions that the group denies.
      type: list
      elements: str
      sample: []
    except:
      description: The actions that the group takes out of those that it allows.
      type: list
      elements: str
      sample: []
    owner:
      description: The account that the group belongs to, or V(ovh).
      type: str
      sample: ab12345-ovh
    created_at:
      description: When it was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    updated_at:
      description: When it was last changed.
      type: str
    changed:
      description: Whether the group was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this group.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this group.
      type: str
    http_status:
      description: The HTTP status of this group's failure.
      type: int
    error_code:
      description: The API's code of this group's failure.
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
from ansible_collections.community.ovh.plugins.module_utils._products.iam._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.iam.permissions_group import IAM_PERMISSIONS_GROUP

JOB = resource_job(IAM_PERMISSIONS_GROUP, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
