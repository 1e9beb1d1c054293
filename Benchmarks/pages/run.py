"""Builds the same notices with gongshi, with Hugo and with the floor, in turn; prints medians and targets.

    python3 Benchmarks/pages/run.py [N …] [--large] [--huge] [--rounds R] [--check]
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import generate
from outcome import Failure, inspect, run
from programs import HERE, Floor, Gongshi, Hugo, Missing, compile_c
from report import medians, print_facts, print_table
from targets import print_targets


HUGE = 100_000


def arguments():
    parser = argparse.ArgumentParser(description="Compares gongshi with Hugo and with bare cmark-gfm.")
    parser.add_argument("notices", nargs="*", type=int, metavar="N", help="how many bilingual notices (1000)")
    parser.add_argument("--large", action="store_true", help="10000 notices as well")
    parser.add_argument("--huge", action="store_true", help="100000 notices as well, gongshi alone, once")
    parser.add_argument("--rounds", type=int, help="rounds that count (5; 3 from 10000 notices on)")
    parser.add_argument("--check", action="store_true", help="one round of 20 notices; only what is written counts")
    parser.add_argument("--gongshi", metavar="FILE", help="the program to measure (.build/release/gongshi)")
    parser.add_argument("--hugo", metavar="FILE", help="the program to compare with (the one in .venv)")
    parser.add_argument("--only", metavar="NAMES", default="gongshi,hugo,floor", help="some of gongshi,hugo,floor")
    parser.add_argument("--work", metavar="DIR", help="where notices are kept (a temporary folder)")
    parser.add_argument("--output", metavar="DIR", help="where sites are written (/dev/shm while it has room)")
    chosen = parser.parse_args()
    chosen.only = chosen.only.split(",")
    unknown = [name for name in chosen.only if name not in ("gongshi", "hugo", "floor")]
    if unknown:
        parser.error(f"--only knows gongshi, hugo and floor, not {', '.join(unknown)}")
    if any(number < 2 for number in chosen.notices) or (chosen.rounds is not None and chosen.rounds < 1):
        parser.error("N is 2 or more, R is 1 or more")
    chosen.notices = [20] if chosen.check else chosen.notices or [1000]
    if chosen.large and 10_000 not in chosen.notices and not chosen.check:
        chosen.notices.append(10_000)
    if chosen.huge and not chosen.check:
        chosen.notices.append(HUGE)
    return chosen


def work_folder(chosen):
    if chosen.work:
        os.makedirs(chosen.work, exist_ok=True)
        return chosen.work
    folder = os.path.join(tempfile.gettempdir(), f"gongshi-pages-{os.getuid()}")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    if os.path.islink(folder) or os.stat(folder).st_uid != os.getuid():
        raise Failure(f"{folder} belongs to somebody else; choose a folder with --work")
    return folder


def output_folder(chosen):
    """Memory rather than a disk, whose mood would drown what is measured, as long as there is room."""
    if chosen.output:
        os.makedirs(chosen.output, exist_ok=True)
        return chosen.output
    shared = "/dev/shm"
    if not os.access(shared, os.W_OK):
        return tempfile.gettempdir()
    space = os.statvfs(shared)
    free = next(int(line.split()[1]) * 1024 for line in Path("/proc/meminfo").read_text().splitlines()
                if line.startswith("MemAvailable"))
    room = min(space.f_bavail * space.f_frsize, free // 2)
    return shared if room > max(chosen.notices) * 100_000 else tempfile.gettempdir()


def source(notices, work):
    """The generated notices, made again only when something they are made from has changed."""
    digest = hashlib.sha256()
    parts = [path for name in ("theme", "hugo") for path in sorted(Path(HERE, name).rglob("*")) if path.is_file()]
    for path in [Path(HERE, name) for name in ("generate.py", "notices.py", "words.py")] + parts:
        digest.update(str(path.relative_to(HERE)).encode() + b"\0" + path.read_bytes() + b"\0")
    folder = os.path.join(work, f"notices-{notices}-{digest.hexdigest()[:12]}")
    if not os.path.isdir(folder):
        with tempfile.TemporaryDirectory(dir=work) as unfinished:
            generate(notices, os.path.join(unfinished, "made"))
            try:
                os.rename(os.path.join(unfinished, "made"), folder)
            except OSError:
                if not os.path.isdir(folder):  # otherwise another run was faster
                    raise
    return folder


def programs(chosen, tools):
    """The programs to run; gongshi must be there, Hugo may be missing."""
    found = []
    if "gongshi" in chosen.only:
        found.append(Gongshi(chosen.gongshi))
    if "hugo" in chosen.only:
        try:
            found.append(Hugo(chosen.hugo))
        except Missing as missing:
            print(f"Skipped hugo: {missing}")
    if "floor" in chosen.only:
        found.append(Floor(compile_c("floor", tools, "-lcmark-gfm", "-lcmark-gfm-extensions")))
    return found


def once(program, measure, notices, folder, target):
    """One run into a fresh folder, which is removed again."""
    with tempfile.TemporaryDirectory(prefix="gongshi-pages-", dir=target) as fresh:
        output, spare = os.path.join(fresh, "output"), os.path.join(fresh, "spare")
        os.mkdir(spare)
        outcome = run(measure, program.command(folder, output, spare), fresh)
        inspect(output, notices, outcome, is_site=program.name != "floor")
        return outcome


def compare(notices, rounds, found, measure, work, target):
    """Runs all programs in turn; each round begins with another one, and a first round does not count."""
    folder = source(notices, work)
    outcomes = {program.name: [] for program in found}
    for number in range(rounds + 1):
        first = number % len(found)
        for program in found[first:] + found[:first]:
            outcome = once(program, measure, notices, folder, target)
            if number > 0:
                outcomes[program.name].append(outcome)
    return outcomes


def check(found, measure, work):
    for program in found:
        outcome = once(program, measure, 20, source(20, work), work)
        print(f"{program.name}: {outcome.pages} pages in {outcome.files} files, none missing")


def main():
    chosen = arguments()
    with tempfile.TemporaryDirectory() as tools:
        measure = compile_c("measure", tools)
        found = programs(chosen, tools)
        if not found:
            raise Missing("nothing is left to run")
        if chosen.check:
            check(found, measure, tools)
            return
        work = work_folder(chosen)
        target = output_folder(chosen)
        print_facts(found, work, target)
        middle = {}
        for notices in chosen.notices:
            # Hugo would need tens of gigabytes.
            taking_part = [program for program in found if notices < HUGE or program.name == "gongshi"]
            rounds = chosen.rounds or (5 if notices < 10_000 else 3 if notices < HUGE else 1)
            outcomes = compare(notices, rounds, taking_part, measure, work, target)
            print_table(notices, rounds, outcomes)
            middle[notices] = medians(outcomes)
            sys.stdout.flush()
        if found[0].name == "gongshi":
            print_targets(middle, found[0], measure, source(min(chosen.notices), work))


if __name__ == "__main__":
    try:
        main()
    except (Failure, Missing, OSError, subprocess.CalledProcessError) as problem:
        sys.exit(f"run.py: {problem}")
