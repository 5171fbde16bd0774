# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A command at a terminal, as a person sees it and answers it."""

from __future__ import annotations

import os
import pty
import select
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

SILENCE = 0.2


def at_a_terminal(
    words: Sequence[str],
    *,
    environ: Mapping[str, str],
    directory: Path,
    answers: Sequence[tuple[str, str]] = (),
    seen: Callable[[str], object] = lambda text: None,
) -> tuple[int, str]:
    """The command's status, and all that was shown.

    answers: (what a question says, the answer): each question is answered once it is silent there, and again if that
    was too early.
    seen: told what has been shown since the last answer, each time that there is more.
    """
    child, terminal = pty.fork()
    if not child:
        os.chdir(directory)
        os.execve(words[0], list(words), dict(environ))
    left, shown, since, answered = list(answers), "", "", False
    while True:
        if not select.select([terminal], [], [], SILENCE)[0]:
            if left and left[0][0] in since:
                os.write(terminal, left[0][1].encode() + b"\r")
                answered = True
            continue
        try:
            text = os.read(terminal, 4096).decode(errors="replace")
        except OSError:  # the other end is closed
            break
        if answered:
            answered, since = False, ""
            left.pop(0)
        shown, since = shown + text, since + text
        seen(since)
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown
