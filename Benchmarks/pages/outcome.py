"""What one run of a program cost and wrote, and whether it wrote what it had to."""

import os
import subprocess
from dataclasses import dataclass

from notices import LANGUAGES, Plan, mark


class Failure(Exception):
    """A run that must not be counted."""


@dataclass
class Outcome:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    memory: int  # bytes, peak resident
    pages: int = 0  # files that end in .html
    files: int = 0
    size: int = 0  # bytes of all files


def run(measure, command, folder):
    """Runs a command; its output goes into a file and is shown when it fails."""
    result, log = os.path.join(folder, "result"), os.path.join(folder, "log")
    # Nothing of the caller's environment can switch something on or off.
    environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": folder, "LANG": "C.UTF-8"}
    os.sync()  # so that nobody waits for what another run left to be written
    with open(log, "wb") as output:
        code = subprocess.run([measure, result, *command], stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                              env=environment).returncode
    if code == 0:
        with open(result, encoding="ascii") as file:
            code, wall, user, system, memory = map(int, file.read().split())
    if code != 0:
        with open(log, encoding="utf-8", errors="replace") as file:
            raise Failure(f"{' '.join(command)}\nended with {code}:\n{file.read()[:4000]}")
    return Outcome(wall / 1e9, (user + system) / 1e6, memory * 1024)


def inspect(output, notices, outcome, is_site):
    """Counts what was written and makes sure that no page is missing or the wrong one."""
    for folder, _, names in os.walk(output):
        for name in names:
            outcome.files += 1
            outcome.pages += name.endswith(".html")
            outcome.size += os.path.getsize(os.path.join(folder, name))
    plan = Plan(notices)
    for number in range(notices):
        for language in LANGUAGES:
            expect(output, language, plan.stem(number) + "/index.html", mark(number).encode())
    if not is_site:
        if outcome.pages != 2 * notices:
            raise Failure(f"{output}: {outcome.pages} pages instead of {2 * notices}")
        return
    files = {"index.html": b">", "feed.xml": b"</entry>", "feed.json": b'"content_text"', "schedule.ics": b"END:VEVENT"}
    folders = ["", *(f"bureau-{number:04}/" for number in range(1, plan.programmes + 1))]
    for language in LANGUAGES:
        for path in ["names/index.html", "sitemap/index.html", "404.html"]:
            expect(output, language, path, b">")
        for folder in folders:
            for name, text in files.items():
                expect(output, language, folder + name, text)
    expect(output, "zh", "sitemap.xml", b">")


def expect(output, language, path, text):
    path = os.path.join(output, "en" if language == "en" else "", path)
    try:
        with open(path, "rb") as file:
            if text not in file.read():
                raise Failure(f"{path} does not contain {text.decode()}")
    except FileNotFoundError:
        raise Failure(f"{path} was not written") from None
