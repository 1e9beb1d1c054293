"""Gives the readers of the program bytes that nobody would write, and stops at the first broken promise.

Usage: run.py [--quick | --seconds N | --runs N] [TARGET…]     5 seconds for each target, all targets unless named

Builds the targets with libFuzzer and the address sanitizer, begins from files of the repository, and keeps what it
learns in .build/fuzz. Input that broke a promise once lies in Found/TARGET and is tried first. --quick is for the
tests: built without optimizing and without the address sanitizer, which takes a third of the time, it tries a fixed
number of inputs from a fixed seed and forgets them, so that it does the same everywhere. Before the others, and in
every form, a target with a planted fault has to be found broken. Exits 1 when a promise is broken; the input is kept
and named.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PLACE = ROOT / ".build/fuzz"
FOUND = Path(__file__).resolve().parent / "Found"
PLANTED = "planted"
# Bytes of an input at most; a whole site is slow, and longer input would only make it slower.
LONGEST = {"docx": 16_384, "markdown": 4_096, "site": 8_192}


def files(*patterns):
    return [path.read_bytes() for pattern in patterns for path in sorted(ROOT.glob(pattern)) if path.is_file()]


def site():
    """The files of the small site, each after the byte that names its place."""
    content = ROOT / "Tests/Fixtures/site/Content"
    paths = sorted((path for path in content.rglob("*") if path.is_file()),
                   key=lambda path: path.relative_to(content).as_posix())
    return [bytes([number]) + path.read_bytes() for number, path in enumerate(paths)]


def names():
    lines = b"\n".join(files("Tests/NamingTests/Corpus/*.tsv")).split(b"\n")
    sample = "2026年“示例×”大赛样板省分赛样板市选拔赛 2026年“示例x”大赛样板省分赛 2026 “Sample ×” Competition, Model Province Division"
    texts = [sample.encode(), *files("Tests/Fixtures/site/Content/**/*.md")]
    return [bytes([number % 10]) + text for number, text in enumerate(texts * 10 + lines[::7])]


def facts():
    """Pages in both languages, parted by a zero, whole and paragraph by paragraph."""
    pairs = []
    for pattern in ["Tests/Fixtures/**/*.zh.md", "Content/**/*.zh.md"]:
        for path in sorted(ROOT.glob(pattern)):
            other = path.with_name(path.name.replace(".zh.md", ".en.md"))
            if other.is_file():
                pairs.append((path.read_bytes(), other.read_bytes()))
    texts = [b"\0".join(pair) for pair in pairs]
    for zh, en in pairs:
        texts += [b"\0".join(part) for part in zip(zh.split(b"\n\n"), en.split(b"\n\n"))]
    return texts


SEEDS = {
    "yaml": lambda: files("Content/*.yml", "Content/*/*.yml", "Tests/Fixtures/mistakes/*/*.yml"),
    "markdown": lambda: files("Tests/Fixtures/**/*.md", "Content/pages/*.md"),
    "mustache": lambda: files("Templates/*.mustache", "Templates/partials/*.mustache") + [
        b"<p>{{a}}</p>{{#b}}<a href=\"{{url}}\" title='{{c}}'>{{&html}}</a>{{/b}}{{^no}}{{>part}}{{/no}}{{<frame}}{{$x}}{{/x}}{{/frame}}"],
    "names": names,
    "registry": lambda: [b"n\ta-1\t\t2026\xe5\xb9\xb4A\t2026 A\t1\ns\tA\ne\tA\no\tB\np\tC\ng\tB\tB\na\tb"],
    "facts": facts,
    "dates": lambda: [b"2026-07-14", b"2026-07", b"2026-07-early", b"2026-07-14 17:30", b"2026-07-01/2026-07-14 24:00",
                      b"p programme\np/a schedule 2026-06-12/2026-07-14\np/b withdrawn 2026-07-20 schedule 2026-08-01\n"
                      b"p/m schedule monthly 25 until 2025-10-25 rest 2025-05-25\np/n notice 2026-08-03/2026-08-05 17:30"],
    "csv": lambda: files("Content/**/*.csv", "Tests/Fixtures/**/*.csv"),
    "json": lambda: files("Tests/Fixtures/complaints/*/*.json"),
    "docx": lambda: [b"\x01" + b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
                     b"<w:p><w:r><w:t>a</w:t><w:tab/><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
                     b"</w:body></w:document>"],
    "complaint": lambda: files("Tests/Fixtures/complaints/*/*.json"),
    "style": lambda: files("Templates/assets/*.css"),
    "site": site,
}


# How many inputs the quick form tries, those it begins from among them; a whole site costs a thousand times a date.
QUICK = {"site": 100, "markdown": 3_000, "mustache": 600, "names": 3_000, "registry": 300, "complaint": 2_000,
         "docx": 3_000, "dates": 3_000, "style": 6_000}
QUICK_OTHERS = 10_000
# The planted fault is found after some thousand inputs.
PLANTED_RUNS = 2_000_000


class Fuzzer:
    """A way to build the targets and to run them."""

    def __init__(self, is_quick, seconds, runs):
        self.is_quick, self.seconds, self.runs = is_quick, seconds, runs
        self.place = PLACE / ("quick" if is_quick else "thorough")
        self.scratch = PLACE / ("quick-build" if is_quick else "build")
        self.binary = self.scratch / ("debug" if is_quick else "release") / "fuzz"

    def build(self):
        swift = ["swift", "build", "--configuration", "debug" if self.is_quick else "release", "--product", "fuzz",
                 "--scratch-path", self.scratch, "--sanitize", "fuzzer", "-Xswiftc", "-sanitize=fuzzer"]
        # What a debugger would need takes time to write and is not looked at.
        swift += ["-Xswiftc", "-gnone"] if self.is_quick else ["--sanitize", "address"]
        return subprocess.run(swift, cwd=ROOT, env=os.environ | {"GONGSHI_FUZZ": "1"}).returncode == 0

    def prepare(self, target):
        """The folders of a target: what it has learnt, what it begins from, and what broke it before."""
        learnt, seeds = self.place / "learnt" / target, self.place / "seeds" / target
        shutil.rmtree(seeds, ignore_errors=True)
        if self.is_quick:
            shutil.rmtree(learnt, ignore_errors=True)
        learnt.mkdir(parents=True, exist_ok=True)
        seeds.mkdir(parents=True)
        for number, content in enumerate(SEEDS.get(target, lambda: [b"seed"])()):
            (seeds / f"{number:04}").write_bytes(content)
        return [learnt, seeds, *([FOUND / target] if (FOUND / target).exists() else [])]

    def length(self, target):
        """When a run ends."""
        if target == PLANTED:
            return [f"-runs={PLANTED_RUNS}", "-seed=1"]
        if self.is_quick:
            return [f"-runs={QUICK.get(target, QUICK_OTHERS)}", "-seed=1"]
        return [f"-runs={self.runs}"] if self.runs else [f"-max_total_time={self.seconds}"]

    def run(self, target):
        """Runs one target; gives how many inputs it was given, and what went wrong."""
        broken = self.place / "broken"
        broken.mkdir(parents=True, exist_ok=True)
        # Nothing here takes a second; a slow machine without optimizing may need many of them.
        options = [*self.length(target), f"-max_len={LONGEST.get(target, 2_048)}",
                   f"-timeout={120 if self.is_quick else 20}", "-rss_limit_mb=2048", "-detect_leaks=0",
                   "-print_final_stats=1", f"-artifact_prefix={broken}/{target}-"]
        # What the Swift runtime keeps for good looks like a leak; that memory stays bounded, the limit shows.
        environment = os.environ | {"GONGSHI_FUZZ_TARGET": target, "ASAN_OPTIONS": "detect_leaks=0",
                                    "SWIFT_BACKTRACE": "enable=no"}
        # Tables otherwise grow differently in every process, and other inputs follow from the same seed.
        if self.is_quick:
            environment["SWIFT_DETERMINISTIC_HASHING"] = "1"
        log = self.place / f"{target}.log"
        began = time.monotonic()
        with open(log, "wb") as output:
            done = subprocess.run([self.binary, *options, *self.prepare(target)], cwd=ROOT, env=environment,
                                  stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        said = log.read_text(encoding="utf-8", errors="replace")
        count, places = figure("number_of_executed_units", said), figure("cov", said)
        slowest, memory = figure("slowest_unit_time_sec", said), figure("peak_rss_mb", said)
        print(f"{target:10} {count:12,} inputs {time.monotonic() - began:8.0f} s {places:8,} places reached"
              f" {slowest:4} s at most {memory:6} MiB{'' if done.returncode == 0 else '  BROKEN'}{' as planted' * (target == PLANTED)}", flush=True)
        return count, "" if done.returncode == 0 else said[-6_000:]


def figure(name, said):
    """The last figure of a name that libFuzzer printed."""
    found = re.findall(name + r":\s*(\d+)", said)
    return int(found[-1]) if found else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--runs", type=int)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=" ".join(SEEDS))
    arguments = parser.parse_args()
    unknown = [target for target in arguments.targets if target not in SEEDS]
    if unknown:
        parser.error(f"no such target: {', '.join(unknown)}; there are {', '.join(SEEDS)}")
    fuzzer = Fuzzer(arguments.quick, arguments.seconds, arguments.runs)
    if not fuzzer.build():
        return 1
    if not fuzzer.run(PLANTED)[1]:
        print("The planted fault was not found: nothing that follows would mean anything.")
        return 1
    # The longest first, so that none is left running alone at the end.
    targets = sorted(arguments.targets or SEEDS, key=lambda target: target != "site")
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        results = list(pool.map(fuzzer.run, targets))
    print(f"{sum(count for count, _ in results):,} inputs in all")
    for target, (count, problem) in zip(targets, results):
        if problem:
            print(f"\n{target}:\n{problem}\nTry it again: GONGSHI_FUZZ_TARGET={target} {fuzzer.binary} FILE")
        elif count == 0:
            print(f"\n{target}: nothing was tried")
    return 1 if any(problem or count == 0 for count, problem in results) else 0


if __name__ == "__main__":
    sys.exit(main())
