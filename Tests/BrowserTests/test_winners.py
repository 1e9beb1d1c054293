"""The page of a winner list: finding entries, links to them, paper, and browsers without scripts."""

import statistics
import unittest

from complaint_site import AFTER, BEFORE, WITHIN
from harness import overflow, violations
from test_complaint_page import text_of
from winner_site import LENGTH, LONG, PAGE, WinnerCase, count, shown

TOTAL = 40
# From an input to the second frame after it, in milliseconds.
MEASURE = """
async (text) => {
  const field = document.getElementById("winners-search");
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  field.value = text;
  const start = performance.now();
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await frame();
  await frame();
  return performance.now() - start;
}
"""


def address(page):
    return page.evaluate("location.search + location.hash")


def visible(page, selector):
    return page.eval_on_selector_all(selector, "all => all.filter(e => e.checkVisibility()).length")


class Leading(WinnerCase):
    def test_the_complaint_form_is_one_step_from_the_winners_and_the_programme(self):
        for language, name in [("zh", "实名举报获奖名单"), ("en", "Complain about a winner")]:
            home = ("/en" if language == "en" else "") + "/jinan-2025/"
            for moment, isOpen in [(BEFORE, False), (WITHIN, True), (AFTER, False)]:
                with self.subTest(language=language, moment=moment), self.tab(language=language, moment=moment) as page:
                    page.wait_for_selector("body > [role=status]", state="attached")
                    button = page.locator(".summary a.button:not(.quiet)")
                    self.assertEqual(button.text_content(), name)
                    self.assertEqual(button.get_attribute("href"), home + "complaint/")
                    self.assertEqual(button.is_visible(), isOpen)
            with self.subTest(language=language), self.tab("/jinan-2025/", language) as page:
                link = page.locator("section[aria-labelledby=section-winners] .facts a", has_text=name)
                self.assertEqual(link.get_attribute("href"), home + "complaint/")
                link.click()
                page.wait_for_selector("form.complaint", state="attached")


