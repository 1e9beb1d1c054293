"""Pages hold at 320 pixels, at twice the reader's type size, in colours the reader forces and without motion."""

import unittest

from harness import overflow
from page_kinds import PageCase, each

# What a page is for, and what a finger has to hit: at least 44 pixels high.
MAIN = (".button, .site-nav a, .programme-menu li a, .switch a, .tools button, .share summary, .language :is(a, button),"
        " :is(.finder, .search-form, .winner-tools) :is(input, select)")
SMALL = f"""() => [...document.querySelectorAll("{MAIN}")].filter((e) => e.checkVisibility({{ visibilityProperty: true }}))
  .filter((e) => e.getBoundingClientRect().height < 43.9)
  .map((e) => e.outerHTML.slice(0, 120) + " " + e.getBoundingClientRect().height)"""
# Parts of a page that lie, in part or whole, beside the window, and in no region that scrolls.
OUTSIDE = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((e) => {
  if (!e.checkVisibility({ visibilityProperty: true }) || e.closest(".table-scroll, .visually-hidden, pre, svg")) return false;
  const style = getComputedStyle(e);
  if (style.clipPath !== "none" || style.position === "absolute") return false;
  const { left, right, width } = e.getBoundingClientRect();
  return width > 0 && (right > innerWidth + 1 || left < -1);
}).map((e) => e.outerHTML.slice(0, 120))"""
# Text that is cut off because its box does not grow with it.
CUT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((e) => {
  if (!e.checkVisibility({ visibilityProperty: true }) || e.closest(".visually-hidden, svg, .table-scroll")) return false;
  if (e.matches("select, input, textarea, output")) return false;
  const style = getComputedStyle(e);
  const isClipped = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  return isClipped && style.clipPath === "none" && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map((e) => e.outerHTML.slice(0, 120))"""
# What has an edge of its own keeps it where the reader's colours replace the page's.
EDGELESS = """() => [...document.querySelectorAll(".button, .state, .tag, input:not([type=file]), select, textarea")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches("[type=checkbox], [type=radio]"))
  .filter((e) => getComputedStyle(e).borderTopStyle === "none" || parseFloat(getComputedStyle(e).borderTopWidth) === 0)
  .map((e) => e.outerHTML.slice(0, 120))"""
CURRENT = """() => [...document.querySelectorAll(":is(.site-nav, .programme-menu, .switch) [aria-current]")].map((e) => {
  const colours = (a) => { const s = getComputedStyle(a); return [s.borderBlockEndColor, s.borderInlineStartColor].join(); };
  const other = e.closest("ul, ol").querySelector("a:not([aria-current])");
  return !other || colours(e) !== colours(other);
})"""
MOVING = """() => [...document.getAnimations().map((a) => a.effect?.target?.outerHTML.slice(0, 120)),
  ...[...document.querySelectorAll("*")].filter((e) => {
    const s = getComputedStyle(e);
    return s.scrollBehavior === "smooth" || s.transitionDuration.split(", ").some((d) => parseFloat(d) > 0)
      || s.animationName !== "none";
  }).map((e) => e.outerHTML.slice(0, 120))]"""


class WholeCase(PageCase):
    def whole(self, page):
        self.assertLessEqual(overflow(page), 0)
        self.assertEqual(page.evaluate(OUTSIDE), [])
        self.assertEqual(page.evaluate(CUT), [])


class Sizes(WholeCase):
    def test_320_pixels_and_four_times_the_size_scroll_one_way_only_and_can_be_hit(self):
        # Four times the size on a window of 1280 pixels: its style sheets see 320.
        options = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4, "has_touch": True}
        with self.walk(**options) as page:
            for name, language in each():
                with self.subTest(name, language=language):
                    self.open(page, name, language)
                    self.whole(page)
                    self.assertEqual(page.evaluate(SMALL), [])

    def test_colours_that_the_reader_forces_keep_every_edge_and_the_current_place(self):
        with self.walk(forced_colors="active", viewport={"width": 1280, "height": 900}) as page:
            for name, language in each():
                if language == "zh":
                    with self.subTest(name):
                        self.open(page, name)
                        self.assertEqual(page.evaluate(EDGELESS), [])
                        self.assertNotIn(False, page.evaluate(CURRENT))
                        page.keyboard.press("Tab")
                        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                        self.assertIn(outline, ["solid", "auto"])

    def test_nothing_moves_for_who_wants_no_motion(self):
        with self.walk() as page:
            for name in ["home", "notice", "tracks", "winners", "complaint", "search-found", "name-checked"]:
                with self.subTest(name):
                    self.open(page, name)
                    self.assertEqual(page.evaluate(MOVING), [])


class LargeType(WholeCase):
    """In a browser whose reader has set the type to twice its size."""

    arguments = ["--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"]

    def test_twice_the_type_scrolls_one_way_only_and_cuts_nothing_off(self):
        for width in [1280, 360]:
            with self.walk(viewport={"width": width, "height": 900}) as page:
                for name, language in each():
                    with self.subTest(name, language=language, width=width):
                        self.open(page, name, language)
                        self.assertGreaterEqual(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"), 32)
                        self.whole(page)


if __name__ == "__main__":
    unittest.main()
