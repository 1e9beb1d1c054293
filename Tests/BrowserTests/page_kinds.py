"""A page of every kind, in every state worth a look of its own, on a site within a notice period."""

import re
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from complaint_journey import next_step, ready
from complaint_site import WITHIN
from harness import BEIJING, SiteCase, drawn

LANGUAGES = {"zh": "", "en": "/en"}
# A registered name with a wrong sign, a wrong year and a word left out, in each language.
MISTAKEN = {
    "zh": "一、关于举办2025年“数据要素x”大赛山东分赛济南市选拔赛的通知\n\n请报名参加2025年“数据要素×”大赛山东分赛济南选拔赛。",
    "en": "The Jinan City Trials of the Shandong Division of the 2025 Data Elements X Competition are open.",
}
# The times are said, and the search has its index.
QUIET = """(!document.querySelector("script[data-times]") || document.querySelector("body > [role=status]"))
  && !document.querySelector(".awaited[hidden]")"""
CHANGES = """changes:
  - date: 2025-06-20
    kind: extension
    what: {zh: 报名截止时间由6月27日改为6月30日。, en: "Registration now closes on 30 June, not on 27 June."}
    reason: {zh: 报名平台维护。, en: The registration platform was under maintenance.}
    affects-period: true
  - date: 2025-07-02
    kind: correction
    what: {zh: 更正联系电话。, en: The telephone number is corrected.}
    reason: {zh: 印发时误写。, en: It was misprinted.}
  - date: 2025-07-18
    kind: clarification
    what: {zh: 决赛现场每队不超过5人。, en: "No more than five people of a team may attend the final."}
    reason: {zh: 场地有限。, en: The hall is small.}
"""


class View(NamedTuple):
    """A page as a reader sees it: its address in Chinese, and what is done there first, given page and language."""

    path: str
    act: object = None


def checked(page, language):
    page.fill("[data-checker-text]", MISTAKEN[language])
    page.click("[data-checker-run]")
    page.wait_for_selector(".checker-findings li")


def searched(page, language):
    page.wait_for_selector(".search-results li")


def stepped(page, language):
    ready(page)


def refused(page, language):
    ready(page)
    next_step(page)
    page.wait_for_selector(".error-summary")


def shared(page, language):
    page.click(".share summary")
    page.wait_for_selector(".share-address")


def reading(page, language):
    page.click("[data-reader-open]")
    page.wait_for_selector("[data-reader-bar]:not([hidden])")


VIEWS = {
    "home": View("/"),
    "programme": View("/jinan-2025/"),
    "programme-solicitation": View("/qinghai-datasets/"),
    "notice": View("/weifang-2026/notice/"),
    "notice-changed": View("/jinan-2025/notice/"),
    "notice-shared": View("/weifang-2026/notice/", shared),
    "notice-reading": View("/qinghai-datasets/notice/", reading),
    "changes": View("/jinan-2025/notice/changes/"),
    "tracks": View("/weifang-2026/tracks/"),
    "tracks-found": View("/weifang-2026/tracks/?who=government"),
    "tracks-none": View("/jinan-2025/tracks/?q=zzqq"),
    "track": View("/jinan-2025/tracks/manufacturing/"),
    "track-topics": View("/weifang-2026/tracks/commerce/"),
    "compare": View("/weifang-2026/tracks/compare/"),
    "compare-chosen": View("/jinan-2025/tracks/compare/?tracks=manufacturing,agriculture,commerce"),
    "rubric": View("/weifang-2026/rubrics/industry/"),
    "rubric-general": View("/jinan-2025/rubrics/general/"),
    "winners": View("/jinan-2025/winners/"),
    "winners-by-project": View("/weifang-2026/winners/?sort=project&award=first"),
    "complaint": View("/jinan-2025/complaint/", stepped),
    "complaint-refused": View("/jinan-2025/complaint/", refused),
    "complaint-before": View("/weifang-2026/complaint/", stepped),
    "complaint-specification": View("/jinan-2025/complaint/specification/"),
    "interpretation": View("/weifang-2026/interpretations/how-to-enter/"),
    "form": View("/qinghai-datasets/forms/basic-information/"),
    "form-table": View("/qinghai-datasets/forms/summary-table/"),
    "names": View("/names/"),
    "name": View("/names/jinan-2025/"),
    "name-checked": View("/names/jinan-2025/", checked),
    "rules": View("/rules/"),
    "rule": View("/rules/name-variant/"),
    "search": View("/search/"),
    "search-found": View("/search/?q=data", searched),
    "archive": View("/archive/"),
    "archive-year": View("/archive/2025/"),
    "api": View("/api/"),
    "page": View("/about/"),
    "guide": View("/guide/"),
    "guide-code": View("/guide/reviewers/"),
    "sitemap": View("/sitemap/"),
    "not-found": View("/404.html"),
}


def amend(root):
    """An edit of the sources of a site: one of its notices has changed since it was published."""
    notice = root / "Content/jinan-2025/notice.zh.md"
    text = notice.read_text(encoding="utf-8")
    notice.write_text(text.replace("\n---\n", f"\n{CHANGES}---\n", 1), encoding="utf-8")


def each(names=None):
    """Every view in every language, or those with certain names."""
    return [(name, language) for name in names or VIEWS for language in LANGUAGES]


def kind(page):
    """The kind of a finished page, as its body says."""
    return re.search(rb'<body class="kind-([a-z-]+)"', page)[1].decode()


class PageCase(SiteCase):
    """Tests on a page of every kind, at a moment within a notice period."""

    as_of = WITHIN
    options = {"edit": amend, "search": True}
    moment = datetime.strptime(WITHIN, "%Y-%m-%d %H:%M").replace(tzinfo=BEIJING)

    def setUp(self):
        super().setUp()
        self.server.date = int(self.moment.timestamp())
        self.addCleanup(setattr, self.server, "date", None)

    @contextmanager
    def walk(self, **options):
        """A page of a context in which a test goes from view to view; fails on any error of a script."""
        with self.tab(reduced_motion="reduce", **options) as page:
            page.clock.set_fixed_time(self.moment)
            yield page

    def quiet(self, page):
        """Waits until the scripts of a page have done what they do by themselves, and the browser has drawn it."""
        page.wait_for_load_state("load")
        self.until(page, QUIET)
        drawn(page)

    def open(self, page, name, language="zh"):
        """Opens a view as for a reader who has chosen nothing before."""
        if page.url.startswith("http"):
            page.evaluate("localStorage.clear(); sessionStorage.clear()")
        page.goto(self.server.url(LANGUAGES[language] + VIEWS[name].path))
        if VIEWS[name].act:
            VIEWS[name].act(page, language)