class Finding(WinnerCase):
    def test_a_track_and_an_award_narrow_the_list(self):
        for language, words in [("zh", "显示1条，共40条"), ("en", "1 of 40 entries")]:
            with self.subTest(language=language), self.tab(language=language) as page:
                self.assertEqual(len(shown(page)), TOTAL)
                page.select_option("#winners-track", "manufacturing")
                self.assertEqual(shown(page), ["jn2025-001", "jn2025-002", "jn2025-003"])
                page.select_option("#winners-award", "second")
                self.assertEqual(shown(page), ["jn2025-002"])
                self.assertEqual(count(page), words)
                self.assertEqual(visible(page, ".winner-group"), 1)
                self.assertEqual(page.eval_on_selector_all(
                    ".contents li", "all => all.filter(e => e.checkVisibility()).map(e => e.querySelector('.number').textContent)"), ["1"])
                page.select_option("#winners-track", "")
                self.assertEqual(page.eval_on_selector_all(
                    ".winners tr[data-award=second]", "all => all.length"), len(shown(page)))

    def test_search_finds_parts_of_words_in_both_languages(self):
        for language, searches in [
            ("zh", [("全程", ["jn2025-004"]), ("泉水　数据", ["jn2025-016"]), ("JN2025-007", ["jn2025-007"]),
                    ("ｊｎ２０２５-007", ["jn2025-007"]), ("小微信贷模型", ["jn2025-012"]), ("不存在的项目", []),
                    ("举报", [])]),
            ("en", [("aSSigned TASKS", ["jn2025-040"]), ("object", []), ("complain", [])]),
        ]:
            with self.tab(language=language) as page:
                for text, ids in searches:
                    with self.subTest(text=text):
                        page.fill("#winners-search", text)
                        self.assertEqual(shown(page), ids)
                        # Neither a heading nor a link to one is left over an empty list.
                        self.assertEqual(visible(page, ".winner-group"), min(len(ids), 1))
                        self.assertEqual(visible(page, ".contents"), min(len(ids), 1))

    def test_letters_on_the_way_to_a_character_are_no_search(self):
        with self.tab() as page:
            page.click("#winners-search")
            session = page.context.new_cdp_session(page)
            session.send("Input.imeSetComposition", {"text": "quan", "selectionStart": 4, "selectionEnd": 4})
            self.assertEqual(page.input_value("#winners-search"), "quan")
            self.assertEqual(len(shown(page)), TOTAL)
            session.send("Input.insertText", {"text": "全程"})
            self.assertEqual(page.input_value("#winners-search"), "全程")
            self.assertEqual(shown(page), ["jn2025-004"])

    def test_every_order_shows_one_list_that_names_the_tracks(self):
        for language in ["zh", "en"]:
            with self.subTest(language=language), self.tab(language=language) as page:
                by_track = shown(page)
                for order in ["award", "id", "project", "organization"]:
                    page.select_option("#winners-sort", order)
                    ids = shown(page)
                    self.assertEqual(sorted(ids), sorted(by_track))
                    self.assertEqual(visible(page, ".contents"), 0)
                    self.assertEqual(visible(page, ".winner-group"), 1)
                    self.assertEqual(visible(page, ".entry-track"), TOTAL)
                    if order == "id":
                        self.assertEqual(ids, sorted(ids))
                    elif order == "award":
                        awards = page.eval_on_selector_all("#winners-all tbody tr", "all => all.map(e => e.dataset.award)")
                        ranks = ["first", "second", "third", "special"]
                        self.assertEqual(awards, sorted(awards, key=ranks.index))
                    else:
                        self.assertTrue(page.evaluate(
                            """(name) => {
                              const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
                              const texts = [...document.querySelectorAll(`#winners-all .entry-${name}`)];
                              return texts.map((e) => e.textContent)
                                .every((text, i, all) => i === 0 || collator.compare(all[i - 1], text) <= 0);
                            }""", order))
                # The numbers of cells fit those of the headings.
                self.assertEqual(page.eval_on_selector_all("#winners-all tr", "all => [...new Set(all.map(e => e.cells.length))]"), [5])
                page.select_option("#winners-sort", "")
                self.assertEqual(shown(page), by_track)
                self.assertEqual(visible(page, ".contents"), 1)
                self.assertEqual(visible(page, ".entry-track"), 0)

    def test_the_keyboard_reaches_everything(self):
        with self.tab() as page:
            page.focus("#winners-search")
            page.keyboard.type("jn2025-00")
            self.assertEqual(len(shown(page)), 9)
            page.keyboard.press("Enter")
            self.assertEqual(page.text_content("#winners-count"), "显示9条，共40条")
            page.keyboard.press("Tab")
            page.keyboard.press("ArrowDown")
            self.assertEqual(page.input_value("#winners-track"), "manufacturing")
            page.keyboard.press("Tab")
            page.keyboard.press("ArrowDown")
            self.assertEqual(shown(page), ["jn2025-001"])
            page.keyboard.press("Tab")
            page.keyboard.press("ArrowDown")
            self.assertEqual(page.evaluate("document.activeElement.id"), "winners-sort")
            self.assertEqual(page.evaluate("document.querySelector('#jn2025-001').closest('section').id"), "winners-all")
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            self.assertEqual(page.evaluate("document.activeElement.id"), "winners-search")
            self.assertEqual(len(shown(page)), TOTAL)
            self.assertEqual(address(page), "")

    def test_the_count_is_spoken_once(self):
        with self.tab() as page:
            page.evaluate("spoken.length = 0")
            page.click("#winners-search")
            page.keyboard.type("JN2025-01", delay=10)
            self.assertEqual(len(shown(page)), 10)
            self.assertEqual(count(page), "显示10条，共40条")
            page.select_option("#winners-sort", "id")
            page.keyboard.press("Enter")
            page.clock.run_for(1000)
            self.assertEqual(page.evaluate("spoken"), ["显示10条，共40条"])


