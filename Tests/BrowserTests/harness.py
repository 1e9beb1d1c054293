"""What the tests share: one server, one browser, and pages that are watched."""

import os
import unittest
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from playwright.sync_api import sync_playwright

import fixtures
from server import Server

BEIJING = timezone(timedelta(hours=8))
MODULE = Path(os.environ.get("GONGSHI_MODULE", fixtures.ROOT / ".build/browser/gongshi-time.wasm"))

# Sees what a reader sees change: texts and hidden parts, when, and what is announced; and what moves.
WATCH = """
window.seen = [];
window.spoken = [];
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    window.shifts.push(entry.value);
    // What moved, for whoever reads a failure.
    for (const { node } of entry.sources) console.log("moved:", node?.outerHTML ?? node);
  }
}).observe({ type: "layout-shift", buffered: true });
addEventListener("DOMContentLoaded", () => {
  new MutationObserver((records) => {
    for (const { target, type } of records) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      if (element === document.body) continue;
      if (element.closest("[role=status]")) {
        if (element.textContent) window.spoken.push(element.textContent);
      } else window.seen.push({ at: Date.now(), type, tag: element.localName });
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"] });
});
"""

# Runs the module by itself, the way the script does.
ASK = """
async ([module, questions]) => {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(module));
  const { memory, malloc, free, page_times } = instance.exports;
  return questions.map((text) => {
    const bytes = new TextEncoder().encode(text);
    const address = malloc(bytes.length) >>> 0;
    new Uint8Array(memory.buffer, address, bytes.length).set(bytes);
    const answer = page_times(address, bytes.length) >>> 0;
    const length = new DataView(memory.buffer).getUint32(answer, true);
    const result = new TextDecoder().decode(new Uint8Array(memory.buffer, answer + 4, length));
    free(answer);
    free(address);
    return result;
  });
}
"""


def beijing(text):
    """Seconds since 1970 of a moment like `2026-07-14 17:30` or `2026-07-14 17:30:15` in Beijing."""
    form = "%Y-%m-%d %H:%M:%S" if text.count(":") == 2 else "%Y-%m-%d %H:%M"
    return int(datetime.strptime(text, form).replace(tzinfo=BEIJING).timestamp())


class BrowserCase(unittest.TestCase):
    """Tests in one browser, started once for a class."""

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server())
        icon = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
        files = {"/icon.svg": icon, "/page.css": fixtures.STYLE, "/time.js": fixtures.SCRIPT.read_bytes(),
                 "/gongshi-time.wasm": MODULE.read_bytes(), "/blank.html": b"<!doctype html><title>blank</title>"}
        cls.server.files.update(files)
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)
        # A page of its own for questions to the module.
        cls.desk = cls.browser.new_page()
        cls.desk.goto(cls.server.url("/blank.html"))

    @contextmanager
    def tab(self, **options):
        """A page in a context of its own that fails the test on any error of a script."""
        context = self.browser.new_context(**options)
        errors = []
        try:
            page = context.new_page()
            page.on("pageerror", lambda error: errors.append(str(error)))
            if options.get("java_script_enabled", True):
                page.add_init_script(WATCH)
            yield page
            self.assertEqual(errors, [])
        finally:
            context.close()

    def ask(self, questions):
        """Asks the module itself."""
        return self.desk.evaluate(ASK, ["/gongshi-time.wasm", questions])

    def report(self, times, moment, language):
        return fixtures.Report(self.ask([f"{language} {moment}000\n{times}"])[0])

    def publish(self, make, language, times, built, **options):
        """Puts a page as built at a moment on the server."""
        self.server.files["/page.html"] = make(language, times, self.report(times, built, language), **options)

    def until(self, page, expression):
        """Waits until an expression holds; asked from outside, because the pages forbid evaluated text."""
        for _ in range(250):
            if page.evaluate(expression):
                return
            page.wait_for_timeout(20)
        self.fail(f"never true: {expression}")

    def settled(self, page):
        """Waits until the script has spoken to the page for the first time."""
        page.wait_for_selector("body > [role=status]", state="attached")


def texts(page, attribute):
    """The texts of the elements with an attribute, by its value."""
    found = page.eval_on_selector_all(
        f"[{attribute}]", f"all => all.map(e => [e.getAttribute('{attribute}').split(' ')[0], e.textContent])")
    return dict(found)
