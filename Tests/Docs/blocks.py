"""Finds the blocks of code in a page of documentation, and what each of them is.

What stands behind the language of a block says what it is:

    ```sh                   commands that are run, one after the other
    ```sh exit=1            the same, and the last of them ends with this exit code
    ```sh root              commands that install or need an administrator: checked, not carried out
    ```text                 what the commands of the block before it print
    ```yaml Content/x.yml   a file that is written; a .docx is made of the lines
    ```diff Content/x.yml   lines of a file that are taken out (-), and those put in their place (+)
    ```yaml keys=programme  keys of a kind of file, checked against its JSON Schema
    ```cron                 a line of a crontab
"""

import pathlib
import re
from typing import NamedTuple

FENCE = re.compile(r"^```(.*)$")


class Block(NamedTuple):
    page: pathlib.Path
    line: int
    language: str
    word: str
    text: str
    # The paragraph before it.
    before: str

    @property
    def is_file(self):
        return self.language != "diff" and ("/" in self.word or "." in self.word) and "=" not in self.word

    @property
    def kind(self):
        """What it is; None for a block that is nothing known, which no test would run."""
        if self.language == "diff":
            return "diff" if self.word else None
        if self.is_file:
            return "file"
        if self.word.startswith("keys="):
            return "keys"
        if self.language == "sh" and self.word in ("", "root") or re.fullmatch(r"exit=\d+", self.word):
            return "root" if self.word == "root" else "commands"
        if self.language in ("text", "cron") and not self.word:
            return "output" if self.language == "text" else "cron"
        return None

    def __str__(self):
        return f"{self.page.name}:{self.line}"


def blocks(page):
    """The blocks of a page in their order."""
    found, start, info, lines, before = [], None, "", [], []
    for number, line in enumerate(page.read_text(encoding="utf-8").split("\n"), 1):
        fence = FENCE.match(line)
        if fence and start is None:
            start, info, lines = number, fence[1], []
        elif fence:
            language, _, word = info.partition(" ")
            found.append(Block(page, start, language, word, "".join(part + "\n" for part in lines), "\n".join(before)))
            start = None
        elif start is not None:
            lines.append(line)
        elif line:
            before = before + [line] if before and before[-1] else [line]
        elif before and before[-1]:
            before = before + [""]
    if start is not None:
        raise ValueError(f"{page}:{start}: the block has no end")
    return found


def commands(text):
    """The commands of a block: its lines, those that end in a backslash joined; without comments and empty lines."""
    joined = re.sub(r"\\\n\s*", "", text)
    return [line for line in (re.sub(r"(^|\s)# .*$", "", line).rstrip() for line in joined.split("\n")) if line]
