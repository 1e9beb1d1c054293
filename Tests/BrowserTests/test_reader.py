"""Readers set type size and contrast, hear a page, print it and pass it on; and their choice is kept."""

import unittest

from harness import SiteCase

# A voice that speaks at once and notes what it was given.
VOICE = """
window.heard = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  speak(words) { window.heard.push([words.text, words.lang]); window.next = () => words.onend(); },
  cancel() {}, pause() { window.isPaused = true; }, resume() { window.isPaused = false; },
} });
"""
PAGES = ["/weifang-2026/notice/", "/en/weifang-2026/notice/"]


class Reader(SiteCase):
    def size(self, page):
        return page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")

    def test_the_reading_mode_grows_from_18_to_30_pixels_and_stays_on_the_next_page(self):
        for path in PAGES:
            with self.subTest(path), self.tab(viewport={"width": 360, "height": 800}) as page:
                page.goto(self.server.url(path))
                page.keyboard.press("Tab")
                page.locator("[data-reader-open]").focus()
                page.keyboard.press("Enter")
                self.until(page, "Boolean(document.querySelector('link[href*=reader]')?.sheet)")
                sizes = [round(self.size(page))]
                while page.locator("[data-larger]").is_enabled():
                    page.locator("[data-larger]").click()
                    sizes.append(round(self.size(page)))
                self.assertEqual(sizes, [18, 22, 26, 30])
                self.assertEqual(page.locator("[data-reader-bar] output").inner_text(), "30")
                self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 360)
                page.goto(self.server.url(path.replace("notice/", "")))
                self.assertEqual(round(self.size(page)), 30)
                self.assertTrue(page.locator("[data-reader-bar]").is_visible())
                self.assertEqual(page.evaluate("getComputedStyle(document.body).color"), "rgb(0, 0, 0)")
                self.assertEqual(page.locator("[data-contrast]").last.get_attribute("aria-pressed"), "true")
                page.locator("[data-close]").click()
                self.assertEqual(round(self.size(page)), 17)
                self.assertTrue(page.evaluate("document.activeElement.matches('[data-reader-open]')"))
                page.reload()
                self.assertEqual(round(self.size(page)), 17)

    def test_large_medium_and_small_type(self):
        with self.tab() as page:
            page.goto(self.server.url(PAGES[0]))
            for name, size in [("大", 20), ("小", 16), ("中", 17)]:
                button = page.get_by_role("button", name=name, exact=True)
                button.click()
                self.until(page, f"Math.round(parseFloat(getComputedStyle(document.body).fontSize)) === {size}")
                self.assertEqual(button.get_attribute("aria-pressed"), "true")

    def test_reading_aloud_goes_from_block_to_block_pauses_and_stops(self):
        for path, tag in zip(PAGES, ["zh-CN", "en"]):
            with self.subTest(path), self.tab() as page:
                page.add_init_script(VOICE)
                page.goto(self.server.url(path))
                page.locator("[data-reader-open]").click()
                button = page.locator("[data-aloud]")
                start = button.inner_text()
                button.click()
                self.assertNotEqual(button.inner_text(), start)
                title = page.locator("h1").inner_text()
                for _ in range(5):
                    page.evaluate("window.next()")
                heard = page.evaluate("window.heard")
                self.assertEqual(len(heard), 6)
                self.assertIn([title, tag], heard)
                self.assertTrue(all(text.strip() for text, _ in heard))
                self.assertEqual(page.locator(".is-spoken").count(), 1)
                button.click()
                self.assertTrue(page.evaluate("window.isPaused"))
                button.click()
                self.assertFalse(page.evaluate("window.isPaused"))
                page.locator("[data-stop]").click()
                self.assertEqual(page.locator(".is-spoken").count(), 0)
                page.evaluate("window.next()")
                self.assertEqual(len(page.evaluate("window.heard")), 6)

    def test_nothing_moves_when_the_tools_appear(self):
        for width in (320, 360, 1280):
            with self.subTest(width), self.tab(viewport={"width": width, "height": 900}) as page:
                # The moment of the build: no state changes its shape meanwhile.
                page.clock.set_fixed_time("2026-07-01T00:00:00+08:00")
                page.goto(self.server.url(PAGES[0] + "?date=none"))
                page.wait_for_selector(".tool-row:not([hidden])")
                page.wait_for_timeout(200)
                self.assertEqual(page.evaluate("window.shifts"), [])

    def test_the_symbol_and_the_copied_address_are_the_pages_own(self):
        for path in PAGES:
            with self.subTest(path), self.tab(permissions=["clipboard-read", "clipboard-write"]) as page:
                page.goto(self.server.url(path))
                page.locator(".share summary").click()
                self.until(page, "document.querySelector('.share img').naturalWidth > 0")
                page.locator("[data-copy-address]").click()
                self.until(page, "document.querySelector('[data-copy-address]').textContent !== ''")
                canonical = page.get_attribute("link[rel=canonical]", "href")
                self.assertEqual(page.evaluate("navigator.clipboard.readText()"), canonical)

    def test_without_scripts_only_sharing_is_offered(self):
        with self.tab(java_script_enabled=False) as page:
            page.goto(self.server.url(PAGES[0]))
            self.assertFalse(page.locator("[data-reader-open]").is_visible())
            self.assertFalse(page.get_by_role("button", name="打印").is_visible())
            page.locator(".share summary").click()
            self.assertTrue(page.locator(".share img").is_visible())


if __name__ == "__main__":
    unittest.main()
