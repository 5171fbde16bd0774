# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the account holds at this moment. Tests may change all of it."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from ..identity.callers import Credential, ServiceAccount, Token
from . import account, billing, cloud, domain_names, iam, ips, mail, servers, vps, vracks, zones
from .agenda import Agenda
from .cloud import Project
from .domain_names import DomainName
from .ips import Block
from .mail import MailDomain
from .objects import ObjectStore
from .servers import Server
from .vps import Vps
from .vracks import Vrack
from .zones import Zone

# An account at one moment: its parts, pickled. Parts that hold the same objects are one.
Snapshot = Mapping[tuple[str, ...], bytes]
SAME_OBJECTS = (("credentials", "validations"), ("service_accounts", "tokens"))


def objects() -> ObjectStore:
    """What is known only from the contract."""
    store = cloud.objects()
    iam.add_permissions(store)
    iam.add_identities(store)
    mail.add_objects(store)
    return store


@dataclass
class State:
    """The account: who may call, what it owns, and what is going to happen.

    A restored account unpickles a part when it is first asked for: most calls need one or two of them.
    """

    nichandle: dict[str, Any] = field(default_factory=account.nichandle)
    account_iam: dict[str, Any] = field(default_factory=account.as_resource)
    applications: dict[int, dict[str, Any]] = field(default_factory=account.applications)
    secrets: dict[int, str] = field(default_factory=account.secrets)  # application id -> application secret
    credentials: dict[int, Credential] = field(default_factory=account.credentials)
    validations: dict[str, Credential] = field(default_factory=dict)  # token of a validation page -> what it validates
    service_accounts: dict[str, ServiceAccount] = field(default_factory=account.service_accounts)
    tokens: dict[str, Token] = field(default_factory=dict)
    bills: billing.Documents = field(default_factory=billing.bills)
    bill_details: dict[str, billing.Documents] = field(default_factory=billing.bill_details)
    refunds: billing.Documents = field(default_factory=billing.refunds)
    refund_details: dict[str, billing.Documents] = field(default_factory=billing.refund_details)
    servers: dict[str, Server] = field(default_factory=servers.seed)
    domains: dict[str, MailDomain] = field(default_factory=mail.seed)
    domain_names: dict[str, DomainName] = field(default_factory=domain_names.seed)
    zones: dict[str, Zone] = field(default_factory=zones.seed)
    unresolved: set[str] = field(default_factory=set)  # names that lead to no address yet
    ssh_keys: dict[str, dict[str, str]] = field(default_factory=dict)
    # service id -> what happens at the end of its engagement
    end_rules: dict[int, str] = field(default_factory=lambda: {103006: "REACTIVATE_ENGAGEMENT"})
    contract_names: dict[int, str] = field(default_factory=dict)  # service id -> the name that was given to it
    contact_changes: dict[int, dict[str, Any]] = field(default_factory=dict)  # requests, by id
    mails: dict[int, dict[str, Any]] = field(default_factory=dict)  # those that the account got
    policies: dict[str, dict[str, Any]] = field(default_factory=iam.policies)
    vps: dict[str, Vps] = field(default_factory=vps.seed)
    ips: dict[str, Block] = field(default_factory=ips.seed)
    projects: dict[str, Project] = field(default_factory=cloud.seed)
    vrack_services: dict[str, dict[str, str | None]] = field(
        default_factory=vracks.services
    )  # kind -> name -> the vRack that it is in
    vracks: dict[str, Vrack] = field(default_factory=vracks.seed)
    objects: ObjectStore = field(default_factory=objects)
    agenda: Agenda = field(default_factory=Agenda)
    last_number: int = field(default_factory=lambda: 5000)
    pickled: Snapshot = field(default_factory=dict, repr=False)  # the parts as they were restored

    @classmethod
    def with_servers(cls, count: int) -> State:
        """The seed; with that many healthy servers in sbg1 instead of its forty, unless it is 0."""
        if not count:
            return cls()
        state = cls(servers={})
        state.add_servers(count)
        return state

    def snapshot(self) -> Snapshot:
        """The account as it is now, to be restored later. What is still going to happen is not part of it."""
        self.objects.settle(self.agenda.now())
        return {
            part: pickle.dumps({name: getattr(self, name) for name in part})
            if any(name in vars(self) for name in part)
            else self.pickled[part]
            for part in PARTS
        }

    @classmethod
    def restored(cls, snapshot: Snapshot) -> State:
        """The account as it was."""
        state = cls.__new__(cls)
        state.pickled, state.agenda = snapshot, Agenda()
        return state

    def __getattr__(self, name: str) -> Any:
        """A part that is asked for the first time since it was restored."""
        part = next((each for each in PARTS if name in each), None)
        if part is None:
            raise AttributeError(name)
        for each, value in pickle.loads(self.pickled[part]).items():
            vars(self).setdefault(each, value)
        return vars(self)[name]

    def next_number(self) -> int:
        """An id that nothing has yet."""
        self.last_number += 1
        return self.last_number

    def credential_of(self, consumer_key: str) -> Credential | None:
        """The credential of a consumer key, revoked ones too."""
        return next((each for each in self.credentials.values() if each.consumer_key == consumer_key), None)

    def add_servers(self, count: int, datacenter: str = "sbg1") -> list[str]:
        """Adds that many plain servers; their names."""
        names = []
        for _index in range(count):
            server = servers.plain(self.next_number(), datacenter)
            self.servers[server.facts["name"]] = server
            names.append(server.facts["name"])
        return names

    def add_vps(self, count: int, zone: str = "os-sbg1") -> list[str]:
        """Adds that many plain VPS; their names."""
        names = []
        for _index in range(count):
            made = vps.plain(self.next_number() + 5000, zone)
            self.vps[made.facts["name"]] = made
            names.append(made.facts["name"])
        return names


ALONE = {each.name for each in fields(State)} - {"agenda", "pickled"} - {name for part in SAME_OBJECTS for name in part}
PARTS = (*SAME_OBJECTS, *((name,) for name in sorted(ALONE)))
