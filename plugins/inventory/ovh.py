# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
name: ovh
short_description: List dedicated servers, VPS and Public Cloud instances as hosts
description:
  - Lists servers and instances as hosts, with the fields of the API as host variables, and groups by kind, location,
    state, project and account.
  - O(products) selects the kinds. By default, only dedicated servers are hosts.
  - It reads in as few requests as the API allows, and never writes.
  - It reads C(/dedicated/server) and paths below it; for VPS C(/vps), C(/vps/*), and C(/ip) if permitted, which saves a
    request for each VPS; for instances C(/cloud/project) and C(/cloud/project/*). O(with) reads more.
  - The file is named C(ovh.yml) or C(ovh.yaml), or ends in C(.ovh.yml) or C(.ovh.yaml). An unknown key is an error.
  - Each field of the API is a host variable with the prefix C(ovh_), so C(serverId) is C(ovh_server_id).
    C(ovh_display_name), C(ovh_tags) and C(ovh_product), the kind of the host, are added. Of Ansible's own variables,
    only C(ansible_host) is set. O(hostvars_prefix) is another prefix.
  - In addition, a VPS has C(ovh_ips) with all its addresses, C(ovh_ip) and C(ovh_ipv6). A Public Cloud instance has
    C(ovh_ips), C(ovh_ip), C(ovh_ipv6) and C(ovh_private_ip), C(ovh_project_id), C(ovh_project), the description of the
    project or its id, and C(ovh_project_iam) with the tags of the project.
  - Values of the API are never evaluated as templates. Texts are marked as unsafe, which C(ansible-inventory --list)
    shows.
  - The groups are C(ovh), with one child group for each of O(products), such as C(ovh_dedicated_server), and groups by
    fields. Dedicated servers are in C(datacenter_*), C(region_*), C(availability_zone_*) and C(state_*); VPS in
    C(zone_*) and C(state_*); Public Cloud instances in C(region_*), C(project_*) and C(state_*); with O(accounts), all
    hosts are in C(account_*). Group names are in lower case, and characters other than letters, digits and C(_) are
    replaced by C(_).
  - O(cache) stores the responses of the API for these credentials. Filters, names and groups are applied afterwards,
    and the next run sends no request.
  - Hosts and projects that are forbidden, removed or expired are skipped with a warning. Any other failure is an error,
    so that the inventory is never incomplete without notice. Ansible continues after a failed inventory, so set
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
    description: The name of this plugin.
    type: str
    required: true
    choices: [community.ovh.ovh]
  products:
    description: The kinds of services to list as hosts.
    type: list
    elements: str
    choices: [dedicated_server, vps, cloud_instance]
    default: [dedicated_server]
    aliases: [product]
  projects:
    description:
      - The Public Cloud projects to list, by id or description. By default, all.
      - A listed project that cannot be read is an error.
    type: list
    elements: str
    default: []
    aliases: [project]
  accounts:
    description:
      - Several accounts, or several endpoints, in one file.
      - Each entry has a O(accounts[].name) and connection options. Options that an entry does not set come from the
        file, then from the environment and the default files.
      - The variable C(ovh_account) of a host is the name of its account, and the host is in the group C(account_*) of
        that name. Each account has its own cache.
      - A failed account is an error. With O(on_unreadable=warn) it is a warning, unless all accounts fail.
    type: list
    elements: dict
    suboptions:
      name:
        description: The name of the account in the inventory, in letters, digits and C(_.-).
        type: str
        required: true
      products:
        description: As O(products), for this account.
        type: list
        elements: str
        choices: [dedicated_server, vps, cloud_instance]
        aliases: [product]
      projects:
        description: As O(projects), for this account.
        type: list
        elements: str
        aliases: [project]
      endpoint:
        description: As O(endpoint).
        type: str
      application_key:
        description: As O(application_key).
        type: str
      application_secret:
        description: As O(application_secret).
        type: str
      consumer_key:
        description: As O(consumer_key).
        type: str
      client_id:
        description: As O(client_id).
        type: str
      client_secret:
        description: As O(client_secret).
        type: str
      access_token:
        description: As O(access_token).
        type: str
      config_file:
        description: As O(config_file).
        type: path
      oauth2_token_url:
        description: As O(oauth2_token_url).
        type: str
      expected_account:
        description: As O(expected_account).
        type: str
      request_timeout:
        description: As O(request_timeout).
        type: float
        aliases: [timeout]
      retry_timeout:
        description: As O(retry_timeout).
        type: float
      ca_path:
        description: As O(ca_path).
        type: path
      rate_limit:
        description: As O(rate_limit).
        type: float
  datacenters:
    description:
      - "Only hosts in these datacenters, such as V(sbg1). For VPS, use the zone, such as V(os-gra7), or its name in the
        API, C(Region OpenStack: os-gra7). Public Cloud instances have no datacenter."
      - O(on_empty) applies to a value that matches no host.
    type: list
    elements: str
    default: []
    aliases: [datacenter, zone, zones]
  regions:
    description: Only hosts in these regions, such as V(eu-west-sbg) for servers, V(GRA11) for instances, and the zone
      for VPS.
    type: list
    elements: str
    default: []
    aliases: [region]
  states:
    description:
      - Only hosts in these states. Each kind has its own states.
      - Dedicated servers have V(ok), V(error), V(hacked) and V(hackedBlocked). VPS and instances have the states of the
        API, such as V(running) and V(stopped), V(ACTIVE) and V(SHUTOFF).
      - Without this option, instances that are being created or deleted are left out, with a warning. They have the
        states V(BUILD), V(BUILDING), V(DELETING), V(DELETED) and V(SOFT_DELETED).
      - An undocumented state is accepted with a warning, because the API may have added it.
    type: list
    elements: str
    default: []
    aliases: [state]
  power_states:
    description: Only hosts that are V(poweron) or V(poweroff). Only dedicated servers have this field. Other values are
      accepted with a warning.
    type: list
    elements: str
    default: []
    aliases: [power_state]
  tagged:
    description: Only hosts that have all of these tags. Public Cloud instances have no tags.
    type: dict
    default: {}
    aliases: [tags]
  iam_tags:
    description:
      - Only services that have all of these IAM tags. For Public Cloud instances, these are the tags of the project.
      - The API filters the list, so that fewer services are read. O(tagged) filters afterwards, so that one cache
        serves several files. Keys and values are compared exactly.
    type: dict
    default: {}
  with:
    description:
      - What else to read, in a number of requests that does not grow with the number of hosts, except for V(options).
        An extra that a kind of host does not have is ignored.
      - "V(service): C(ovh_service) of servers and VPS, with C(expiration), C(days_left), C(renewal), C(ends) and
        C(expires_soon). The group is C(expires_soon). It reads C(/services), on endpoints without it C(serviceInfos) of
        each host."
      - "V(ips): C(ovh_ips) of servers, with all addresses and blocks that are routed to them. It reads C(/ip). VPS and
        instances always have C(ovh_ips)."
      - "V(vrack): C(ovh_vracks) of servers and instances. The groups are C(vrack_*). It reads C(/vrack) and, of each
        vRack, C(dedicatedServerInterfaceDetails) or C(cloudProject). The API shows no private addresses of servers."
      - "V(options): C(ovh_options) of servers and VPS, with one request for each host."
      - "V(flavor), V(image): C(ovh_flavor) and C(ovh_image) of instances, with groups C(flavor_*) and C(image_*). They
        read C(flavor) and C(image) of each project, and C(snapshot) if an instance has an image that is not among
        these."
      - "V(network), V(volume), V(instance_group): C(ovh_networks), C(ovh_volumes) and C(ovh_instance_groups) of
        instances, with groups C(network_*) and C(instance_group_*). They read C(network/private) and C(network/public),
        C(volume), and C(instance/group) of each project."
      - An extra of a single host, project or vRack that is forbidden or gone is left out with a warning. For any other
        failure see O(on_unreadable).
    type: list
    elements: str
    choices: [service, ips, vrack, options, flavor, image, network, volume, instance_group]
    default: []
  expires_within:
    description: Hosts whose service ends within this time, such as V(30d) or V(12h), and is not renewed automatically
      are in the group C(expires_soon). It requires O(with=service).
    type: str
    default: 30d
  on_empty:
    description:
      - What to do when a value of a selector matches no host, or when the selectors or O(filters) leave no host.
      - V(warn) warns and lists the values that exist. V(fail) makes the inventory fail.
    type: str
    choices: [warn, fail]
    default: warn
  filters:
    description:
      - Rules to keep or skip hosts. The first matching rule decides. A host without a matching rule is kept.
      - An expression that cannot be evaluated is an error. For a tag that not every host has, write C(ovh_tags.env |
        default('') == 'prod').
    type: list
    elements: dict
    default: []
    suboptions:
      include:
        description: A Jinja2 expression over the host variables. Matching hosts are kept.
        type: raw
      exclude:
        description: A Jinja2 expression over the host variables. Matching hosts are skipped. V(true) skips all
          remaining hosts.
        type: raw
  hostnames:
    description:
      - The preferred host names, in order. V(name) is the last resort.
      - An entry is V(display_name), V(reverse), V(name), or a Jinja2 expression over the host variables, such as
        V(ovh_tags.Name) or V(ovh_display_name | lower). The next entry applies to hosts for which the expression has no
        value.
      - V(display_name) is the name in the control panel, by default equal to V(name). V(reverse) is the reverse DNS.
      - The V(name) of a Public Cloud instance need not be unique. Several instances of the same name are named by their
        ids.
      - A host name has letters (A to Z), digits and C(. _ -) and starts with a letter or digit, so that it is never a
        template, a path or a pattern. Other names, names of groups and names of other hosts are not used. The same
        applies to names and addresses of the controller, such as C(localhost), and to names that end in C(.yml),
        C(.yaml) or C(.json), like the variable files of hosts. A name that several hosts share is used by none of them.
        One warning lists these names.
      - A host that cannot use its V(name) either is skipped with a warning.
      - If two of O(accounts) have a host of the same name, both get the name of their account and C(_) as a prefix.
    type: list
    elements: str
    default: [name]
    aliases: [hostname]
  hostvars_prefix:
    description:
      - The prefix of all host variables but C(ansible_host). It ends with C(_), and is not one of Ansible's own
        variables, such as C(ansible_).
      - Expressions in the file use the variables with this prefix.
    type: str
    default: ovh_
  group_prefix:
    description: A prefix of the groups by field, account and project, such as V(ovh_) for C(ovh_datacenter_sbg1). The
      groups C(ovh) and C(ovh_dedicated_server), C(ovh_vps) and C(ovh_cloud_instance) have no further prefix.
    type: str
    default: ''
  address:
    description:
      - The preferred values of C(ansible_host), in order. It is not set for a host that has none of them.
      - Only IP addresses and valid host names are used, never those of the controller itself.
      - V(ip) is the public address, IPv4 before IPv6. V(ipv6) and V(private_ip) apply to VPS and instances.
    type: list
    elements: str
    choices: [ip, ipv6, private_ip, reverse, name]
    default: [ip]
  read_mode:
    description:
      - How to read the services. V(auto) tries the bulk reads first, and falls back if the API does not support them.
      - V(expanded) requests the list with all objects, V(batch) up to 40 objects at a time. OVHcloud documents neither.
        V(single) requests each object.
      - An expanded list may be some minutes old, and may contain a server that has just expired.
    type: str
    choices: [auto, expanded, batch, single]
    default: auto
  on_unreadable:
    description:
      - What to do when some hosts cannot be read, except for forbidden, removed or expired ones.
      - With V(warn), the inventory has the other hosts and is not cached. A failure that affects all hosts is always an
        error.
    type: str
    choices: [fail, warn]
    default: fail
  parallel:
    description: Maximum number of parallel requests for single reads. The default is 10.
    type: int
seealso:
  - module: community.ovh.ovh_server_burst
  - module: community.ovh.ovh_api_call
"""

EXAMPLES = r"""
# ovh.yml: all servers, with credentials from the environment or ovh.conf
plugin: community.ovh.ovh
---
# strasbourg.ovh.yml: servers tagged env=prod, named as in the control panel
plugin: community.ovh.ovh
regions: [eu-west-sbg]
hostnames: [display_name, reverse]
filters:
  - include: ovh_tags.env | default('') == 'prod'
  - exclude: true
---
# vault.ovh.yml: credentials from a lookup and from ansible-vault
plugin: community.ovh.ovh
endpoint: ovh-eu
client_id: "{{ lookup('ansible.builtin.env', 'INVENTORY_CLIENT') }}"
client_secret: !vault |
  $ANSIBLE_VAULT;1.1;AES256
  6331...
expected_account: ab12345-ovh
---
# cloud.ovh.yml: the instances of two Public Cloud projects, with their private addresses
plugin: community.ovh.ovh
products: [cloud_instance]
projects: [shop, 0123456789abcdef0123456789abcdef]
states: [ACTIVE]
address: [private_ip, ip]
---
# everywhere.ovh.yml: several accounts and endpoints, with different products
plugin: community.ovh.ovh
accounts:
  - name: prod
    config_file: ~/prod.conf
    products: [dedicated_server, cloud_instance]
  - name: test
    endpoint: ovh-eu
    client_id: "{{ lookup('ansible.builtin.env', 'TEST_CLIENT') }}"
    client_secret: "{{ lookup('ansible.builtin.env', 'TEST_SECRET') }}"
  - name: canada
    endpoint: ovh-ca
---
# grouped.ovh.yml: custom groups and variables, with a cache of ten minutes
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

import dataclasses
import datetime
import os
import typing as t

from ansible import constants
from ansible.errors import AnsibleError, AnsibleParserError, AnsibleUndefinedVariable
from ansible.module_utils.basic import missing_required_lib
from ansible.plugins.inventory import BaseInventoryPlugin, Cacheable, Constructable
from ansible_collections.community.ovh.plugins.module_utils._api.client import Connection
from ansible_collections.community.ovh.plugins.module_utils._api.config import PARTS, Configuration, resolve
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import require_product
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.redact import Redactor, redactor
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed, printable
from ansible_collections.community.ovh.plugins.module_utils._api.transport import IMPORT_TRACEBACK
from ansible_collections.community.ovh.plugins.module_utils._engine import discovery
from ansible_collections.community.ovh.plugins.module_utils._engine.extras import with_extras
from ansible_collections.community.ovh.plugins.module_utils._engine.option_types import duration_of, value_problem
from ansible_collections.community.ovh.plugins.module_utils._engine.run import (
    ExecutionContext,
    open_client,
    unexpected_answers_as_errors,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.selectors import texts_of
from ansible_collections.community.ovh.plugins.module_utils._products.host_extras import EXTRAS
from ansible_collections.community.ovh.plugins.module_utils._products.host_kinds import KINDS, endpoints_of
from ansible_collections.community.ovh.plugins.plugin_utils import _accounts, _in_process, _inventory, _options

FILES = ("ovh.yml", "ovh.yaml")
# The connection's options: these may be templates, and those are numbers.
TEXTS = (*PARTS, "endpoint", "config_file", "expected_account", "ca_path")
NUMBERS = ("request_timeout", "retry_timeout", "rate_limit")
TEXT_LISTS = ("datacenters", "regions", "states", "projects", "hostnames")
SELECTORS = ("datacenters", "regions", "states", "power_states", "tagged")

Censuses = dict[str, discovery.Discovery]


class InventoryModule(BaseInventoryPlugin, Constructable, Cacheable):
    """options → accounts → the API's answers, or the cache's → machines that are wanted → hosts → groups."""

    NAME = "community.ovh.ovh"

    def verify_file(self, path: str) -> bool:
        """Return whether the file's name says that it is ours."""
        name = os.path.basename(path)
        return bool(super().verify_file(path)) and (name in FILES or name.endswith(tuple("." + each for each in FILES)))

    def parse(self, inventory: t.Any, loader: t.Any, path: str, cache: bool = True) -> None:
        """Add the accounts' machines to the inventory; raises AnsibleParserError, in one sentence, where they can't be
        had.
        """
        super().parse(inventory, loader, path, cache)
        self.secrets: set[str] = set()
        self.connections: list[Connection] = []
        file_options = self._read_config_data(path)
        try:
            for name in TEXT_LISTS:
                problem = value_problem({"type": "list", "elements": "str"}, self.get_option(name), name)
                if problem:
                    raise UsageError(problem)
            _options.require_known_keys(
                file_options, constants.config.get_configuration_definitions("inventory", self._load_name)
            )
            _inventory.require_filters(self.get_option("filters"))
            self.prefix, self.group_prefix = self.get_option("hostvars_prefix"), self.get_option("group_prefix")
            _inventory.require_prefixes(self.prefix, self.group_prefix)
            _inventory.require_names(self.get_option("hostnames"), self.prefix)
            self.extras, self.iam_tags = self.get_option("with"), self.get_option("iam_tags")
            self.now = datetime.datetime.now(datetime.UTC)
            self.expires_within = duration_of("expires_within", self.get_option("expires_within"))
            accounts = self.accounts(file_options)
            kinds = dict.fromkeys(name for account in accounts for name in account.products)
            for message in _inventory.undocumented_values(self.selectors(), [KINDS[name] for name in kinds]):
                self.warn(message)
            self.populate(list(kinds), self.wanted(self.machines(accounts, path, cache)))
        except OvhError as error:
            raise AnsibleParserError(self.redactor().sentence(str(error))) from None

    # ---- secrets

    def redactor(self) -> Redactor:
        """Return what hides the secrets that are known by now."""
        return redactor(frozenset(self.secrets.union(*(connection.tokens for connection in self.connections))))

    def warn(self, text: str) -> None:
        """Show a warning, which may quote what the API says."""
        self.display.warning(self.redactor().sentence(text))

    # ---- options

    def accounts(self, file_options: t.Mapping[str, t.Any]) -> list[_accounts.Account]:
        """Return the accounts that the file names, or the one that its own options are about."""
        options = {name: self.text_option(name, file_options.get(name)) for name in TEXTS} | {
            name: self.get_option(name) for name in NUMBERS
        }
        usual = _accounts.Account("", options, self.get_option("products"), self.get_option("projects"))
        if "accounts" not in file_options:
            return [usual]
        _accounts.require_list(file_options["accounts"])
        entries = [
            {
                name: self.text_option(f"accounts: {name}", value) if name in (*TEXTS, *NUMBERS) else value
                for name, value in entry.items()
            }
            for entry in file_options["accounts"]
        ]
        accounts = [_accounts.account_of(entry, usual, list(KINDS)) for entry in entries]
        _accounts.require_own_names(accounts)
        return accounts

    def text_option(self, name: str, value: t.Any) -> str | None:
        """Return what the file says, as a plain text: its template evaluated, its vault opened, and no path made of it
        yet.
        """
        self.templar.available_variables = self._vars
        try:
            text = self.templar.template(value)
        except AnsibleError as error:
            # Without the error itself, which may show the lines around.
            raise AnsibleParserError(f"{name}: cannot get its value ({printable(error.message)})") from None
        problem = value_problem({"type": "str"}, text, name)
        if problem:
            raise AnsibleParserError(problem)
        return None if text is None else str(text)

    def configuration(self, account: _accounts.Account) -> Configuration:
        """Return who talks to which API, by what the file says, then the environment and the usual files."""
        configuration = resolve(account.options, os.environ, os.getcwd())
        self.secrets |= configuration.secrets
        for warning in configuration.warnings:
            self.warn(account.about(warning))
        return configuration

    # ---- the API's answers

    def machines(self, accounts: t.Sequence[_accounts.Account], path: str, cache: bool) -> list[_inventory.Machine]:
        """Return all machines.

        An account that is in trouble is left out where the file says to go on, unless there is no other.
        """
        machines: list[_inventory.Machine] = []
        failures: list[str] = []
        for account in accounts:
            try:
                machines += self.machines_of(account, path, cache)
            except OvhError as error:
                failures.append(account.about(str(error)))
                if (
                    self.get_option("on_unreadable") == "fail"
                    or isinstance(error, UsageError)
                    or len(failures) == len(accounts)
                ):
                    raise StateError("; ".join(failures)) from None
        for failure in failures:
            self.warn(f"the inventory is not complete: {failure}")
        return machines

    def machines_of(self, account: _accounts.Account, path: str, cache: bool) -> list[_inventory.Machine]:
        """Return all machines of an account."""
        machines = []
        for product, found in self.discoveries(account, path, cache).items():
            if found.left_out:
                self.warn(account.about(_inventory.left_out_wording(found.left_out, KINDS[product])))
            if found.lacking:
                self.warn(account.about(_inventory.lacking_wording(found.lacking)))
            machines += [
                _inventory.Machine(
                    KINDS[product], account.name, name, _inventory.with_expiry(facts, self.now, self.expires_within)
                )
                for name, facts in sorted(found.machines.items())
            ]
        return machines

    def discoveries(self, account: _accounts.Account, path: str, cache: bool) -> Censuses:
        """Return what an account has of each product: from the cache where it may be, else from the API; complete
        answers are cached.
        """
        configuration = self.configuration(account)
        cached = self.get_option("cache")
        asked = sorted(account.products), sorted(account.projects), sorted(self.extras), sorted(self.iam_tags.items())
        key = f"{self.get_cache_key(path)}_{_inventory.cache_key_part(configuration.credentials, asked)}"
        if cached and cache:
            try:
                return {product: discovery.Discovery(**answers) for product, answers in self._cache[key].items()}
            except KeyError:
                pass
        discoveries = self.read(account, configuration)
        if cached and not any(each.unread for each in discoveries.values()):
            self._cache[key] = {
                product: {"machines": each.machines, "left_out": each.left_out, "lacking": each.lacking}
                for product, each in discoveries.items()
            }
        return discoveries

    def read(self, account: _accounts.Account, configuration: Configuration) -> Censuses:
        """Return what the API has of each product, over one connection.

        What one product's routes refuse says nothing of the others'.
        """
        if IMPORT_TRACEBACK:
            raise AnsibleParserError(missing_required_lib("requests", url="https://pypi.org/project/requests/"))
        tuning = {**account.options, **{name: self.get_option(name) for name in ("parallel", "read_mode")}}
        connection = Connection(configuration.credentials, configuration.settings)
        self.connections.append(connection)
        show = _in_process.progress(self.NAME)
        around = ExecutionContext(
            os.environ,
            os.getcwd(),
            check_mode=True,
            connect=lambda unused: connection,
            progress=lambda line: show(self.redactor().sentence(line)),
        )
        for kind in (KINDS[product] for product in account.products):
            if kind.product:
                require_product(kind.product, endpoints_of(kind), connection.endpoint)
        discoveries = {}
        for product in account.products:
            client = open_client(tuning, configuration, around)
            with unexpected_answers_as_errors(client):
                found = discovery.discover(client, KINDS[product], account.projects, self.iam_tags)
                discoveries[product] = with_extras(client, EXTRAS[product], found, self.extras)
            self.look_at_unread(account, discoveries[product])
            discoveries[product] = dataclasses.replace(
                discoveries[product], machines=self.redactor().value(discoveries[product].machines)
            )
        return discoveries

    def look_at_unread(self, account: _accounts.Account, found: discovery.Discovery) -> None:
        """Fail, or warn where the file says so, if the discovery lacks machines that may well be there."""
        if not found.unread:
            return
        if self.get_option("on_unreadable") == "fail" or not found.machines:
            raise StateError(_inventory.unread_wording(found.unread))
        self.warn(f"the inventory is not complete: {account.about(_inventory.unread_wording(found.unread))}")

    # ---- hosts

    def selectors(self) -> dict[str, t.Any]:
        """Return the selectors' values, by option."""
        return {name: self.get_option(name) for name in SELECTORS}

    def wanted(self, machines: t.Sequence[_inventory.Machine]) -> list[_inventory.Machine]:
        """Return the machines that the selectors and filters keep. Those that are being created or deleted are left out
        unless `states` asks for some.

        A selection that is empty is a warning, or an error where the file says so.
        """
        if not self.get_option("states"):
            passing = [each for each in machines if _inventory.is_passing(each)]
            machines = [each for each in machines if not _inventory.is_passing(each)]
            if passing:
                self.warn(_inventory.passing_wording(passing))
        if self.iam_tags and not machines:
            self.report_empty(f"iam_tags: nothing has {listed(texts_of(self.iam_tags))}")
        for message in _inventory.empty_selections(machines, self.selectors()) if machines or not self.iam_tags else ():
            self.report_empty(message)
        chosen = [machine for machine in machines if _inventory.is_chosen(machine, self.selectors())]
        kept = [machine for machine in chosen if self.is_kept(machine)]
        if chosen and not kept:
            self.report_empty(f"filters: none of {len(chosen)} machines is kept")
        return kept

    def report_empty(self, message: str) -> None:
        """Warn of a selection that is empty; raises StateError with `on_empty: fail`."""
        if self.get_option("on_empty") == "fail":
            raise StateError(f"{message} (on_empty: fail)")
        self.warn(message)

    def is_kept(self, machine: _inventory.Machine) -> bool:
        """Return whether the filters keep a machine."""
        filters = self.get_option("filters")
        variables = self.variables_of(machine) if filters else {}

        def holds(expression: t.Any) -> bool:
            try:
                return expression if isinstance(expression, bool) else bool(self._compose(expression, variables))
            except Exception as error:
                raise self.not_evaluated("filter", expression, machine, error) from None

        return _inventory.is_kept(filters, holds)

    def variables_of(self, machine: _inventory.Machine) -> dict[str, t.Any]:
        """Return a machine's host variables."""
        address = _inventory.address_of(machine.facts, self.get_option("address"))
        return _inventory.variables_of(machine, address, self.prefix)

    def groups_of(self, machine: _inventory.Machine) -> list[str]:
        """Return a machine's groups."""
        return _inventory.groups_of(machine, self.group_prefix)

    def wished_names(self, machines: t.Sequence[_inventory.Machine]) -> list[list[str]]:
        """Return the host names that each machine prefers.

        An expression that has no value for any machine is a warning.
        """
        preferences = self.get_option("hostnames")
        unused = {entry for entry in preferences if entry not in _inventory.NAME_FIELDS} if machines else set()

        def evaluate(machine: _inventory.Machine, expression: str) -> t.Any:
            try:
                value = self._compose(expression, self.variables_of(machine))
            except AnsibleUndefinedVariable:
                return None
            except Exception as error:
                raise self.not_evaluated("host name", expression, machine, error) from None
            if value not in (None, ""):
                unused.discard(expression)
            return value

        wished = [_inventory.wishes(machine, preferences, evaluate) for machine in machines]
        for expression in sorted(unused):
            self.warn(f"hostnames: {expression} has no value for any machine")
        return wished

    def not_evaluated(
        self, what: str, expression: t.Any, machine: _inventory.Machine, error: Exception
    ) -> AnsibleParserError:
        """Return the error of an expression of the file that cannot be evaluated for a machine."""
        reason = printable(getattr(error, "message", error))
        return AnsibleParserError(
            f"the {what} {printable(expression)} cannot be evaluated for {printable(machine.name)}: {reason};"
            " use default() for variables that not every machine has"
        )

    def populate(self, products: t.Sequence[str], machines: t.Sequence[_inventory.Machine]) -> None:
        """Make hosts of the machines, in groups.

        No host is called as a group, which is known only when all groups are there.
        """
        wished, present = self.wished_names(machines), set(self.inventory.hosts)
        all_groups = sorted({f"ovh_{product}" for product in products}.union(*map(self.groups_of, machines)))
        taken = self.holders(all_groups)
        self.inventory.add_group("ovh")
        # ansible-inventory --graph shows groups and hosts in the order in which they came.
        for group in all_groups:
            self.inventory.add_group(group)
        for product in products:
            self.inventory.add_child("ovh", f"ovh_{product}")
        while True:
            names = _inventory.host_names(machines, wished, taken)
            self.add_hosts({name: machine for name, machine in zip(names, machines, strict=True) if name})
            if not set(names).intersection(self.inventory.groups):
                break
            taken.update(dict.fromkeys(self.inventory.groups))
            for name in set(names).difference(present, [""]):
                self.inventory.remove_host(self.inventory.hosts[name])
        self.warn_of_names(machines, wished, names)

    def warn_of_names(
        self, machines: t.Sequence[_inventory.Machine], wished: t.Sequence[list[str]], names: t.Sequence[str]
    ) -> None:
        """Warn of machines that have another name than they should have, and of those that have none."""
        fallback = _inventory.fallback_wording(wished, names)
        if fallback:
            self.warn(fallback)
        nameless = [machine for machine, name in zip(machines, names, strict=True) if not name]
        if nameless:
            self.warn(_inventory.nameless_wording(nameless))

    def holders(self, own_groups: t.Collection[str]) -> dict[str, _inventory.Identity | None]:
        """Return the host names that are taken: by groups, by the controller itself, by machines of other inventory
        files.
        """
        hosts = {name: _inventory.identity_in(host.vars, KINDS) for name, host in self.inventory.hosts.items()}
        hosts = {name: identity for name, identity in hosts.items() if identity}
        made = map(self._sanitize_group_name, self.get_option("groups"))
        return {**hosts, **dict.fromkeys((*self.inventory.groups, *own_groups, "ovh", *made, *constants.LOCALHOST))}

    def add_host(self, host: str, variables: t.Mapping[str, t.Any]) -> None:
        """Add a host with its variables, and with those that the file composes."""
        self.inventory.add_host(host)
        for name, value in variables.items():
            self.inventory.set_variable(host, name, value)
        compose = self.get_option("compose")
        if compose:
            self._set_composite_vars(
                compose, self.inventory.get_host(host).get_vars(), host, strict=self.get_option("strict")
            )

    def add_hosts(self, hosts: t.Mapping[str, _inventory.Machine]) -> None:
        """Add machines by host name: their variables, then their groups, then those that the file makes.

        All variables first, and `keyed_groups`, of unknown names, last: Ansible takes a child's name for a group's
        where there is one.
        """
        strict = self.get_option("strict")
        for host, machine in hosts.items():
            self.add_host(host, self.variables_of(machine))
        for host in sorted(hosts):
            for group in self.groups_of(hosts[host]):
                self.inventory.add_child(group, host)
            self._add_host_to_composed_groups(self.get_option("groups"), {}, host, strict=strict)
        for host in sorted(hosts):
            self._add_host_to_keyed_groups(self.get_option("keyed_groups"), {}, host, strict=strict)
