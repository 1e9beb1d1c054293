"""Writes N bilingual notices three times: as a gongshi site, as a Hugo site, as plain Markdown.

    python3 generate.py N DIR

DIR/gongshi, DIR/hugo and DIR/floor hold the same bodies; only front matter and the way of writing a
link to another notice differ. The same N gives the same bytes everywhere.
"""

import os
import shutil
import sys

from notices import LANGUAGES, LARGEST, SMALLEST, Notice, Plan, quoted

HERE = os.path.dirname(os.path.abspath(__file__))

SITE = {
    "title": ("基准测试公示站", "Benchmark Notices"),
    "description": ("由程序生成的通知，只用来测量速度。", "Notices made by a program, for measuring speed only."),
    "publisher": ("基准测试", "The Benchmark"),
    "base": "https://bench.example.org/",
}


class Writer:
    """Writes files below one folder and makes the folders they need."""

    def __init__(self, root):
        self.root = root
        self.made = set()

    def write(self, path, text):
        full = os.path.join(self.root, path)
        folder = os.path.dirname(full)
        if folder not in self.made:
            os.makedirs(folder, exist_ok=True)
            self.made.add(folder)
        with open(full, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


def pair(texts):
    return "{zh: " + quoted(texts[0]) + ", en: " + quoted(texts[1]) + "}"


def programme_texts(number):
    """Title, summary, office, telephone and schedule of the programme with this number, from 1."""
    return {
        "title": (f"第{number}批数据征集", f"Data Solicitation No. {number}"),
        "summary": (f"第{number}批数据征集的全部通知。", f"All notices of data solicitation No. {number}."),
        "office": (f"第{number}数据服务站", f"Data Service Station No. {number}"),
        "phone": f"000-555{number:04}",
        "item": ("提交材料", "Submission"),
        "when": ("2026年6月1日至12月20日", "1 June to 20 December 2026"),
    }


def write_gongshi(plan, root):
    content = Writer(os.path.join(root, "Content"))
    programmes = [f"bureau-{number:04}" for number in range(1, plan.programmes + 1)]
    content.write("site.yml", "".join([
        f"title: {pair(SITE['title'])}\n", f"description: {pair(SITE['description'])}\n",
        f"base-url: {SITE['base']}\n", f"publisher: {pair(SITE['publisher'])}\n", "demonstration: true\n",
        "programmes:\n", *(f"  - {programme}\n" for programme in programmes)]))
    content.write("organizations.yml",
                  "organizations:\n  - {zh: 基准测试数据服务中心, en: Benchmark Data Service Centre}\n")
    content.write("names.yml",
                  "names:\n  - {id: sample, zh: 第一届基准数据应用展示, en: First Benchmark Data Application Show}\n")
    for number, programme in enumerate(programmes, 1):
        texts = programme_texts(number)
        content.write(f"{programme}/programme.yml", "".join([
            "kind: solicitation\n", f"title: {pair(texts['title'])}\n", f"summary: {pair(texts['summary'])}\n",
            f"contact: {{office: {pair(texts['office'])}, phones: [{quoted(texts['phone'])}]}}\n",
            "schedule:\n", "  - id: submission\n", f"    title: {pair(texts['item'])}\n",
            "    kind: submission\n", "    when: 2026-06-01/2026-12-20\n",
            f"    source: {pair(('本批通知', 'The notice'))}\n"]))
    shutil.copytree(os.path.join(HERE, "theme"), os.path.join(root, "Templates"))
    return content


def write_hugo(plan, root):
    shutil.copytree(os.path.join(HERE, "hugo"), root)
    content = Writer(os.path.join(root, "content"))
    pages = {"_index": SITE["title"], "names": ("名称", "Names"), "sitemap": ("网站地图", "Site map")}
    for name, titles in pages.items():
        for index, language in enumerate(LANGUAGES):
            layout = "" if name == "_index" else f"layout: {name}\n"
            summary = f"summary: {quoted(SITE['description'][index])}\n"
            content.write(f"{name}.{language}.md", f"---\ntitle: {quoted(titles[index])}\n{summary}{layout}---\n")
    for number in range(1, plan.programmes + 1):
        texts = programme_texts(number)
        for index, language in enumerate(LANGUAGES):
            content.write(f"bureau-{number:04}/_index.{language}.md", "".join([
                "---\n", f"title: {quoted(texts['title'][index])}\n", f"summary: {quoted(texts['summary'][index])}\n",
                "params:\n", f"  office: {quoted(texts['office'][index])}\n", f"  phone: {quoted(texts['phone'])}\n",
                f"  item: {quoted(texts['item'][index])}\n", f"  when: {quoted(texts['when'][index])}\n",
                "  start: \"20260601\"\n", "  end: \"20261221\"\n", "---\n"]))
    return content


def generate(notices, root):
    """Writes all three trees below a folder that does not exist yet."""
    plan = Plan(notices)
    os.makedirs(root)
    gongshi = write_gongshi(plan, os.path.join(root, "gongshi"))
    hugo = write_hugo(plan, os.path.join(root, "hugo"))
    floor = Writer(os.path.join(root, "floor"))
    for number in range(notices):
        notice = Notice(plan, number)
        for language in LANGUAGES:
            name = f"{notice.stem}.{language}.md"
            linked = notice.body(language, notice.relative(language))
            rooted = notice.body(language, notice.rooted(language))
            published = "published" if language == "zh" else None
            text = notice.front_matter(language, published) + linked
            size = len(text.encode())
            if not SMALLEST <= size <= LARGEST:
                raise SystemExit(f"generate.py: {name} has {size} bytes, outside {SMALLEST} to {LARGEST}")
            gongshi.write(name, text)
            hugo.write(name, notice.front_matter(language, "date") + rooted)
            floor.write(name, rooted)


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit() or int(sys.argv[1]) < 2:
        sys.exit("usage: generate.py N DIR   (N: notices, two or more; DIR: a folder that does not exist yet)")
    generate(int(sys.argv[1]), sys.argv[2])


if __name__ == "__main__":
    main()
