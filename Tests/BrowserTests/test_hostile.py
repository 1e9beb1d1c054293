"""Whatever text somebody writes, in whatever place: no page runs it, asks anybody for it, or changes shape by it."""

import json
import re
import tempfile
import unittest
import xml.etree.ElementTree
from html.parser import HTMLParser
from pathlib import Path

import hostile
import site_files
from harness import PATIENCE, BrowserCase

TRAP = """
window.deeds = [];
window.pwned = () => { window.deeds.push("a script ran"); };
window.alert = window.pwned;
document.addEventListener("securitypolicyviolation", (event) =>
  window.deeds.push(`${event.violatedDirective} ${event.blockedURI}`));
"""


class Tags(HTMLParser):
    """The tags of a page, and whatever in them could act."""

    def __init__(self, text):
        super().__init__()
        self.shape, self.acts = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.shape.append(tag)
        names = [name for name, _ in attributes]
        if len(set(names)) < len(names):
            self.acts.append(f"an attribute twice: {tag} {names}")
        for name, value in attributes:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or name in ("style", "srcdoc", "ping"):
                self.acts.append(f"{tag} {name}")
            if name in ("href", "src", "action", "formaction", "data", "poster") and re.match(
                    r"(javascript|vbscript|data|blob|file):|//|\\\\", address):
                self.acts.append(f"{tag} {name}={value}")
        if tag in ("iframe", "object", "embed", "base", "style", "svg-script", "math", "plaintext", "xmp", "frameset"):
            self.acts.append(tag)
        if tag == "script":
            given = dict(attributes)
            if given.get("type") != "application/ld+json" and not (given.get("src") or "").startswith("/assets/"):
                self.acts.append(f"script {given}")

    def handle_endtag(self, tag):
        self.shape.append("/" + tag)


class Hostile(BrowserCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.site = hostile.Site(folder)
        cls.refused = cls.site.settle()
        cls.files = site_files.read(cls.site.build())

    def setUp(self):
        self.server.files = dict(self.files)

    def pages(self):
        return {path: content.decode() for path, content in self.files.items() if path.endswith("/")}

    def test_there_are_enough_payloads_in_every_place(self):
        self.assertGreaterEqual(len(set(hostile.PAYLOADS)), 300)
        print(f"\n{len(hostile.PAYLOADS)} payloads; {self.refused} places refused by findings")
        for place in hostile.PLACES:
            with self.subTest(place):
                taken = sum(place in places for places in self.site.pages.values())
                # Most are refused, addresses and pictures nearly all; the rest says that the place is read.
                self.assertGreater(taken, -1 if place == "image words" else 2)
        self.assertGreater(len(self.site.rows), 250)
        self.assertGreater(len(self.site.stages), 250)

    def test_no_page_has_anything_that_acts(self):
        pages = self.pages()
        self.assertGreater(len(pages), 600)
        for path, text in pages.items():
            with self.subTest(path):
                self.assertEqual(Tags(text).acts, [])

    def test_every_row_of_a_list_has_the_shape_of_the_others(self):
        for path in ["/robots-2026/winners/", "/en/robots-2026/winners/"]:
            rows = re.findall(r"<tr id=\"h-\d+\".*?</tr>", self.files[path].decode(), re.S)
            self.assertEqual(len(rows), len(self.site.rows))
            self.assertEqual(len({tuple(Tags(row).shape) for row in rows}), 1)

    def test_every_page_has_one_body_and_one_end(self):
        for path, text in self.pages().items():
            shape = Tags(text).shape
            with self.subTest(path):
                self.assertEqual([shape.count(tag) for tag in ["body", "/body", "main", "/main", "title", "/title"]], [1] * 6)

    def test_feeds_and_data_are_whole(self):
        for path, content in self.files.items():
            with self.subTest(path):
                if path.endswith(".json"):
                    json.loads(content)
                elif path.endswith(".xml"):
                    xml.etree.ElementTree.fromstring(content)
        for path, text in self.pages().items():
            for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
                json.loads(block)

    def test_no_page_runs_or_asks_for_anything_in_a_browser(self):
        context = self.browser.new_context()
        self.addCleanup(context.close)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(TRAP)
        strangers = []
        page.on("request", lambda request: strangers.append(request.url)
                if not request.url.startswith(self.server.url("/")) else None)
        page.on("dialog", lambda dialog: (strangers.append(dialog.message), dialog.dismiss()))
        visited = 0
        for path in sorted(self.pages()):
            if not re.search(r"/h\d{3}/$|/winners/$|/robots-2026/$|/complaint/$|/search/$|/sitemap/$|^/$|^/en/$", path):
                continue
            with self.subTest(path):
                page.goto(self.server.url(path))
                self.assertEqual(page.evaluate("deeds"), [])
                # The form of complaints adds the step it is on.
                self.assertEqual(page.url.partition("#")[0], self.server.url(path))
                visited += 1
        self.assertEqual(strangers, [])
        self.assertGreater(visited, 600)

    def test_names_of_files_are_refused_or_kept_inside(self):
        names = ["<img src=x onerror=pwned()>", "\" onload=\"pwned()", "a b", "%2e%2e", "x\nname", "CON", "a'b", "été", "-x", "{{x}}"]
        for name in names:
            with self.subTest(name), tempfile.TemporaryDirectory() as place:
                site = hostile.Site(Path(place))
                (site.folder / f"Content/pages/{name}.zh.md").write_text("---\ntitle: 页\n---\n\n文\n", encoding="utf-8")
                (site.folder / f"Content/pages/{name}.en.md").write_text("---\ntitle: Page\n---\n\nText\n", encoding="utf-8")
                made = site.run("build", "--output", site.folder / "Output", "--no-search")
                self.assertEqual(made.returncode, 1, made.stderr)
                self.assertFalse((site.folder / "Output").exists())


if __name__ == "__main__":
    unittest.main()
