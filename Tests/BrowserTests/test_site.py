"""The site's own pages are right today, whenever they were built and whatever the reader's clock says."""

import re
import unittest
from datetime import datetime, timedelta

import site_files
from harness import BEIJING, BrowserCase, SiteCase, beijing, drawn, stand, texts

ZONES = ["America/Los_Angeles", "Pacific/Kiritimati", "Asia/Shanghai"]
BUILT = "2025-07-14"
# Ten days later both a notice period and a monthly deadline are open.
TODAY = "2025-07-24 12:00"
STATES = {
    "jinan-2025": ("进行中", "Open"), "jinan-2025/registration": ("已结束", "Closed"),
    "jinan-2025/final": ("已结束", "Closed"), "jinan-2025/division-final": ("未开始", "Not started"),
    "jinan-2025/notice-period": ("公示中", "On public notice"),
}
PAGES = ["jinan-2025/", "jinan-2025/notice/", "jinan-2025/winners/", "jinan-2025/tracks/manufacturing/"]


class Site(SiteCase):
    as_of = BUILT

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.track = next(path for path in sorted(cls.built) if re.fullmatch(r"/jinan-2025/tracks/[a-z-]+/", path))
        cls.pages = [page if "/tracks/" not in page else cls.track[1:] for page in PAGES]

    def opened(self, page, path, now, query="date=none"):
        """Opens a page on a clock that stands."""
        page.clock.set_fixed_time(now)
        page.goto(self.server.url(f"/{path}?{query}"))
        self.settled(page)

    def states(self, page):
        return texts(page, "data-state")

    def expect(self, page, language):
        shown = self.states(page)
        self.assertIn("jinan-2025", shown)
        for id, words in STATES.items():
            if id in shown:
                self.assertEqual(shown[id], words[language == "en"], id)
        return shown

    def test_a_page_built_ten_days_ago_shows_today_in_every_zone(self):
        for zone in ZONES:
            with self.tab(timezone_id=zone) as page:
                for language, prefix in [("zh", ""), ("en", "en/")]:
                    for path in self.pages:
                        with self.subTest(zone=zone, path=prefix + path):
                            self.opened(page, prefix + path, beijing(TODAY))
                            shown = self.expect(page, language)
                            if "tracks" not in path and "notice/" not in path:
                                self.assertIn("jinan-2025/notice-period", shown)
                            dates = page.eval_on_selector_all("[data-as-of]", "all => all.map(e => e.textContent)")
                            self.assertEqual(set(dates), {"2025年7月24日" if language == "zh" else "24 July 2025"})

    def test_a_clock_that_is_hours_wrong_is_corrected_by_the_server(self):
        now = beijing("2025-07-29 00:30")
        for zone in ZONES:
            with self.tab(timezone_id=zone) as page:
                for wrong in [-9 * 3600, 15 * 3600]:
                    for query in [f"date={now}", f"date={now - 7200}&age=7200"]:
                        with self.subTest(zone=zone, wrong=wrong, query=query):
                            self.opened(page, "en/jinan-2025/winners/", now + wrong, query)
                            self.assertEqual(self.states(page)["jinan-2025/notice-period"], "Notice period ended")
        with self.tab() as page:
            # Without the header the reader's own clock counts.
            self.opened(page, "en/jinan-2025/winners/", now - 9 * 3600)
            self.assertEqual(self.states(page)["jinan-2025/notice-period"], "Notice period ending soon")

    def test_what_is_offered_opens_and_closes_with_the_notice_period(self):
        cases = [("2025-07-22 23:59:59", 0), ("2025-07-23 00:00", 1), ("2025-07-28 23:59:59", 1), ("2025-07-29 00:00", 2)]
        with self.tab() as page:
            for moment, place in cases:
                with self.subTest(moment):
                    self.opened(page, "jinan-2025/winners/", beijing(moment))
                    shown = page.eval_on_selector_all(
                        ".swap > p", "all => all.map(e => e.checkVisibility({ visibilityProperty: true }))")
                    self.assertEqual(shown, [index == place for index in range(3)])
                    self.assertEqual(page.is_visible("a.button[href='#section-complaints']"), place == 1)

    def test_a_monthly_deadline_goes_on_and_its_past_days_leave_the_list(self):
        with self.tab() as page:
            self.opened(page, "en/qinghai-datasets/", beijing("2025-09-26 00:00"))
            self.assertEqual(page.text_content("[data-next]"), "Saturday, 25 October 2025")
            self.assertEqual(page.get_attribute("[data-next]", "datetime"), "2025-10-25")
            self.assertTrue(page.is_visible("[data-when='qinghai-datasets/monthly rest-day']"))
            days = page.eval_on_selector_all(".dates li:not([hidden]) time", "all => all.map(e => e.dateTime)")
            self.assertEqual(days, ["2025-10-25"])
            self.assertEqual(self.states(page)["qinghai-datasets/final-date"], "Open")
            self.opened(page, "en/qinghai-datasets/", beijing("2025-10-25 00:00"))
            self.assertEqual(self.states(page)["qinghai-datasets/final-date"], "Closing soon")
            self.opened(page, "en/qinghai-datasets/", beijing("2025-10-26 00:00"))
            self.assertEqual(self.states(page)["qinghai-datasets/final-date"], "Closed")
            self.assertFalse(page.is_visible("[data-next]"))

    def test_the_home_page_sorts_itself(self):
        groups = """all => Object.fromEntries(all.map(group => [group.dataset.group.split(" ")[0],
          [...group.querySelectorAll("[data-card]")].map(card => card.dataset.card)]))"""
        cases = [
            ("2025-04-20", ["qinghai-datasets"], ["weifang-2026", "jinan-2025"], []),
            ("2025-07-24", ["jinan-2025", "qinghai-datasets"], ["weifang-2026"], []),
            ("2026-07-14", ["weifang-2026"], [], ["jinan-2025", "qinghai-datasets"]),
            ("2026-07-16", [], ["weifang-2026"], ["jinan-2025", "qinghai-datasets"]),
            ("2026-11-21", [], [], ["weifang-2026", "jinan-2025", "qinghai-datasets"]),
        ]
        with self.tab() as page:
            for day, opened, coming, closed in cases:
                with self.subTest(day):
                    self.opened(page, "", beijing(day + " 12:00"))
                    self.assertEqual(page.eval_on_selector_all("[data-group]", groups),
                                     {"open": opened, "upcoming": coming, "closed": closed})
                    self.assertEqual(page.is_visible("[data-none]"), not opened)
            self.opened(page, "en/", beijing("2026-07-16 12:00"))
            self.assertEqual(self.states(page)["weifang-2026"], "Between stages")

    def test_without_scripts_the_home_page_is_in_the_order_of_its_build(self):
        self.server.files.update(site_files.build("2026-07-16"))
        with self.tab(java_script_enabled=False) as page:
            page.goto(self.server.url("/"))
            self.assertEqual(page.locator("[data-group=upcoming] [data-card]").count(), 1)
            self.assertTrue(page.is_visible("[data-none]"))
            self.assertEqual(page.text_content("[data-state='weifang-2026']"), "下一阶段未开始")
            rows = page.locator("[data-card='weifang-2026'] .row:visible")
            self.assertEqual(rows.count(), 1)
            self.assertIn("接下来：作品评审", rows.first.inner_text())

    def test_whatever_fails_the_page_stays_as_built(self):
        module = next(path for path in self.built if "gongshi-time" in path)
        missing = dict(self.server.files)
        del missing[module]
        without = site_files.build(BUILT, modules=False)
        self.assertFalse([path for path in without if path.endswith(".wasm")])
        self.assertNotIn(b"data-times", without["/jinan-2025/"])
        for name, files, options in [("no scripts", self.server.files, {"java_script_enabled": False}),
                                     ("module missing", missing, {}), ("theme without module", without, {}),
                                     ("module blocked", self.server.files, {})]:
            self.server.files = files
            with self.subTest(name), self.tab(**options) as page:
                if name == "module blocked":
                    page.route("**/*.wasm", lambda route: route.abort())
                page.goto(self.server.url("/jinan-2025/?date=none"))
                page.wait_for_load_state("networkidle")
                shown = texts(page, "data-state")
                self.assertEqual(shown["jinan-2025/final"], "进行中")
                self.assertEqual(shown["jinan-2025/notice-period"], "公示未开始")
                self.assertEqual(page.text_content("footer [data-as-of]"), "2025年7月14日")
                self.assertEqual("".join(texts(page, "data-left").values()), "")
                if name in ["no scripts", "theme without module"]:
                    self.assertEqual(page.locator(".left:visible").count(), 0)

    def test_it_writes_at_most_once_a_minute_rests_when_hidden_and_speaks_once(self):
        with self.tab() as page:
            now = beijing("2025-07-28 23:55:10")
            stand(page, now + 5)
            page.goto(self.server.url("/jinan-2025/winners/?date=none"))
            self.settled(page)
            page.evaluate("window.seen.length = 0")
            for _ in range(24):
                page.clock.run_for(10_000)
            moments = sorted({at // 1000 for at in page.evaluate("window.seen.map(s => s.at)")})
            self.assertEqual(len(moments), 4)
            self.assertTrue(all(later - earlier >= 60 for earlier, later in zip(moments, moments[1:])), moments)
            self.hide(page, True)
            page.evaluate("window.seen.length = 0")
            asked = len(self.server.requests)
            page.clock.run_for(180_000)
            self.assertEqual((page.evaluate("window.seen.length"), len(self.server.requests)), (0, asked))
            self.hide(page, False)
            self.until(page, "document.querySelector('.state-closed[data-state$=\"/notice-period\"]') !== null")
            page.clock.run_for(120_000)
            # The programme, now between two stages, changed with its notice period and is not read out as well.
            self.assertEqual(page.evaluate("window.spoken"), ["公示期：公示期满。"])
            self.assertEqual(self.states(page)["jinan-2025"], "下一阶段未开始")

    def hide(self, page, hidden):
        page.evaluate("""hidden => {
          Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
          document.dispatchEvent(new Event("visibilitychange"));
        }""", hidden)


class Stillness(BrowserCase):
    """On the real clock, as the browser itself measures."""

    def test_nothing_moves_on_pages_built_ten_days_ago(self):
        yesterday = (datetime.now(BEIJING) - timedelta(days=10)).strftime("%Y-%m-%d")
        self.server.files = site_files.build(yesterday)
        for width in [320, 1280]:
            with self.tab(viewport={"width": width, "height": 900}) as page:
                for path in ["/", "/en/", "/weifang-2026/", "/en/weifang-2026/winners/", "/en/qinghai-datasets/notice/"]:
                    with self.subTest(path=path, width=width):
                        self.assertEqual(self.shifts(page, path), [])

    def test_nothing_moves_when_every_word_of_a_page_changes(self):
        self.server.files = site_files.build("2025-07-14")
        for width in [320, 1280]:
            with self.tab(viewport={"width": width, "height": 900}) as page:
                for path in ["/jinan-2025/", "/en/jinan-2025/winners/", "/en/qinghai-datasets/", "/qinghai-datasets/notice/",
                             "/en/jinan-2025/notice/"]:
                    with self.subTest(path=path, width=width):
                        self.assertEqual(self.shifts(page, path), [])

    def shifts(self, page, path):
        page.goto(self.server.url(path))
        self.settled(page)
        drawn(page)
        page.wait_for_timeout(250)
        return page.evaluate("window.shifts")


if __name__ == "__main__":
    unittest.main()
