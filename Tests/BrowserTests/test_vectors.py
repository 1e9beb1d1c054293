"""The WebAssembly build finds what the native build finds, and both what a calendar says."""

import unittest
from datetime import datetime, timedelta
from pathlib import Path

from harness import BEIJING, BrowserCase

VECTORS = Path(__file__).parent / "vectors.tsv"


def vectors():
    """Yields timetable, milliseconds, language and report."""
    timetable = None
    for line in VECTORS.read_text(encoding="utf-8").splitlines():
        fields = [field.replace("\\n", "\n").replace("\\t", "\t") for field in line.split("\t")]
        if fields[0] == "timetable":
            timetable = fields[1]
        else:
            yield timetable, int(fields[0]), fields[1], fields[2]


class Vectors(BrowserCase):
    def test_the_module_finds_what_the_native_build_finds(self):
        cases = list(vectors())
        self.assertGreater(len(cases), 800)
        found = self.ask([f"{language} {now}\n{timetable}" for timetable, now, language, _ in cases])
        for (timetable, now, language, report), answer in zip(cases, found):
            with self.subTest(timetable=timetable, now=now, language=language):
                self.assertEqual(answer, report)


class Calendar(unittest.TestCase):
    """States and remaining times by Python's own calendar, for the kinds of time that are easy to tell."""

    def test_states_and_remaining_times_are_right(self):
        checked = 0
        for timetable, now, language, report in vectors():
            bounds = self.bounds(timetable)
            if bounds is None:
                continue
            line = report.split("\n")[1].split("\t")
            with self.subTest(timetable=timetable, now=now, language=language):
                self.assertEqual(line[1], self.state(*bounds, now))
                self.assertEqual(line[4], self.left(*bounds, now, language))
            checked += 1
        self.assertGreater(checked, 300)

    def bounds(self, timetable):
        """The first and last millisecond's bounds of a lone span of days or moments; nothing for the rest."""
        words = timetable.split(" ", 2)
        if "\n" in timetable or len(words) < 3 or words[1] == "deadline" or "monthly" in words[2]:
            return None
        first, _, last = words[2].partition("/")
        start, end = self.point(first, False), self.point(last or first, True)
        return start and end and (start, end)

    def point(self, text, ends):
        try:
            if len(text) == 10:
                return (datetime.strptime(text, "%Y-%m-%d") + timedelta(days=ends)).replace(tzinfo=BEIJING)
            if text.endswith(" 24:00"):
                return self.point(text[:10], True)
            return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=BEIJING)
        except ValueError:
            return None

    def state(self, start, end, now):
        now = datetime.fromtimestamp(now / 1000, BEIJING)
        if now >= end:
            return "closed"
        if now < start:
            return "upcoming"
        return "closing" if now >= end - timedelta(hours=24) else "open"

    def left(self, start, end, now, language):
        state = self.state(start, end, now)
        if state == "closed":
            return ""
        milliseconds = int((start if state == "upcoming" else end).timestamp()) * 1000 - now
        minutes = milliseconds // 60_000
        days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
        parts = [(days, "天", "day"), (hours, "小时", "hour")] + ([] if days else [(minutes, "分钟", "minute")])
        parts = [part for part in parts if part[0]]
        if language == "zh":
            length = "".join(f"{number}{zh}" for number, zh, _ in parts) or "不到1分钟"
            return ("距开始还有" if state == "upcoming" else "还剩") + length
        length = " ".join(f"{number} {en}{'' if number == 1 else 's'}" for number, _, en in parts)
        length = length or "less than a minute"
        return "opens in " + length if state == "upcoming" else length + " left"


class Border(BrowserCase):
    """What goes over the border."""

    def test_bad_questions_are_answered_all_the_same(self):
        answers = self.ask([
            "", "zh", "zh x", "zh 1 2", "zh -1", "zh 99999999999999999999", "zh 999999999999999", "zh ",
            "zh 0\na agenda\n\nb schedule 2026-07-14\n\x00\n", "fr 0\na schedule 2026-07-14",
        ])
        self.assertEqual(answers[:8], [""] * 8)
        lines = answers[8].split("\n")
        self.assertEqual(lines[0], "1970年1月1日\t1970-01-01T08:00:00+08:00\t1783958400\t0")
        self.assertEqual([line.split("\t")[:2] for line in lines[1:]], [["b", "upcoming"], ["?", "1"], ["?", "4"]])
        self.assertIn("Not started", answers[9])

    def test_the_memory_does_not_grow(self):
        with self.tab() as page:
            page.goto(self.server.url("/blank.html"))
            sizes = page.evaluate("""async () => {
              const { instance } = await WebAssembly.instantiateStreaming(fetch("/gongshi-time.wasm"));
              const { memory, malloc, free, page_times } = instance.exports;
              const ask = (text) => {
                const bytes = new TextEncoder().encode(text);
                const address = malloc(bytes.length);
                new Uint8Array(memory.buffer, address, bytes.length).set(bytes);
                free(page_times(address, bytes.length));
                free(address);
              };
              const line = "p/x schedule monthly 25 until 2030-10-25 rest 2026-01-25\\n";
              const sizes = [];
              for (let round = 0; round < 4000; round += 1) {
                ask(`zh ${1784044800000 + round * 60000}\\np programme\\n` + line.repeat(1 + round % 20));
                if (round % 1000 === 999) sizes.push(memory.buffer.byteLength);
              }
              return sizes;
            }""")
        self.assertEqual(len(set(sizes)), 1, sizes)
        self.assertLess(sizes[0], 2_000_000)

    def test_addresses_are_aligned_and_blocks_apart(self):
        with self.tab() as page:
            page.goto(self.server.url("/blank.html"))
            problems = page.evaluate("""async () => {
              const { instance } = await WebAssembly.instantiateStreaming(fetch("/gongshi-time.wasm"));
              const { memory, malloc, free } = instance.exports;
              const problems = [];
              const blocks = [];
              let seed = 1;
              const random = (limit) => (seed = seed * 48271 % 2147483647) % limit;
              for (let round = 0; round < 3000; round += 1) {
                if (blocks.length > 40 || (blocks.length && random(3) === 0)) {
                  const { address, size, mark } = blocks.splice(random(blocks.length), 1)[0];
                  const bytes = new Uint8Array(memory.buffer, address, size);
                  if (bytes.some((byte) => byte !== mark)) problems.push(`block of ${size} was overwritten`);
                  free(address);
                } else {
                  const size = random(4) ? random(300) : random(70000);
                  const address = malloc(size) >>> 0;
                  if (address === 0 || address % 16) problems.push(`address ${address}`);
                  const mark = random(256);
                  new Uint8Array(memory.buffer, address, size).fill(mark);
                  blocks.push({ address, size, mark });
                }
              }
              if (malloc(-1) !== 0 || malloc(0x40000000) !== 0) problems.push("too much was given");
              free(0);
              return problems;
            }""")
        self.assertEqual(problems, [])


if __name__ == "__main__":
    unittest.main()
