# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What has to be true after a fault, whatever the job and whatever the fault."""

from __future__ import annotations

import json
import re
from collections import Counter

from tests.faults.stage import Played, essence, same_ends

# An error status after which the API has not begun with a request for certain: it may be sent again without looking.
REFUSED = {401, 429}
ANSWERED = re.compile(r"HTTP (\d{3})")
# What makes a zone's staged writes live.
PUBLICATION = re.compile(r"POST (/1\.0)?/domain/zone/[^/]+/refresh ")
# What a failure says of many writes.
FATES = re.compile(
    r"\d+ of \d+ \w+ failed, \d+ changed|written: |all writes were sent|missing: .*; still there: |run the task again"
)

# An id that the sandbox gives.
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# What a job says that has taken its own first write back, or has tried to, as the second one failed.
PUT_BACK = re.compile("has been put back|could not be put back")


def require_all(
    usual: Played, first: Played, second: Played, advised: list[Played], secrets: list[str], undone: bool = False
) -> None:
    """All rules: of the run with the fault, of the one after it and those that it has advised, and of all together.

    undone: what failed is to be written again.
    """
    for run in (first, second, *advised):
        require_silence(run, secrets)
        require_no_blind_repetition(run)
    if first.failed:
        require_sentence(first, usual)
        require_told(first, usual)
    else:
        require_same_end(first, usual)
    require_same_end(second, usual, again=True)
    later = sum(map(writes_of, [second, *advised]), Counter())
    once, usually = writes_of(first) + later, writes_of(usual)
    if undone or PUT_BACK.search(str(first.result.get("msg"))):
        assert once >= usually and bodiless(usually) >= bodiless(later), (
            "what was not done is written again, and nothing else"
        )
    else:
        assert once == usually, "both runs together wrote just what one would have"


def bodiless(written: Counter[str]) -> Counter[str]:
    """Writes by method and path: of what one of them has set, a part may stand, and what is put back has another id."""
    return Counter(UUID.sub("*", line.partition("{")[0]) for line in written.elements())


def writes_of(run: Played) -> Counter[str]:
    """What a run wrote.

    To publish is not counted: each run publishes what it has written, and the state says whether all is published.
    """
    return Counter(each for each in run.carried_out if not PUBLICATION.match(each))


def require_silence(run: Played, secrets: list[str]) -> None:
    """No secret and no traceback."""
    assert not [secret for secret in secrets if secret in run.text]
    assert "Traceback" not in run.text and "ansible_collections" not in run.text


def require_no_blind_repetition(run: Played) -> None:
    """No POST is sent twice without looking in between, unless the API has said that it had not begun."""
    open_posts: dict[str, int] = {}
    for each in run.exchanges:
        if each["method"] == "GET":
            open_posts.clear()
        elif each["method"] == "POST":
            what = f"{each['path']} {json.dumps(each.get('body'), sort_keys=True)}"
            assert what not in open_posts or open_posts[what] in REFUSED or each.get("fault") == "query_time_out", (
                f"{what} was repeated blindly"
            )
            open_posts[what] = each["status"]


def require_same_end(run: Played, usual: Played, again: bool = False) -> None:
    """It went through: the state is the one that was declared, and what is told is whole and right; what is left to a
    second run may be less.
    """
    assert not run.failed, run.result.get("msg")
    assert same_ends(run.after, usual.after), "the state is the one that was declared"
    if not again:
        assert (run.result["changed"], essence(run.result.get("diff"))) == (
            usual.result["changed"],
            essence(usual.result.get("diff")),
        )
    if not (usual.carried_out or usual.result["changed"]):
        assert essence(told(run)) == essence(told(usual, run)), "what is read is whole and right, or there is a failure"


def told(run: Played, other: Played | None = None) -> dict[str, object]:
    """A result without its warnings, and, of an inventory, without the machines that the other run has left out."""
    left_out = (
        " ".join(each for each in other.result.get("warnings") or () if "left out of the inventory" in each)
        if other
        else ""
    )
    kept = {name: value for name, value in run.result.items() if name != "warnings"}
    return {**kept, "hosts": {name: host for name, host in kept.get("hosts", {}).items() if name not in left_out}}


def require_sentence(run: Played, usual: Played) -> None:
    """It failed: in one line that names the object, status and query id."""
    message = str(run.result["msg"])
    assert message and message.isprintable(), "one line of text"
    assert any(name in message for name in objects(run, usual)), message
    status = ANSWERED.search(message)
    if status:
        assert run.result.get("http_status") in (None, int(status[1])) and ", query id EU.ext-3." in message, message


def require_told(run: Played, usual: Played) -> None:
    """It failed after it had written: `changed` is true, and where there was more than one thing to do it says what was
    done and what not.
    """
    if run.carried_out:
        assert run.result["changed"] is True, "what was written is told"
    if len(usual.carried_out) > 1 and run.carried_out:
        assert FATES.search(str(run.result["msg"])) or has_entries(run), run.result["msg"]


def has_entries(run: Played) -> bool:
    """Whether the result says of each object what has become of it."""
    lists = [value for value in run.result.values() if isinstance(value, list) and value]
    return any(all(isinstance(item, dict) and "changed" in item for item in items) for items in lists)


def objects(*runs: Played) -> set[str]:
    """What a message may name: a request, or the service or object that it was about, also by its name in the
    result.
    """
    requests = {(each["method"], each["path"].removeprefix("/1.0")) for run in runs for each in run.exchanges}
    values = [value for run in runs for value in run.result.values()]
    shown = [item for value in values for item in (value if isinstance(value, list) else [value])]
    fields = [field for item in shown if isinstance(item, dict) for field in item.items()]
    endings = ("name", "cidr", "login", "account", "suffix")
    names = {str(value) for key, value in fields if key.endswith(endings) and value}
    return (
        names
        | {f"{method} {path}" for method, path in requests}
        | {name for _method, path in requests for name in path.split("/") if not name.isalpha() and name}
    )
