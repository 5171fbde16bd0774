# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
name: ovh
short_description: The machines of an OVHcloud account, grouped
description:
  - Makes a host of each dedicated server, with what the API knows of it as host variables, in groups by datacenter, region and state.
  - Reads all servers in as few requests as the API allows. It only ever reads.
  - The file is called C(ovh.yml) or C(ovh.yaml), or ends in C(.ovh.yml) or C(.ovh.yaml).
  - "Each field of the API is a host variable with the prefix C(ovh_): its C(serverId) is C(ovh_server_id). There are C(ovh_display_name) and
    C(ovh_tags) too. Of the variables that Ansible knows itself, only C(ansible_host) is set."
  - No value that comes from the API is ever taken for a template. Texts are marked as unsafe, which C(ansible-inventory --list) shows.
  - The groups are C(ovh), in it C(ovh_dedicated_server), and C(datacenter_*), C(region_*) and C(state_*), in lower case, with every character
    other than letters, digits and C(_) replaced by C(_).
  - With O(cache), what is kept is what the API answered, for these very credentials. Filters, names and groups are applied afterwards, and the
    next run asks the API nothing.
  - A server that the credentials may not read, that is gone or that has expired is left out with a warning. Any other failure is an error,
    and never a shorter inventory. Ansible itself goes on without an inventory that failed, so set
    E(ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED=true).
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
extends_documentation_fragment:
  - community.ovh.connection
  - ansible.builtin.constructed
  - ansible.builtin.inventory_cache
options:
  plugin:
    description: Says that the file is one of this plugin.
    type: str
    required: true
    choices: [community.ovh.ovh]
  products:
    description: Which kinds of machines become hosts.
    type: list
    elements: str
    choices: [dedicated_server]
    default: [dedicated_server]
  datacenters:
    description: Only machines in these datacenters, such as V(sbg1).
    type: list
    elements: str
    default: []
  regions:
    description: Only machines in these regions, such as V(eu-west-sbg).
    type: list
    elements: str
    default: []
  states:
    description: Only machines in these states.
    type: list
    elements: str
    choices: [ok, error, hacked, hackedBlocked]
    default: []
  power_states:
    description: Only machines that are on, or off.
    type: list
    elements: str
    choices: [poweron, poweroff]
    default: []
  filters:
    description:
      - Rules that keep machines or leave them out. The first whose expression holds decides, and a machine that none is about is kept.
      - An expression that cannot be evaluated is an error. For a tag that not every machine has, write C(ovh_tags.env | default('') == 'prod').
    type: list
    elements: dict
    default: []
    suboptions:
      include:
        description: A Jinja2 expression over the host variables. A machine for which it holds is kept.
        type: raw
      exclude:
        description: A Jinja2 expression over the host variables. A machine for which it holds is left out. V(true) leaves out all others.
        type: raw
  hostnames:
    description:
      - What hosts are called, the best first. After all of these comes the V(name).
      - V(display_name) is the name in the control panel, which is the V(name) until somebody gives another. V(reverse) is the reverse DNS.
      - A name that has whitespace, control characters or any of C(,:&![]), that is C(localhost) or a group's, or that another host has already,
        is not taken. A name that several machines have is taken by none of them. One warning names them.
    type: list
    elements: str
    choices: [display_name, reverse, name]
    default: [name]
  address:
    description: What C(ansible_host) is, the best first. It is not set for a machine that has none of these.
    type: list
    elements: str
    choices: [ip, reverse, name]
    default: [ip]
  read_mode:
    description:
      - How machines are read. With V(auto), the ways of few requests are tried first, and whatever the API does not honour is not used.
      - V(expanded) asks for the list with all objects in it, and V(batch) for up to 40 objects at a time. Both are undocumented by OVHcloud.
        V(single) asks for each object.
      - An expanded list may be some minutes old, and may show a machine that has just expired.
    type: str
    choices: [auto, expanded, batch, single]
    default: auto
  on_unreadable:
    description:
      - What to do when some machines cannot be read for other reasons than being forbidden, gone or expired.
      - With V(warn), the inventory has the others, and is not cached. A failure that is about all machines is always an error.
    type: str
    choices: [fail, warn]
    default: fail
  parallel:
    description: Requests in flight at once, where machines are read one by one. By default 10.
    type: int
seealso:
  - module: community.ovh.ovh_server_burst
  - module: community.ovh.ovh_api_call
"""

EXAMPLES = r"""
# ovh.yml: all servers, with the credentials of OVH_... variables or of an ovh.conf
plugin: community.ovh.ovh
---
# strasbourg.ovh.yml: called as in the control panel, those with the tag env=prod
plugin: community.ovh.ovh
regions: [eu-west-sbg]
hostnames: [display_name, reverse]
filters:
  - include: ovh_tags.env | default('') == 'prod'
  - exclude: true
