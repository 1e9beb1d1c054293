"""What gongshi promises about its speed, and whether this run kept it: one table."""

import os
import statistics
import subprocess
import tempfile

from outcome import run
from programs import AS_OF

# Names of the modules that check, as they stand in mangled symbols; all calls of links and headings are in Rules.
CHECKS = ("$s5Rules", "$s6Naming", "$s6Parity", "$s11Credentials", "$s7Website9NameCheck")
SIZES = (1_000, 10_000, 100_000)


def start_up(gongshi, measure, rounds=21):
    """Seconds from the call of `gongshi --version` to its end."""
    with tempfile.TemporaryDirectory() as folder:
        return statistics.median(run(measure, [gongshi.path, "--version"], folder).wall for _ in range(rounds))


def share_of_checks(command):
    """The part of a build's samples that were taken inside a check; None where perf cannot sample."""
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        record = ["perf", "record", "--quiet", "--freq", "2999", "--call-graph", "fp", "--output", data, *command]
        try:
            subprocess.run(record, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            script = subprocess.run(["perf", "script", "--input", data, "--fields", "ip,sym", "--no-demangle"],
                                    check=True, capture_output=True, text=True, errors="replace").stdout
        except (OSError, subprocess.CalledProcessError):
            return None
    samples = [sample for sample in script.split("\n\n") if sample.strip()]
    if not samples:
        return None
    return sum(any(name in sample for name in CHECKS) for sample in samples) / len(samples)


def promises(middle, version, checks):
    """Rows of the table: what, the target, what was measured, whether it was kept (None: not measured)."""
    rows = []

    def at_most(what, value, limit, unit):
        rows.append((what, f"at most {limit:g}{unit}", f"{value:.2f}{unit}", value <= limit))

    for size, hugo_factor in ((1_000, 5), (10_000, 8)):
        found = middle.get(size, {})
        if "gongshi" not in found:
            continue
        own = found["gongshi"]
        if "floor" in found:
            at_most(f"wall time of {size:,} notices by the floor's", own["wall"] / found["floor"]["wall"], 1.5, " ×")
        if "hugo" in found:
            factor = found["hugo"]["wall"] / own["wall"]
            rows.append((f"wall time of Hugo for {size:,} notices by gongshi's", f"at least {hugo_factor} ×",
                         f"{factor:.2f} ×", factor >= hugo_factor))
    for size, limit in ((1_000, 60), (100_000, 400)):
        if "gongshi" in middle.get(size, {}):
            at_most(f"peak memory of {size:,} notices", middle[size]["gongshi"]["memory"] / 1e6, limit, " MB")
    sizes = [size for size in SIZES if "gongshi" in middle.get(size, {})]
    for small, large in zip(sizes, sizes[1:]):
        first, second = middle[small]["gongshi"], middle[large]["gongshi"]
        for key, word in (("cpu", "CPU time"), ("memory", "memory")):
            at_most(f"{word} of each notice, {large:,} by {small:,}",
                    second[key] / large / (first[key] / small), 1.1, " ×")
    if version is not None:
        at_most("`gongshi --version`", version * 1000, 10, " ms")
    if checks is None:
        rows.append(("share of the checks in CPU time", "at most 25 %", "perf cannot sample here", None))
    else:
        at_most("share of the checks in CPU time", checks * 100, 25, " %")
    return rows


def print_targets(middle, gongshi, measure, source):
    """Measures what the rounds do not show, and prints everything against its target."""
    version = start_up(gongshi, measure)
    with tempfile.TemporaryDirectory() as folder:
        command = gongshi.command(source, os.path.join(folder, "output"), folder)
        checks = share_of_checks(command)
    print(f"\n### Targets (built for {AS_OF})\n\n| | target | measured | |\n|---|---|---:|---|")
    for what, target, value, is_met in promises(middle, version, checks):
        print(f"| {what} | {target} | {value} | {'—' if is_met is None else 'met' if is_met else 'missed'} |")
