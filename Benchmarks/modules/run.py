"""Measures what the code that runs in a reader's browser costs: its size on the way, and the time from its bytes to
its first answer, in a Chromium whose processor is slowed down.

Usage: run.py [--slowdown 4] [--rounds 11]

Each module of the real site is asked what its page asks first: the times of a notice, the names in a text, a complaint.
The target: at most 100 KB compressed, at most 50 ms on a processor four times as slow. The exit code is 1 where a module
is larger, which is the same everywhere; the time depends on the machine and what else it does.
"""

import argparse
import gzip
import json
import re
import statistics
import sys
from html import unescape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))
from harness import SiteCase  # noqa: E402

LARGEST = 100_000
SLOWEST = 50
TEXT = "请报名参加2025年“数据要素x”大赛山东分赛济南选拔赛。" * 20
# Compiled anew each time: an address of its own keeps the browser from finding what it compiled before.
ANSWER = """async ([url, name, question, section, ...options]) => {
  const bytes = await (await fetch(url)).arrayBuffer();
  const text = new TextEncoder().encode(question);
  const start = performance.now();
  const { module, instance: { exports } } = await WebAssembly.instantiate(bytes);
  const put = (content) => {
    const address = exports.malloc(content.length) >>> 0;
    new Uint8Array(exports.memory.buffer, address, content.length).set(content);
    return [address, content.length];
  };
  const open = (content) => exports.open_names(...put(new Uint8Array(content)));
  const names = section ? WebAssembly.Module.customSections(module, section).map(open) : [];
  const answer = exports[name](...names, ...put(text), ...options) >>> 0;
  const length = new DataView(exports.memory.buffer).getUint32(answer, true);
  return [performance.now() - start, length];
}"""


def attribute(page, name):
    return unescape(re.search(rf'{name}="([^"]*)"', page.decode())[1])


def questions(built):
    """For each module: the function that its page calls, what it is asked, the section that it reads before, options."""
    notice = built["/weifang-2026/notice/"]
    form = built["/jinan-2025/complaint/"].decode()
    complaint = (ROOT / "Tests/Fixtures/complaints/valid/passport-5.json").read_text(encoding="utf-8")
    entries = re.findall(r'<option value="([^"]+)">', form)
    sha = re.search(r'name="schema.sha256" value="([^"]*)"', form)[1]
    return {
        "gongshi-time": ("page_times", "zh 1782864000000\n" + attribute(notice, "data-times"), None),
        "gongshi-names": ("check_names", TEXT, "gongshi.names", 0, 0, 2026, 7, 1),
        "gongshi-complaint": ("complaint_check", "\n".join(
            ["zh", "jinan-2025", sha, " ".join(entries), json.dumps(json.loads(complaint), ensure_ascii=False)]), None),
    }


class Measure(SiteCase):
    def times(self, address, asked, slowdown, rounds):
        """Milliseconds from the bytes of a module to its first answer."""
        found = []
        for round in range(rounds):
            with self.tab() as page:
                page.goto(self.server.url("/blank.html"))
                page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
                time, length = page.evaluate(ANSWER, [address, *asked])
                assert length > 0, f"{address} says nothing"
                found.append(time)
        return found

    def run_all(self, slowdown, rounds):
        self.setUp()
        isSmall = True
        print(f"{'module':<18} {'bytes':>8} {'gzip':>8} {'1 ×, ms':>9} {f'{slowdown} ×, ms':>9} {'best':>7}  target")
        for module, asked in questions(self.built).items():
            address = next(path for path in self.built if re.fullmatch(rf"/assets/{module}\.[0-9a-f]+\.wasm", path))
            content = self.built[address]
            packed = len(gzip.compress(content, 9, mtime=0))
            isSmall = isSmall and packed <= LARGEST
            plain = statistics.median(self.times(address, asked, 1, rounds))
            slow = self.times(address, asked, slowdown, rounds)
            middle = statistics.median(slow)
            kept = "kept" if packed <= LARGEST and middle <= SLOWEST else "missed"
            print(f"{module:<18} {len(content):>8} {packed:>8} {plain:>9.1f} {middle:>9.1f} {min(slow):>7.1f}  {kept}")
        return isSmall


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--slowdown", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    Measure.setUpClass()
    try:
        return 0 if Measure().run_all(options.slowdown, options.rounds) else 1
    finally:
        Measure.doClassCleanups()


if __name__ == "__main__":
    sys.exit(main())
