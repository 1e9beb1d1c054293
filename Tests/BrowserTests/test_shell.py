"""The frame of every page: light to load, safe, whole at any width and in any colours; and the design as written."""

import gzip
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import components
from fixtures import ROOT
from harness import SiteCase, overflow
from site_files import FIRST_VIEW, first_views

KINDS = ["", "weifang-2026/", "weifang-2026/notice/", "weifang-2026/tracks/", "jinan-2025/winners/",
         "weifang-2026/rubrics/industry/", "names/", "sitemap/"]


def packed(content):
    return len(gzip.compress(content, 9, mtime=0))


def links(page, pattern):
    return re.findall(pattern, page.decode())


class Shell(SiteCase):
    def test_the_first_view_of_home_notices_and_tracks_fits_the_first_answer(self):
        pages = [path for path in self.built
                 if re.fullmatch(r"/(en/)?(|[a-z0-9-]+/notice/|[a-z0-9-]+/tracks/(?!compare/)[a-z-]+/)", path)]
        self.assertGreater(len(pages), 40)
        for path in pages:
            page = self.built[path]
            styles = links(page, r'<link rel="stylesheet" href="([^"]+)" integrity="[^"]+">')
            self.assertTrue(styles)
            weight = packed(page) + sum(packed(self.built[style]) for style in styles)
            self.assertLessEqual(weight, FIRST_VIEW, path)
            rest = links(page, r'(?:src|data-module|data-style)="([^"]+)"') + links(page, r'href="([^"]+)"[^>]+media=')
            self.assertLess(weight + sum(packed(self.built[file]) for file in set(rest)), 100_000, path)

    def test_the_first_view_of_every_page_fits_the_first_answer_as_it_is_published(self):
        views = first_views(self.built)
        self.assertGreater(len(views), 180)
        self.assertEqual({path: size for path, size in views.items() if size > FIRST_VIEW}, {})

    def test_what_runs_in_the_browser_as_webassembly_is_small(self):
        modules = {path: packed(content) for path, content in self.built.items() if path.endswith(".wasm")}
        self.assertEqual({path.split("/")[2].split(".")[0] for path in modules if path.startswith("/assets/")},
                         {"gongshi-time", "gongshi-names", "gongshi-complaint"})
        self.assertEqual({path: size for path, size in modules.items() if size > 100_000}, {})

    def test_nothing_breaks_the_policy_of_a_page_and_nothing_leaves_the_site(self):
        for path in KINDS:
            with self.subTest(path), self.tab() as page:
                requests, broken = [], []
                page.on("request", lambda request: requests.append(request.url))
                page.on("console", lambda message: broken.append(message.text) if message.type == "error" else None)
                page.goto(self.server.url("/" + path), wait_until="networkidle")
                self.assertEqual(broken, [])
                self.assertTrue(all(url.startswith(self.server.url("/")) for url in requests), requests)
                # The page's own policy rules, whatever the server sends.
                policy = page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content")
                self.assertIn("default-src 'none'", policy)
                self.assertNotIn("unsafe-inline", policy)

    def test_a_script_or_a_style_in_a_page_is_refused_by_the_page_itself(self):
        page_path = "/names/"
        wrong = b"<script>window.ran = 1</script><style>body { color: rgb(1, 2, 3) }</style></main>"
        self.server.files[page_path] = self.built[page_path].replace(b"</main>", wrong, 1)
        with self.tab() as page:
            page.goto(self.server.url(page_path))
            self.assertEqual(page.evaluate("typeof window.ran"), "undefined")
            self.assertNotEqual(page.evaluate("getComputedStyle(document.body).color"), "rgb(1, 2, 3)")

    def test_no_page_scrolls_sideways_from_320_to_1920_pixels(self):
        for width in [320, 768, 1920]:
            with self.tab(viewport={"width": width, "height": 800}) as page:
                for path in KINDS + ["en/weifang-2026/notice/"]:
                    with self.subTest(path, width=width):
                        page.goto(self.server.url("/" + path))
                        self.assertLessEqual(overflow(page), 0)

    def test_icons_are_drawn_in_the_colour_of_their_words_and_silent(self):
        with self.tab() as page:
            page.goto(self.server.url("/weifang-2026/notice/"))
            icon = page.locator("[data-print] .icon")
            self.assertTrue(icon.is_visible())
            colours = icon.evaluate("e => [getComputedStyle(e).stroke, getComputedStyle(e.parentElement).color]")
            self.assertEqual(colours[0], colours[1])
            self.assertEqual(page.get_by_role("button", name="打印", exact=True).count(), 1)
            size = icon.locator("use").evaluate("e => e.getBBox().width")
            self.assertGreater(size, 0)
            self.assertEqual(page.locator("svg:not([aria-hidden=true])").count(), 0)

    def test_states_stay_apart_in_colours_the_reader_forces(self):
        with self.tab(forced_colors="active") as page:
            page.goto(self.server.url("/weifang-2026/"))
            for state in page.locator("main .state:visible").all():
                self.assertTrue(state.inner_text().strip())
                self.assertNotEqual(state.evaluate("e => getComputedStyle(e).borderTopStyle"), "none")
            current = page.locator(".programme-menu [aria-current]").first
            other = page.locator(".programme-menu a:not([aria-current]) ").last
            style = "e => getComputedStyle(e).borderInlineStartColor"
            self.assertNotEqual(current.evaluate(style), other.evaluate(style))

    def test_type_is_set_for_its_language(self):
        with self.tab(viewport={"width": 1280, "height": 800}) as page:
            for path, leading in [("/weifang-2026/notice/", 1.8), ("/en/weifang-2026/notice/", 1.6)]:
                page.goto(self.server.url(path))
                size, line, width, align = page.locator(".prose > p").first.evaluate(
                    "e => { const s = getComputedStyle(e); return [parseFloat(s.fontSize), parseFloat(s.lineHeight),"
                    " e.getBoundingClientRect().width, s.textAlign]; }")
                self.assertAlmostEqual(line / size, leading, places=2)
                self.assertLessEqual(round(width / size, 2), 38)
                self.assertEqual(align, "start")
                self.assertTrue(16 <= size <= 18)

    @unittest.skipUnless(shutil.which("pdftotext"), "needs poppler-utils")
    def test_a_printed_page_records_its_address_its_date_and_its_state(self):
        for path, words in [
            ("/weifang-2026/notice/", ["2026年6月15日", "网址", "活动状态"]),
            ("/weifang-2026/rubrics/industry/", ["网址", "活动状态"]),
            ("/jinan-2025/winners/", ["2025年7月23日", "网址", "公示期满"]),
        ]:
            with self.subTest(path), self.tab() as page, tempfile.TemporaryDirectory() as place:
                page.goto(self.server.url(path))
                self.settled(page)
                file = Path(place) / "page.pdf"
                page.pdf(path=file, prefer_css_page_size=True)
                pages = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True).stdout
                pages = pages.rstrip("\f").split("\f")
                # The address may take two lines.
                self.assertIn("https://gongshi.example.org" + path, re.sub(r"\s", "", pages[-1]))
                text = re.sub(r"\s", "", "".join(pages))
                for word in words:
                    self.assertIn(word, text)
                for number, one in enumerate(pages, 1):
                    self.assertRegex(one, rf"— ?{number} ?—")
                self.assertNotIn("English", text)
                size = subprocess.run(["pdfinfo", file], capture_output=True, text=True).stdout
                self.assertRegex(size, r"Page size: +59[45][.\d]* x 84[12]")
                page.emulate_media(media="print")
                symbol = page.locator(".record-symbol img")
                self.until(page, "document.querySelector('.record-symbol img').naturalWidth > 0")
                box, record = symbol.bounding_box(), page.locator(".print-record").bounding_box()
                self.assertLessEqual(box["y"] + box["height"], record["y"] + record["height"])


