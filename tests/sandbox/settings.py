# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every knob of the sandbox, with its default. Read live: a change counts from the next request on."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from .state.installs import STEPS


def knob(default: Any, meaning: str, *choices: str) -> Any:
    """One setting: its default, what it means, and the values that it takes if they are few."""
    # pylint: disable=invalid-field-call
    return field(default=default, metadata={"meaning": meaning, "choices": choices})


@dataclass
class Settings:
    """How the sandbox behaves at this moment."""

    endpoint: str = knob(
        "ovh-eu",
        "whose routes are served",
        "ovh-eu",
        "ovh-ca",
        "ovh-us",
        "soyoustart-eu",
        "soyoustart-ca",
        "kimsufi-eu",
        "kimsufi-ca",
    )
    latency: float = knob(0.0, "seconds that each request takes")

    clock_offset: float = knob(0.0, "seconds that the server's clock is ahead of the real one")
    clock_tolerance: float = knob(300.0, "seconds by which a signature's timestamp may differ")
    pending_error: str = knob(
        "INVALID_CREDENTIAL",
        "what a key that is not validated yet is answered",
        "INVALID_CREDENTIAL",
        "INVALID_SIGNATURE",
    )
    token_seconds: float = knob(3599.0, "life of an OAuth2 token")

    limit_per_second: int = knob(0, "requests in a second before 429; 0 = no limit")
    limit_per_minute: int = knob(0, "requests in a minute before 429; 0 = no limit")
    retry_after: bool = knob(True, "429 says Retry-After")

    expanded: str = knob("honour", "X-Pagination-Mode on lists of ids", "honour", "ignore", "refuse")
    expanded_refusal: int = knob(400, "status of the refusal")
    expanded_expired: str = knob(
        "shown", "services that a single GET answers 460 for, in an expanded list", "shown", "absent"
    )
    expanded_forbidden: str = knob(
        "absent", "services that a single GET answers 403 for, in an expanded list", "shown", "absent"
    )
    paging: str = knob("honour", "X-Pagination-Size and -Number on an expanded list", "honour", "ignore")
    paging_headers: bool = knob(False, "expanded answers carry X-Pagination-Elements, -Number, -Size")
    stale_seconds: float = knob(0.0, "age that an expanded list may have")
    pragma: str = knob("ignore", "Pragma: no-cache on a stale list", "honour", "ignore")
    batch: str = knob("honour", "X-Ovh-Batch", "honour", "ignore", "refuse")
    batch_expands: str = knob("ignore", "X-Pagination-Mode on a batch of lists", "honour", "ignore")
    batch_max: int = knob(0, "ids in one batch before 400; 0 = no limit")
    v2_page_size: int = knob(10, "objects on a v2 page when the request names no size")

    task_seconds: float = knob(0.2, "seconds that a task takes")
    task_outcome: str = knob(
        "done", "how tasks of servers, IP blocks and VPS end", "done", "cancelled", "customerError", "ovhError", "never"
    )
    fresh_task_reads: int = knob(0, "first reads of a new task of a server or VPS that fail")
    fresh_task_status: int = knob(404, "status of these failures")

    install_fails_at: str = knob(
        "", "the step at which an installation fails; its task then ends as customerError", "", *STEPS
    )

    dark_after: float = knob(0.0, "seconds from the end of a reboot's task until the server is off")
    dark_seconds: float = knob(0.0, "seconds that it is off then; 0 = it never shows that")
    ownership: str = knob("verified", "whether a domain has the record that proves its owner", "verified", "missing")
    backup_seconds: float = knob(0.0, "seconds from the end of its task until a new backup space can be used")
    contract_seconds: float = knob(0.0, "seconds until a contract shows the renewal that it was given")
    token_mail_seconds: float = knob(0.0, "seconds until the mail with a token is in the list of mails")
    name_seconds: float = knob(0.0, "seconds until a service shows the name that its contract was given")

    mail_outcome: str = knob(
        "applied", "how mail tasks end; lost = the task vanishes and nothing was done", "applied", "lost", "never"
    )
    mail_filter: str = knob(
        "exact", "?from= and ?to= on redirections; like = contains, without case", "exact", "like", "ignored"
    )
    task_account: str = knob("address", "what a mail task calls its account", "address", "local")
    ids_change: bool = knob(True, "a redirection has a new id after changeRedirection")
    busy_conflict: bool = knob(False, "a second write on a redirection with a pending task is a 409")

    domain_task_outcome: str = knob(
        "done", "how tasks of domain names and zones end", "done", "cancelled", "error", "problem", "never"
    )
    record_filter: str = knob(
        "like",
        "?subDomain= on records; like = equal without case, contains = part of it",
        "like",
        "contains",
        "ignored",
    )
    record_id: str = knob("told", "the id in the answer to a new record", "told", "zero")
    fresh_record_reads: int = knob(0, "first reads of a new record that are a 404")
    refresh_outcome: str = knob(
        "published",
        "how a refresh ends; errors = the serial grows, and nothing is published",
        "published",
        "errors",
        "never",
    )
    export: str = knob("published", "what a zone's export shows", "published", "staged")

    ip_filter: str = knob(
        "inside",
        "?ip= on blocks; inside = those that it lies in, exact = the block itself",
        "inside",
        "exact",
        "ignored",
    )
    vrack_tasks: str = knob("stay", "whether a vRack's task is there after its end", "stay", "vanish")
    exploded_reverse: bool = knob(False, "addresses that have a reverse are listed in full length")
    mitigation_permanent: str = knob("kept", "what becomes of permanent, once it is sent", "kept", "ignored")
    firewall_outcome: str = knob("ok", "whether a pending firewall or rule becomes what it shall be", "ok", "never")

    instance_quota: int = knob(20, "how many instances a project may have")
    resource_outcome: str = knob(
        "ready", "what becomes of a new object that only the contract knows", "ready", "failed", "never"
    )
    resource_list_seconds: float = knob(0.0, "seconds until such an object is in its list")
    resource_stale_seconds: float = knob(0.0, "seconds in which reads show such an object as it was before a write")
    resource_answer: str = knob("published", "what its POST is answered", "published", "nothing")
    resource_twins: str = knob("taken", "whether a second one of the same name is taken", "taken", "refused")

    def __setattr__(self, name: str, value: Any) -> None:
        knob_of = {item.name: item for item in fields(self)}.get(name)
        if knob_of is None:
            raise ValueError("no such setting: %s" % name)
        choices, kind = knob_of.metadata["choices"], type(knob_of.default)
        if choices and value not in choices:
            raise ValueError("%s is one of %s, not %r" % (name, ", ".join(choices), value))
        if not isinstance(value, (float, int) if kind is float else kind):
            raise ValueError("%s is a %s, not %r" % (name, kind.__name__, value))
        object.__setattr__(self, name, value)

    def update(self, changes: dict[str, Any]) -> None:
        """Sets many at once; nothing is set if one of them is wrong."""
        unknown = set(changes) - {item.name for item in fields(self)}
        if unknown:
            raise ValueError("no such setting: %s" % ", ".join(sorted(unknown)))
        for name, value in asdict(replace(self, **changes)).items():
            setattr(self, name, value)