---
# vault.ovh.yml: credentials in the file, from a lookup and from ansible-vault
plugin: community.ovh.ovh
endpoint: ovh-eu
client_id: "{{ lookup('ansible.builtin.env', 'INVENTORY_CLIENT') }}"
client_secret: !vault |
  $ANSIBLE_VAULT;1.1;AES256
  6331...
expected_account: ab12345-ovh
---
# grouped.ovh.yml: groups of your own, variables of your own, kept for ten minutes
plugin: community.ovh.ovh
states: [ok]
keyed_groups:
  - key: ovh_tags
    prefix: tag
  - key: ovh_os
    prefix: os
groups:
  fast: ovh_link_speed >= 1000
compose:
  ansible_user: "'root' if ovh_os.startswith('debian') else 'ubuntu'"
cache: true
cache_plugin: ansible.builtin.jsonfile
cache_connection: ~/.cache/ovh-inventory
cache_timeout: 600
"""

import os
import typing as t

from ansible import constants
from ansible.errors import AnsibleError, AnsibleParserError
from ansible.module_utils.basic import missing_required_lib
from ansible.plugins.inventory import BaseInventoryPlugin, Cacheable, Constructable
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_all
from ansible_collections.community.ovh.plugins.module_utils._api.config import PARTS, Configuration, resolve
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._api.wire import IMPORT_TRACEBACK
from ansible_collections.community.ovh.plugins.module_utils._engine.run import Surroundings, open_client, understanding
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import SERVER
from ansible_collections.community.ovh.plugins.plugin_utils import _here, _inventory

FILES = ("ovh.yml", "ovh.yaml")
PRODUCTS = {"dedicated_server": SERVER}
# The connection's options: these may be templates, those are numbers, and the last say how to ask, not whom.
TEXTS = (*PARTS, "endpoint", "config_file", "expected_account", "ca_path")
SECONDS = ("request_timeout", "retry_timeout")
TUNING = ("rate_limit", "parallel", "read_mode")


class InventoryModule(BaseInventoryPlugin, Constructable, Cacheable):
    """options → the API's answers, or the cache's → machines that are wanted → hosts → groups."""

    NAME = "community.ovh.ovh"

    def verify_file(self, path: str) -> bool:
        """Whether the file's name says that it is ours."""
        name = os.path.basename(path)
        return bool(super().verify_file(path)) and (name in FILES or name.endswith(tuple("." + each for each in FILES)))

    def parse(self, inventory: t.Any, loader: t.Any, path: str, cache: bool = True) -> None:
        """Add the account's machines to the inventory; raises AnsibleParserError, in one sentence, where they can't be had."""
        super().parse(inventory, loader, path, cache)
        file_options = self._read_config_data(path)
        try:
            _inventory.require_filters(self.get_option("filters"))
            censuses = self.censuses(self.configuration(file_options), path, cache)
        except OvhError as error:
            raise AnsibleParserError(str(error)) from None
        self.inventory.add_group("ovh")
        for product, census in censuses.items():
            if census.left_out:
                self.display.warning(_inventory.left_out_wording(census.left_out))
            self.populate(product, self.wanted(census.machines))

    # ---- options

    def configuration(self, file_options: t.Mapping[str, t.Any]) -> Configuration:
        """Who talks to which API, by what the file says, then the environment and the usual files."""
        given = {name: self.text_option(name, file_options.get(name)) for name in TEXTS} | {name: self.get_option(name) for name in SECONDS}
        configuration = resolve(given, os.environ, os.getcwd())
        for warning in configuration.warnings:
            self.display.warning(warning)
        return configuration

    def text_option(self, name: str, value: t.Any) -> str | None:
        """What the file says, as a plain text: its template evaluated, its vault opened, and no path made of it yet."""
        self.templar.available_variables = self._vars
        try:
            text = self.templar.template(value)
            return None if text is None else str(text)
        except AnsibleError as error:
            # Without the error itself, which may show the lines around.
            raise AnsibleParserError(f"{name}: its value can't be had ({printable(error.message)})") from None

    # ---- the API's answers

    def censuses(self, configuration: Configuration, path: str, cache: bool) -> dict[str, _inventory.Census]:
        """What there is of each product: from the cache where it may be, else from the API; complete answers are cached."""
        products = self.get_option("products")
        cached = self.get_option("cache")
        key = f"{self.get_cache_key(path)}_{_inventory.cache_key_part(configuration.credentials, products)}"
        if cached and cache:
            try:
                return {product: _inventory.Census(**answers) for product, answers in self._cache[key].items()}
            except KeyError:
                pass
        censuses = self.read(configuration, products)
        if cached and not any(census.unread for census in censuses.values()):
            self._cache[key] = {product: {"machines": census.machines, "left_out": census.left_out} for product, census in censuses.items()}
        return censuses

    def read(self, configuration: Configuration, products: t.Sequence[str]) -> dict[str, _inventory.Census]:
        """What the API has of each product."""
        if IMPORT_TRACEBACK:
            raise AnsibleParserError(missing_required_lib("requests", url="https://pypi.org/project/requests/"))
        tuning = {name: self.get_option(name) for name in TUNING}
        client = open_client(tuning, configuration, Surroundings(os.environ, os.getcwd(), check_mode=True, progress=_here.progress(self.NAME)))
        censuses = {}
        for product in products:
            service = PRODUCTS[product]
            with understanding(client):
                reading = read_all(client, service.list_route, service.item_route, service.hole, service.key, worked=True)
            censuses[product] = _inventory.census_of(reading)
            self.look_at_unread(censuses[product])
        return censuses

    def look_at_unread(self, census: _inventory.Census) -> None:
        """Fail, or warn where the file says so, if the census lacks machines that may well be there."""
        if not census.unread:
            return
        if self.get_option("on_unreadable") == "fail" or not census.machines:
            raise AnsibleParserError(_inventory.unread_wording(census.unread))
        self.display.warning(f"the inventory is not complete: {_inventory.unread_wording(census.unread)}")

    # ---- hosts

    def wanted(self, machines: _inventory.Machines) -> _inventory.Machines:
        """The machines that the selectors and filters ask for, by name."""
        options = {name: self.get_option(name) for name in _inventory.SELECTORS}
        return {name: facts for name, facts in sorted(machines.items()) if _inventory.is_chosen(facts, options) and self.is_kept(name, facts)}

    def is_kept(self, name: str, facts: _inventory.Facts) -> bool:
        """Whether the filters keep a machine."""
        filters = self.get_option("filters")
        variables = self.variables_of(facts) if filters else {}

        def holds(expression: t.Any) -> bool:
            try:
                return expression if isinstance(expression, bool) else bool(self._compose(expression, variables))
            except Exception as error:
                reason = printable(getattr(error, "message", error))
                raise AnsibleParserError(f"the filter {printable(expression)} can't be evaluated for {printable(name)}: {reason};"
                                         " for what not every machine has, use default()") from None

        return _inventory.is_kept(filters, holds)

    def variables_of(self, facts: _inventory.Facts) -> dict[str, t.Any]:
        """A machine's host variables."""
        return _inventory.variables_of(facts, _inventory.address_of(facts, self.get_option("address")))

    def populate(self, product: str, machines: _inventory.Machines) -> None:
        """Make hosts of the machines: first all variables, then all groups, since Ansible takes a name for a group's where there is one."""
        preferences = self.get_option("hostnames")
        own_groups = {name: [f"ovh_{product}", *_inventory.groups_of(facts)] for name, facts in machines.items()}
        all_groups = sorted({group for groups in own_groups.values() for group in groups})
        names = _inventory.host_names(machines, preferences, self.holders(all_groups))
        fallback = _inventory.fallback_wording(machines, preferences, names)
        if fallback:
            self.display.warning(fallback)
        for name, facts in machines.items():
            self.add_host(names[name], self.variables_of(facts))
        self.inventory.add_group(f"ovh_{product}")
        self.inventory.add_child("ovh", f"ovh_{product}")
        # ansible-inventory --graph shows groups and hosts in the order in which they came.
        for group in all_groups:
            self.inventory.add_group(group)
        for name in sorted(machines, key=names.__getitem__):
            self.group_host(names[name], own_groups[name])

    def holders(self, own_groups: t.Collection[str]) -> dict[str, str]:
        """The host names that are taken: by groups, by the controller itself, by machines of other inventory files."""
        hosts = {name: host.vars["ovh_name"] for name, host in self.inventory.hosts.items() if "ovh_name" in host.vars}
        return {**hosts, **dict.fromkeys((*self.inventory.groups, *own_groups, *self.get_option("groups"), *constants.LOCALHOST), "")}

    def add_host(self, host: str, variables: t.Mapping[str, t.Any]) -> None:
        """A host with its variables, and with those that the file composes."""
        self.inventory.add_host(host)
        for name, value in variables.items():
            self.inventory.set_variable(host, name, value)
        compose = self.get_option("compose")
        if compose:
            self._set_composite_vars(compose, self.inventory.get_host(host).get_vars(), host, strict=self.get_option("strict"))

    def group_host(self, host: str, own_groups: t.Sequence[str]) -> None:
        """Put a host into its groups, and into those that the file makes."""
        for group in own_groups:
            self.inventory.add_child(group, host)
        strict = self.get_option("strict")
        self._add_host_to_composed_groups(self.get_option("groups"), {}, host, strict=strict)
        self._add_host_to_keyed_groups(self.get_option("keyed_groups"), {}, host, strict=strict)
