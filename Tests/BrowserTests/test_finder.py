"""Readers find a track by words, entrants and group, and lay tracks side by side; and without scripts see them all."""

import unicodedata
import unittest

from harness import SiteCase, overflow, violations

TRACKS = "/weifang-2026/tracks/"
COMPARE = TRACKS + "compare/"
LANGUAGES = ["", "/en"]


class Finder(SiteCase):
    def shown(self, page):
        return page.eval_on_selector_all(
            "[data-track]", "all => all.filter(e => e.checkVisibility()).map(e => e.dataset.track)")

    def count(self, page, text):
        self.until(page, f"document.querySelector('[data-finder-count]').textContent === {text!r}")

    def test_words_are_found_inside_longer_runs_in_titles_and_topics(self):
        cases = [
            ("", "智能体的研发", ["manufacturing"], "共 19 条赛道，符合的有 1 条"),
            ("", "金融", None, None),
            ("", "ＡＩ　", None, None),
            ("/en", "SPORTS", ["sports"], None),
            ("/en", "medical  data", None, None),
        ]
        for language, words, expected, text in cases:
            with self.subTest(words), self.tab() as page:
                page.goto(self.server.url(language + TRACKS))
                self.assertEqual(len(self.shown(page)), 19)
                page.locator("[data-finder] [name=q]").fill(words)
                shown = self.shown(page)
                for track in shown:
                    text_of = page.locator(f"[data-track={track}]").evaluate(
                        "e => e.textContent.normalize('NFKC').toLowerCase()")
                    self.assertTrue(all(word in text_of for word in unicodedata.normalize("NFKC", words).lower().split()), track)
                if expected:
                    self.assertEqual(set(expected) - set(shown), set())
                    self.assertLess(len(shown), 19)
                if text:
                    self.assertEqual(shown, expected)
                    self.count(page, text)
                    self.assertTrue(page.locator("[data-track=manufacturing] details").get_attribute("open") is not None)
                    self.assertEqual(page.locator(".track-topics .found").count(), 1)

    def test_conditions_stand_in_the_address_and_come_back_from_it(self):
        with self.tab() as page:
            page.goto(self.server.url("/en" + TRACKS))
            page.get_by_label("Open to").select_option("government")
            one = self.shown(page)
            self.assertTrue(0 < len(one) < 19, one)
            self.count(page, f"{len(one)} of 19 tracks")
            self.until(page, 'location.href.endsWith("/tracks/?who=government")')
            page.get_by_label("Words in tracks and topics").fill("data")
            self.until(page, 'location.href.endsWith("?q=data&who=government")')
            both = self.shown(page)
            address = page.evaluate("location.href")
            page.goto(address.replace("who=government", "who=nobody-knows"))
            self.assertEqual(page.get_by_label("Open to").input_value(), "")
            page.goto(address)
            self.assertEqual(self.shown(page), both)
            self.count(page, f"{len(both)} of 19 tracks")
            page.get_by_role("button", name="Clear", exact=True).click()
            self.assertEqual(len(self.shown(page)), 19)
            self.until(page, 'location.href.endsWith("/tracks/")')
            self.count(page, "19 tracks")

    def test_a_group_is_shown_alone_and_empty_groups_are_hidden(self):
        with self.tab() as page:
            page.goto(self.server.url(TRACKS))
            groups = page.locator("#finder-group option").evaluate_all("all => all.slice(1).map(e => e.value)")
            seen = []
            for group in groups:
                page.locator("#finder-group").select_option(group)
                self.assertEqual(page.locator(".track-group:visible").count(), 1)
                seen += self.shown(page)
            self.assertEqual(len(seen), 19)
            self.assertEqual(len(set(seen)), 19)

    def test_nothing_found_says_what_to_do(self):
        with self.tab() as page:
            page.goto(self.server.url(TRACKS + "?q=没有这样的词"))
            self.assertEqual(self.shown(page), [])
            none = page.locator("[data-finder-none]")
            self.assertTrue(none.is_visible())
            self.assertIn("换一个词", none.inner_text())
            self.assertIn("/search/?q=%E6%B2%A1", none.locator("[data-finder-search]").get_attribute("href"))
            none.locator("[data-finder-clear]").click()
            self.assertEqual(len(self.shown(page)), 19)
            self.assertTrue(page.evaluate("document.activeElement.name === 'q'"))

    def test_two_to_four_tracks_are_chosen_with_the_keyboard_and_stand_side_by_side(self):
        for language in LANGUAGES:
            with self.subTest(language), self.tab(viewport={"width": 1280, "height": 900}) as page:
                page.goto(self.server.url(language + TRACKS))
                go = page.locator("[data-compare-go]")
                boxes = page.locator("[data-choose] input")
                self.assertTrue(go.is_disabled())
                for index in range(4):
                    boxes.nth(index).focus()
                    page.keyboard.press("Space")
                    self.assertEqual(go.is_disabled(), index == 0)
                boxes.nth(4).focus()
                page.keyboard.press("Space")
                self.assertFalse(boxes.nth(4).is_checked())
                self.until(page, "document.querySelector('[data-compare-count]').textContent.length > 3")
                go.focus()
                page.keyboard.press("Enter")
                page.wait_for_url("**/compare/?tracks=*")
                self.assertEqual(self.shown(page), ["manufacturing", "agriculture", "commerce", "transport"])
                places = page.eval_on_selector_all(
                    ".comparison tbody tr:not([hidden])",
                    "rows => rows.map(r => [...r.children].map(c => { const b = c.getBoundingClientRect(); return [b.x, b.y]; }))")
                for row, other in zip(places, places[1:]):
                    self.assertLess(row[0][0], other[0][0])
                    for one, two in zip(row, other):
                        self.assertAlmostEqual(one[1], two[1], delta=1)
                page.locator("[data-compare-all]").click()
                self.assertEqual(len(self.shown(page)), 19)
                self.assertTrue(page.evaluate("document.activeElement.matches('.comparison')"))

    def test_unknown_and_superfluous_tracks_in_an_address_are_left_out(self):
        for query, count in [("finance,none,finance", 19), ("finance,health,x", 2), ("a", 19), ("", 19),
                             ("finance,health,sports,green,heritage", 4), ("<script>,finance", 19)]:
            with self.subTest(query), self.tab() as page:
                page.goto(self.server.url(COMPARE + "?tracks=" + query))
                self.assertEqual(len(self.shown(page)), count)

    def test_without_scripts_everything_is_there(self):
        for language in LANGUAGES:
            with self.subTest(language), self.tab(java_script_enabled=False) as page:
                page.goto(self.server.url(language + TRACKS))
                self.assertEqual(page.locator("[data-track]:visible").count(), 19)
                for part in ["[data-finder]", "[data-choose]", "[data-compare]", "[data-finder-none]"]:
                    self.assertEqual(page.locator(part + ":visible").count(), 0, part)
                self.assertEqual(page.locator(".track-topics li").count(), 137)
                page.locator(f"main a[href='{language + COMPARE}']").click()
                page.wait_for_url("**" + language + COMPARE)
                self.assertEqual(page.locator("tr[data-track]:visible").count(), 19)
                self.assertEqual(page.locator(".topic-list li").count(), 137)
                self.assertEqual(page.locator(".chooser:visible").count(), 0)
                region = page.locator(".comparison")
                self.assertEqual(region.get_attribute("tabindex"), "0")
                self.assertTrue(page.locator("#" + region.get_attribute("aria-labelledby")).count())

    def test_no_page_scrolls_sideways_and_nothing_moves(self):
        for width in [320, 1280]:
            with self.tab(viewport={"width": width, "height": 900}) as page:
                for path in [TRACKS, COMPARE, COMPARE + "?tracks=finance,health", "/archive/", "/api/"]:
                    for language in LANGUAGES:
                        with self.subTest(path, width=width, language=language):
                            page.goto(self.server.url(language + path))
                            self.assertLessEqual(overflow(page), 0)

    def test_axe_finds_nothing(self):
        for scheme, language in [("light", ""), ("dark", "/en")]:
            with self.tab(color_scheme=scheme, bypass_csp=True) as page:
                for path in [TRACKS + "?q=数据", COMPARE, COMPARE + "?tracks=finance,health", "/archive/", "/api/"]:
                    with self.subTest(path, scheme=scheme, language=language):
                        page.goto(self.server.url(language + path))
                        self.assertEqual(violations(page), [])


if __name__ == "__main__":
    unittest.main()
