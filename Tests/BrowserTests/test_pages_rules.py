"""Every kind of page keeps the rules of accessibility, of its own policy and of stillness, in both languages."""

import unittest
from pathlib import Path

import axe_playwright_python

from page_kinds import VIEWS, PageCase, each, kind

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
# All rules, with the one of WCAG 2.2 that axe leaves out by default; and those that look at colours and sizes.
ALL = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
LOOK = {"resultTypes": ["violations"],
        "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}}
# The rule, the element and why, of the first two elements of each rule.
OBJECTIONS = """async (options) => (await axe.run(document, options)).violations.flatMap(({ id, nodes }) =>
  nodes.slice(0, 2).map((node) => [id, node.html.slice(0, 200), node.failureSummary].join(" | ")))"""

# What the page itself reports as refused.
LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective + " " + event.blockedURI));
"""


class Rules(PageCase):
    def test_every_kind_of_page_is_looked_at(self):
        kinds = {kind(content) for path, content in self.built.items() if path.endswith(("/", ".html"))}
        seen = {kind(self.built[view.path.partition("?")[0]]) for view in VIEWS.values()}
        self.assertEqual(kinds - seen, set())

    def test_axe_finds_nothing_in_light_and_in_dark(self):
        with self.walk(bypass_csp=True, viewport={"width": 1280, "height": 900}) as page:
            page.add_init_script(path=AXE)
            for name, language in each():
                with self.subTest(name, language=language):
                    page.set_viewport_size({"width": 1280, "height": 900})
                    page.emulate_media(color_scheme="light")
                    self.open(page, name, language)
                    self.assertEqual(page.evaluate(OBJECTIONS, ALL), [])
                    page.set_viewport_size({"width": 320, "height": 800})
                    page.emulate_media(color_scheme="dark")
                    self.assertEqual(page.evaluate(OBJECTIONS, LOOK), [])

    def test_nothing_is_refused_nothing_leaves_the_site_and_nothing_moves(self):
        with self.walk(viewport={"width": 360, "height": 800}) as page:
            page.add_init_script(LISTEN)
            asked, errors = [], []
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            for name, language in each():
                with self.subTest(name, language=language):
                    self.open(page, name, language)
                    self.quiet(page)
                    self.assertEqual(page.evaluate("refused"), [])
                    if VIEWS[name].act is None and "?" not in VIEWS[name].path:
                        self.assertEqual(page.evaluate("shifts"), [])
                    self.assertEqual(errors, [])
            # A page that searches loads its index by addresses of the page itself.
            home = self.server.url("/")
            self.assertEqual([url for url in asked if not url.startswith((home, "blob:" + home))], [])


if __name__ == "__main__":
    unittest.main()
