"""Checks a finished site from the outside, sharing no code with the program that made it.

Usage: check_site.py OUTPUT BASE_URL

Prints a line for every problem and a summary; exits 1 when there was a problem.
"""

import json
import hashlib
import re
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff01-\uff60]")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# The plain text of a release: no page of the theme, found from the ledger alone.
FROZEN = re.compile(r"ledger/\d{4,}/(zh|en)\.html")
# Added or signed after the manifest is made.
UNLISTED = re.compile(r"manifest\.json|SHA256SUMS(\.minisig)?|ledger/checkpoint|ledger/[0-9]{4,}/release\.tlog-proof")
URL_ATTRIBUTES = {"href", "src", "action", "poster", "data"}


class Page(HTMLParser):
    """Collects what a page links to, which places it has, and its Chinese text outside Chinese elements."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.links, self.ids, self.chinese, self.alternates = [], [], [], {}
        self.canonical = self.lang = self.title = None
        self.stack = []
        self.headings = []
        self.problems = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if len(attrs) != len(attributes):
            self.problems.append(f"an attribute twice in <{tag}>")
        lang = attributes.get("lang", self.stack[-1][1] if self.stack else None)
        if tag == "html":
            self.lang = lang
        if "id" in attributes:
            self.ids.append(attributes["id"])
        for name in attributes:
            if name.startswith("on") or name == "style":
                self.problems.append(f"inline {name} in <{tag}>")
        for name in URL_ATTRIBUTES & set(attributes):
            self.links.append((tag, attributes[name] or ""))
        if tag == "link" and attributes.get("rel") == "canonical":
            self.canonical = attributes["href"]
        if tag == "link" and "hreflang" in attributes:
            self.alternates[attributes["hreflang"]] = attributes["href"]
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(int(tag[1]))
        if lang == "en":
            # Whatever a reader may come to see or hear: names, descriptions, and words that scripts will show.
            for value in attributes.values():
                self.check(value)
        if tag not in VOID:
            self.stack.append((tag, lang))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.stack or self.stack[-1][0] != tag:
            self.problems.append(f"</{tag}> closes {self.stack[-1][0] if self.stack else 'nothing'}")
            return
        self.stack.pop()

    def handle_data(self, text):
        if self.stack and self.stack[-1][0] == "title":
            self.title = (self.title or "") + text
        if self.stack and self.stack[-1][1] == "en":
            self.check(text)

    def check(self, text):
        if text and CHINESE.search(text):
            self.chinese.append(text.strip()[:60])


def site_maps(root, spaces, problems):
    """The names of all site maps: one, or those that the index at its place names, each of which is there."""
    index = ET.parse(root / "sitemap.xml").getroot()
    if not index.tag.endswith("}sitemapindex"):
        return ["sitemap.xml"]
    names = [e.text.rpartition("/")[2] for e in index.findall("s:sitemap/s:loc", spaces)]
    if sorted(names) != sorted(path.name for path in root.glob("sitemap-*.xml")):
        problems.append("sitemap.xml does not name every site map, or one that is not there")
    return [name for name in names if (root / name).is_file()]


def main(output, base):
    root = Path(output)
    base_path = urlsplit(base).path
    problems, pages = [], {}
    for path in sorted(root.rglob("*.html")):
        page = Page()
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        pages[path.relative_to(root).as_posix()] = page

    def target(name, url):
        """The file a link leads to, and the place on it; None for links out of the site."""
        parts = urlsplit(url)
        if parts.scheme in ("mailto", "tel"):
            return None
        if parts.scheme or parts.netloc:
            if not url.startswith(base):
                return None
            path = urlsplit(url).path
        else:
            path = parts.path
            # Frozen pages link from where they stand, so that they work in any copy.
            if path and FROZEN.fullmatch(name):
                path = urljoin(base_path + name, path)
        if not path:
            return name, unquote(parts.fragment)
        if not path.startswith(base_path):
            return "?" + path, ""
        path = unquote(path[len(base_path):])
        if path == "" or path.endswith("/"):
            path += "index.html"
        return path, unquote(parts.fragment)

    links = 0
    for name, page in pages.items():
        report = lambda text: problems.append(f"{name}: {text}")
        for problem in page.problems:
            report(problem)
        if page.stack:
            report(f"<{page.stack[-1][0]}> is never closed")
        for identifier in {i for i in page.ids if page.ids.count(i) > 1}:
            report(f"the id {identifier} stands twice")
        for tag, url in page.links:
            links += 1
            found = target(name, url)
            if found is None:
                continue
            path, place = found
            if not (root / path).is_file():
                report(f"<{tag}> leads to {url}, which does not exist")
            elif place and path in pages and place not in pages[path].ids:
                report(f"<{tag}> leads to {url}, but there is no such place")
        frozen = FROZEN.fullmatch(name)
        english = frozen.group(1) == "en" if frozen else name.startswith("en/")
        if page.lang != ("en" if english else "zh-CN"):
            report(f"lang is {page.lang}")
        for text in page.chinese:
            report(f"Chinese on an English page: {text!r}")
        if not page.title:
            report("no title")
        if page.headings.count(1) != 1:
            report(f"{page.headings.count(1)} headings of level 1")
        for before, after in zip(page.headings, page.headings[1:]):
            if after > before + 1:
                report(f"a heading of level {after} follows one of level {before}")
        if name.endswith("404.html") or frozen:
            pass
        elif set(page.alternates) != {"zh-CN", "en", "x-default"}:
            report(f"hreflang: {sorted(page.alternates)}")
        elif page.canonical != page.alternates["en" if english else "zh-CN"]:
            report("canonical is not its own alternate")
        elif page.alternates["x-default"] != page.alternates["zh-CN"]:
            report("x-default is not the Chinese page")
        else:
            for url in page.alternates.values():
                other = pages.get((target(name, url) or ("",))[0])
                if other is None or other.alternates != page.alternates:
                    report(f"its alternate {url} does not point back")

    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed, entries = set(), 0
    for name in site_maps(root, spaces, problems):
        parts = [e.text for e in ET.parse(root / name).getroot().findall("s:url/s:loc", spaces)]
        entries += len(parts)
        listed.update(parts)
        # sitemaps.org, "Sitemap file size"
        if len(parts) > 50_000 or (root / name).stat().st_size > 50 << 20:
            problems.append(f"{name} is too long")
    if entries != len(listed):
        problems.append("sitemap.xml names a page twice")
    canonical = {p.canonical for n, p in pages.items() if not n.endswith("404.html") and not FROZEN.fullmatch(n)}
    for url in sorted(listed ^ canonical):
        problems.append(f"sitemap.xml and the pages differ in {url}")

    for feed in (path.relative_to(root).as_posix() for path in sorted(root.rglob("feed.json"))):
        content = json.loads((root / feed).read_text(encoding="utf-8"))
        if content["version"] != "https://jsonfeed.org/version/1.1" or not content["title"]:
            problems.append(f"{feed} is no JSON Feed 1.1")
        urls = [content["home_page_url"], content["feed_url"]] + [item["url"] for item in content["items"]]
        for url in urls:
            path, _ = target(feed, url)
            if not (root / path).is_file():
                problems.append(f"{feed} links to {url}, which does not exist")
        if len({item["id"] for item in content["items"]}) != len(content["items"]):
            problems.append(f"{feed} has an id twice")
        twin = ET.parse((root / feed).with_suffix(".xml")).getroot()
        entries = [e.text for e in twin.findall("{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}id")]
        if entries != [item["id"] for item in content["items"]]:
            problems.append(f"{feed} and its Atom feed differ")
        if feed.startswith("en/") and CHINESE.search((root / feed).read_text(encoding="utf-8")):
            problems.append(f"{feed}: Chinese")

    for feed in ("feed.xml", "en/feed.xml"):
        tree = ET.parse(root / feed).getroot()
        for link in tree.iter("{http://www.w3.org/2005/Atom}link"):
            path, _ = target(feed, link.attrib["href"])
            if not (root / path).is_file():
                problems.append(f"{feed} links to {link.attrib['href']}, which does not exist")
        if not tree.findall("{http://www.w3.org/2005/Atom}entry"):
            problems.append(f"{feed} has no entry")
        if feed.startswith("en/"):
            problems += [f"{feed}: Chinese: {t[:60]!r}" for t in tree.itertext() if CHINESE.search(t)]

    manifest = json.loads((root / "manifest.json").read_text(encoding="utf-8"))
    named = {entry["path"]: entry for entry in manifest["files"]}
    present = {p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()}
    # The search index is another program's and no part of what the manifest promises.
    present = {path for path in present if not path.startswith("pagefind/") and not UNLISTED.fullmatch(path)}
    for path in sorted(present ^ set(named)):
        problems.append(f"manifest.json and the folder differ in {path}")
    for path in sorted(present & set(named)):
        content = (root / path).read_bytes()
        if hashlib.sha256(content).hexdigest() != named[path]["sha256"] or len(content) != named[path]["bytes"]:
            problems.append(f"manifest.json is wrong about {path}")

    for problem in problems:
        print(problem)
    print(f"{len(pages)} pages, {links} links, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
