"""Paper: size and margins, page numbers, titles, tables that go on, and nothing cut off; as Chromium prints it."""

import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

from page_kinds import LANGUAGES, PageCase

SPACE = "{http://www.w3.org/1999/xhtml}"
MM = 72 / 25.4
WIDTH, HEIGHT = 595.3, 841.9
# The margins of GB/T 9704-2012: top, right, bottom, left, in points.
TOP, RIGHT, BOTTOM, LEFT = 37 * MM, 26 * MM, 35 * MM, 28 * MM
VIEWS = ["notice", "notice-changed", "rubric-general", "winners", "complaint", "form-table", "track", "track-topics", "name",
         "programme", "interpretation"]


class Line:
    def __init__(self, element):
        self.left, self.top, self.right, self.bottom = (float(element.get(key)) for key in ("xMin", "yMin", "xMax", "yMax"))
        self.text = "".join(word.text or "" for word in element.iter(SPACE + "word"))


class Paper:
    """A page of a PDF: its size in points and its lines, those of the text and its number."""

    def __init__(self, element):
        self.size = float(element.get("width")), float(element.get("height"))
        lines = [Line(line) for line in element.iter(SPACE + "line")]
        lines = [line for line in lines if line.text.strip()]
        self.text = sorted((line for line in lines if line.bottom <= HEIGHT - BOTTOM + 2), key=lambda line: line.top)
        self.foot = [line for line in lines if line.bottom > HEIGHT - BOTTOM + 2]


