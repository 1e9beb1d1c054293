"""The page of the ledger, the releases below each page of record, and the frozen pages they lead to."""

import unittest

from harness import SiteCase, overflow, violations

LEDGER = "/ledger/"
WINNERS = "/jinan-2025/winners/"
LANGUAGES = ["", "/en"]


class Ledger(SiteCase):
    def test_a_corrected_list_and_its_first_text_lead_to_each_other(self):
        for language in LANGUAGES:
            with self.subTest(language), self.tab() as page:
                page.goto(self.server.url(language + WINNERS))
                releases = page.locator(".versions li")
                self.assertEqual(releases.count(), 2)
                releases.first.get_by_role("link").click()
                page.wait_for_url(lambda url: "/ledger/0004/" in url)
                page.locator("a[href='../0003/" + ("en" if language else "zh") + ".html']").click()
                page.wait_for_url(lambda url: "/ledger/0003/" in url)
                page.locator(f"a[href$='{LEDGER}#r0003']").click()
                page.wait_for_url(lambda url: url.endswith(language + LEDGER + "#r0003"))
                later = page.locator("#r0003 a[href='#r0004']")
                later.click()
                page.locator("#r0004:target").wait_for()

    def test_the_frozen_text_is_what_was_released(self):
        with self.tab() as page:
            page.goto(self.server.url("/ledger/0003/zh.html"))
            before = page.locator("li", has_text="jn2025-012").inner_text()
            page.goto(self.server.url("/ledger/0004/zh.html"))
            after = page.locator("li", has_text="jn2025-012").inner_text()
            self.assertNotIn("公共数据", before)
            self.assertIn("公共数据", after)

    def test_pages_fit_narrow_screens_and_have_no_barriers(self):
        for path in [LEDGER, WINNERS, "/ledger/0001/zh.html", "/ledger/0004/en.html"]:
            frozen = path.endswith(".html")
            # A frozen page has no style of its own, and axe takes the dark canvas of a browser for a white one.
            for scheme in ["light"] if frozen else ["light", "dark"]:
                for language in [""] if frozen else LANGUAGES:
                    for width in (320, 360, 1280):
                        with self.subTest(language + path, width=width, scheme=scheme):
                            viewport = {"width": width, "height": 800}
                            with self.tab(viewport=viewport, color_scheme=scheme) as page:
                                page.goto(self.server.url(language + path))
                                self.assertLessEqual(overflow(page), 0)
                                self.assertEqual(violations(page), [])

    def test_the_page_says_what_is_promised_and_what_is_not(self):
        with self.tab() as page:
            page.goto(self.server.url("/en" + LEDGER))
            self.assertEqual(page.locator("#proves, #limits").count(), 2)
            self.assertEqual(page.locator(".release-list > li").count(), 12)
            for name in ["checkpoint", "SHA256SUMS"]:
                answer = page.request.get(self.server.url("/" + ("ledger/" if name == "checkpoint" else "") + name))
                self.assertEqual(answer.status, 200)


if __name__ == "__main__":
    unittest.main()
