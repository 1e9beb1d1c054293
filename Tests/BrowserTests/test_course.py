"""What a page does while it is open: seldom, exactly, quietly, and without anything moving."""

import time
import unittest
from datetime import datetime

from fixtures import notice
from harness import BEIJING, PATIENCE, BrowserCase, beijing, drawn, stand, texts

TIMES = "\n".join([
    "p programme", "p/registration schedule 2026-07-13/2026-07-15", "p/review schedule 2026-07-16/2026-07-20",
    "p/notice-period notice 2026-07-10/2026-07-15 17:30", "q programme",
    "q/monthly schedule monthly 25 until 2026-08-25 rest 2026-07-25",
])


class Course(BrowserCase):
    def opened(self, page, now, times=TIMES, language="zh", built=None):
        """Opens a page on a clock that stands until it is told to run."""
        self.publish(notice, language, times, built or now)
        # Some seconds after the page was built.
        stand(page, now + 5)
        page.goto(self.server.url("/page.html?date=none"))
        self.settled(page)

    def pass_time(self, page, seconds, step=10):
        """Lets time pass, in steps that let what the page asks for arrive."""
        while seconds > 0:
            page.clock.run_for(min(step, seconds) * 1000)
            seconds -= step

    def test_what_is_left_is_rewritten_at_most_once_a_minute(self):
        with self.tab() as page:
            self.opened(page, beijing("2026-07-15 16:10:20"))
            page.evaluate("window.seen.length = 0")
            self.pass_time(page, 600)
            moments = sorted({at // 1000 for at in page.evaluate("window.seen.map(s => s.at)")})
            self.assertEqual(len(moments), 10)
            self.assertTrue(all(later - earlier >= 60 for earlier, later in zip(moments, moments[1:])), moments)
            # Each just after a whole minute has gone.
            self.assertEqual({moment % 60 for moment in moments}, {0})
            self.assertEqual(texts(page, "data-left")["p/registration"], "还剩7小时39分钟")

    def test_days_are_rewritten_once_an_hour(self):
        with self.tab() as page:
            times = "p/registration schedule 2026-07-13/2026-07-18"
            self.opened(page, beijing("2026-07-15 16:10"), times)
            page.evaluate("window.seen.length = 0")
            self.pass_time(page, 7200, step=60)
            moments = sorted({at // 1000 for at in page.evaluate("window.seen.map(s => s.at)")})
            self.assertEqual(moments, [beijing("2026-07-15 17:00"), beijing("2026-07-15 18:00")])

    def test_ends_at_different_seconds_share_the_minute(self):
        with self.tab() as page:
            times = "a schedule 2026-07-13/2026-07-15 17:30:15\nb schedule 2026-07-13/2026-07-15 17:30:40"
            self.opened(page, beijing("2026-07-15 16:10:20"), times)
            page.evaluate("window.seen.length = 0")
            self.pass_time(page, 600)
            moments = sorted({at // 1000 for at in page.evaluate("window.seen.map(s => s.at)")})
            self.assertGreaterEqual(len(moments), 9)
            self.assertTrue(all(later - earlier >= 60 for earlier, later in zip(moments, moments[1:])), moments)

    def test_states_change_at_their_second_and_are_announced_once(self):
        with self.tab() as page:
            self.opened(page, beijing("2026-07-15 17:29:00"), language="en")
            self.assertEqual(page.evaluate("window.spoken"), [])
            self.pass_time(page, 54, step=1)
            self.assertEqual(texts(page, "data-state")["p/notice-period"], "Notice period ending soon")
            self.assertTrue(page.is_visible("#complain"))
            self.pass_time(page, 2, step=1)
            self.assertEqual(texts(page, "data-state")["p/notice-period"], "Notice period ended")
            self.assertEqual(texts(page, "data-left")["p/notice-period"], "")
            self.assertFalse(page.is_visible("#complain"))
            self.assertTrue(page.is_visible("#no-complaints"))
            self.assertEqual(page.get_attribute("[data-is='p/notice-period']", "class"), "is-closed")
            self.assertEqual(page.get_attribute("[data-state='p/notice-period']", "class"), "state state-closed")
            self.pass_time(page, 300)
            self.assertEqual(page.evaluate("window.spoken"), ["Notice period: Notice period ended."])

    def test_two_states_that_change_together_are_announced_together(self):
        with self.tab() as page:
            self.opened(page, beijing("2026-07-15 23:59:00"))
            self.pass_time(page, 120)
            self.assertEqual(page.evaluate("window.spoken"), ["报名：已结束。评审：进行中。"])
            self.assertEqual(page.text_content("[data-as-of]"), "2026年7月16日")

    def test_a_monthly_deadline_goes_on_to_its_next_day(self):
        with self.tab() as page:
            self.opened(page, beijing("2026-07-25 23:59:00"))
            self.assertTrue(page.is_visible("[data-when='q/monthly rest-day']"))
            self.pass_time(page, 90)
            self.assertEqual(texts(page, "data-next")["q/monthly"], "2026年8月25日（星期二）")
            self.assertEqual(page.get_attribute("[data-next]", "datetime"), "2026-08-25")
            self.assertFalse(page.is_visible("[data-when='q/monthly rest-day']"))
            self.assertEqual(texts(page, "data-state")["q/monthly"], "进行中")

    def test_what_is_withdrawn_says_so_from_its_day_on(self):
        with self.tab() as page:
            times = "p/registration withdrawn 2026-07-15 schedule 2026-07-13/2026-07-20"
            self.opened(page, beijing("2026-07-14 23:59:00"), times, language="en")
            self.assertEqual(texts(page, "data-state")["p/registration"], "Open")
            self.pass_time(page, 90)
            self.assertEqual(texts(page, "data-state")["p/registration"], "Withdrawn")
            self.assertEqual(page.get_attribute("[data-state]", "class"), "state state-withdrawn")
            self.assertEqual(page.evaluate("window.spoken"), ["Registration: Withdrawn."])

    def test_an_old_page_shows_today_and_announces_nothing(self):
        with self.tab() as page:
            self.opened(page, beijing("2026-07-16 07:59:30"), built=beijing("2026-07-06 08:00"))
            states = texts(page, "data-state")
            self.assertEqual(states["p/registration"], "已结束")
            self.assertEqual(states["p/review"], "进行中")
            self.assertEqual(states["p/notice-period"], "公示期满")
            self.assertEqual(texts(page, "data-left")["p/review"], "还剩4天16小时")
            self.assertFalse(page.is_visible("#complain"))
            self.assertEqual(page.evaluate("window.spoken"), [])

    def hide(self, page, hidden):
        page.evaluate("""hidden => {
          Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
          Object.defineProperty(document, "visibilityState",
            { configurable: true, get: () => hidden ? "hidden" : "visible" });
          document.dispatchEvent(new Event("visibilitychange"));
        }""", hidden)

    def test_a_hidden_page_rests_and_catches_up_when_it_is_shown(self):
        with self.tab() as page:
            self.opened(page, beijing("2026-07-15 17:20:00"), language="en")
            self.hide(page, True)
            page.evaluate("window.seen.length = 0")
            asked = len(self.server.requests)
            self.pass_time(page, 1200, step=60)
            self.assertEqual(page.evaluate("window.seen.length"), 0)
            self.assertEqual(len(self.server.requests), asked)
            self.assertEqual(texts(page, "data-state")["p/notice-period"], "Notice period ending soon")
            self.hide(page, False)
            self.until(page, "document.querySelector('[data-left]').textContent === '6 hours 19 minutes left'")
            self.assertEqual(texts(page, "data-state")["p/notice-period"], "Notice period ended")
            self.assertEqual(page.evaluate("window.spoken"), ["Notice period: Notice period ended."])
            self.pass_time(page, 120)
            self.assertEqual(texts(page, "data-left")["p/registration"], "6 hours 17 minutes left")

    def test_a_page_opened_in_the_background_asks_for_nothing_until_it_is_shown(self):
        self.publish(notice, "zh", TIMES, beijing("2026-07-15 12:00"))
        with self.tab() as page:
            page.add_init_script("""
              Object.defineProperty(document, "hidden", { configurable: true, get: () => true });""")
            self.server.requests.clear()
            page.goto(self.server.url("/page.html"))
            page.wait_for_timeout(600)
            asked = [path for method, path in self.server.requests if method == "HEAD" or path.endswith(".wasm")]
            self.assertEqual(asked, [])
            self.assertIsNone(page.query_selector("body > [role=status]"))
            self.hide(page, False)
            self.settled(page)

    def test_a_clock_that_is_set_while_the_page_is_open_is_corrected_again(self):
        self.publish(notice, "zh", TIMES, beijing("2026-07-15 12:00"))
        with self.tab() as page:
            # A clock of the test's own: the reader sets it back by a day while the page is hidden.
            page.add_init_script("""
              const real = Date.now;
              window.setBack = 0;
              const start = real();
              Date.now = () => %d000 + real() - start - window.setBack;""" % beijing("2026-07-15 12:00"))
            self.server.requests.clear()
            page.goto(self.server.url(f"/page.html?date={beijing('2026-07-15 12:00')}"))
            self.settled(page)
            self.assertEqual(texts(page, "data-state")["p/registration"], "即将截止")
            page.evaluate("window.setBack = 86400000")
            self.hide(page, True)
            self.hide(page, False)
            for _ in range(PATIENCE // 20):
                heads = [path for method, path in self.server.requests if method == "HEAD"]
                if len(heads) > 1:
                    break
                page.wait_for_timeout(20)
            page.wait_for_timeout(500)
            self.assertEqual(len(heads), 2)
            self.assertEqual(texts(page, "data-state")["p/registration"], "即将截止")


class Stillness(BrowserCase):
    """On the real clock, as the browser itself measures."""

    def live(self, seconds):
        """Times of which one opens and one ends in so many seconds, as Beijing's clock has them."""
        at = int(time.time()) + seconds
        moment = datetime.fromtimestamp(at, BEIJING).strftime("%Y-%m-%d %H:%M:%S")
        return at, "\n".join([
            "p programme", f"p/registration schedule 2020-01-01/{moment}", f"p/review schedule {moment}/2199-01-01",
            f"p/notice-period notice 2020-01-01/{moment}",
        ])

    def test_nothing_moves_when_words_change(self):
        for language in ["zh", "en"]:
            for width in [320, 1280]:
                with self.subTest(language=language, width=width):
                    self.assertEqual(self.moves(language, width), [])

    def test_without_room_for_the_words_it_would(self):
        room = self.server.files["/page.css"]
        self.server.files["/page.css"] = room.replace(b"min-height: 1lh", b"min-height: 0")
        self.assertNotEqual(self.moves("en", 320), [])
        self.server.files["/page.css"] = room

    def moves(self, language, width, seconds=8):
        """Opens a page of which every word changes, and again after some seconds; tells what moved."""
        at, times = self.live(seconds)
        # Built long ago: the first update already changes every word.
        self.publish(notice, language, times, beijing("2019-07-01 00:00"))
        with self.tab(viewport={"width": width, "height": 800}) as page:
            page.goto(self.server.url("/page.html"))
            self.settled(page)
            if "closing" in page.get_attribute("[data-state='p/registration']", "class"):
                page.wait_for_selector(".state-closed[data-state='p/registration']")
                changed = page.evaluate("Math.min(...window.seen.slice(-6).map(s => s.at))")
                self.assertGreaterEqual(changed, at * 1000)
                # What moved is told after it was drawn.
                drawn(page)
                page.wait_for_timeout(200)
                self.assertGreater(page.evaluate("window.seen.length"), 6)
                return page.evaluate("window.shifts")
        # On a busy machine it was over before the page was there.
        self.assertLess(seconds, 600)
        return self.moves(language, width, seconds * 2)


if __name__ == "__main__":
    unittest.main()
