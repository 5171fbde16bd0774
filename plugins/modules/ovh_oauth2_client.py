#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_oauth2_client
short_description: Manage service accounts (OAuth2 clients)
description:
  - Creates, changes and deletes the OAuth2 clients of the account. A client of the flow V(CLIENT_CREDENTIALS) is a
    service account.
  - A new service account has no permissions. M(community.ovh.ovh_iam_policy) gives it permissions. The module waits
    until the service account has an identity that policies can name.
  - The API shows the secret only at creation. It is returned as RV(client_secret), or written to O(save_to) or O(dest).
  - No route renews a secret. With O(rotate), a second client replaces the first.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  name:
    description:
      - The name of the client, as a text.
      - A list of names deletes several clients. An empty list selects nothing.
      - With O(oauth2_client_id), the new name of the client.
  oauth2_client_id:
    description: The id of an existing client, instead of its name.
  description:
    description: The description of the client. Required to create a client.
  callback_urls:
    description: The URLs to return to after the login, for the flow V(AUTHORIZATION_CODE). The order does not matter.
  flow:
    description:
      - The flow of a new client. By default, V(CLIENT_CREDENTIALS), which is a service account. It cannot be changed in
        place.
  dest:
    description:
      - A file on the controller for the secret of a new client. It is readable only by its owner, and the secret is
        then not in the result.
      - If the client exists and the file does not, a warning says so.
  dest_required:
    description: Fail if the client exists and the file of O(dest) or O(save_to) does not have its secret.
  save_to:
    description:
      - The C(ovh.conf) to save the client's id and secret in, in the section of the endpoint. The secret is then not in
        the result.
      - The other content of the file and its owner stay, links are followed unless another user can have created them,
        and only the owner can read the file. It is created if it does not exist.
      - The section cannot hold application keys as well. Save to another file, or remove them first.
      - A relative path starts at the directory where the command was started.
      - If the client exists and the file has no secret of it, a warning says so.
  rotate:
    description:
      - Get a new secret for a service account, and write it to O(save_to) or O(dest). Each run rotates again.
      - A second client of the same name is created, and its identity is added to each policy that names the first one.
        Then the new secret is written to the file, and a token is fetched with it. Only then is the identity of the
        first client removed from the policies, and the first client is deleted.
      - Tokens of the first client may end at once. Whoever uses the file must read it again.
      - If a rotation is interrupted, run the task again with O(rotate). It finishes the rotation, whichever step was
        reached, and does not begin another one. Until then, the description of the second client says which client it
        replaces.
      - Deletes the first client, and so needs O(confirm).
      - Needs permission to read and change policies.
  state:
    description: Whether the client exists.
extends_documentation_fragment:
  - community.ovh.ovh_oauth2_client
  - community.ovh.connection
  - community.ovh.resource
  - community.ovh.resource.recreate
  - community.ovh.attributes.iam
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_oauth2_client_info
  - module: community.ovh.ovh_iam_policy
notes:
  - Deletion ends all access through the client, and needs O(confirm).
"""

EXAMPLES = r"""
- name: Create a service account and save its id and secret
  community.ovh.ovh_oauth2_client:
    name: deploy
    description: Deployments
    save_to: ovh.conf

- name: Rotate its secret
  community.ovh.ovh_oauth2_client:
    name: deploy
    save_to: ovh.conf
    rotate: true
    confirm: deploy

- name: Delete the service account
  community.ovh.ovh_oauth2_client:
    name: deploy
    state: absent
    confirm: deploy
"""

RETURN = r"""
oauth2_client:
  description: The client after the task; in check mode, as it would be. Null if it does not exist.
  returned: if O(name) is not a list
  type: dict
  contains:
    oauth2_client_id:
      description: The id of the client, which is C(client_id) of the credentials.
      type: str
      sample: EU.sandbox0client01
    name:
      description: The name of the client.
      type: str
      sample: deploy
    description:
      description: The description of the client.
      type: str
      sample: Deployments
    flow:
      description: The flow of the client.
      type: str
      sample: CLIENT_CREDENTIALS
    callback_urls:
      description: The URLs that a person comes back to.
      type: list
      elements: str
    identity:
      description: The URN of the service account, as policies name it.
      type: str
      sample: urn:v1:eu:identity:credential:ab12345-ovh/oauth2-EU.sandbox0client01
    created_at:
      description: When the client was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
oauth2_clients:
  description: One entry for each name, in the order of O(name).
  returned: always
  type: list
  elements: dict
  contains:
    oauth2_client_id:
      description: The id of the client, which is C(client_id) of the credentials.
      type: str
      sample: EU.sandbox0client01
    name:
      description: The name of the client.
      type: str
      sample: deploy
    description:
      description: The description of the client.
      type: str
      sample: Deployments
    flow:
      description: The flow of the client.
      type: str
      sample: CLIENT_CREDENTIALS
    callback_urls:
      description: The URLs that a person comes back to.
      type: list
      elements: str
    identity:
      description: The URN of the service account, as policies name it.
      type: str
      sample: urn:v1:eu:identity:credential:ab12345-ovh/oauth2-EU.sandbox0client01
    created_at:
      description: When the client was created.
      type: str
      sample: "2024-02-01T10:00:00Z"
    changed:
      description: Whether the client was created, changed or deleted.
      type: bool
      sample: true
    failed:
      description: Whether the task failed for this client.
      type: bool
      sample: false
    msg:
      description: Why the task failed for this client.
      type: str
    http_status:
      description: The HTTP status of this client's failure.
      type: int
    error_code:
      description: The API's code of this client's failure.
      type: str
    query_id:
      description: The query id that OVHcloud's support asks for.
      type: str
    missing_rights:
      description: The access rules or IAM actions to grant.
      type: list
      elements: dict
client_secret:
  description: The secret of a new client. Null in check mode.
  returned: if there is a new client, without O(dest) and O(save_to), or if the file could not be written
  type: str
dest:
  description: The file that holds the secret of the new client.
  returned: with O(dest), if there is a new client
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

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.iam.oauth2_client_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
