"""Makes one bilingual notice after another, the same on every machine and with every Python."""

import json
import posixpath
import re

from words import (ACTIONS, FIELDS, FORMATS, GROUPS, ITEMS, MONTHS, OFFICES, OUTSIDE, SECTIONS, SENTENCES, SLUGS,
                   SUBSECTIONS, TABLE_HEAD, TASKS, THINGS)

LANGUAGES = ("zh", "en")
SMALLEST, LARGEST = 6_000, 10_000  # bytes of a file


class Dice:
    """SplitMix64: unlike those of Python's random module, its draws can never change with a release."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        mixed = ((self.state ^ (self.state >> 30)) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & mask
        return (mixed ^ (mixed >> 31)) % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, choices):
        return choices[self.below(len(choices))]


class Plan:
    """Which notice stands where: about a hundred to a programme, two programmes at least."""

    def __init__(self, notices):
        if notices < 2:
            raise ValueError("at least two notices are needed, since they link to each other")
        self.notices = notices
        wanted = max(2, -(-notices // 100))
        self.per_programme = -(-notices // wanted)
        self.programmes = -(-notices // self.per_programme)

    def programme(self, notice):
        return f"bureau-{notice // self.per_programme + 1:04}"

    def stem(self, notice):
        """The path below Content/ without language and ending, which is also the page's address."""
        folder = self.programme(notice)
        if notice % self.per_programme == 0:
            return folder + "/notice"
        words = SLUGS[notice % 10] + "-" + SLUGS[notice // 10 % 10]
        return f"{folder}/notices/{words}-{notice:05}"


def mark(notice):
    """A text that stands on the page of this notice and nowhere else."""
    return f"N-{notice:05}-N"


def address(stem, language):
    return ("/en/" if language == "en" else "/") + stem + "/"


class Notice:
    """One notice in both languages; links are written once and turned into what each program wants."""

    LINK = re.compile(r"\x01(\d+)\x02")

    def __init__(self, plan, number):
        self.plan, self.number = plan, number
        self.dice = Dice(number * 7919 + 17)
        self.stem = plan.stem(number)
        month = self.dice.between(1, 6)
        self.published = f"2026-{month:02}-{self.dice.between(1, 15 if month == 6 else 28):02}"
        thing, action = self.dice.pick(THINGS), self.dice.pick(ACTIONS)
        serial = number + 1
        self.title = (f"关于{thing[0]}{action[0]}工作的通知（第{serial}号）",
                      f"Notice on {action[1]} {thing[1]}, No. {serial}")
        group = self.dice.pick(GROUPS)
        self.summary = (f"请{group[0]}按时完成{thing[0]}的{action[0]}，并提交规定的材料。",
                        f"What {group[1]} are asked to do about {action[1]} {thing[1]}, by when, and what to hand in.")
        self.text = self._body()

    def body(self, language, link):
        """The Markdown; `link(number)` gives the destination of a link to a notice."""
        text = self.text[LANGUAGES.index(language)]
        return self.LINK.sub(lambda found: link(int(found[1])), text)

    def relative(self, language):
        """Links as file paths from this notice's own folder."""
        folder = posixpath.dirname(self.stem)
        return lambda number: posixpath.relpath(self.plan.stem(number), folder) + f".{language}.md"

    def rooted(self, language):
        """Links as addresses from the root of the site."""
        return lambda number: address(self.plan.stem(number), language)

    def front_matter(self, language, date_key):
        index = LANGUAGES.index(language)
        lines = ["---", f"title: {quoted(self.title[index])}", f"summary: {quoted(self.summary[index])}"]
        if date_key:
            lines.append(f"{date_key}: {self.published}")
        return "\n".join(lines + ["---", "", ""])

    # How a body comes about: blocks are pairs, Chinese and English.

    def _body(self):
        sections = [self._scope(), self._steps(), self._planned(), self._papers(), self._checks(), self._links()]
        blocks = [[self._paragraph(2)]] + sections + [[self._ending()]]
        target = self.dice.between(13_800, 16_200)  # bytes of both languages together
        size = sum(len(text.encode()) + 2 for section in blocks for block in section for text in block)
        place = 0
        while size < target:
            extra = self._paragraph(1)
            size += sum(len(text.encode()) + 2 for text in extra)
            sections[place % len(sections)].insert(1, extra)  # after the heading
            place += 1
        flat = [block for section in blocks for block in section]
        return tuple("\n\n".join(block[index] for block in flat) + "\n" for index in (0, 1))

    def _fill(self, pattern):
        dice = self.dice
        office, other = dice.pick(OFFICES), dice.pick(OFFICES)
        thing, second = dice.pick(THINGS), dice.pick(THINGS)
        action, group = dice.pick(ACTIONS), dice.pick(GROUPS)
        more = dice.between(4, 30)
        same = {"f": dice.pick(FORMATS), "k": dice.pick(FIELDS), "n": more, "m": dice.between(2, more - 1)}
        day = self._day()
        return tuple(
            pattern[index].format(o=office[index], p=other[index], t=thing[index], s=second[index],
                                  a=action[index], g=group[index], d=day[index], **same)
            for index in (0, 1))

    def _day(self):
        month, day = self.dice.between(1, 12), self.dice.between(1, 28)
        return f"2026年{month}月{day}日", f"{day} {MONTHS[month - 1]} 2026"

    def _paragraph(self, sentences):
        made = [self._fill(self.dice.pick(SENTENCES)) for _ in range(sentences)]
        return "".join(zh for zh, _ in made), " ".join(capital(en) for _, en in made)

    def _heading(self, kind):
        zh, en = self.dice.pick(SECTIONS[kind])
        return f"## {zh}", f"## {en}"

    def _subheading(self, kind):
        zh, en = self.dice.pick(SUBSECTIONS[kind])
        return f"### {zh}", f"### {en}"

    def _list(self, shape, patterns=ITEMS):
        """A list from its shape: each entry is the mark of one item, indented as it is nested."""
        lines = ([], [])
        for lead in shape:
            zh, en = self._fill(self.dice.pick(patterns))
            lines[0].append(lead + zh)
            lines[1].append(lead + en)
        return "\n".join(lines[0]), "\n".join(lines[1])

    def _scope(self):
        shape = ["- ", "  - ", "  - ", "    - ", "    - ", "- ", "- ", "  - ", "  - "]
        return [self._heading("scope"), self._paragraph(1), self._list(shape)]

    def _steps(self):
        shape = ["1. ", "   - ", "   - ", "2. ", "   1. ", "   2. ", "      - ", "3. ", "4. ", "   - "]
        return [self._heading("steps"), self._list(shape)]

    def _planned(self):
        rows = ([], [])
        for index, head in enumerate(TABLE_HEAD):
            rows[index].append("| " + " | ".join(head) + " |")
            rows[index].append("| ---: | --- | --- | --- | ---: |")
        for line in range(1, 16):
            thing, action = self.dice.pick(THINGS), self.dice.pick(ACTIONS)
            office, day, count = self.dice.pick(OFFICES), self._day(), self.dice.between(100, 99_999)
            rows[0].append(f"| {line} | {thing[0]}{action[0]} | {office[0]} | {day[0]} | {count} |")
            rows[1].append(f"| {line} | {capital(action[1])} {thing[1]} | {office[1]} | {day[1]} | {count} |")
        table = ("\n".join(rows[0]), "\n".join(rows[1]))
        return [self._heading("plan"), self._subheading("plan"), self._paragraph(1), table]

    def _papers(self):
        shape = ["- [x] ", "- [ ] ", "- [x] ", "- [ ] ", "- [ ] "]
        return [self._heading("papers"), self._list(shape, TASKS)]

    def _checks(self):
        zh, en = self._paragraph(1)
        return [self._heading("checks"), (zh + "[^1]", en + "[^1]"), self._subheading("checks"), self._paragraph(1)]

    def _links(self):
        lines = ([], [])
        for _ in range(self.dice.between(3, 5)):
            other = (self.number + 1 + self.dice.below(self.plan.notices - 1)) % self.plan.notices
            lines[0].append(f"- [第{other + 1}号通知](\x01{other}\x02)，其中的要求继续有效")
            lines[1].append(f"- [Notice No. {other + 1}](\x01{other}\x02), which remains in force")
        zh, en, url = self.dice.pick(OUTSIDE)
        lines[0].append(f"- [{zh}]({url})")
        lines[1].append(f"- [{capital(en)}]({url})")
        return [self._heading("links"), ("\n".join(lines[0]), "\n".join(lines[1]))]

    def _ending(self):
        zh, en = self._paragraph(1)
        code = mark(self.number)
        return (f"本通知自发布之日起执行，编号 `{code}`。\n\n[^1]: {zh}",
                f"This notice takes effect on the day of its publication; its number is `{code}`.\n\n[^1]: {en}")


def capital(text):
    return text[:1].upper() + text[1:]


def quoted(text):
    """A double-quoted YAML scalar; JSON's escapes are YAML's."""
    return json.dumps(text, ensure_ascii=False)
