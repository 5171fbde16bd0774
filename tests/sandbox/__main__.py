# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the sandbox, prints the environment that leads to it, and serves until it is stopped."""

from __future__ import annotations

import argparse
import os
import shlex
import signal
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

from .sandbox import Sandbox
from .seed import SeedError
from .settings import Settings

# Whether this is the installed package, which has no collection next to it.
IS_PACKAGE = __package__ == "ovh_sandbox.sandbox"
# People want to see a task at work.
TASK_SECONDS = 3.0


def truth(text: str) -> bool:
    """A boolean on the command line."""
    return {"true": True, "yes": True, "false": False, "no": False}[text.lower()]


def arguments() -> argparse.Namespace:
    """The command line; each setting is an option."""
    parser = argparse.ArgumentParser(
        prog="ovh-sandbox" if IS_PACKAGE else "python -m tests.sandbox", description=__doc__
    )
    parser.add_argument("--port", "--host-port", type=int, default=0, help="0 = any free one")
    parser.add_argument("--tls", action="store_true", help="https, with a private certificate authority")
    account = parser.add_mutually_exclusive_group()
    account.add_argument(
        "--servers", type=int, default=0, help="so many healthy servers in sbg1, instead of the forty of the README"
    )
    account.add_argument(
        "--seed",
        type=Path,
        help="the account instead: a directory that the playbook import or export_domains has written, or such a file",
    )
    parser.add_argument("--log", type=Path, help="a file for the exchanges, one JSON line each")
    parser.add_argument("--ready-file", type=Path, help="a file for the environment, written once the sandbox listens")
    parser.add_argument("--pid-file", type=Path, help="a file for the process id")
    if not IS_PACKAGE:
        parser.add_argument(
            "--with-tools",
            action="store_true",
            help="print this checkout's Ansible and collection, too, and a first command to paste",
        )
    for knob in fields(Settings):
        default = TASK_SECONDS if knob.name == "task_seconds" else knob.default
        kind: Any = truth if isinstance(default, bool) else type(default)
        parser.add_argument(
            "--" + knob.name.replace("_", "-"),
            type=kind,
            default=default,
            choices=knob.metadata["choices"] or None,
            help="%s (%s)" % (knob.metadata["meaning"], default),
        )
    return parser.parse_args()


def exports(sandbox: Sandbox) -> str:
    """The shell lines that lead a client to the sandbox."""
    environment = {**sandbox.environment, **({"REQUESTS_CA_BUNDLE": sandbox.ca_file} if sandbox.ca_file else {})}
    return "".join("export %s=%s\n" % (name, shlex.quote(value)) for name, value in environment.items())


def tools() -> str:
    """The shell lines that lead a terminal to this checkout's Ansible and its installed collection, and a first
    command.
    """
    from tests.environment import COLLECTIONS  # only a checkout has it

    return (
        'export PATH=%s:"$PATH"\nexport ANSIBLE_COLLECTIONS_PATH=%s\nansible localhost -m'
        " community.ovh.ovh_account_info\n" % (shlex.quote(str(Path(sys.executable).parent)), shlex.quote(COLLECTIONS))
    )


def main() -> None:
    """Serves until SIGINT or SIGTERM."""
    options = arguments()
    settings = {knob.name: getattr(options, knob.name) for knob in fields(Settings)}
    # Blocked before the first thread starts, so that no thread but this one takes them.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        made = Sandbox(
            tls=options.tls,
            log=options.log,
            port=options.port,
            servers=options.servers,
            seed=options.seed,
            **settings,
        )
    except SeedError as error:
        sys.exit("--seed %s: %s" % (options.seed, error))
    with made as sandbox:
        sys.stdout.write(exports(sandbox) + ("" if IS_PACKAGE or not options.with_tools else tools()))
        sys.stdout.flush()
        for path, text in ((options.pid_file, "%d\n" % os.getpid()), (options.ready_file, exports(sandbox))):
            if path:
                path.write_text(text, encoding="utf-8")
        signal.sigwait({signal.SIGINT, signal.SIGTERM})


if __name__ == "__main__":
    main()
