#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_iam_policy
short_description: Manage IAM policies, with the permissions that modules need
description:
  - Creates, changes and deletes IAM policies. A policy defines which users, groups and service accounts may call which
    actions on which resources.
  - With O(modules) or O(from_playbook), the module computes the smallest set of actions that modules of this collection
    need, and allows them.
  - Identities, resources and actions are compared as sets. The diff has one line for each action, sorted, so that it
    shows what an identity gains or loses.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  name:
    description:
      - The name of the policy, as a text.
      - A list of names gives several policies the same properties, or deletes them. An empty list selects nothing.
      - With O(policy_id), the new name of the policy.
  policy_id:
    description: The id of an existing policy, instead of its name.
  description:
    description: The description of the policy.
  identities:
    description:
      - All identities that the policy applies to. Required to create a policy.
      - Each is the login of a user, the name of a group, the name or id of an OAuth2 client, a URN, or V(account) for
        the account itself.
  resources:
    description:
      - All resources that the policy applies to. Required to create a policy, unless O(targets) is given.
      - Each is the API's name or the display name of a resource, the name of a resource group, or a URN. V(account) is
        the account itself.
  allow:
    description:
      - All actions that the policy allows. With O(modules) or O(from_playbook), the actions that it allows in addition.
        A C(*) at the end matches any characters.
  deny:
    description: All actions that the policy denies. They take precedence over every other policy.
  except:
    description: All actions that the policy excludes from the allowed ones.
  modules:
    description:
      - Modules of this collection. The policy allows the actions that they need.
      - A module with routes that depend on the task, such as M(community.ovh.ovh_api_call), is rejected. Give its
        actions in O(allow).
  from_playbook:
    description:
      - Playbooks, task files or folders of roles on the controller. Their modules are added to O(modules).
      - Roles, imports and includes are followed if they are named without a template. A warning names the others.
  targets:
    description:
      - The services that O(modules) and O(from_playbook) are for, which become the O(resources) of the policy, next to
        those of O(resources). The values of the path parameters of their routes, one or several for each parameter.
      - The keys are the path parameters of the API in snake case, such as C(service_name), C(zone_name) and C(domain).
        An empty dictionary stands for all services.
      - Of a type of resource that has no value here, the policy is about all. The account is added if the modules need
        actions on it.
  permissions_groups:
    description: All permissions groups of the policy, by name or URN.
  conditions:
    description:
      - When the policy applies. A dictionary with C(operator), which is C(AND), C(OR), C(NOT) or C(MATCH), and with
        C(conditions), or with C(values) for C(MATCH).
      - They are compared by their meaning. The order of parts does not matter. An empty dictionary removes them.
  expires_at:
    description: When the policy ends, as an ISO 8601 timestamp. An empty text removes it.
  state:
    description: Whether the policy exists.
extends_documentation_fragment:
  - community.ovh.ovh_iam_policy
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.attributes.iam
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_iam_policy_info
  - module: community.ovh.ovh_oauth2_client
  - module: community.ovh.ovh_iam_permissions_group
  - module: community.ovh.ovh_iam_resource_group
  - module: community.ovh.ovh_consumer_key
notes:
  - A policy that OVHcloud manages is read-only and cannot be changed or deleted.
"""

EXAMPLES = r"""
- name: Allow a service account only the actions that a module needs
  community.ovh.ovh_iam_policy:
    name: burst
    identities: [sandbox]
    resources:
      - ns3004.example-sbg.net
      - account
    modules: [ovh_server_burst]

- name: Allow a service account what a playbook does, for one server and one mail domain
  community.ovh.ovh_iam_policy:
    name: site
    identities: [sandbox]
    modules: [ovh_server_burst, ovh_mail_redirection]
    targets:
      service_name: ns3004.example-sbg.net
      domain: [example.com]

- name: Allow a user to reboot VPS from the office until the end of 2030
  community.ovh.ovh_iam_policy:
    name: reboots
    identities: [jane]
    resources: [vps-5001.example-sbg.net]
    allow: ["vps:apiovh:get", "vps:apiovh:reboot"]
    conditions:
      operator: MATCH
      values:
        request.IP: 192.0.2.0/24
    expires_at: "2030-12-31T23:59:59+00:00"

- name: Delete the policy
  community.ovh.ovh_iam_policy:
    name: reboots
    state: absent
