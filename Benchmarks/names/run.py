#!/usr/bin/env python3
"""Measure the name check beside AutoCorrect and Vale on the same text, in the same run.

    run.py [--megabytes 50] [--rounds 3] [--command "gongshi names {file}"] [--environment DIR]

AutoCorrect (`autocorrect-py`) and Vale (`vale`) come from PyPI, installed into the environment folder.
The `vale` package fetches its program on first use; where that fails, the report says so.
"""
import argparse
import os
import shlex
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent

# The same kinds of mistakes as far as the tool can say them: wrong words with their right ones.
AUTOCORRECT = r"""
import json, sys
import autocorrect_py
autocorrect_py.load_config(json.dumps({
    "rules": {"spellcheck": 2},
    "spellcheck": {"words": [
        "数据要素x=数据要素×", "数据要素X=数据要素×", "数据元素=数据要素", "山东省分赛=山东分赛", "潍坊选拔赛=潍坊市选拔赛",
        "济南选拔赛=济南市选拔赛", "2026年济南市选拔赛=2025年“数据要素×”大赛山东分赛济南市选拔赛",
    ]},
}))
text = open(sys.argv[1], encoding="utf-8").read()
print(len(autocorrect_py.lint_for(text, "text").lines))
"""

VALE_INI = "StylesPath = styles\nMinAlertLevel = warning\n[*.txt]\nBasedOnStyles = Names\n"
VALE_RULE = """extends: substitution
message: "Write '%s' instead of '%s'."
level: error
nonword: true
swap:
  '数据要素[xX]': 数据要素×
  '数据元素': 数据要素
  '山东省分赛': 山东分赛
  '潍坊选拔赛': 潍坊市选拔赛
  '济南选拔赛': 济南市选拔赛
"""


def measure(command, rounds, cwd, fine=(0,)):
    """Run a command; return its best wall time, best CPU time and peak memory, or the reason it failed.

    What it says goes to a file: a pipe would make it wait for this script every 64 KB, on a busy machine for
    longer than it works. The wall time also holds the time in which other programs had the processor.
    """
    results = []
    for _ in range(rounds):
        with open(os.devnull, "wb") as sink, tempfile.TemporaryFile() as report:
            start = time.monotonic()
            try:
                process = subprocess.Popen(command, stdout=sink, stderr=report, cwd=cwd)
            except OSError as error:
                return str(error)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in fine:
                report.seek(0)
                lines = report.read().decode(errors="replace").strip().splitlines()
                return f"exit {process.returncode}: {lines[-1] if lines else ''}"
        results.append((wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss))
    return tuple(min(values) for values in zip(*results))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--command", default="gongshi names {file}")
    parser.add_argument("--environment", default=str(HERE / ".venv"))
    options = parser.parse_args()

    work = Path(options.environment)
    python, vale = work / "bin" / "python", work / "bin" / "vale"
    if not python.exists():
        venv.create(work, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "-q", "autocorrect-py", "vale"], check=False)
    text = work / f"mixed-{options.megabytes}.txt"
    if not text.exists():
        subprocess.run([sys.executable, HERE / "generate.py", str(options.megabytes), text], check=True)
    (work / "styles" / "Names").mkdir(parents=True, exist_ok=True)
    (work / "styles" / "Names" / "Names.yml").write_text(VALE_RULE, encoding="utf-8")
    (work / ".vale.ini").write_text(VALE_INI, encoding="utf-8")
    (work / "autocorrect.py").write_text(AUTOCORRECT, encoding="utf-8")

    ours = [part.replace("{file}", str(text)) for part in shlex.split(options.command)]
    runs = [
        ("gongshi", ours, None, (0, 1)),
        ("AutoCorrect", [str(python), "autocorrect.py", str(text)], work, (0,)),
        ("Vale", [str(vale), "--config", ".vale.ini", "--no-exit", str(text)], work, (0,)),
    ]
    size = text.stat().st_size / 1e6
    print(f"{size:.0f} MB, best of {options.rounds}")
    print(f"{'tool':<12} {'MB/s':>8} {'wall s':>8} {'MB/CPU s':>9} {'CPU s':>8} {'peak MB':>8}")
    for name, command, cwd, fine in runs:
        result = measure(command, options.rounds, cwd, fine)
        if isinstance(result, str):
            print(f"{name:<12} not measured: {result}")
        else:
            wall, cpu, memory = result
            print(f"{name:<12} {size / wall:8.1f} {wall:8.2f} {size / cpu:9.1f} {cpu:8.2f} {memory / 1024:8.0f}")


if __name__ == "__main__":
    main()