def papers(page):
    """The pages that a page prints to."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "page.pdf"
        page.pdf(path=file, prefer_css_page_size=True)
        found = subprocess.run(["pdftotext", "-bbox-layout", file, "-"], capture_output=True, check=True).stdout
        # One dot a point, in grey.
        subprocess.run(["pdftoppm", "-r", "72", "-gray", file, Path(place) / "sheet"], check=True)
        pictures = [image.read_bytes() for image in sorted(Path(place).glob("*.pgm"))]
    # Not every control character of a text is one of XML.
    root = ET.fromstring(re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", found))
    sheets = [Paper(element) for element in root.iter(SPACE + "page")]
    for sheet, picture in zip(sheets, pictures, strict=True):
        sheet.edges = edges(picture)
    return sheets


def edges(picture):
    """Where the ink of a picture begins and ends, but for the page number: left, top, right, in points."""
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", picture)
    width, height = int(head[1]), int(head[2])
    rows = [picture[head.end() + width * y:head.end() + width * (y + 1)] for y in range(height)]
    inked = [row for row in rows[:int(HEIGHT - BOTTOM)] if min(row) < 128]
    if not inked:
        return 0, 0, 0
    dark = re.compile(rb"[\x00-\x7f]")
    return (min(dark.search(row).start() for row in inked), next(y for y, row in enumerate(rows) if min(row) < 128),
            width - min(dark.search(row[::-1]).start() for row in inked))


def bare(text):
    return re.sub(r"\s", "", text)


@unittest.skipUnless(shutil.which("pdftotext"), "needs poppler-utils")
class Print(PageCase):
    def printed(self, page, name, language):
        self.open(page, name, language)
        self.quiet(page)
        return papers(page)

    def test_every_page_keeps_size_margins_number_title_and_record(self):
        with self.walk(viewport={"width": 1280, "height": 900}) as page:
            for name in VIEWS:
                for language in LANGUAGES:
                    with self.subTest(name, language=language):
                        sheets = self.printed(page, name, language)
                        self.frame(sheets)
                        title = bare(page.locator("h1").inner_text())
                        self.assertIn(title, bare("".join(line.text for line in sheets[0].text)))
                        address = page.get_attribute("link[rel=canonical]", "href")
                        last = bare("".join(line.text for line in sheets[-1].text))
                        self.assertIn(address, last)
                        self.assertIn("状态截至" if language == "zh" else "Statusasof", last)
                        published = page.locator("main .dateline time").first
                        if name.startswith(("notice", "winners", "interpretation")):
                            self.assertIn(bare(published.text_content()), last)
                        self.headings(page, sheets)

    def frame(self, sheets):
        for number, sheet in enumerate(sheets, 1):
            self.assertAlmostEqual(sheet.size[0], WIDTH, delta=1)
            self.assertAlmostEqual(sheet.size[1], HEIGHT, delta=1)
            self.assertTrue(sheet.text, f"page {number} is empty")
            left, top, right = sheet.edges
            self.assertGreaterEqual(left, LEFT - 2, number)
            self.assertGreaterEqual(top, TOP - 2, number)
            self.assertLessEqual(right, WIDTH - RIGHT + 2, number)
            for line in sheet.text:
                # What lies outside is cut off: it leaves no ink, but its letters are still in the file.
                self.assertGreaterEqual(line.left, LEFT - 1, line.text)
                self.assertLessEqual(line.right, WIDTH - RIGHT + 1, line.text)
            self.assertEqual([bare(line.text) for line in sheet.foot], [f"—{number}—"])
            # Odd pages are numbered at the right, even ones at the left.
            middle = (sheet.foot[0].left + sheet.foot[0].right) / 2
            self.assertEqual(middle > WIDTH / 2, number % 2 == 1)

    def headings(self, page, sheets):
        """No heading stands at the foot of a sheet, in whole or in part."""
        found = page.eval_on_selector_all(
            "main :is(h2, h3, h4)", "all => all.filter(e => e.checkVisibility()).map(e => e.innerText)")
        found = {bare(text) for text in found if text.strip()}
        for sheet, following in zip(sheets, sheets[1:]):
            rest = bare("".join(line.text for line in following.text[:4]))
            for count in range(1, 5):
                foot = bare("".join(line.text for line in sheet.text[-count:]))
                self.assertNotIn(foot, found)
                parted = [text for text in found if text.startswith(foot) and rest.startswith(text[len(foot):])]
                self.assertEqual(parted, [])

    def test_every_group_of_winners_stands_whole_under_its_head(self):
        with self.walk(viewport={"width": 1280, "height": 900}) as page:
            for language, head in [("zh", ["编号", "奖项", "项目", "单位"]), ("en", ["ID", "Award", "Project", "Organisation"])]:
                with self.subTest(language):
                    sheets = self.printed(page, "winners", language)
                    listed = [sheet for sheet in sheets if any(re.match(r"jn2025-\d", line.text) for line in sheet.text)]
                    self.assertGreater(len(listed), 2)
                    for sheet in listed:
                        first = next(i for i, line in enumerate(sheet.text) if re.match(r"jn2025-\d", line.text))
                        above = {line.text for line in sheet.text[:first + 1]}
                        self.assertEqual([word for word in head if not any(word in text for text in above)], [])
                    text = "".join(line.text for sheet in sheets for line in sheet.text)
                    self.assertEqual(len(set(re.findall(r"jn2025-\d{3}", text))), 40)

    def test_a_long_rubric_repeats_its_head(self):
        # More rows than a sheet has room for, on the page of a rubric as it is.
        path = "/jinan-2025/rubrics/general/"
        content = self.built[path].decode()
        rows = content[content.index("<tbody>") + 7:content.index("</tbody>")]
        self.server.files[path] = content.replace(rows, rows * 4, 1).encode()
        with self.walk() as page:
            sheets = self.printed(page, "rubric-general", "zh")
            self.frame(sheets)
            with_rows = [sheet for sheet in sheets if any("数据合规情况" in line.text for line in sheet.text)]
            self.assertGreater(len(with_rows), 1)
            for sheet in with_rows:
                text = "".join(line.text for line in sheet.text)
                for word in ["一级指标", "二级指标", "三级指标"]:
                    self.assertIn(word, text)

    def test_controls_and_paths_are_not_printed(self):
        with self.walk() as page:
            page.emulate_media(media="print")
            for name in VIEWS:
                with self.subTest(name):
                    self.open(page, name)
                    self.quiet(page)
                    self.assertEqual(page.locator("main :is(button, summary, .button):visible").count(), 0)
                    if name != "complaint":
                        self.assertEqual(page.locator("main :is(input:not([disabled]), select, textarea):visible").count(), 0)
                    self.assertEqual(page.locator(":is(nav, .site-header, .site-footer):visible").count(), 0)


if __name__ == "__main__":
    unittest.main()
