"""Builds the site of Content/ in many ways that must not matter, and compares every byte.

Usage: run.py

One and two workers, other time zones and languages, another place, files made in another order, other permissions,
other times of files. Uses the program that was built last; Pagefind's index, which is another program's, is left out.
"""

import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/Tools"))
from program import program  # noqa: E402
MOMENT = "2026-07-14 12:00"


def copy(place, shuffled=False):
    """Copies the sources, if asked in an order that gives the folders another one."""
    paths = [path for part in ("Content", "Templates") for path in sorted((ROOT / part).rglob("*")) if path.is_file()]
    if shuffled:
        random.Random(1).shuffle(paths)
    for path in paths:
        target = place / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        if shuffled:
            os.utime(target, (0, random.Random(str(path)).randrange(1 << 31)))
    return place


def digests(root, output, *extra, **environment):
    umask = environment.pop("umask", 0o022)
    made = subprocess.run([program(), "build", "--root", root, "--output", output, "--as-of", MOMENT, "--no-search", *extra],
                          env=os.environ | environment, umask=umask, cwd=environment.get("PWD", "/"),
                          capture_output=True, text=True)
    if made.returncode != 0:
        sys.exit(made.stderr)
    return {path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in Path(output).rglob("*") if path.is_file()}


def main():
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        here = copy(place / "here")
        there = copy(place / "a longer/place 公示", shuffled=True)
        wanted = digests(here, place / "0", "--workers", "1")
        ways = {
            "two workers": (here, ["--workers", "2"], {}),
            "eight workers": (here, ["--workers", "8"], {}),
            "another time zone": (here, [], {"TZ": "America/St_Johns"}),
            "the first to have a day": (here, [], {"TZ": "Pacific/Kiritimati"}),
            "another language": (here, [], {"LC_ALL": "tr_TR.UTF-8", "LANG": "zh_CN.UTF-8"}),
            "a place with spaces, files made in another order": (there, [], {}),
            "nobody else may read": (here, [], {"umask": 0o077}),
            "another working folder": (here, [], {"PWD": str(place)}),
            "over the same site, with what builds of it left": (here, [], {}),
            "over an older site": (there, [], {}),
        }
        faults = 0
        for number, (way, (root, extra, environment)) in enumerate(ways.items()):
            output = place / ("0" if way.startswith("over ") else str(number + 1))
            found = digests(root, output, *extra, **environment)
            different = sorted(path for path in set(wanted) | set(found) if wanted.get(path) != found.get(path))
            print(f"{way}: {len(found)} files, {len(different)} differ {' '.join(different[:5])}".rstrip())
            faults += bool(different)
        return 1 if faults or len(wanted) < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
