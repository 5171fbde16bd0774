#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_consumer_key
short_description: Create a consumer key with minimal permissions
description:
  - Asks for a consumer key with the rights that are needed and no more, shows the page where a person grants it, waits, and saves the key in an
    C(ovh.conf), or returns it.
  - It needs an application's key and secret. They are made at C(/createApp/) of the endpoint's host, such as U(https://eu.api.ovh.com/createApp/).
  - Nothing is asked for while the key in O(save_to), or else the configured one, is valid, belongs to O(expected_account), and its rules and allowed
    IPs cover what the task asks for. It may allow more. Such a key is saved in O(save_to) if it is not there.
  - Two rules are asked for besides, C(GET /auth/currentCredential) and C(GET /auth/details). They let the key be asked what it may do and whose it
    is, which is how a later run finds that it will do.
  - The page is shown while the task waits, and only where the task is done in the controller. Elsewhere use O(wait=false).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  access_rules:
    description: What the key shall allow, by paths. O(access_rules), O(modules) or O(consumer_key) must be given.
    suboptions:
      path:
        description:
          - A path of the API. A C(*) in it stands for any characters, slashes too.
          - V(/me) and V(/me/*) are separate. The one does not allow the other.
        type: str
        required: true
      methods:
        description: The methods to allow. Either this or O(access_rules[].access).
        type: list
        elements: str
        choices: [GET, POST, PUT, DELETE]
      access:
        description: V(read_only) is GET, V(read_write_safe) is GET, POST and PUT, and V(read_write) is all four.
        type: str
        choices: [read_only, read_write_safe, read_write]
      recursive:
        description: Allow the path and everything under it.
        type: bool
        default: false
  modules:
    description:
      - Modules of this collection that shall work with the key, such as V(ovh_server_burst). Each adds the narrowest rules for the routes that it
        calls. They are listed in its documentation.
      - What M(community.ovh.ovh_api_call) needs depends on its tasks, and goes into O(access_rules).
  targets:
    description:
      - The names to put into the paths that O(modules) add, one or many for each kind of name. A kind that is not given is a C(*) in them.
      - The kinds are the names in the API's paths, written in snake case, such as C(service_name) and C(domain).
  allowed_ips:
    description:
      - The addresses and blocks that may use the key, such as V(192.0.2.7) and V(2001:db8::/64). By default all may use a new key.
      - A key that may be used from more will do. Without this option, one that is limited will do as well, and with V([]) only one that is not.
  redirection:
    description: Where the page sends the person afterwards.
  save_to:
    description:
      - The C(ovh.conf) to save the key in, with its application, in the section of its endpoint. Only a key that has been granted is saved.
      - Everything else in the file is kept, links are followed unless another user can have made them, the owner stays, and nobody else can
        read it. A file that is not there is made.
      - A relative path is taken from the directory where the command was started.
      - A warning says if the file lies in a git tree that does not ignore it.
  application_key:
    description: The application key. The variable is E(OVH_APPLICATION_KEY).
  consumer_key:
    description:
      - The key of an earlier request that was made with O(wait=false). It is waited for instead of asking anew, unless it turns out not to allow
        what this task asks for.
      - Given in the environment, E(OVH_CONSUMER_KEY), or in a file, it is the configured key.
  expected_account:
    description:
      - The account that the key must belong to, such as V(ab12345-ovh). A new key is checked before it is saved. A key of another account is not
        used.
      - The variable is E(OVH_EXPECTED_ACCOUNT).
  wait:
    description: Wait until a person has granted the key. With V(false), return the key and the page at once.
  wait_timeout:
    description: How many seconds to wait.
extends_documentation_fragment:
  - community.ovh.ovh_consumer_key
  - community.ovh.ovh_consumer_key
  - community.ovh.connection
  - community.ovh.attributes.account
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - With O(wait=false) a key is asked for in each run, until one that will do is configured.
  async:
    support: partial
    details:
      - With O(wait=false), since nobody would see the page.
seealso:
  - module: community.ovh.ovh_account_info
  - module: community.ovh.ovh_api_credential
    description: Revokes keys, or limits them to addresses.
notes:
  - The playbook C(community.ovh.login) leads from an endpoint to a saved and checked C(ovh.conf).
"""

EXAMPLES = r"""
- name: A key for the burst of two servers, in the ovh.conf beside the playbooks
  community.ovh.ovh_consumer_key:
    modules: [ovh_server_burst]
    targets:
      service_name: [ns3001.example-sbg.net, ns3002.example-sbg.net]
    save_to: ovh.conf

- name: Ask for a key without waiting for the person who grants it
  community.ovh.ovh_consumer_key:
    access_rules:
      - path: /me
        access: read_only
      - path: /domain/zone/example.com
        access: read_write
        recursive: true
    wait: false
  register: asked

- name: Finish it, once the page has been shown to that person
  community.ovh.ovh_consumer_key:
    consumer_key: "{{ asked.consumer_key }}"
  register: granted
"""

RETURN = r"""
state:
  description: The state of the key, V(validated) or V(pendingValidation). In check mode, what it would be.
  returned: success
  type: str
  sample: validated
validation_url:
  description: The page where a person grants the key. Null where none was asked for.
  returned: success
  type: str
  sample: https://eu.api.ovh.com/auth/?credentialToken=EXAMPLE
account:
  description: The account that the key belongs to. Null before it has been granted, and where the key may not tell.
  returned: success
  type: str
  sample: ab12345-ovh
endpoint:
  description: The endpoint that the key is for.
  returned: success
  type: str
  sample: ovh-eu
rules:
  description: The rules that the key has, or was asked for with. Empty where it may not tell.
  returned: success
  type: list
  elements: dict
  contains:
    method:
      description: The method.
      type: str
      sample: GET
    path:
      description: The path.
      type: str
      sample: /dedicated/server/*
iam_policy:
  description:
    - The body of C(POST /v2/iam/policy) that allows a service account the same. Put the C(identity) of its C(/me/api/oauth2/client/{clientId}) into
      C(identities).
    - For O(access_rules) it has the actions of those routes that modules of this collection call.
    - Null on endpoints without service accounts, and where it would allow nothing.
  returned: success
  type: dict
  sample:
    name: community-ovh
    description: What modules of the Ansible collection community.ovh do
    identities: []
    resources: [{urn: "urn:v1:eu:resource:dedicatedServer:ns3001.example-sbg.net"}]
    permissions: {allow: [{action: "dedicatedServer:apiovh:burst/get"}]}
consumer_key:
  description: The key. It is a secret, and the one that is not masked. Null in check mode where there is none.
  returned: success, without O(save_to)
  type: str
# Generated by `make pages` from here
http_status:
  description: HTTP status of the failure; where several objects failed, of the first that has one.
  returned: failure, where the API answered
  type: int
error_code:
  description: The API's code of the failure; where several objects failed, of the first that has one.
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
      description: The IAM action, where the credentials are those of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.account.consumer_key_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
