"""Pictures of a page of every kind: at three widths, in dark colours and on paper, in both languages.

Usage: screenshots.py [VIEW…]     for example: screenshots.py notice winners; without names, all views

Writes .build/screenshots/VIEW-LANGUAGE-WIDTH.png, …-dark.png and …-print.pdf.
"""

import sys

from fixtures import ROOT
from page_kinds import VIEWS, PageCase, each

FOLDER = ROOT / ".build/screenshots"
WIDTHS = {360: 800, 768: 1024, 1280: 900}


class Pictures(PageCase):
    names = None

    def runTest(self):
        FOLDER.mkdir(parents=True, exist_ok=True)
        for width, height in WIDTHS.items():
            with self.walk(viewport={"width": width, "height": height}) as page:
                for name, language in each(self.names):
                    with self.subTest(name, language=language, width=width):
                        self.picture(page, name, language, width)

    def picture(self, page, name, language, width):
        self.open(page, name, language)
        self.quiet(page)
        file = f"{FOLDER}/{name}-{language}"
        page.screenshot(path=f"{file}-{width}.png", full_page=True)
        if width == 768:
            return
        page.emulate_media(color_scheme="dark")
        page.screenshot(path=f"{file}-{width}-dark.png", full_page=True)
        page.emulate_media(color_scheme="light")
        if width == 1280:
            page.pdf(path=f"{file}-print.pdf", prefer_css_page_size=True)


def main():
    unknown = set(sys.argv[1:]) - set(VIEWS)
    if unknown:
        print(f"No such view: {', '.join(sorted(unknown))}. There are: {', '.join(VIEWS)}")
        return 2
    Pictures.names = sys.argv[1:] or None
    result = Pictures().defaultTestResult()
    Pictures.setUpClass()
    try:
        Pictures().run(result)
    finally:
        Pictures.doClassCleanups()
    for _, trace in result.errors + result.failures:
        print(trace)
    pictures = len(list(FOLDER.iterdir()))
    print(f"{pictures} pictures in {FOLDER}")
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
