"""Gives the readers of the program bytes that nobody would write, and stops at the first broken promise.

Usage: run.py [--seconds N] [TARGET…]     N seconds for each target, 5 unless told; all targets unless named

Builds the targets with libFuzzer and the address sanitizer, begins from files of the repository, and keeps what it
learns in .build/fuzz. Input that broke a promise once lies in Found/TARGET and is tried first. Exits 1 when a promise
is broken; the input is kept and named.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PLACE = ROOT / ".build/fuzz"
BINARY = PLACE / "build/release/fuzz"
FOUND = Path(__file__).resolve().parent / "Found"
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


SEEDS = {
    "yaml": lambda: files("Content/*.yml", "Content/*/*.yml", "Tests/Fixtures/mistakes/*/*.yml"),
    "markdown": lambda: files("Tests/Fixtures/**/*.md", "Content/pages/*.md"),
    "mustache": lambda: files("Templates/*.mustache", "Templates/partials/*.mustache") + [
        b"<p>{{a}}</p>{{#b}}<a href=\"{{url}}\" title='{{c}}'>{{&html}}</a>{{/b}}{{^no}}{{>part}}{{/no}}{{<frame}}{{$x}}{{/x}}{{/frame}}"],
    "names": names,
    "registry": lambda: [b"n\ta-1\t\t2026\xe5\xb9\xb4A\t2026 A\t1\ns\tA\ne\tA\no\tB\np\tC\ng\tB\tB\na\tb"],
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


def build():
    swift = ["swift", "build", "--configuration", "release", "--product", "fuzz", "--scratch-path", PLACE / "build",
             "--sanitize", "fuzzer", "--sanitize", "address", "-Xswiftc", "-sanitize=fuzzer"]
    return subprocess.run(swift, cwd=ROOT, env=os.environ | {"GONGSHI_FUZZ": "1"}).returncode == 0


def prepare(target):
    """The folders of a target: what it has learnt, what it begins from, and what broke it before."""
    learnt, seeds = PLACE / "learnt" / target, PLACE / "seeds" / target
    learnt.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(seeds, ignore_errors=True)
    seeds.mkdir(parents=True)
    for number, seed in enumerate(SEEDS[target]()):
        (seeds / f"{number:04}").write_bytes(seed)
    return [learnt, seeds, *([FOUND / target] if (FOUND / target).exists() else [])]


def run(target, seconds):
    """Runs one target; gives how many inputs it was given, and what went wrong."""
    broken = PLACE / "broken"
    broken.mkdir(exist_ok=True)
    options = [f"-max_total_time={seconds}", f"-max_len={LONGEST.get(target, 2_048)}", "-timeout=20",
               "-rss_limit_mb=2048", "-detect_leaks=0", "-print_final_stats=1", f"-artifact_prefix={broken}/{target}-"]
    # What the Swift runtime keeps for good looks like a leak; that memory stays bounded, the limit shows.
    environment = os.environ | {"GONGSHI_FUZZ_TARGET": target, "ASAN_OPTIONS": "detect_leaks=0",
                                "SWIFT_BACKTRACE": "enable=no"}
    log = PLACE / f"{target}.log"
    with open(log, "wb") as output:
        done = subprocess.run([BINARY, *options, *prepare(target)], cwd=ROOT, env=environment,
                              stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    said = log.read_text(encoding="utf-8", errors="replace")
    count = re.search(r"number_of_executed_units:\s*(\d+)", said)
    coverage = re.findall(r"cov: (\d+)", said)
    print(f"{target:10} {int(count[1]) if count else 0:10,} inputs, {coverage[-1] if coverage else '?':>6} places reached"
          f"{'' if done.returncode == 0 else '  BROKEN'}", flush=True)
    return int(count[1]) if count else 0, "" if done.returncode == 0 else said[-6_000:]


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=" ".join(SEEDS))
    arguments = parser.parse_args()
    unknown = [target for target in arguments.targets if target not in SEEDS]
    if unknown:
        parser.error(f"no such target: {', '.join(unknown)}; there are {', '.join(SEEDS)}")
    if not build():
        return 1
    targets = arguments.targets or list(SEEDS)
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        results = list(pool.map(lambda target: run(target, arguments.seconds), targets))
    print(f"{sum(count for count, _ in results):,} inputs in all")
    for target, (count, problem) in zip(targets, results):
        if problem:
            print(f"\n{target}:\n{problem}\nTry it again: GONGSHI_FUZZ_TARGET={target} {BINARY} FILE")
        elif count == 0:
            print(f"\n{target}: nothing was tried")
    return 1 if any(problem or count == 0 for count, problem in results) else 0


if __name__ == "__main__":
    sys.exit(main())
