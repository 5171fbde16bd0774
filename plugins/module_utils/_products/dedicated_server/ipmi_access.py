# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session with a server's management board: its screen and keyboard, or its serial line (ovh_server_ipmi_access)."""

from __future__ import annotations

import datetime
import ipaddress

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import (
    IPMI,
    IPMI_ACCESS,
    IPMI_TASK,
    IPMI_TYPES,
    TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import (
    SERVER,
    SERVER_TASKS,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.action import (
    Action,
    IfMissing,
    Messages,
    Order,
    Outcome,
    Params,
    Read,
    Revealing,
    Seen,
    ServiceTasks,
    Step,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.public_keys import is_public_key
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

# A running session is reused only if it lasts this many seconds more.
WORTH_REUSING = 60.0
# The option of each field of the request.
FIELDS = {"type": "type", "ttl": "ttl", "ipToAllow": "ip_to_allow", "sshKey": "ssh_key"}
ORDER = Order("KVM access", IPMI_ACCESS, {"function": IPMI_TASK}, shows_itself=True)
TOLD_TO_OPEN = "the API was told to open a session: run the task again to get it"


def check(params: Params) -> None:
    """Raise ValueError for what the API cannot take."""
    if params["ip_to_allow"]:
        try:
            ipaddress.IPv4Address(params["ip_to_allow"])
        except ValueError:
            raise ValueError(f"ip_to_allow: {params['ip_to_allow']!r} is not an IPv4 address") from None
    key = (params["ssh_key"] or "").strip()
    if key and not is_public_key(key):
        raise ValueError(
            "ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a private key is"
            " not accepted"
        )


# ---- sessions


def session_of(answer: Values) -> Values | None:
    """Return the session in an answer; None if the answer holds none."""
    return {"value": str(answer["value"]), "expiration": answer.get("expiration")} if answer.get("value") else None


def is_supported(params: Params, seen: Seen) -> bool:
    """Return True if the server has this type of access. Raises ValueError."""
    features = seen.found["ipmi"].get("supportedFeatures") or {}
    if features.get(params["type"]):
        return True
    supported = ", ".join(kind for kind in IPMI_TYPES if features.get(kind))
    raise ValueError(f"{params['type']} is not supported; it supports {supported or 'none of the four'}")


def type_query(params: Params, seen: Seen) -> Values:
    """Return the query of a session, which is read by its type."""
    return {"type": params["type"]}


def ends(session: Values) -> float:
    """Return when a session ends, in seconds since 1970; 0 where that is not certain."""
    try:
        moment = datetime.datetime.fromisoformat(str(session.get("expiration")))
    except ValueError:
        return 0.0
    return moment.timestamp() if moment.tzinfo else 0.0


def reusable(params: Params, session: Values | None, now: float) -> bool:
    """Return whether a running session is good enough: it lasts long enough, and is not for another address or key than
    the task's.
    """
    own = params["ip_to_allow"] or params["ssh_key"]
    wanted = params["reuse"] if params["reuse"] is not None else not own
    return bool(wanted and session and ends(session) - now >= WORTH_REUSING)


def session_text(session: Values | None) -> str:
    """Return a session in a diff."""
    return f"until {session.get('expiration')}" if session else "none"


# ---- the action


def plan(params: Params, seen: Seen) -> Step | None:
    """Return a new session, unless the running one is good enough."""
    session = seen.found["session"]
    if reusable(params, session, seen.now):
        return None
    body = {field: params[option] for field, option in FIELDS.items() if params[option]}
    return Step(ORDER, {"session": f"a new one, for {params['ttl']} min"}, body, {"session": session_text(session)})


def unmet(params: Params, seen: Seen) -> str:
    """Return why there is no session; the API may hand out the one that was running before."""
    return "" if seen.found["session"] else f"there is no {params['type']} session; run the task again"


def is_new(before: Seen, now: Seen) -> bool:
    """Return whether there is another session than before."""
    return now.found["session"] not in (None, before.found["session"])


def result(params: Params, outcome: Outcome) -> Values:
    """Return the session without its value."""
    session = outcome.seen.found["session"] if outcome.seen else {}
    return {"type": params["type"], "reused": outcome.step is None, "expiration": session.get("expiration")}


def file_ending(params: Params) -> str:
    """Return the end of the file's name in a folder."""
    return f"-{params['type']}{'.jnlp' if params['type'] == 'kvmipJnlp' else '.txt'}"


OPEN_SESSION = Action(
    ORDER,
    plan,
    result,
    Messages(
        interrupted="a {type} session was asked for; run the task again to get it",
        not_followed=TOLD_TO_OPEN,
        not_read=TOLD_TO_OPEN,
    ),
    service=SERVER,
    tasks=ServiceTasks(TASKS, SERVER_TASKS),
    options={
        "type": {"type": "str", "choices": list(IPMI_TYPES), "default": IPMI_TYPES[0]},
        "ttl": {"type": "int", "choices": [1, 3, 5, 10, 15], "default": 15},
        "ip_to_allow": {"type": "str"},
        "ssh_key": {"type": "str", "no_log": False},
        "reuse": {"type": "bool"},
    },
    product="IPMI",
    constraints={"required_if": [("type", "serialOverLanSshKey", ("ssh_key",))]},
    check=check,
    exact_name=False,
    reads=(
        Read("ipmi", Source(IPMI), absent="the server exists but does not support IPMI"),
        # The server exists, so a 404 is about the session (docs/api_facts.md, Objects).
        Read(
            "session",
            Source(IPMI_ACCESS),
            is_supported,
            type_query,
            IfMissing.NONE,
            value=session_of,
            state=True,
            secret="value",
        ),
    ),
    unmet=unmet,
    shows=is_new,
    reveals=Revealing("session", "session", file_ending),
)
