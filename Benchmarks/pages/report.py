"""What is printed: the machine, the versions, and a table in Markdown."""

import os
import platform
import statistics
from pathlib import Path

from programs import compiler, said_by


def print_facts(found, work, target):
    model = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), "unknown processor")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    print(f"- machine: {len(os.sched_getaffinity(0))} cores, {model}, {memory / 1e9:.0f} GB, "
          f"load {os.getloadavg()[0]:.2f} at the start")
    print(f"- system: {platform.system()} {platform.release()}; reads from {work} ({file_system(work)}), "
          f"writes to {target} ({file_system(target)})")
    for program in found:
        print(f"- {program.version()}")
    print(f"- C compiler: {said_by(compiler(), '--version').splitlines()[0]}")


def medians(outcomes):
    """Wall time, CPU time and peak memory of each program."""
    return {
        name: {key: statistics.median(getattr(outcome, key) for outcome in list_) for key in ("wall", "cpu", "memory")}
        for name, list_ in outcomes.items()}


def print_table(notices, rounds, outcomes):
    middle = medians(outcomes)
    print(f"\n### {notices:,} notices in two languages, medians of {rounds} rounds\n")
    print("| | wall, s | fastest to slowest | CPU, s | peak memory, MB | pages | files | written, MB |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, list_ in outcomes.items():
        walls = [outcome.wall for outcome in list_]
        last, values = list_[-1], middle[name]
        print(f"| {name} | {values['wall']:.3f} | {min(walls):.3f} to {max(walls):.3f} | {values['cpu']:.3f} "
              f"| {values['memory'] / 1e6:.1f} | {last.pages:,} | {last.files:,} | {last.size / 1e6:.1f} |")
    pairs = [("gongshi", "floor"), ("hugo", "gongshi"), ("hugo", "floor")]
    pairs = [(above, below) for above, below in pairs if above in middle and below in middle]
    if pairs:
        print("\n| ratio | wall | CPU | peak memory |\n|---|---:|---:|---:|")
    for above, below in pairs:
        ratios = [middle[above][key] / middle[below][key] for key in ("wall", "cpu", "memory")]
        print(f"| {above} / {below} | " + " | ".join(f"{ratio:.2f}" for ratio in ratios) + " |")


def file_system(folder):
    """The type of the file system a folder is on."""
    device = os.stat(folder).st_dev
    wanted = f"{os.major(device)}:{os.minor(device)}"
    for line in Path("/proc/self/mountinfo").read_text().splitlines():
        mount, _, kind = line.partition(" - ")
        if mount.split()[2] == wanted:
            return kind.split()[0]
    return "unknown file system"
