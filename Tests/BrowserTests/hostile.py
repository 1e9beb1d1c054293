"""Text that tries to become something else: over three hundred payloads, and a site that has them in every place."""

import csv
import html
import io
import json
import shutil
import subprocess
import urllib.parse

from fixtures import ROOT
from site_files import PROGRAM

DEED = "pwned()"
TAGS = ["<script>{d}</script>", "<script src=//evil.example/x.js></script>", "<img src=x onerror={d}>",
        "<svg onload={d}>", "<svg><script>{d}</script></svg>", "<iframe src=javascript:{d}></iframe>",
        "<body onload={d}>", "<details open ontoggle={d}>", "<video><source onerror={d}></video>",
        "<input autofocus onfocus={d}>", "<a href=javascript:{d}>x</a>", "<form action=javascript:{d}><button>x</button></form>",
        "<math><mtext><script>{d}</script></mtext></math>", "<object data=javascript:{d}></object>",
        "<link rel=stylesheet href=//evil.example/x.css>", "<meta http-equiv=refresh content='0;url=//evil.example/'>",
        "<base href=//evil.example/>", "<style>@import '//evil.example/x.css'</style>", "<template><img src=x onerror={d}></template>",
        "<marquee onstart={d}>", "<a href=//evil.example/ ping=//evil.example/>x</a>", "<audio src=//evil.example/x.mp3>"]
ADDRESSES = ["javascript:{d}", "JaVaScRiPt:{d}", "java\tscript:{d}", " javascript:{d}", "&#106;avascript:{d}",
             "javascript&colon;{d}", "data:text/html,<script>{d}</script>", "vbscript:{d}", "//evil.example/x",
             "\\\\evil.example\\x", "javascript://x%0A{d}", "blob:javascript:{d}",
             # Addresses that may stand, with what would end the attribute they stand in.
             "https://example.org/\"onclick=\"{d}", "https://example.org/'onclick='{d}", "https://example.org/&quot;onclick=&quot;{d}",
             "https://example.org/?a=%22%3E%3Cscript%3E{d}"]
BREAKS = ["{t}", "\"{t}", "'{t}", "\">{t}", "'>{t}", "--><!--{t}", "]]>{t}", "</title>{t}", "</textarea>{t}", "</script>{t}",
          "</style>{t}", "`{t}"]
LONERS = ["\" onmouseover=\"{d}", "' onfocus='{d}' autofocus='", "\" style=\"background:url(//evil.example/x)", "{{{{{d}}}}}",
          "${{{d}}}", "<%= {d} %>", "{{{{#lambda}}}}{d}{{{{/lambda}}}}", "=cmd|' /C calc'!A1", "%3Cscript%3E{d}%3C/script%3E",
          "\\u003cscript\\u003e{d}\\u003c/script\\u003e", "&lt;script&gt;{d}&lt;/script&gt;", "&#60;script&#62;{d}&#60;/script&#62;",
          "＜script＞{d}＜/script＞", "<scr<script>ipt>{d}</scr</script>ipt>", "<!--<script>{d}</script>-->", "<![CDATA[<script>{d}</script>]]>",
          "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>", "x\" srcdoc=\"<script>{d}</script>",
          "</main></body><script>{d}</script>", "<plaintext>", "<xmp>", "<noscript><p title=\"</noscript><img src=x onerror={d}>\">",
          "__proto__", "constructor", "[x](javascript:{d})", "![x](javascript:{d})", "[x]: javascript:{d}", "<javascript:{d}>",
          "]](x)[", "|---|", "BEGIN:VEVENT", "\\r\\nSet-Cookie: a=b", "../../etc/passwd", "@@INCLUDE@@", "<?php {d} ?>"]

PAYLOADS = [each.format(d=DEED) for each in
            [rim.format(t=tag) for tag in TAGS for rim in BREAKS] + ADDRESSES + LONERS]

