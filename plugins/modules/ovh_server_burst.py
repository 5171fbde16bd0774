#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_burst
short_description: Enable or disable the bandwidth burst of dedicated servers
description:
  - Enables or disables the burst of one server, a list, or all servers of a datacenter, a region or a set of tags.
  - With burst, a dedicated server can temporarily exceed its guaranteed bandwidth.
  - Each server is read first and only differences are written, so a second run changes nothing. Changes are read back.
  - A failure on one server does not stop the others. The task fails at the end and names each failed server.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  state:
    description:
      - The wanted burst state.
      - A burst that OVHcloud has locked (C(inactiveLocked)) counts as V(inactive) and cannot become V(active).
    type: str
    choices: [active, inactive]
    default: active
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.targets
  - community.ovh.targets.tags
  - community.ovh.attributes.server
  - community.ovh.attributes
seealso:
  - plugin: community.ovh.ovh
    plugin_type: inventory
  - module: community.ovh.ovh_api_call
notes:
  - "API routes: GET /dedicated/server, GET /dedicated/server/*, GET and PUT /dedicated/server/*/burst."
  - "IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:burst/get, dedicatedServer:apiovh:burst/edit."
  - Burst is available on the endpoints ovh-eu, ovh-ca and ovh-us.
"""

EXAMPLES = r"""
- name: Enable burst on all servers in SBG1
  community.ovh.ovh_server_burst:
    datacenter: sbg1

- name: Disable burst on two servers, with credentials from a file
  community.ovh.ovh_server_burst:
    service_name:
      - ns3001.example-sbg.net
      - ns3002.example-sbg.net
    state: inactive
    config_file: ~/.ovh.conf

- name: Enable burst on servers tagged env=prod, ten at a time
  community.ovh.ovh_server_burst:
    tagged:
      env: prod
    parallel: 10
  register: burst

- name: Print the changed servers
  ansible.builtin.debug:
    msg: "{{ burst.servers | selectattr('changed') | map(attribute='service_name') | list }}"
"""

RETURN = r"""
servers:
  description: One entry for each selected server, in the given order if selected by name, otherwise sorted by name.
  returned: when a selector was given
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the server.
      type: str
      sample: ns3001.example-sbg.net
    datacenter:
      description: The datacenter of the server.
      type: str
      sample: sbg1
    status_before:
      description: The burst before the task. Null if it could not be read.
      type: str
      sample: inactive
    status:
      description: The burst after the task. In check mode, the predicted value.
      type: str
      sample: active
    changed:
      description: Whether this server was changed.
      type: bool
    failed:
      description: Present and true if this server failed.
      type: bool
    skipped:
      description: Present and true if this server was skipped.
      type: bool
    msg:
      description: The reason why the server failed or was skipped.
      type: str
http_status:
  description: HTTP status of the first failure that has one.
  returned: failure
  type: int
error_code:
  description: The error code of the API for the first failure that has one.
  returned: failure
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._engine.settings import settings_job
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import BURST
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of

JOB = settings_job(BURST, actions_of("ovh_server_burst"))


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