class Design(SiteCase):
    """`Templates/DESIGN.md` says what the style sheet does."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.text = (ROOT / "Templates/DESIGN.md").read_text()
        with tempfile.TemporaryDirectory() as place:
            cls.built = components.build(Path(place))

    def test_the_contrasts_written_down_are_those_of_the_style_sheet(self):
        rows = re.findall(r"^\| `--([a-z-]+)` \| (#\w+) \| (#\w+) \| `--([a-z-]+)` \| ([\d.]+) \| ([\d.]+) \|",
                          self.text, re.M)
        self.assertGreater(len(rows), 10)
        for index, scheme in enumerate(["light", "dark"]):
            with self.tab(color_scheme=scheme) as page:
                page.goto(self.server.url("/about/"))
                value = "name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim()"
                for row in rows:
                    with self.subTest(row[0], on=row[3], scheme=scheme):
                        colour, ground = page.evaluate(value, row[0]), page.evaluate(value, row[3])
                        self.assertEqual(row[1 + index], colour)
                        self.assertEqual(row[4 + index], f"{contrast(colour, ground):.1f}")
                        if row[0] not in ["line", "edge", "seal"]:
                            self.assertGreaterEqual(contrast(colour, ground), 4.5)
                        elif row[0] != "line":
                            self.assertGreaterEqual(contrast(colour, ground), 3)

    def test_every_component_written_down_is_on_the_page_of_components(self):
        table = self.text.partition("## Components")[2].partition("## Paper")[0]
        words = {word for cell in re.findall(r"^\| (`[^|]+) \|", table, re.M) for word in re.findall(r"[a-z][a-z-]*", cell)}
        self.assertGreater(len(words), 15)
        page = self.built["/about/"].decode()
        classes = {word for names in re.findall(r'class="([^"]*)"', page) for word in names.split()}
        stems = {name for name in words if name.endswith("-")}
        # Whole pages of their own, each with its tests.
        self.assertEqual(words - classes - stems - {"winners", "rubric"}, set())

    def test_the_page_of_components_is_whole_in_light_dark_and_on_a_phone(self):
        for options in [{}, {"color_scheme": "dark"}, {"viewport": {"width": 320, "height": 800}}]:
            with self.subTest(**options), self.tab(**options) as page:
                for path in ["/about/", "/en/about/"]:
                    page.goto(self.server.url(path))
                    self.assertLessEqual(overflow(page), 0)
                    shapes = page.eval_on_selector_all(
                        ".state", "all => all.map(e => { const s = getComputedStyle(e, '::before');"
                        " return [s.borderRadius, s.borderWidth, s.transform, s.backgroundImage].join(); })")
                    # Five states, five shapes: no state is told by its colour alone.
                    self.assertEqual(len(set(shapes)), 5)


def contrast(one, other):
    def light(colour):
        digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
        parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted([light(one), light(other)], reverse=True)
    return (high + 0.05) / (low + 0.05)


if __name__ == "__main__":
    unittest.main()
