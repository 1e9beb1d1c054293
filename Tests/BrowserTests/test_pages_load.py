"""What a reader has to load: little, from this site alone, whole; and what machines read in it is well formed."""

import base64
import gzip
import hashlib
import json
import re
import unittest
from html.parser import HTMLParser
from urllib.parse import urlsplit

from page_kinds import LANGUAGES, VIEWS, PageCase
from site_files import FIRST_VIEW, first_views

ASSETS = re.compile(r"<(?:script|link)\b[^>]*>")
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
# What search engines ask for each type (schema.org).
REQUIRED = {
    # The place of a contest is in no notice: no page says it.
    "Event": {"name", "url", "startDate", "endDate", "eventStatus"},
    "Organization": {"name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position"},
    "ItemList": {"itemListElement"},
    "DefinedTermSet": {"name", "hasDefinedTerm"},
    "DefinedTerm": {"name"},
    "WebSite": {"name", "url", "inLanguage", "publisher"},
}


# Reads a style sheet by itself and asks about every selector, condition and declaration of it; what other browsers alone
# know is left out.
UNKNOWN = """(text) => {
  const foreign = ["-webkit-text-size-adjust", "text-size-adjust", "size"];
  const unknown = [];
  let count = 0;
  const ask = (known, what) => { count += 1; if (!known) unknown.push(what); };
  const isSelector = (selector) => { try { document.querySelector(selector); return true; } catch { return false; } };
  const parts = (text, mark) => {
    const found = [""];
    let depth = 0, quote = "";
    for (const letter of text) {
      if (quote) quote = letter === quote ? "" : quote;
      else if (letter === '"' || letter === "'") quote = letter;
      else if ("([{".includes(letter)) depth += 1;
      else if (")]}".includes(letter)) depth -= 1;
      if (letter === mark && !depth && !quote) found.push("");
      else found[found.length - 1] += letter;
    }
    return found.map((part) => part.trim()).filter(Boolean);
  };
  const declarations = (body) => {
    for (const part of parts(body, ";")) {
      const [, name, value] = part.match(/^([\\w-]+)\\s*:\\s*([^]*)$/) ?? [, part, ""];
      ask(foreign.includes(name) || CSS.supports(name, value.replace(/\\s*!important$/, "")), part);
    }
  };
  const rules = (sheet) => {
    let rest = sheet.trim();
    while (rest) {
      const open = rest.indexOf("{");
      let at = open + 1;
      for (let depth = 1; at < rest.length && depth; at += 1) depth += rest[at] === "{" ? 1 : rest[at] === "}" ? -1 : 0;
      const head = rest.slice(0, open).trim();
      const body = rest.slice(open + 1, at - 1);
      rest = open < 0 ? "" : rest.slice(at).trim();
      if (open < 0) ask(false, head);
      else if (head.startsWith("@media")) {
        ask(!matchMedia(head.slice(6)).media.includes("not all"), head);
        rules(body);
      } else if (head.startsWith("@page")) {
        for (const box of body.matchAll(/@[\\w-]+\\s*{([^}]*)}/g)) declarations(box[1]);
        declarations(body.replace(/@[\\w-]+\\s*{[^}]*}/g, ""));
      } else {
        ask(isSelector(head), head);
        declarations(body);
      }
    }
  };
  rules(text.replace(/\\/\\*[^]*?\\*\\//g, ""));
  return [count, unknown];
}"""


def packed(content):
    return len(gzip.compress(content, 9, mtime=0))


class Blocks(HTMLParser):
    """The blocks of data in a page."""

    def __init__(self, page):
        super().__init__()
        self.found, self.inside = [], False
        self.feed(page.decode())

    def handle_starttag(self, tag, attributes):
        self.inside = tag == "script" and ("type", "application/ld+json") in attributes

    def handle_data(self, text):
        if self.inside:
            self.found.append(json.loads(text))
            self.inside = False


