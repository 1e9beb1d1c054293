"""The shown state is right whatever the reader's clock and zone say."""

import unittest

from fixtures import notice
from harness import BrowserCase, beijing, texts

TIMES = "\n".join([
    "p programme", "p/registration schedule 2026-07-13/2026-07-15", "p/review schedule 2026-07-late",
    "p/notice-period notice 2026-12-31/2027-01-01", "leap deadline 2028-02-29 24:00",
])
ZONES = ["America/Los_Angeles", "Pacific/Kiritimati", "Asia/Shanghai"]
BUILT = "2026-07-05 09:00"

# Moment; the words and what is left of registration; of the notice period; in both languages.
CASES = [
    ("2026-07-12 23:59:59", ("未开始", "Not started"), ("距开始还有不到1分钟", "opens in less than a minute")),
    ("2026-07-13 00:00", ("进行中", "Open"), ("还剩3天", "3 days left")),
    ("2026-07-13 00:00:01", ("进行中", "Open"), ("还剩2天23小时", "2 days 23 hours left")),
    ("2026-07-14 23:59:59", ("进行中", "Open"), ("还剩1天", "1 day left")),
    ("2026-07-15 00:00", ("即将截止", "Closing soon"), ("还剩1天", "1 day left")),
    ("2026-07-15 18:29:30", ("即将截止", "Closing soon"), ("还剩5小时30分钟", "5 hours 30 minutes left")),
    ("2026-07-15 23:59:59", ("即将截止", "Closing soon"), ("还剩不到1分钟", "less than a minute left")),
    ("2026-07-16 00:00", ("已结束", "Closed"), ("", "")),
    ("2026-07-16 00:00:01", ("已结束", "Closed"), ("", "")),
]
NEW_YEAR = [
    ("2026-12-30 23:59:59", ("公示未开始", "Notice period not started")),
    ("2026-12-31 00:00", ("公示中", "On public notice")),
    ("2026-12-31 23:59:59", ("公示中", "On public notice")),
    ("2027-01-01 00:00", ("公示即将期满", "Notice period ending soon")),
    ("2027-01-01 23:59:59", ("公示即将期满", "Notice period ending soon")),
    ("2027-01-02 00:00", ("公示期满", "Notice period ended")),
]
LEAP_DAY = [
    ("2028-02-28 23:59:59", ("未截止", "Open")), ("2028-02-29 00:00", ("即将截止", "Closing soon")),
    ("2028-02-29 23:59:59", ("即将截止", "Closing soon")), ("2028-03-01 00:00", ("已截止", "Closed")),
]


