"""What the tests share: one server, one browser, and pages that are watched."""

import base64
import os
import unittest
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import fixtures
import site_files
from server import Server

BEIJING = timezone(timedelta(hours=8))
MODULE = Path(os.environ.get("GONGSHI_MODULE", fixtures.ROOT / "Templates/assets/gongshi-time.wasm"))
BLANK = b"<!doctype html><title>blank</title>"
# What a test waits for comes sooner or later; only a machine that does nothing at all may end it. In milliseconds.
PATIENCE = 180_000

# Sees what a reader sees change: texts and hidden parts, when, and what is announced; and what moves.
WATCH = """
window.seen = [];
window.spoken = [];
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    // With what moved, for whoever reads a failure.
    window.shifts.push([entry.value, ...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 200))].join(" "));
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

# Asks a module by itself, without the script of the pages, about bytes in base 64.
ASK = """
async ([module, name, questions]) => {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(module));
  const { memory, malloc, free, [name]: ask } = instance.exports;
  return questions.map((text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const address = malloc(bytes.length) >>> 0;
    new Uint8Array(memory.buffer, address, bytes.length).set(bytes);
    const answer = ask(address, bytes.length) >>> 0;
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

    # What the browser is started with beside what every test needs.
    arguments = []

    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(Server())
        icon = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
        files = {"/icon.svg": icon, "/page.css": fixtures.STYLE, "/module.js": fixtures.LOADER.read_bytes(),
                 "/time.js": fixtures.SCRIPT.read_bytes(),
                 "/gongshi-time.wasm": MODULE.read_bytes(), "/blank.html": BLANK}
        cls.server.files.update(files)
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", *cls.arguments])
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
            page.set_default_timeout(PATIENCE)
            page.on("pageerror", lambda error: errors.append(str(error)))
            if options.get("java_script_enabled", True):
                page.add_init_script(WATCH)
            yield page
            self.assertEqual(errors, [])
        finally:
            context.close()

    def ask(self, questions):
        """Asks the module of times itself."""
        return ask(self.desk, "/gongshi-time.wasm", "page_times", [text.encode() for text in questions])

    def report(self, times, moment, language):
        return fixtures.Report(self.ask([f"{language} {moment}000\n{times}"])[0])

    def publish(self, make, language, times, built, **options):
        """Puts a page as built at a moment on the server."""
        self.server.files["/page.html"] = make(language, times, self.report(times, built, language), **options)

    def until(self, page, expression):
        """Waits until an expression holds; asked from outside, because the pages forbid evaluated text."""
        for _ in range(PATIENCE // 20):
            if page.evaluate(expression):
                return
            page.wait_for_timeout(20)
        self.fail(f"never true: {expression}")

    def settled(self, page):
        """Waits until the script has spoken to the page for the first time."""
        page.wait_for_selector("body > [role=status]", state="attached")


class SiteCase(BrowserCase):
    """Tests on the real site, as of a moment, made as the options of `site_files.write` say."""

    as_of = "2026-07-01"
    options = {}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.built = site_files.build(cls.as_of, **cls.options)

    def setUp(self):
        self.server.files = dict(self.built) | {"/blank.html": BLANK}
        self.server.requests.clear()


def stand(page, moment):
    """Gives a page to come a clock that stands at a moment until it is told to run."""
    # It runs until it is stopped, so it begins before: it cannot be stopped at what is past.
    page.clock.install(time=moment - 3600)
    page.clock.pause_at(moment)


def drawn(page):
    """Waits until the browser has drawn what a page now shows."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def violations(page):
    """What axe objects to on a page: the rule and the first element of each."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]


def overflow(page):
    """By how many pixels a page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def ask(page, module, name, questions):
    """What a function of a module answers to questions, each a byte string, in a page of the module's site."""
    return page.evaluate(ASK, [module, name, [base64.b64encode(question).decode() for question in questions]])


def texts(page, attribute):
    """The texts of the elements with an attribute, by its value."""
    found = page.eval_on_selector_all(
        f"[{attribute}]", f"all => all.map(e => [e.getAttribute('{attribute}').split(' ')[0], e.textContent])")
    return dict(found)
