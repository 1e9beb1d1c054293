"""The guide: a section of the site itself, with a menu of its pages and code to be copied."""

import unittest

from harness import SiteCase, overflow, violations

LANGUAGES = {"zh": "", "en": "/en"}
NAMES = {"zh": ("使用说明", "复制", "已复制"), "en": ("Guide", "Copy", "Copied")}
# Blocks that go on to the side beyond their own frame, and whether the keyboard reaches them.
WIDE = """() => [...document.querySelectorAll("pre")].filter((e) => e.scrollWidth > e.clientWidth)
  .map((e) => e.tabIndex === 0 && getComputedStyle(e).overflowX === "auto")"""


class Guide(SiteCase):
    def pages(self, page):
        """The addresses of all pages of the guide, from its menu."""
        links = page.locator(".programme-menu li a")
        return [page.url] + links.evaluate_all("(links) => links.map((link) => link.href)")

    def test_the_footer_leads_to_it_and_the_main_menu_does_not(self):
        for language, prefix in LANGUAGES.items():
            with self.subTest(language), self.tab() as page:
                page.goto(self.server.url(prefix + "/"))
                name = NAMES[language][0]
                self.assertEqual(page.locator(".site-nav").get_by_role("link", name=name, exact=True).count(), 0)
                page.locator(".site-footer").get_by_role("link", name=name, exact=True).click()
                page.wait_for_url(f"**{prefix}/guide/")
                self.assertEqual(page.locator("h1").inner_text(), name)

    def test_one_page_leads_to_the_next_until_the_last(self):
        for language, prefix in LANGUAGES.items():
            with self.subTest(language), self.tab() as page:
                page.goto(self.server.url(prefix + "/guide/"))
                addresses = self.pages(page)[1:]
                self.assertGreaterEqual(len(addresses), 7)
                page.goto(addresses[0])
                for address in addresses[1:]:
                    page.locator(".pager a[rel=next]").click()
                    page.wait_for_url(address)
                    current = page.locator(".programme-menu [aria-current=page]")
                    self.assertEqual(current.get_attribute("href"), page.url.removeprefix(self.server.url("")))
                self.assertEqual(page.locator(".pager a[rel=next]").count(), 0)

    def test_no_page_scrolls_sideways_or_has_barriers_and_wide_code_can_be_reached(self):
        for prefix in LANGUAGES.values():
            for width, scheme in [(320, "light"), (360, "dark"), (1280, "light")]:
                viewport = {"width": width, "height": 800}
                with self.tab(viewport=viewport, color_scheme=scheme, reduced_motion="reduce") as page:
                    page.goto(self.server.url(prefix + "/guide/"))
                    wide = []
                    for address in self.pages(page):
                        with self.subTest(address, width=width):
                            page.goto(address)
                            self.assertLessEqual(overflow(page), 0)
                            wide += page.evaluate(WIDE)
                            self.assertEqual(violations(page), [])
                    self.assertTrue(all(wide))
                    if width < 400:
                        self.assertGreater(len(wide), 5)

    def test_a_command_is_copied_whole_and_said_to_be(self):
        for language, prefix in LANGUAGES.items():
            _, copy, copied = NAMES[language]
            with self.subTest(language), self.tab() as page:
                page.context.grant_permissions(["clipboard-read", "clipboard-write"])
                page.goto(self.server.url(prefix + "/guide/tutorial/"))
                block = page.locator(".code", has_text="mkdir ~/notices")
                block.get_by_role("button", name=copy).click()
                block.get_by_role("button", name=copied).wait_for()
                self.assertEqual(block.get_by_role("status").inner_text(), copied)
                text = page.evaluate("navigator.clipboard.readText()")
                self.assertEqual(text.split("\n"), ["mkdir ~/notices", "cd ~/notices", "cp -r ~/gongshi/Templates .", "ln -s ~/gongshi/.venv .venv"])

    def test_output_has_no_button_and_without_scripts_nothing_has(self):
        with self.tab() as page:
            page.goto(self.server.url("/guide/tutorial/"))
            self.assertGreater(page.locator(".code button").count(), 20)
            self.assertEqual(page.locator(".code:has(.language-text, .language-diff)").count(), 0)
        with self.tab(java_script_enabled=False) as page:
            page.goto(self.server.url("/guide/tutorial/"))
            self.assertEqual(page.locator(".prose button").count(), 0)

    def test_nothing_moves_when_the_buttons_come(self):
        heights = []
        for scripts in [True, False]:
            with self.tab(viewport={"width": 360, "height": 800}) as page:
                if not scripts:
                    page.route("**/copy*.js", lambda route: route.abort())
                page.goto(self.server.url("/guide/reviewers/"))
                page.wait_for_load_state("load")
                heights.append(page.evaluate("document.querySelector('article').getBoundingClientRect().height"))
        self.assertEqual(heights[0], heights[1])


if __name__ == "__main__":
    unittest.main()
