"""Measures what the times of a page cost its reader.

Usage: measure.py

Prints the module's size, the time from the start of the script to the first update, on this machine and on one
four times as slow, and the time of one answer of the module; medians of eleven runs. Run run.py before: it
builds the module.
"""

import gzip
import statistics

from fixtures import SCRIPT, notice
from harness import MODULE, BrowserCase
from test_course import TIMES

MARK = b"window.started = performance.now();"
WATCH = """
addEventListener("DOMContentLoaded", () => new MutationObserver((_, observer) => {
  if (!document.querySelector("body > [role=status]")) return;
  window.updated = performance.now();
  observer.disconnect();
}).observe(document.body, { childList: true }));
"""
ANSWER = """async () => {
  const { instance } = await WebAssembly.instantiateStreaming(fetch("/gongshi-time.wasm"));
  const { memory, malloc, page_times } = instance.exports;
  const bytes = new TextEncoder().encode(%r);
  const address = malloc(bytes.length);
  new Uint8Array(memory.buffer, address, bytes.length).set(bytes);
  const times = [];
  for (let round = 0; round < 200; round += 1) {
    const start = performance.now();
    page_times(address, bytes.length);
    times.push(performance.now() - start);
  }
  return times;
}"""


class Measure(BrowserCase):
    def first_update(self, slowdown):
        times = []
        for _ in range(11):
            with self.tab() as page:
                page.add_init_script(WATCH)
                page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
                page.goto(self.server.url("/page.html"))
                self.settled(page)
                times.append(page.evaluate("window.updated - window.started"))
        return statistics.median(times)

    def run_all(self):
        for name, file in [("module", MODULE), ("script", SCRIPT)]:
            content = file.read_bytes()
            packed = len(gzip.compress(content, 9, mtime=0))
            print(f"{name}: {len(content)} bytes, {packed} with gzip")
        self.publish(notice, "zh", TIMES, 1784044800)
        page = self.server.files["/page.html"]
        self.server.files["/mark.js"] = MARK
        self.server.files["/page.html"] = page.replace(b"<script defer", b'<script defer src="/mark.js"></script><script defer', 1)
        for slowdown in [1, 4]:
            print(f"first update, processor {slowdown} times as slow: {self.first_update(slowdown):.0f} ms")
        with self.tab() as tab:
            tab.goto(self.server.url("/blank.html"))
            times = tab.evaluate(ANSWER % ("zh 1784044800000\n" + TIMES))
            print(f"an answer: {statistics.median(times):.2f} ms")


if __name__ == "__main__":
    Measure.setUpClass()
    try:
        Measure().run_all()
    finally:
        Measure.doClassCleanups()
