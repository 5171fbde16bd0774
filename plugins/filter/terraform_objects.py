# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The resources of a Terraform state as options of modules."""

from __future__ import annotations

DOCUMENTATION = r"""
name: terraform_objects
short_description: Get the options of modules from a Terraform state
description:
  - Reads the C(ovh_*) resources of a Terraform state, and returns the options of the modules that manage the same
    objects. The playbook C(community.ovh.import_terraform) writes them to files.
  - It sends no request. Secrets of the state are not returned.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
positional: table
options:
  _input:
    description: The state, of version 4, as a dictionary or as the text of its file.
    type: raw
    required: true
  table:
    description: A row for each type of resource, such as C(terraform_resources) of the playbook.
    type: dict
    required: true
"""

EXAMPLES = r"""
- name: Show what the state has
  ansible.builtin.debug:
    msg: "{{ state | community.ovh.terraform_objects(table) }}"
  vars:
    state:
      version: 4
      resources:
        - mode: managed
          type: ovh_ip_reverse
          name: web
          instances: [{attributes: {ip_reverse: 192.0.2.1, reverse: web.example.com.}}]
    table:
      ovh_ip_reverse: {product: reverses, key: [ip], options: {ip: ip_reverse, reverse: reverse}}
"""

RETURN = r"""
_value:
  description: The options by product, and what was left out, with the reason.
  type: dict
  sample:
    products: {reverses: [{ip: 192.0.2.1, reverse: web.example.com.}]}
    left_out: [{address: ovh_dbaas_logs.web, attribute: "", reason: its type is not mapped}]
"""

import typing as t

from ansible.errors import AnsibleFilterError
from ansible_collections.community.ovh.plugins.plugin_utils._in_process import plain
from ansible_collections.community.ovh.plugins.plugin_utils._terraform import objects_of


def terraform_objects(state: t.Any, table: t.Any) -> dict[str, t.Any]:
    """Return the options by product, and what was left out."""
    try:
        return objects_of(plain(state), plain(table))
    except ValueError as problem:
        raise AnsibleFilterError(str(problem)) from None


class FilterModule:
    """The filters of this file."""

    def filters(self) -> dict[str, t.Callable[..., t.Any]]:
        """Return the filters by name."""
        return {"terraform_objects": terraform_objects}