class Load(PageCase):
    def pages(self):
        return [(path, content) for path, content in self.built.items() if path.endswith(("/", ".html"))]

    def test_home_notices_and_tracks_load_under_100_kilobytes_and_wait_for_little(self):
        for name in ["home", "notice", "track", "track-topics"]:
            for language in LANGUAGES:
                with self.subTest(name, language=language), self.tab() as page:
                    self.server.requests.clear()
                    self.open(page, name, language)
                    self.quiet(page)
                    asked = {urlsplit(path).path for _, path in self.server.requests}
                    self.assertIn(LANGUAGES[language] + VIEWS[name].path, asked)
                    self.assertEqual({path for path in asked if path not in self.built}, set())
                    self.assertLess(sum(packed(self.built[path]) for path in asked), 100_000)
                    waiting = page.evaluate("performance.getEntriesByType('resource')"
                                            ".filter(e => e.renderBlockingStatus === 'blocking').map(e => e.name)")
                    blocking = {urlsplit(url).path for url in waiting}
                    # One small script that applies the reader's settings, and style sheets.
                    self.assertEqual(sum(path.endswith(".js") for path in blocking), 1)
                    first = packed(self.built[LANGUAGES[language] + VIEWS[name].path])
                    first += sum(packed(self.built[path]) for path in blocking if path.endswith(".css"))
                    self.assertLessEqual(first, FIRST_VIEW)

    def test_the_first_view_of_every_kind_of_page_fits_the_first_answer_of_a_server(self):
        views = first_views(self.built)
        self.assertEqual({VIEWS[name].path.partition("?")[0] for name in VIEWS} - set(views), set())
        self.assertEqual({path: size for path, size in views.items() if size > FIRST_VIEW}, {})

    def test_every_script_and_style_is_the_very_file_that_was_built(self):
        count = 0
        for path, content in self.pages():
            for tag in ASSETS.findall(content.decode()):
                values = dict(ATTRIBUTE.findall(tag))
                is_style = values.get("rel") == "stylesheet"
                if not is_style and "src" not in values:
                    continue
                count += 1
                kind, _, digest = values["integrity"].partition("-")
                file = self.built[values["href" if is_style else "src"]]
                self.assertEqual(base64.b64encode(hashlib.new(kind, file).digest()).decode(), digest, (path, tag))
                if not is_style and "settings" not in values["src"]:
                    self.assertIn(" defer", tag, path)
        self.assertGreater(count, 1000)

    def test_images_are_lazy_and_keep_their_place(self):
        for path, content in self.pages():
            for tag in re.findall(r"<img\b[^>]*>", content.decode()):
                self.assertIn("alt=", tag, path)
                if "/logo" not in tag:
                    self.assertRegex(tag, r'width="\d+" height="\d+"', path)

    def test_structured_data_has_what_its_type_asks_for(self):
        seen = set()
        for path, content in self.pages():
            for block in Blocks(content).found:
                self.assertEqual(block["@context"], "https://schema.org", path)
                seen |= self.types(block, path)
        self.assertLessEqual(set(REQUIRED), seen)
        for path in ["/jinan-2025/", "/en/qinghai-datasets/"]:
            self.assertTrue(any(block.get("organizer") for block in Blocks(self.built[path]).found), path)

    def types(self, value, path):
        if isinstance(value, list):
            return set().union(*(self.types(one, path) for one in value))
        if not isinstance(value, dict):
            return set()
        kind = value.get("@type")
        self.assertTrue(kind or set(value) <= {"@id"} or "@graph" in value, (path, value))
        missing = REQUIRED.get(kind, set()) - set(value)
        self.assertEqual(missing, set(), (path, kind))
        for key, one in value.items():
            self.assertNotIn(one, ("", None, []), (path, kind, key))
        return ({kind} - {None}).union(*(self.types(one, path) for one in value.values()))

    def test_the_browser_knows_every_rule_of_the_style_sheets(self):
        with self.tab() as page:
            page.goto(self.server.url("/about/"))
            for path, content in self.built.items():
                if path.endswith(".css") and not path.startswith("/pagefind/"):
                    with self.subTest(path):
                        count, unknown = page.evaluate(UNKNOWN, content.decode())
                        self.assertGreater(count, 0)
                        self.assertEqual(unknown, [])

    def test_no_policy_allows_what_is_written_in_a_page(self):
        for path, content in self.pages():
            page = content.decode()
            policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1]
            self.assertIn("default-src", policy, path)
            self.assertNotIn("unsafe-inline", policy, path)
            self.assertNotRegex(page, r"<style|\sstyle=|\son[a-z]+=|javascript:", path)
            scripts = re.findall(r"<script\b[^>]*>", page)
            self.assertTrue(all("src=" in tag or "application/ld+json" in tag for tag in scripts), path)


if __name__ == "__main__":
    unittest.main()
