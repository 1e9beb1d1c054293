"""Every kind of page keeps the rules of accessibility, of its own policy and of stillness, in both languages."""

import gzip
import unittest

from axe_playwright_python.sync_playwright import Axe

from harness import overflow
from page_kinds import LANGUAGES, VIEWS, PageCase, each, kind

# What may differ from one colour scheme or width to another.
LOOK = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}}
ALL = {"rules": {"target-size": {"enabled": True}}}

# What the page itself reports; kept by the reader of the page that a test is.
LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective + " " + event.blockedURI));
"""


def objections(page, options):
    """What axe objects to: the rule, the first element and why."""
    found = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
            for each in found for node in each["nodes"][:2]]


class Rules(PageCase):
    def test_every_kind_of_page_is_looked_at(self):
        kinds = {kind(content) for path, content in self.built.items() if path.endswith(("/", ".html"))}
        seen = {kind(self.built[view.path.partition("?")[0]]) for view in VIEWS.values()}
        self.assertEqual(kinds - seen, set())

    def test_axe_finds_nothing_in_light_and_in_dark(self):
        with self.walk(bypass_csp=True, viewport={"width": 1280, "height": 900}) as page:
            for name, language in each():
                with self.subTest(name, language=language):
                    page.set_viewport_size({"width": 1280, "height": 900})
                    page.emulate_media(color_scheme="light")
                    self.open(page, name, language)
                    self.assertEqual(objections(page, ALL), [])
                    page.set_viewport_size({"width": 320, "height": 800})
                    page.emulate_media(color_scheme="dark")
                    self.assertEqual(objections(page, LOOK), [])

    def test_nothing_is_refused_nothing_leaves_the_site_and_nothing_moves(self):
        with self.walk(viewport={"width": 360, "height": 800}) as page:
            page.add_init_script(LISTEN)
            asked, errors = [], []
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
            for name, language in each():
                with self.subTest(name, language=language):
                    self.open(page, name, language)
                    page.wait_for_load_state("networkidle")
                    self.assertEqual(page.evaluate("refused"), [])
                    if VIEWS[name].act is None and "?" not in VIEWS[name].path:
                        self.assertEqual(page.evaluate("shifts"), [])
                    self.assertEqual(errors, [])
            # A page that searches loads its index by addresses of the page itself.
            home = self.server.url("/")
            self.assertEqual([url for url in asked if not url.startswith((home, "blob:" + home))], [])


if __name__ == "__main__":
    unittest.main()
