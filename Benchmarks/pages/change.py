"""How long a build takes after one change of each kind, beside one that makes everything anew.

    python3 Benchmarks/pages/change.py [N] [--rounds R] [--only KIND…] [--gongshi FILE]

Each round makes a change of each kind to another notice and builds with what the build before left; at the end of each
round a build from nothing into a second folder must give the same bytes. Prints medians of the wall time until the new
site stands in its place, of the wall time until the program ends, and of CPU time.
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


def cost(command, output=None):
    """Seconds a program takes: until the output is another folder, until it ends, and of all processors."""
    old = output and os.stat(output).st_ino
    swapped = None
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        if swapped is None and output and os.stat(output).st_ino != old:
            swapped = time.monotonic() - start
        time.sleep(0.001)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: ended with {process.returncode}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    # Where nothing changed the folder may stay the one it is.
    return (swapped if swapped is not None else wall), wall, cpu


def differences(left, right):
    """Paths in which two folders differ."""
    found = filecmp.dircmp(left, right)
    _, changed, broken = filecmp.cmpfiles(left, right, found.common_files, shallow=False)
    below = [path for name in found.common_dirs for path in differences(f"{left}/{name}", f"{right}/{name}")]
    return found.left_only + found.right_only + changed + broken + below


def append(path, text):
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


class Changes:
    """One change of each kind, each round to other notices."""

    kinds = ["nothing", "text", "title", "add", "rename", "delete", "template"]

    def __init__(self, root):
        self.root = Path(root)
        # A notice that others link to can be neither renamed nor deleted, so those are notices of its own.
        self.texts = sorted(self.root.glob("Content/*/notices/*.zh.md"))
        self.step = 0
        self.new = ()

    def make(self, kind):
        self.step += 1
        getattr(self, kind)(self.texts[self.step * 7919 % len(self.texts)])

    def pair(self, path):
        return path, path.with_name(path.name.replace(".zh.md", ".en.md"))

    def own(self, path, number):
        return self.pair(path.with_name(f"zz-change-{number:04}.zh.md"))

    def nothing(self, path):
        pass

    def text(self, path):
        append(path, "\n新的一句话。\n")

    def title(self, path):
        for file, new in zip(self.pair(path), ("新的", "New: ")):
            file.write_text(file.read_text(encoding="utf-8").replace('title: "', f'title: "{new}', 1), encoding="utf-8")

    def add(self, path):
        self.new = self.own(self.texts[0], self.step)
        for file, title, text in zip(self.new, ("新的通知", "A new notice"), ("一段话。", "A paragraph.")):
            published = "published: 2026-06-01\n" if file.name.endswith(".zh.md") else ""
            file.write_text(f'---\ntitle: "{title}"\n{published}---\n\n{text}\n', encoding="utf-8")

    def rename(self, path):
        other = self.own(self.texts[0], self.step)
        for old, new in zip(self.new, other):
            old.rename(new)
        self.new = other

    def delete(self, path):
        for file in self.new:
            file.unlink()

    def template(self, path):
        append(self.root / "Templates/layout.mustache", "<!-- another line -->\n")


def main():
    parser = argparse.ArgumentParser(description="Measures a build after one change of each kind.")
    parser.add_argument("notices", nargs="?", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", choices=Changes.kinds, default=Changes.kinds, metavar="KIND")
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
        # The first change of a text makes the folder in which later ones are prepared.
        changes = Changes(root)
        cost(kept)
        changes.make("text")
        costs = {"everything": [], "the first text": [cost(kept, f"{place}/kept")]}
        for _ in range(chosen.rounds):
            for kind in chosen.only:
                changes.make(kind)
                costs.setdefault(kind, []).append(cost(kept, f"{place}/kept"))
                if kind == "template":
                    # What a build of everything left is not what most changes find.
                    changes.make("text")
                    cost(kept)
            costs["everything"].append(cost(anew))
            if wrong := differences(f"{place}/kept", f"{place}/anew"):
                raise SystemExit(f"not the same: {wrong[:9]}")
        print(f"{chosen.notices} notices, {chosen.rounds} rounds, medians in seconds")
        print(f"  {'what changed':18}{'swapped':>9}{'ended':>9}{'CPU':>9}")
        for kind, runs in costs.items():
            print(f"  {kind:18}" + "".join(f"{median(run[part] for run in runs):9.3f}" for part in range(3)))


if __name__ == "__main__":
    main()