# Where a page of its own has its payload: the first is the title, the others a paragraph each.
PLACES = {
    "title": None, "text": "{p} end", "emphasis": "**{p}**", "link text": "[{p}](https://example.org/)",
    "link": "[x]({p})", "link in brackets": "[x](<{p}>)", "link title": "[x](https://example.org/ \"{p}\")",
    "image": "![x]({p})", "image words": "![{p}](x.png)", "heading": "## {p}", "code": "`{p}`", "quotation": "> {p}",
    "list": "- {p}", "table": "| a | b |\n|---|---|\n| {p} | c |", "raw": "{p}", "footnote": "a[^1]\n\n[^1]: {p}",
}


class Site:
    """The small site of the tests under the theme of the repository, with payloads wherever text can stand."""

    def __init__(self, folder):
        self.folder = folder
        shutil.copytree(ROOT / "Tests/Fixtures/site/Content", folder / "Content")
        shutil.copytree(ROOT / "Templates", folder / "Templates")
        self.pages = {f"h{number:03}": dict.fromkeys(PLACES, payload) for number, payload in enumerate(PAYLOADS)}
        self.rows = {f"h-{number:03}": payload for number, payload in enumerate(PAYLOADS)}
        self.stages = {f"s{number:03}": payload for number, payload in enumerate(PAYLOADS)}
        self.lines = {}

    def write(self):
        """Writes what is left; remembers which line of which file has which payload."""
        self.lines = {}
        for name, places in self.pages.items():
            for language, word in [("zh", "页"), ("en", "Page")]:
                path = f"Content/pages/{name}.{language}.md"
                title = f"{word} {name} {places['title']}" if "title" in places else f"{word} {name}"
                text = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n"
                self.lines[path, 2] = (self.pages[name], "title")
                for place, payload in places.items():
                    if place == "title":
                        continue
                    block = PLACES[place].format(p=payload)
                    first = text.count("\n") + 2
                    text += f"\n{block}\n"
                    for line in range(first - 1, text.count("\n") + 1):
                        self.lines[path, line] = (self.pages[name], place)
                (self.folder / path).write_text(text, encoding="utf-8")
        path = "Content/robots-2026/winners.csv"
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow("id track award project-zh project-en organization-zh organization-en".split())
        for number, (id, payload) in enumerate(self.rows.items()):
            writer.writerow([id, "industry", "second", f"示例：第{number}号{payload}", f"Sample {number} {payload}",
                             f"示例单位{number}号{payload}", f"Sample Organisation {number} {payload}"])
            self.lines[path, number + 2] = (self.rows, id)
        (self.folder / path).write_text(table.getvalue(), encoding="utf-8")
        path = "Content/robots-2026/programme.yml"
        text = (ROOT / "Tests/Fixtures/site" / path).read_text(encoding="utf-8")
        before, head, after = text.partition("schedule:\n")
        text = before + head
        for id, payload in self.stages.items():
            title = {"zh": f"阶段{payload}", "en": f"Stage {payload}"}
            text += (f"  - {{id: {id}, title: {json.dumps(title, ensure_ascii=False)}, kind: review, when: 2026-04-10, "
                     f"source: {{zh: 通知, en: Notice}}}}\n")
            self.lines[path, text.count("\n")] = (self.stages, id)
        (self.folder / path).write_text(text + after, encoding="utf-8")

    def run(self, command, *extra):
        return subprocess.run([PROGRAM, command, "--root", self.folder, "--as-of", "2026-04-28", "--lang", "zh", *extra],
                              capture_output=True, text=True)

    def settle(self):
        """Takes out what is refused until the site can be built; gives how many places were refused."""
        refused = 0
        for _ in range(8):
            self.write()
            checked = self.run("check", "--format", "json")
            assert checked.returncode in (0, 1), checked.stderr[-2000:]
            errors = [each for each in json.loads(checked.stdout)["findings"] if each["severity"] == "error"]
            if not errors:
                return refused
            gone = 0
            for error in errors:
                owner, key = self.lines.get((error["file"], error["line"]), ({}, None))
                if key in owner:
                    del owner[key]
                    gone += 1
            assert gone > 0, errors[:3]
            refused += gone
        raise AssertionError("the site never settles")

    def build(self):
        output = self.folder / "Output"
        made = self.run("build", "--output", output, "--no-search")
        assert made.returncode == 0, made.stderr[-2000:]
        return output
