"""The home page puts programmes where they belong now."""

import unittest

from fixtures import home
from harness import BrowserCase, beijing, stand, texts

TIMES = "\n".join([
    "p programme", "p/registration schedule 2026-07-13/2026-07-15", "p/review schedule 2026-07-late",
    "p/final schedule 2026-08-10", "q programme", "q/monthly schedule monthly 25 until 2026-07-25", "r programme",
    "r/registration schedule 2025-03-01/2025-04-01",
])


class Home(BrowserCase):
    def opened(self, page, built, now, language="zh"):
        self.publish(home, language, TIMES, beijing(built))
        stand(page, beijing(now))
        page.goto(self.server.url("/page.html?date=none"))
        self.settled(page)

    def groups(self, page):
        return page.eval_on_selector_all("[data-group]", """groups => groups.map(group => [
          [...group.querySelectorAll("[data-card]")].map(card => card.dataset.card).join(" "),
          group.hidden, group.querySelector("[data-cards]").hidden,
          group.querySelector("[data-none]") ? group.querySelector("[data-none]").hidden : null])""")

    def test_cards_stand_in_the_group_of_today(self):
        cases = [
            # built, now, open, coming, closed
            ("2026-07-05 12:00", "2026-07-05 12:00", "q", "p", "r"),
            ("2026-07-05 12:00", "2026-07-13 00:00", "p q", "", "r"),
            ("2026-07-05 12:00", "2026-07-16 00:00", "q", "p", "r"),
            ("2026-07-13 12:00", "2026-07-22 00:00", "p q", "", "r"),
            ("2026-07-13 12:00", "2026-07-26 00:00", "p", "", "q r"),
            ("2026-07-13 12:00", "2026-08-05 00:00", "", "p", "q r"),
            ("2026-07-13 12:00", "2026-08-11 00:00", "", "", "p q r"),
            ("2026-08-11 12:00", "2026-07-01 00:00", "q", "p", "r"),
            ("2024-08-11 12:00", "2026-08-05 00:00", "", "p", "q r"),
        ]
        for built, now, opened, coming, closed in cases:
            with self.subTest(built=built, now=now), self.tab() as page:
                self.opened(page, built, now)
                self.assertEqual(self.groups(page), [
                    [opened, False, not opened, bool(opened)], [coming, not coming, not coming, None],
                    [closed, not closed, not closed, None]])

    def test_a_card_names_the_stages_of_today(self):
        with self.tab() as page:
            self.opened(page, "2026-07-05 12:00", "2026-07-14 11:59:30", "en")
            visible = page.eval_on_selector_all(
                "[data-card=p] dl > div", "rows => rows.filter(r => !r.hidden).map(r => r.innerText.split('\\n')[0])")
            self.assertEqual(visible, ["Registration", "Next: Review"])
            self.assertEqual(texts(page, "data-left")["p/registration"], "1 day 12 hours left")
            self.assertEqual(texts(page, "data-state")["p"], "Open")
            self.assertEqual(texts(page, "data-state")["r"], "Closed")

    def test_a_card_moves_when_its_programme_opens_and_keeps_the_focus(self):
        with self.tab() as page:
            self.opened(page, "2026-07-12 23:59:00", "2026-07-12 23:59:00")
            self.assertEqual([group[0] for group in self.groups(page)], ["q", "p", "r"])
            page.focus("[data-card=p] h3 a")
            page.clock.pause_at(beijing("2026-07-12 23:59:55"))
            page.clock.run_for(10_000)
            self.assertEqual([group[0] for group in self.groups(page)], ["p q", "", "r"])
            self.assertEqual(page.evaluate("document.activeElement.getAttribute('href')"), "#p")
            self.assertEqual(page.evaluate("window.spoken"), ["报名：进行中。"])

    def test_nothing_moves_on_a_page_that_is_up_to_date(self):
        for language in ["zh", "en"]:
            with self.subTest(language=language), self.tab(viewport={"width": 320, "height": 2000}) as page:
                # The real clock: what the browser measures is real as well.
                self.publish(home, language, TIMES, beijing("2026-10-01 12:00"))
                page.goto(self.server.url("/page.html"))
                self.settled(page)
                page.wait_for_timeout(200)
                self.assertEqual(page.evaluate("window.shifts"), [])


if __name__ == "__main__":
    unittest.main()