class Clock(BrowserCase):
    def publish_both(self):
        for language in ["zh", "en"]:
            self.publish(notice, language, TIMES, beijing(BUILT))
            self.server.files[f"/{language}.html"] = self.server.files["/page.html"]

    def shown(self, page, language, local, query):
        """What a page shows to a reader whose clock stands at a moment."""
        page.clock.set_fixed_time(local)
        page.goto(self.server.url(f"/{language}.html?{query}"))
        self.settled(page)
        return texts(page, "data-state"), texts(page, "data-left")

    def test_every_boundary_in_every_zone_by_the_readers_own_clock(self):
        self.publish_both()
        for zone in ZONES:
            with self.tab(timezone_id=zone) as page:
                for index, language in enumerate(["zh", "en"]):
                    for moment, words, left in CASES:
                        with self.subTest(zone=zone, moment=moment, language=language):
                            states, lefts = self.shown(page, language, beijing(moment), "date=none")
                            self.assertEqual(states["p/registration"], words[index])
                            self.assertEqual(lefts["p/registration"], left[index])

    def test_new_year_and_the_leap_day(self):
        self.publish_both()
        with self.tab(timezone_id="America/Los_Angeles") as page:
            for index, language in enumerate(["zh", "en"]):
                for id, cases in [("p/notice-period", NEW_YEAR), ("leap", LEAP_DAY)]:
                    for moment, words in cases:
                        with self.subTest(moment=moment, language=language):
                            states, _ = self.shown(page, language, beijing(moment), "date=none")
                            self.assertEqual(states[id], words[index])

    def test_the_servers_date_corrects_a_wrong_clock(self):
        self.publish_both()
        for zone in ZONES:
            with self.tab(timezone_id=zone) as page:
                for wrong in [-26 * 3600, -5 * 3600, 7 * 3600, 400 * 86400]:
                    for moment, words, _ in CASES:
                        # The header has whole seconds: at a boundary the reader is on either side of it.
                        if not moment.endswith(("00:00:01", ":30")):
                            continue
                        with self.subTest(zone=zone, moment=moment, wrong=wrong):
                            now = beijing(moment)
                            states, _ = self.shown(page, "zh", now + wrong, f"date={now}")
                            self.assertEqual(states["p/registration"], words[0])

    def test_what_is_left_counts_by_the_corrected_clock(self):
        self.publish_both()
        with self.tab() as page:
            now = beijing("2026-07-15 18:29:30")
            _, left = self.shown(page, "en", now - 3 * 3600, f"date={now}")
            self.assertEqual(left["p/registration"], "5 hours 30 minutes left")

    def test_an_age_is_added_to_the_date_of_a_stored_answer(self):
        self.publish_both()
        with self.tab() as page:
            stored = beijing("2026-07-15 20:00:00")
            states, _ = self.shown(page, "zh", stored - 3600, f"date={stored}&age={4 * 3600 + 5}")
            self.assertEqual(states["p/registration"], "已结束")
            states, _ = self.shown(page, "zh", stored - 3600, f"date={stored}&age={4 * 3600 - 5}")
            self.assertEqual(states["p/registration"], "即将截止")

    def test_a_clock_that_agrees_with_the_server_is_left_alone(self):
        self.publish_both()
        with self.tab() as page:
            for server in [0, -1]:
                # The server's second has begun up to one second before the reader's moment.
                states, _ = self.shown(page, "zh", beijing("2026-07-16 00:00"), f"date={beijing('2026-07-16 00:00') + server}")
                self.assertEqual(states["p/registration"], "已结束")

    def test_unusable_headers_leave_the_readers_clock(self):
        self.publish_both()
        now = beijing("2026-07-15 12:00")
        other = beijing("2026-08-15 12:00")
        with self.tab() as page:
            for query in ["date=none", f"date={other}&age=x", f"date={other}&age=-5", "date=none&age=99999999"]:
                with self.subTest(query=query):
                    states, _ = self.shown(page, "zh", now, query)
                    self.assertEqual(states["p/registration"], "即将截止")

    def test_a_refused_head_request_still_tells_the_time(self):
        self.publish_both()
        with self.tab() as page:
            now = beijing("2026-07-15 12:00")
            states, _ = self.shown(page, "zh", now - 86400 * 3, f"date={now}&head=405")
            self.assertEqual(states["p/registration"], "即将截止")

    def test_a_server_that_does_not_answer_in_time_leaves_the_readers_clock(self):
        self.publish_both()
        with self.tab() as page:
            now = beijing("2026-07-15 12:00")
            states, _ = self.shown(page, "zh", now, f"date={beijing('2026-08-15 12:00')}&slow=60")
            self.assertEqual(states["p/registration"], "即将截止")

    def test_a_clock_outside_of_all_years_leaves_the_page_as_built(self):
        self.publish_both()
        with self.tab() as page:
            page.clock.set_fixed_time("2300-01-01T00:00:00Z")
            page.goto(self.server.url("/zh.html?date=none"))
            self.settled(page)
            self.assertEqual(texts(page, "data-state")["p/registration"], "未开始")
            self.assertEqual(page.evaluate("window.seen.length"), 0)

    def test_the_day_for_which_it_holds_is_todays_in_beijing(self):
        self.publish_both()
        with self.tab(timezone_id="America/Los_Angeles") as page:
            self.shown(page, "en", beijing("2026-07-16 00:30"), "date=none")
            self.assertEqual(page.text_content("[data-as-of]"), "16 July 2026")
            self.assertEqual(page.get_attribute("[data-as-of]", "datetime"), "2026-07-16T00:30:00+08:00")


if __name__ == "__main__":
    unittest.main()
