"""With the keyboard alone a reader gets everywhere: in reading order, seeing where, and never caught."""

import unittest

from complaint_journey import ready
from page_kinds import LANGUAGES, PageCase

# Notes, whenever Tab is pressed, where the focus is until then: on what, at which place, and how it shows.
WATCH_FOCUS = """
window.walked = [];
addEventListener("keydown", ({ key }) => {
  const target = document.activeElement;
  if (key !== "Tab" || target === document.body) return;
  const box = target.getBoundingClientRect();
  const style = getComputedStyle(target);
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  walked.push({
    html: target.cloneNode(false).outerHTML.slice(0, 160),
    left: box.left + scrollX, right: box.right + scrollX, top: box.top + scrollY, bottom: box.bottom + scrollY,
    isShown: style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2,
    inside, order: [...document.querySelectorAll("*")].indexOf(target),
  });
}, { capture: true });
"""
FOCUSABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })
    && !(e.type === "radio" && e !== (document.querySelector(`input[name="${CSS.escape(e.name)}"]:checked`)
      ?? document.querySelector(`input[name="${CSS.escape(e.name)}"]`)))).length"""
ACTIVE = "(selector) => document.activeElement.matches(selector)"
# Whatever is drawn at the middle of the focused element belongs to it: nothing lies over it.
UNCOVERED = """() => {
  const { left, top, width, height } = document.activeElement.getClientRects()[0];
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return Boolean(there) && (document.activeElement.contains(there) || there.contains(document.activeElement)
    || [...(document.activeElement.labels ?? [])].some((label) => label.contains(there)));
}"""


class Walks(PageCase):
    def tab_to(self, page, selector, most=300):
        """Presses Tab until an element has the focus, and sees that it shows and is not covered."""
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate(ACTIVE, selector):
                outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                self.assertEqual(outline, "solid", selector)
                self.assertTrue(page.evaluate(UNCOVERED), selector)
                return
        self.fail(f"not reached with Tab: {selector}")

    def follow(self, page, selector, address):
        """Goes to a link with Tab and follows it with Enter."""
        self.tab_to(page, selector)
        page.keyboard.press("Enter")
        page.wait_for_url(address)
        self.settled_at(page)

    def settled_at(self, page):
        page.wait_for_load_state("load")
        self.assertEqual(page.evaluate("document.activeElement.tagName"), "BODY")

    def test_every_page_is_walked_in_reading_order_with_the_focus_in_sight(self):
        names = ["home", "notice", "tracks", "track", "rubric", "winners", "complaint", "name", "programme-solicitation"]
        for width in [360, 1280]:
            with self.walk(viewport={"width": width, "height": 800}) as page:
                page.add_init_script(WATCH_FOCUS)
                for name in names:
                    with self.subTest(name, width=width):
                        self.open(page, name)
                        self.quiet(page)
                        page.evaluate("walked.length = 0")
                        count = page.evaluate(FOCUSABLE)
                        # With the last step the focus leaves the page, or begins anew: it is not caught.
                        for _ in range(count + 1):
                            page.keyboard.press("Tab")
                        walked = page.evaluate("walked")
                        self.assertTrue(page.evaluate(ACTIVE, "body, .skip-link"), walked[-3:])
                        self.assertIn("skip-link", walked[0]["html"])
                        self.assertEqual(len({one["order"] for one in walked}), count)
                        self.in_order(walked)

    def in_order(self, walked):
        for one, next in zip(walked, walked[1:]):
            self.assertTrue(next["isShown"], next)
            self.assertTrue(next["inside"], next)
            self.assertLess(one["order"], next["order"], next)
            # Neither back up in the same column nor back on the same line.
            above = next["bottom"] <= one["top"] and next["left"] < one["right"]
            middle = (next["top"] + next["bottom"]) / 2
            before = next["right"] <= one["left"] and one["top"] < middle < one["bottom"]
            self.assertFalse(above or before, (one, next))

    def test_the_first_step_skips_to_the_text(self):
        with self.walk() as page:
            for language in LANGUAGES:
                self.open(page, "notice", language)
                page.keyboard.press("Tab")
                self.assertTrue(page.evaluate(ACTIVE, ".skip-link"))
                box = page.locator(".skip-link").bounding_box()
                self.assertGreaterEqual(box["height"], 24)
                page.keyboard.press("Enter")
                self.assertTrue(page.evaluate(ACTIVE, "main"))
                page.keyboard.press("Tab")
                self.assertTrue(page.evaluate("document.querySelector('main').contains(document.activeElement)"))

    def test_a_track_its_deadline_and_its_rubric(self):
        for language, prefix in LANGUAGES.items():
            with self.subTest(language), self.walk(viewport={"width": 360, "height": 800}) as page:
                self.open(page, "home", language)
                self.follow(page, f"h3 a[href='{prefix}/jinan-2025/']", "**/jinan-2025/")
                self.follow(page, f".actions a[href='{prefix}/jinan-2025/tracks/']", "**/tracks/")
                page.wait_for_selector(".finder:not([hidden])")
                self.tab_to(page, "#finder-words")
                page.keyboard.type("金融" if language == "zh" else "financ")
                self.until(page, "[...document.querySelectorAll('[data-track]')].filter(e => e.checkVisibility()).length < 16")
                self.follow(page, ".track-title a[href$='/tracks/finance/']", "**/tracks/finance/")
                facts = page.locator("main .summary").inner_text()
                self.assertIn("6月30日" if language == "zh" else "30 June 2025", facts)
                self.assertIn("已结束" if language == "zh" else "Closed", facts)
                self.follow(page, "main .summary a[href*='/rubrics/']", "**/rubrics/*/")
                self.assertEqual(page.locator(".rubric tbody tr").count(), 16)

    def test_a_winner_and_the_start_of_a_complaint(self):
        for language, prefix in LANGUAGES.items():
            with self.subTest(language), self.walk() as page:
                self.open(page, "programme", language)
                self.follow(page, f".programme-menu a[href='{prefix}/jinan-2025/winners/']", "**/winners/")
                page.wait_for_selector("#winners-tools:not([hidden])")
                self.tab_to(page, "#winners-search")
                page.keyboard.type("jn2025-007")
                self.until(page, "[...document.querySelectorAll('.winners tbody tr')].filter(e => e.checkVisibility()).length === 1")
                self.follow(page, "#jn2025-007 .entry-complaint", "**/complaint/**")
                ready(page)
                self.assertEqual(page.input_value("form.is-stepped select"), "jn2025-007")

    def test_a_complaint_is_begun(self):
        with self.walk() as page:
            self.open(page, "complaint")
            self.tab_to(page, "#complainant-kind-individual")
            page.keyboard.press("Space")
            self.tab_to(page, "#individual-complainant-name")
            page.keyboard.type("示例举报人甲")
            self.tab_to(page, ".step.is-current button[type=submit]")
            page.keyboard.press("Enter")
            page.wait_for_selector(".error-summary")
            self.assertTrue(page.evaluate(ACTIVE, ".error-summary"))
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            # The link of a mistake leads into the field.
            self.assertTrue(page.evaluate(ACTIVE, "form input, form select, form textarea"))

    def test_the_exact_name_is_copied(self):
        for language, prefix in LANGUAGES.items():
            with self.subTest(language), self.walk(permissions=["clipboard-read", "clipboard-write"]) as page:
                self.open(page, "home", language)
                self.follow(page, f".site-nav a[href='{prefix}/names/']", "**/names/")
                self.follow(page, f"main a[href='{prefix}/names/jinan-2025/']", "**/names/jinan-2025/")
                page.wait_for_selector("[data-copy-target]:not([hidden])")
                self.tab_to(page, "[data-copy-target=full-name-zh]")
                page.keyboard.press("Enter")
                self.until(page, "document.querySelector('[data-copy-target]').textContent.match(/已复制|Copied/)")
                self.assertEqual(page.evaluate("navigator.clipboard.readText()"), "2025年“数据要素×”大赛山东分赛济南市选拔赛")


if __name__ == "__main__":
    unittest.main()
