# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
name: api
short_description: Get a single value from the OVHcloud API
description:
  - Gets one or more paths of the OVHcloud API and returns the responses, in the order of the paths.
  - It only sends GET requests. Use modules to change something.
  - Texts of a response are never evaluated as templates.
  - Ansible sends the request each time it needs the value. If many tasks need it, store it with
    M(ansible.builtin.set_fact).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  _terms:
    description:
      - The paths, as in the API documentation, such as V(/me) or V(/ip/{ip}/reverse).
      - O(path_params) replaces each C({name}). The rest must already be percent-encoded.
      - Paths that start with V(/v1/) or V(/v2/) use this version of the API.
    type: list
    elements: str
    required: true
  path_params:
    description:
      - Values of the path parameters. Each value is encoded, including slashes, so that an IP block such as
        V(192.0.2.0/28) works.
      - With several paths, each path must have all path parameters.
    type: dict
  query:
    description:
      - The query parameters. Any name works, including names with dots and reserved words.
      - A list repeats the name. Booleans are sent in lower case, null as C(null), dictionaries as JSON.
    type: dict
  authenticated:
    description: With V(false), no credentials are needed or sent, except an existing application key.
    type: bool
    default: true
  expand:
    description: Read a list of ids as objects, in as few requests as the API allows.
    type: bool
    default: false
  all_pages:
    description:
      - Read all pages of an API v2 list. With V(false), the response is a single page, with a warning if there are
        more.
      - O(expand) always reads all pages.
    type: bool
    default: false
  show_secrets:
    description: Return secrets in the responses. Set C(no_log) on the task.
    type: bool
    default: false
  parallel:
    description: Maximum number of parallel requests if O(expand) reads objects one by one. The default is 10.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.connection.variables
seealso:
  - module: community.ovh.ovh_api_call
  - name: The console of the API
    description: All routes with their parameters.
    link: https://eu.api.ovh.com/console/
notes:
  - The required access rule is C(GET) and the path.
  - A lookup does not see the keyword C(environment) of its task. It uses the C(OVH_) variables of the command.
"""

EXAMPLES = r"""
- name: Get the account
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', '/me').nichandle }}"

- name: Get the address of a server
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', '/dedicated/server/{name}', path_params={'name': server}).ip }}"
  vars:
    server: ns3001.example-sbg.net

- name: List the invoices of a year
  ansible.builtin.debug:
    msg: "{{ item.billId }}: {{ item.priceWithTax.text }}"
  loop: "{{ lookup('community.ovh.api', '/me/bill', query={'date.from': '2024-01-01'}, expand=true) }}"
  loop_control:
    label: "{{ item.billId }}"

- name: Get two responses
  ansible.builtin.debug:
    msg: "{{ query('community.ovh.api', *paths) | map(attribute='ip') }}"
  vars:
    paths: [/dedicated/server/ns3001.example-sbg.net, /dedicated/server/ns3002.example-sbg.net]

- name: Get the time of the API, without credentials
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', '/auth/time', authenticated=false) }}"

- name: Set the connection options of all lookups with variables
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', '/me').currency.code }}"
  vars:
    ovh_expected_account: ab12345-ovh
    ovh_request_timeout: 30

- name: Fail if a datacenter has no servers
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', path, errors='ignore') | default('no such server', true) }}"
  vars:
    path: /dedicated/server/ns9999.example.net
"""

RETURN = r"""
_raw:
  description:
    - The responses of the API, one for each path. With one path, C(lookup) returns the response, and C(query) a list
      with it.
    - Secrets are redacted unless O(show_secrets=true).
  type: list
  elements: raw
  sample: [{nichandle: xx1-ovh, currency: {code: EUR, symbol: EUR}}]
"""

import os
import typing as t

from ansible.errors import AnsibleLookupError
from ansible.plugins.lookup import LookupBase
from ansible.utils.display import Display
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.community.ovh.plugins.module_utils._engine.run import ExecutionContext
from ansible_collections.community.ovh.plugins.module_utils._products.api.call_job import READING
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import CONNECTION
from ansible_collections.community.ovh.plugins.plugin_utils import _in_process

display = Display()


class LookupModule(LookupBase):
    """Paths → the API's answers, by the job of ovh_api_call."""

    def run(
        self, terms: t.Sequence[t.Any], variables: t.Mapping[str, t.Any] | None = None, **kwargs: t.Any
    ) -> list[t.Any]:
        """Return a response for each path. Raises AnsibleLookupError if one cannot be read."""
        given = {**self.options_in(variables or {}), **kwargs}
        return [answer({**given, "path": term}) for term in terms]

    def options_in(self, variables: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """Return the options that variables give, such as ovh_endpoint; a variable may be a template."""
        return {
            name: self._templar.template(variables["ovh_" + name]) for name in CONNECTION if "ovh_" + name in variables
        }


def answer(options: t.Mapping[str, t.Any]) -> t.Any:
    """Return the API's answer to one path. Nothing in it is ever taken for a template."""
    around = ExecutionContext(
        os.environ, _in_process.START_DIRECTORY, check_mode=True, connect=_in_process.connection_for
    )
    args = _in_process.validated(READING, options)
    result = _in_process.do(READING, "(community.ovh.api) lookup", args, around)
    for warning in result.get("warnings", ()):
        display.warning(warning)
    if result.get("failed"):
        raise AnsibleLookupError(result["msg"])
    return wrap_var(result["response"])