class Addresses(WinnerCase):
    def test_a_choice_survives_reloading_and_going_back(self):
        with self.tab(language="en") as page:
            page.fill("#winners-search", "data")
            page.select_option("#winners-award", "first")
            page.select_option("#winners-sort", "project")
            count(page)
            ids = shown(page)
            self.assertGreater(len(ids), 1)
            self.assertEqual(address(page), "?q=data&award=first&sort=project")
            page.reload()
            self.assertEqual(shown(page), ids)
            self.assertEqual(page.input_value("#winners-search"), "data")
            self.open(page, "/", "en")
            page.go_back()
            self.until_shown(page, ids)
            # Back to an address with another choice on the same page.
            page.evaluate("location.hash = 'section-complaints'")
            page.select_option("#winners-award", "second")
            self.assertNotEqual(shown(page), ids)
            page.go_back()
            self.until_shown(page, ids)
            self.assertEqual(page.input_value("#winners-award"), "first")

    def test_an_address_with_values_that_do_not_exist_shows_everything(self):
        with self.tab(PAGE + "?track=nowhere&award=&sort=%E0%A4%A#%E0%A4%A") as page:
            self.assertEqual(len(shown(page)), TOTAL)

    def test_a_link_to_an_entry_shows_it_even_when_it_was_filtered_out(self):
        with self.tab(PAGE + "?track=agriculture#jn2025-040") as page:
            self.assertIn("jn2025-040", shown(page))
            self.assertTrue(self.in_view(page, "jn2025-040"))
            page.select_option("#winners-track", "agriculture")
            self.assertNotIn("jn2025-033", shown(page))
            page.evaluate("location.hash = 'jn2025-033'")
            self.until_shown(page, None)
            self.assertTrue(self.in_view(page, "jn2025-033"))
        with self.tab(PAGE + "?track=agriculture#jn2025-005") as page:
            self.assertEqual(page.input_value("#winners-track"), "agriculture")
            self.assertTrue(self.in_view(page, "jn2025-005"))
        with self.tab(PAGE + "?sort=id#jn2025-020") as page:
            self.assertEqual(page.input_value("#winners-sort"), "id")
            self.assertTrue(self.in_view(page, "jn2025-020"))

    def test_a_link_to_a_track_shows_the_list_by_track(self):
        with self.tab(PAGE + "?sort=id#track-education") as page:
            self.assertEqual(page.input_value("#winners-sort"), "")
            self.assertTrue(self.in_view(page, "track-education"))

    def in_view(self, page, id):
        return page.evaluate(
            """(id) => {
              const { top, bottom } = document.getElementById(id).getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight && document.querySelector(":target")?.id === id;
            }""", id)

    def until_shown(self, page, ids):
        """Waits until these entries are on show, or all."""
        for _ in range(250):
            found = shown(page)
            if found == ids or (ids is None and len(found) == TOTAL):
                return
            page.clock.run_for(20)
        self.fail(f"never shown: {ids}, but {found}")


