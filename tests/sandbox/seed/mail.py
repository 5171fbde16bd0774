# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail domains of a seed."""

from __future__ import annotations

from collections.abc import Mapping

from ..state import State
from ..state import mail as mail_state
from .entries import Entry

PATH = "/email/domain/%s"


def domains(state: State, files: Mapping[str, Entry] | tuple[()]) -> None:
    """Mail domains by name, each with its redirections, mail_accounts, responders and mailing_lists."""
    for name, content in dict(files).items():
        made = state.domains[name] = mail_state.domain(name, state.next_number())
        for entry in (content or {}).get("redirections") or ():
            redirect(state, made, entry)
        for entry in (content or {}).get("mail_accounts") or ():
            add_account(state, name, entry)
        for entry in (content or {}).get("responders") or ():
            add_responder(state, name, entry)
        for entry in (content or {}).get("mailing_lists") or ():
            add_list(state, name, entry)


def redirect(state: State, domain: mail_state.MailDomain, entry: Entry) -> None:
    """A redirection; a local copy is a second one, from the source to itself."""
    present = {(each["from"], each["to"]) for each in domain.redirections.values()}
    for destination in (entry["to"], *([entry["from"]] if entry.get("local_copy") else [])):
        if (entry["from"], destination) not in present:
            number = str(18700000 + state.next_number())
            domain.redirections[number] = {"id": number, "from": entry["from"], "to": destination}


def add_account(state: State, domain: str, entry: Entry) -> None:
    """A mail account."""
    name = entry["name"]
    facts = {"domain": domain, "accountName": name, "email": "%s@%s" % (name, domain), "isBlocked": False}
    known = {"description": entry.get("description") or "", "size": entry.get("size", 5000000000)}
    state.objects.adopt(PATH % domain + "/account", name, {**facts, **known})
    sizes = state.domains[domain].facts["allowedAccountSize"]
    if known["size"] not in sizes:
        sizes.append(known["size"])


def add_responder(state: State, domain: str, entry: Entry) -> None:
    """An automatic answer."""
    facts = {"domain": domain, "account": entry["account"], "content": entry["content"]}
    known = {"copy": bool(entry.get("keep_copy")), "copyTo": entry.get("copy_to")}
    times = {"from": entry.get("from"), "to": entry.get("to")}
    state.objects.adopt(PATH % domain + "/responder", entry["account"], {**facts, **known, **times})


def add_list(state: State, domain: str, entry: Entry) -> None:
    """A mailing list, with its members."""
    name = entry["name"]
    options = {
        "moderatorMessage": bool(entry.get("moderator_message")),
        "subscribeByModerator": bool(entry.get("subscribe_by_moderator")),
        "usersPostOnly": bool(entry.get("users_post_only")),
    }
    facts = {"domain": domain, "id": state.next_number(), "name": name, "options": options}
    known = {"ownerEmail": entry["owner_email"], "language": entry["language"], "replyTo": entry.get("reply_to")}
    state.objects.adopt(PATH % domain + "/mailingList", name, {**facts, **known})
    for role, members in (("subscriber", entry.get("subscribers")), ("moderator", entry.get("moderators"))):
        for address in members or ():
            member = {"domain": domain, "email": address, "mailinglist": name}
            state.objects.adopt("%s/mailingList/%s/%s" % (PATH % domain, name, role), address, member)
