"""How long a build takes after one notice has changed, beside one that makes everything anew.

    python3 Benchmarks/pages/change.py [N] [--rounds R] [--gongshi FILE]

Each round changes a sentence of another notice and builds with what the build before left, then anew into a second
folder; both must hold the same bytes. Prints medians of wall and CPU time.
"""

import argparse
import filecmp
import os
import resource
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from generate import generate
from programs import AS_OF, Gongshi
from run import output_folder


def cost(command):
    """Seconds a program takes: by the clock, and of all processors."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def differences(left, right):
    """Paths in which two folders differ."""
    found = filecmp.dircmp(left, right)
    _, changed, broken = filecmp.cmpfiles(left, right, found.common_files, shallow=False)
    below = [path for name in found.common_dirs for path in differences(f"{left}/{name}", f"{right}/{name}")]
    return found.left_only + found.right_only + changed + broken + below


def main():
    parser = argparse.ArgumentParser(description="Measures a build after one change.")
    parser.add_argument("notices", nargs="?", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--gongshi", metavar="FILE")
    parser.add_argument("--output", metavar="DIR")
    chosen = parser.parse_args()
    target = output_folder(argparse.Namespace(output=chosen.output, notices=[2 * chosen.notices]))
    program = Gongshi(chosen.gongshi).path
    with tempfile.TemporaryDirectory(dir=target) as place:
        generate(chosen.notices, os.path.join(place, "made"))
        root = os.path.join(place, "site")
        os.rename(os.path.join(place, "made", "gongshi"), root)
        shutil.rmtree(os.path.join(place, "made"))
        build = [program, "build", "--root", root, "--as-of", AS_OF]
        kept, anew = build + ["--output", f"{place}/kept"], build + ["--output", f"{place}/anew", "--no-cache"]
        cost(kept)
        nothing = [cost(kept) for _ in range(chosen.rounds)]
        changed, full = [], []
        texts = sorted(Path(root, "Content").rglob("*.zh.md"))
        for number in range(chosen.rounds):
            text = texts[(number + 1) * len(texts) // (chosen.rounds + 1)]
            text.write_text(text.read_text() + "\n新的一句话。\n")
            changed.append(cost(kept))
            full.append(cost(anew))
            if wrong := differences(f"{place}/kept", f"{place}/anew"):
                raise SystemExit(f"not the same: {wrong[:9]}")
        print(f"{chosen.notices} notices, {chosen.rounds} rounds, medians: wall and CPU seconds")
        for name, runs in [("everything anew", full), ("one changed file", changed), ("nothing changed", nothing)]:
            print(f"  {name:18}{median(run[0] for run in runs):8.3f}{median(run[1] for run in runs):8.3f}")


if __name__ == "__main__":
    main()