"""

RETURN = r"""
policy:
  description: The policy after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    policy_id:
      description: The id of the policy.
      type: str
      sample: 00000000-0000-4000-b000-000000005001
    name:
      description: The name of the policy.
      type: str
      sample: deploy
    description:
      description: The description of the policy.
      type: str
    identities:
      description: Who the policy is for, by name where the task has read their names.
      type: list
      elements: raw
      sample: [deploy]
    identities_ids:
      description: The URNs of the identities, if O(identities) shows names.
      type: list
      elements: raw
    resources:
      description: What the policy is about, by name where the task has read their names.
      type: list
      elements: raw
      sample: [ns3004.example-sbg.net]
    resources_ids:
      description: The URNs of the resources, if O(resources) shows names.
      type: list
      elements: raw
    allow:
      description: The actions that the policy allows.
      type: list
      elements: str
      sample: ["vps:apiovh:reboot"]
    deny:
      description: The actions that the policy denies.
      type: list
      elements: str
    except:
      description: The actions that the policy takes out of those that it allows.
      type: list
      elements: str
    permissions_groups:
      description: The permissions groups of the policy, by name where the task has read their names.
      type: list
      elements: raw
      sample: []
    permissions_groups_ids:
      description: The URNs of the groups, if O(permissions_groups) shows names.
      type: list
      elements: raw
    conditions:
      description: When the policy applies. Null for always.
      type: dict
    expires_at:
      description: When the policy ends. Null if it does not end.
      type: str
      sample: "2030-05-04T12:15:00+02:00"
    read_only:
      description: Whether OVHcloud keeps the policy.
      type: bool
      sample: false
    owner:
      description: The account that the policy belongs to.
      type: str
      sample: ab12345-ovh
    created_at:
      description: When it was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    updated_at:
      description: When it was last changed.
      type: str
policies:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    policy_id:
      description: The id of the policy.
      type: str
      sample: 00000000-0000-4000-b000-000000005001
    name:
      description: The name of the policy.
      type: str
      sample: deploy
    description:
      description: The description of the policy.
      type: str
    identities:
      description: Who the policy is for, by name where the task has read their names.
      type: list
      elements: raw
      sample: [deploy]
    identities_ids:
      description: The URNs of the identities, if O(identities) shows names.
      type: list
      elements: raw
    resources:
      description: What the policy is about, by name where the task has read their names.
      type: list
      elements: raw
      sample: [ns3004.example-sbg.net]
    resources_ids:
      description: The URNs of the resources, if O(resources) shows names.
      type: list
      elements: raw
    allow:
      description: The actions that the policy allows.
      type: list
      elements: str
      sample: ["vps:apiovh:reboot"]
    deny:
      description: The actions that the policy denies.
      type: list
      elements: str
    except:
      description: The actions that the policy takes out of those that it allows.
      type: list
      elements: str
    permissions_groups:
      description: The permissions groups of the policy, by name where the task has read their names.
      type: list
      elements: raw
      sample: []
    permissions_groups_ids:
      description: The URNs of the groups, if O(permissions_groups) shows names.
      type: list
      elements: raw
    conditions:
      description: When the policy applies. Null for always.
      type: dict
    expires_at:
      description: When the policy ends. Null if it does not end.
      type: str
      sample: "2030-05-04T12:15:00+02:00"
    read_only:
      description: Whether OVHcloud keeps the policy.
      type: bool
      sample: false
    owner:
      description: The account that the policy belongs to.
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
      description: Whether the policy was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this policy.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this policy.
      type: str
    http_status:
      description: The HTTP status of this policy's failure.
      type: int
    error_code:
      description: The API's code of this policy's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
modules:
  description: The modules that O(modules) and O(from_playbook) name.
  returned: success, and if the policy failed
  type: list
  elements: str
  sample: [ovh_server_burst]
without_action:
  description: The routes of these modules for which no action is published, so that a policy cannot allow them.
  returned: success, and if the policy failed
  type: list
  elements: str
  sample: [GET /auth/details]
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
from ansible_collections.community.ovh.plugins.module_utils._products.iam.needs import NEEDS
from ansible_collections.community.ovh.plugins.module_utils._products.iam.policy import IAM_POLICY

JOB = resource_job(IAM_POLICY, PUBLISHED, NEEDS)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
