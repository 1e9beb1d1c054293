"""The site within the notice period of one list of winners, and with two thousand entries in another."""

import csv
from contextlib import contextmanager
from datetime import datetime

from complaint_site import WITHIN
from harness import BEIJING, PATIENCE, WATCH, SiteCase, stand

PAGE = "/jinan-2025/winners/"
LONG = "/weifang-2026/winners/"
LENGTH = 2_000


def write_long(folder):
    """Replaces the entries of a programme by two thousand samples."""
    tracks = sorted(path.name.removesuffix(".zh.md")[3:] for path in (folder / "tracks").glob("*.zh.md"))
    awards = ["first", "second", "third", "excellence"]
    with open(folder / "winners.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow("id track award project-zh project-en organization-zh organization-en".split())
        for number in range(1, LENGTH + 1):
            unit = number % 90
            table.writerow([
                f"wf2026-{number:04}", tracks[number % len(tracks)], awards[number % 7 % 4],
                f"示例：第{number}号城市公共数据归集共享项目", f"Sample: Shared Public Data of a City, No. {number}",
                f"示例单位第{unit}号", f"Sample Organisation No. {unit}"])


def lengthen(root):
    """An edit of the sources of a site: one of its lists gets long."""
    write_long(root / "Content/weifang-2026")


class WinnerCase(SiteCase):
    """Tests on the site with its long list, within the notice period of the other."""

    as_of = WITHIN
    options = {"edit": lengthen}

    @contextmanager
    def tab(self, path=PAGE, language="zh", moment=WITHIN, **options):
        """A page in a context of its own, that fails the test on any error of a script; its clock starts at a moment,
        or is that of the machine."""
        clock = moment and datetime.strptime(moment, "%Y-%m-%d %H:%M").replace(tzinfo=BEIJING)
        self.server.date = clock and int(clock.timestamp())
        context = self.browser.new_context(reduced_motion="reduce", **options)
        faults = []
        try:
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            page.on("pageerror", lambda error: faults.append(str(error)))
            if options.get("java_script_enabled", True):
                page.add_init_script(WATCH)
                if clock:
                    stand(page, int(clock.timestamp()))
            self.open(page, path, language)
            yield page
            self.assertEqual(faults, [])
        finally:
            context.close()

    def open(self, page, path=PAGE, language="zh"):
        page.goto(self.server.url(("/en" if language == "en" else "") + path))


def shown(page):
    """The ids of the entries on show, in their order."""
    return page.eval_on_selector_all(".winners tbody tr", "all => all.filter(e => e.checkVisibility()).map(e => e.id)")


def count(page):
    """What the page says about how many entries it shows, once nobody has typed for a while."""
    page.clock.run_for(1000)
    return page.text_content("#winners-count")