class Complaints(WinnerCase):
    def test_an_entry_can_be_complained_about_while_the_period_runs(self):
        for language in ["zh", "en"]:
            for moment, links in [(BEFORE, 0), (WITHIN, TOTAL - 1), (AFTER, 0)]:
                with self.subTest(language=language, moment=moment), self.tab(language=language, moment=moment) as page:
                    page.wait_for_selector("body > [role=status]", state="attached")
                    self.assertEqual(visible(page, ".entry-complaint"), links)
                    page.select_option("#winners-sort", "id")
                    self.assertEqual(visible(page, ".entry-complaint"), links)

    def test_the_link_opens_the_form_with_its_entry(self):
        for language in ["zh", "en"]:
            with self.subTest(language=language), self.tab(language=language) as page:
                page.click("#jn2025-007 .entry-complaint")
                page.wait_for_selector("form.is-stepped", state="attached")
                self.assertEqual(page.input_value("form.is-stepped select"), "jn2025-007")

    def test_an_entry_that_is_withdrawn_stays_and_says_so(self):
        for language, words in [("zh", ["已撤回", "2025年7月24日", "单位主动放弃"]), ("en", ["Withdrawn", "24 July 2025", "gave the award up"])]:
            for scripts in [True, False]:
                with self.subTest(language=language, scripts=scripts), self.tab(language=language, java_script_enabled=scripts) as page:
                    self.assertTrue(page.is_visible("#jn2025-006"))
                    for word in words:
                        self.assertIn(word, page.text_content("#jn2025-006 .entry-change"))
                    self.assertIn("line-through", page.evaluate(
                        "getComputedStyle(document.querySelector('#jn2025-006 .entry-project')).textDecorationLine"))
                    self.assertEqual(page.locator("#jn2025-006 .entry-complaint").count(), 0)


class Media(WinnerCase):
    def test_axe_finds_nothing_and_nothing_scrolls_sideways(self):
        for language in ["zh", "en"]:
            for scheme in ["light", "dark"]:
                options = {"color_scheme": scheme, "viewport": {"width": 320, "height": 800}}
                with self.subTest(language=language, scheme=scheme), self.tab(language=language, **options) as page:
                    # What looks for barriers waits now and then.
                    page.clock.resume()
                    for order in ["", "project"]:
                        page.select_option("#winners-sort", order)
                        self.assertEqual(violations(page), [])
                        self.assertLessEqual(overflow(page), 0)
                    cell = page.locator("#jn2025-001 .entry-track").bounding_box()
                    row = page.locator("#jn2025-001").bounding_box()
                    self.assertAlmostEqual(cell["width"], row["width"], delta=1)

    def test_without_scripts_the_whole_list_stands_by_track(self):
        for language in ["zh", "en"]:
            with self.subTest(language=language), self.tab(
                    PAGE + "?track=manufacturing&sort=id", language, java_script_enabled=False) as page:
                self.assertEqual(len(shown(page)), TOTAL)
                self.assertEqual(visible(page, ".winner-tools, #winners-all"), 0)
                self.assertEqual(visible(page, ".contents"), 1)

    def test_nothing_moves_when_the_tools_appear(self):
        with self.tab() as page:
            self.assertEqual(page.evaluate("shifts"), [])

    def test_paper_has_the_whole_list_whatever_was_chosen(self):
        for path in [PAGE, PAGE + "?track=manufacturing&award=first", PAGE + "?sort=organization&q=nothing"]:
            with self.subTest(path=path), self.tab(path) as page:
                before = shown(page)
                text = text_of(page.pdf(prefer_css_page_size=True))
                places = [text.find(f"jn2025-{number:03}") for number in range(1, TOTAL + 1)]
                self.assertNotIn(-1, places)
                # By track, as the list is numbered.
                self.assertEqual(places[::8], sorted(places[::8]))
                self.assertIn("已撤回", text)
                for word in ["按赛道查看", "筛选名单", "恢复全部", "显示", "全部赛道的名单"]:
                    self.assertNotIn(word, text)
                self.assertNotIn("举报：jn2025", text)
                self.assertEqual(shown(page), before)

    def test_two_thousand_entries_are_filtered(self):
        with self.tab(LONG, moment=None) as page:
            self.assertEqual(len(shown(page)), LENGTH)
            times = []
            for text, wanted in [("第1号", 23), ("号", LENGTH), ("单位第7号", 23), ("", LENGTH), ("wf2026-01", 100)]:
                times.append(page.evaluate(MEASURE, text))
                self.assertEqual(len(shown(page)), wanted, text)
            median = statistics.median(times)
            print(f"\n{LENGTH} entries filtered and painted: median {median:.0f} ms of {[round(each) for each in times]}")


if __name__ == "__main__":
    unittest.main()
