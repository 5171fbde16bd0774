# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
name: api
short_description: Get a single value from the OVHcloud API
description:
  - Asks the OVHcloud API for one path or more, and returns its answers, in the order of the paths.
  - It only ever reads. What changes something is the work of the modules.
  - No text of an answer is ever taken for a template.
  - Ansible asks anew each time it needs the value. Where many tasks need it, keep it by M(ansible.builtin.set_fact).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  _terms:
    description:
      - Paths below the endpoint, as the API's documentation has them, such as V(/me) or V(/ip/{ip}/reverse).
      - Each C({name}) is filled from O(path_params). All else is taken as percent-encoded already.
      - What begins with V(/v1/) or V(/v2/) goes to that version of the API.
    type: list
    elements: str
    required: true
  path_params:
    description:
      - Values for the holes in the paths. Each is encoded whole, so that an IP block such as V(192.0.2.0/28) works.
      - Where there are several paths, each of them has all of the holes.
    type: dict
  query:
    description:
      - What stands behind the C(?). Any names will do, dotted and reserved ones, too.
      - A list repeats its name, a boolean is sent in lower case, a null as C(null), a dictionary as JSON.
    type: dict
  authenticated:
    description: With V(false), no credentials are needed and none are sent, but for the application key, if there is one.
    type: bool
    default: true
  expand:
    description: Read a list of ids as the objects behind them, in as few requests as the API allows.
    type: bool
    default: false
  all_pages:
    description:
      - Read all pages of a list of the API v2. Without it, the answer is the page that was asked for, as the API gives it,
        with a warning where there are more.
      - O(expand) always reads all pages.
    type: bool
    default: false
  show_secrets:
    description: Return secrets in the answers as they are. Set C(no_log) on the task where you use it.
    type: bool
    default: false
  parallel:
    description: Requests in flight at once where O(expand) reads objects one by one. 10 by default.
    type: int
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.connection.variables
seealso:
  - module: community.ovh.ovh_api_call
  - name: The console of the API
    description: All routes, with their parameters.
    link: https://eu.api.ovh.com/console/
notes:
  - The access rule that a path needs is C(GET) and the path.
  - A lookup does not see the keyword C(environment) of its task. The C(OVH_) variables are those of the command itself.
"""

EXAMPLES = r"""
- name: Who am I?
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', '/me').nichandle }}"

- name: The address of a server
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', '/dedicated/server/{name}', path_params={'name': 'ns3001.example-sbg.net'}).ip }}"

- name: Each bill of the year
  ansible.builtin.debug:
    msg: "{{ item.billId }}: {{ item.priceWithTax.text }}"
  loop: "{{ lookup('community.ovh.api', '/me/bill', query={'date.from': '2024-01-01'}, expand=true) }}"
  loop_control:
    label: "{{ item.billId }}"

- name: Two answers at once
  ansible.builtin.debug:
    msg: "{{ query('community.ovh.api', '/dedicated/server/ns3001.example-sbg.net', '/dedicated/server/ns3002.example-sbg.net') | map(attribute='ip') }}"

- name: The API's clock needs no credentials
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', '/auth/time', authenticated=false) }}"

- name: The connection's options may be variables, for all lookups of a play
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', '/me').currency.code }}"
  vars:
    ovh_expected_account: ab12345-ovh
    ovh_request_timeout: 30

- name: What is not there is an error, unless the task says otherwise
  ansible.builtin.debug:
    msg: "{{ lookup('community.ovh.api', '/dedicated/server/ns9999.example.net', errors='ignore') | default('no such server', true) }}"
"""

RETURN = r"""
_raw:
  description:
    - The API's own answers, one for each path. With one path, C(lookup) gives the answer itself, and C(query) a list with it.
    - Secrets in them are hidden unless O(show_secrets=true).
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

    def run(self, terms: t.Sequence[t.Any], variables: t.Mapping[str, t.Any] | None = None, **kwargs: t.Any) -> list[t.Any]:
        """An answer for each path; raises AnsibleLookupError, in one sentence, where one can't be had."""
        given = {**self.options_in(variables or {}), **kwargs}
        return [answer({**given, "path": term}) for term in terms]

    def options_in(self, variables: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        """The options that variables give, such as ovh_endpoint; a variable may be a template."""
        return {name: self._templar.template(variables["ovh_" + name]) for name in CONNECTION if "ovh_" + name in variables}


def answer(options: t.Mapping[str, t.Any]) -> t.Any:
    """The API's answer to one path. Nothing in it is ever taken for a template."""
    around = ExecutionContext(os.environ, _in_process.START_DIRECTORY, check_mode=True, connect=_in_process.connection_for)
    result = _in_process.do(READING, "(community.ovh.api) lookup", options, around)
    for warning in result.get("warnings", ()):
        display.warning(warning)
    if result.get("failed"):
        raise AnsibleLookupError(result["msg"])
    return wrap_var(result["response"])
