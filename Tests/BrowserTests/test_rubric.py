"""The page of a rubric with weights: on a phone, on a wide screen and on paper."""

import unittest

from harness import SiteCase, overflow, violations
from test_complaint_page import text_of

PAGE = "/jinan-2025/rubrics/general/"
ROWS = {
    "zh": [("先进性", "60", "数据治理", "40", "标准"), ("", "", "数据场景", "20", "融合"), ("实效性", "40", "解决问题", "27.5", "程度"),
           ("", "", "效益", "12.5", "经济")],
    "en": [("Advancement", "60", "Governance of data", "40", "Standards"), ("", "", "Scenarios", "20", "Integration"),
           ("Effect", "40", "Problems solved", "27.5", "Extent"), ("", "", "Benefit", "12.5", "Economy")],
}
HEADS = {"zh": "| 一级指标 | 权重 | 二级指标 | 权重 | 说明 |", "en": "| Level 1 | Weight | Level 2 | Weight | Description |"}
WORDS = {"zh": "权重", "en": "Weight"}


def weigh(root):
    """An edit of the sources of a site: a rubric gets weights."""
    for language, rows in ROWS.items():
        path = root / f"Content/jinan-2025/rubrics/general.{language}.md"
        text = path.read_text(encoding="utf-8").partition("\n| ")[0]
        table = "\n".join([HEADS[language], "|" + " --- |" * 5] + [f"| {' | '.join(row)} |" for row in rows])
        path.write_text(f"{text}\n{table}\n", encoding="utf-8")


class Weights(SiteCase):
    options = {"edit": weigh}

    def open(self, page, language):
        page.goto(self.server.url(("/en" if language == "en" else "") + PAGE))

    def test_a_phone_shows_each_weight_with_its_word_at_the_end_of_its_line(self):
        for language in ROWS:
            for width in [320, 360]:
                options = {"viewport": {"width": width, "height": 800}, "bypass_csp": True}
                with self.subTest(language=language, width=width), self.tab(**options) as page:
                    self.open(page, language)
                    self.assertEqual(overflow(page), 0)
                    self.assertEqual(violations(page), [])
                    found = page.eval_on_selector_all(".rubric .figure[data-label]", """all => all.map((cell) => {
                      const name = cell.previousElementSibling.getBoundingClientRect(), own = cell.getBoundingClientRect();
                      return [cell.textContent, cell.dataset.label, own.top === name.top && own.left >= name.right,
                              getComputedStyle(cell, "::before").content];
                    })""")
                    weights = [cell for row in ROWS[language] for cell in (row[1], row[3]) if cell]
                    self.assertEqual([each[0] for each in found], weights)
                    for _, label, isBeside, shown in found:
                        self.assertEqual(label, WORDS[language])
                        self.assertTrue(isBeside)
                        self.assertIn(label, shown)

    def test_a_wide_screen_shows_figures_under_their_heading(self):
        with self.tab(viewport={"width": 1280, "height": 800}, bypass_csp=True) as page:
            self.open(page, "zh")
            self.assertEqual(violations(page), [])
            edges = page.eval_on_selector_all(".rubric .figure", """all => all.map((cell) => [cell.getBoundingClientRect().right,
              getComputedStyle(cell).textAlign, getComputedStyle(cell, "::before").content])""")
            self.assertEqual(len({right for right, _, _ in edges}), 2)
            self.assertEqual({(align, label) for _, align, label in edges}, {("end", "none")})
            # A weight is a figure and heads nothing; what stands right of it is headed by the indicators.
            self.assertEqual(page.locator(".rubric tbody th.figure").count(), 0)
            headers = page.get_attribute(".rubric tbody tr:first-child td:last-child", "headers").split()
            self.assertEqual([page.text_content(f"#{id}") for id in headers], ["说明", "先进性"])

    def test_paper_has_every_weight_in_its_column(self):
        with self.tab() as page:
            self.open(page, "en")
            text = text_of(page.pdf(format="A4"))
            for row in ROWS["en"]:
                for cell in row:
                    self.assertIn(cell.replace(" ", ""), text)
            page.emulate_media(media="print")
            self.assertEqual(page.eval_on_selector_all(
                ".rubric .figure", "all => all.every(cell => getComputedStyle(cell).display === 'table-cell')"), True)


if __name__ == "__main__":
    unittest.main()
