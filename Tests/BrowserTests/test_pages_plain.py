"""Without scripts every errand can be run; only live search, filters and clocks are missing, and nothing is dead."""

import unittest

from page_kinds import LANGUAGES, VIEWS, PageCase, each

# Controls that do nothing without a script: buttons outside a form that is sent, and fields outside any form.
DEAD = """() => [...document.querySelectorAll("button, input, select, textarea")].filter((e) =>
  e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest("form"))
  .map((e) => e.outerHTML.slice(0, 160))"""
# Room left open for what no script will fill.
EMPTY = """() => [...document.querySelectorAll("[hidden]")].filter((e) => e.getBoundingClientRect().height > 60
  && e.getBoundingClientRect().width > 0 && !e.closest(".swap")).map((e) => e.outerHTML.slice(0, 160))"""


class Plain(PageCase):
    def plain(self, **options):
        return self.tab(java_script_enabled=False, reduced_motion="reduce", **options)

    def go(self, page, selector, address):
        page.click(selector)
        page.wait_for_url(address)

    def test_no_page_offers_what_it_cannot_do_or_leaves_gaps(self):
        with self.plain(viewport={"width": 360, "height": 800}) as page:
            for name, language in each(["home", "programme", "notice", "tracks", "track", "compare", "rubric", "winners",
                                        "complaint-specification", "names", "rules", "archive", "api", "sitemap"]):
                with self.subTest(name, language=language):
                    self.visit(page, name, language)
                    self.assertEqual(page.evaluate(DEAD), [])
                    self.assertEqual(page.evaluate(EMPTY), [])

    def visit(self, page, name, language):
        page.goto(self.server.url(LANGUAGES[language] + VIEWS[name].path))

    def test_a_track_its_deadline_and_its_rubric(self):
        for language, prefix in LANGUAGES.items():
            with self.subTest(language), self.plain() as page:
                self.visit(page, "home", language)
                self.go(page, f"h3 a[href='{prefix}/jinan-2025/']", "**/jinan-2025/")
                self.go(page, f".actions a[href='{prefix}/jinan-2025/tracks/']", "**/tracks/")
                self.go(page, ".track-title a[href$='/tracks/finance/']", "**/tracks/finance/")
                facts = page.locator("main .summary").inner_text()
                self.assertIn("6月30日" if language == "zh" else "30 June 2025", facts)
                self.go(page, "main .summary a[href*='/rubrics/']", "**/rubrics/*/")
                self.assertEqual(page.locator(".rubric tbody tr:visible").count(), 16)

    def test_a_winner_and_the_form_for_a_complaint(self):
        for language, prefix in LANGUAGES.items():
            with self.subTest(language), self.plain() as page:
                self.visit(page, "programme", language)
                self.go(page, f".programme-menu a[href='{prefix}/jinan-2025/winners/']", "**/winners/")
                self.assertEqual(page.locator(".winners tbody tr:visible").count(), 40)
                self.go(page, "#jn2025-007 .entry-complaint", "**/complaint/?entry=jn2025-007#entry")
                page.select_option("form select:visible >> nth=0", "jn2025-007")
                page.check("#complainant-kind-individual")
                page.fill("#individual-complainant-name", "示例举报人甲")
                # It can be printed and handed in.
                self.assertGreater(len(page.pdf(prefer_css_page_size=True)), 10_000)

    def test_the_exact_name_can_be_selected_and_a_file_checked_elsewhere(self):
        for language in LANGUAGES:
            with self.subTest(language), self.plain() as page:
                self.visit(page, "name", language)
                name = page.locator("#full-name-zh")
                self.assertEqual(name.inner_text(), "2025年“数据要素×”大赛山东分赛济南市选拔赛")
                self.assertNotEqual(name.evaluate("e => getComputedStyle(e).userSelect"), "none")
                self.assertEqual(page.locator("[data-copy-target]:visible, [data-checker]:visible").count(), 0)
                self.assertTrue(page.locator("[data-checker-fallback]").is_visible())

    def test_the_search_page_leads_to_the_map_and_the_map_to_every_page(self):
        for language, prefix in LANGUAGES.items():
            with self.subTest(language), self.plain() as page:
                self.visit(page, "search", language)
                self.assertEqual(page.locator("form:visible").count(), 0)
                self.go(page, "main a[href$='/sitemap/']", "**/sitemap/")
                listed = set(page.eval_on_selector_all("main a", "all => all.map(a => a.getAttribute('href'))"))
                pages = {path for path in self.built if path.endswith("/") and path.startswith("/en/") == bool(prefix)}
                self.assertEqual(pages - listed, set())

    def test_the_other_language_the_details_and_the_changes_open(self):
        with self.plain() as page:
            self.visit(page, "notice-changed", "zh")
            self.go(page, ".language a", "**/en/jinan-2025/notice/")
            page.click("main .summary details summary")
            self.assertTrue(page.locator("main .summary details ul").is_visible())
            page.click(".share summary")
            self.assertTrue(page.locator(".share-address").is_visible())
            self.go(page, ".changes-box h2 a", "**/notice/changes/")
            self.assertEqual(page.locator(".changes > li").count(), 3)


if __name__ == "__main__":
    unittest.main()
