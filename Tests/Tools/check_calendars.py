"""Checks the calendars of a finished site with the icalendar package and against schedule.json.

Usage: check_calendars.py OUTPUT BASE_URL

Prints a line for every problem and a summary; exits 1 when there was a problem.
"""

import calendar as months
import json
import re
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import urlsplit

from dateutil.rrule import rrulestr
from icalendar import Calendar

BEIJING = timezone(timedelta(hours=8))
CHINESE = re.compile(r"[\u3400-\u9fff]")


def bytes_problems(content):
    """What RFC 5545, section 3.1, asks of the lines themselves."""
    if not content.endswith(b"\r\n"):
        yield "does not end in CR LF"
    if content.replace(b"\r\n", b"").count(b"\n") or content.replace(b"\r\n", b"").count(b"\r"):
        yield "a line break that is not CR LF"
    for line in content.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"a character cut by folding: {line!r}"


def moment(value):
    """A moment in Beijing of a date or a date-time; a date counts from its midnight."""
    if isinstance(value, datetime):
        return value.astimezone(BEIJING)
    return datetime(value.year, value.month, value.day, tzinfo=BEIJING)


def monthly(item, start):
    """The days of a series, from its definition and not from its rule."""
    until = date.fromisoformat(item["until"])
    days, year, month = [], start.year, start.month
    while (year, month) <= (until.year, until.month):
        day = date(year, month, min(item["dayOfMonth"], months.monthrange(year, month)[1]))
        if start <= day <= until:
            days.append(day)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return days


def check_event(event, item, programme, report):
    start, end = event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else event["DTSTART"].dt
    if "recurrence" in item:
        first = start if not isinstance(start, datetime) else start.astimezone(BEIJING).date()
        naive = datetime(first.year, first.month, first.day)
        rule = re.sub(r"UNTIL=[0-9TZ]+", "UNTIL=" + item["until"].replace("-", ""), item["recurrence"])
        found = [d.date() for d in rrulestr(rule, dtstart=naive)]
        if found != monthly(item, first) or not found:
            report(f"the rule gives {found}")
        if event["RRULE"].to_ical().decode().count("BYMONTHDAY") != 1:
            report("the rule has no day of the month")
        return
    if moment(start).isoformat() != item["start"] and not item["when"].endswith("24:00"):
        report(f"starts {start}, not {item['start']}")
    if moment(end).isoformat() != item["end"]:
        report(f"ends {end}, not {item['end']}")
    if isinstance(start, datetime) != isinstance(end, datetime):
        report("start and end are of different types")
    exact = item.get("exact", True)
    marked = "大致时间" in event["SUMMARY"] or "approximate" in event["SUMMARY"]
    if exact == marked:
        report("an approximate time is not marked, or an exact one is")
    cancelled = "withdrawn" in item
    status = "CANCELLED" if cancelled else "CONFIRMED" if exact else "TENTATIVE"
    if str(event["STATUS"]) != status:
        report(f"status {event['STATUS']}, not {status}")
    if cancelled and int(event["SEQUENCE"]) < 1:
        report("a withdrawal does not raise SEQUENCE")
    alarms = [c for c in event.subcomponents if c.name == "VALARM"]
    wanted = exact and not cancelled and item.get("kind", "notice") in ("registration", "submission", "notice")
    if len(alarms) != wanted:
        report(f"{len(alarms)} alarms")
    for alarm in alarms:
        trigger = alarm["TRIGGER"]
        base = end if trigger.params.get("RELATED") == "END" else start
        left = moment(end) - (moment(base) + trigger.dt)
        # A day before a moment, the morning of the day before a whole day.
        if left != (timedelta(days=1) if isinstance(end, datetime) else timedelta(days=1, hours=15)):
            report(f"the alarm rings {left} before the end")


def main(output, base):
    root = Path(output)
    problems, count, uids = [], 0, {}
    for path in sorted(root.rglob("*.ics")):
        name = path.relative_to(root).as_posix()
        content = path.read_bytes()
        problems += [f"{name}: {p}" for p in bytes_problems(content)]
        parsed = Calendar.from_ical(content)
        if parsed.errors:
            problems.append(f"{name}: {parsed.errors}")
        if [z["TZID"] for z in parsed.walk("VTIMEZONE")] != ["Asia/Shanghai"]:
            problems.append(f"{name}: no VTIMEZONE of Asia/Shanghai")
        if parsed.get("VERSION") != "2.0" or not parsed.get("PRODID"):
            problems.append(f"{name}: VERSION or PRODID")
        if name.startswith("en/") and CHINESE.search(content.decode("utf-8")):
            problems.append(f"{name}: Chinese in an English calendar")
        seen = set()
        for event in parsed.walk("VEVENT"):
            count += 1
            uid = str(event["UID"])
            report = lambda text: problems.append(f"{name}: {uid}: {text}")
            if event.errors:
                report(event.errors)
            if uid in seen or not re.fullmatch(r"[a-z0-9-]+@[a-z0-9.-]+", uid):
                report("the UID is not unique or not stable")
            seen.add(uid)
            if uid.split("@")[1] != urlsplit(base).hostname:
                report("the UID is of another host")
            for key in ("DTSTAMP", "LAST-MODIFIED"):
                if event[key].dt.utcoffset() != timedelta(0) or event[key].dt > datetime.now(timezone.utc):
                    report(f"{key} is not a moment of UTC in the past")
            uids.setdefault(uid, event["DTSTAMP"].dt)
            if uids[uid] != event["DTSTAMP"].dt:
                report("DTSTAMP differs between calendars")
            for key in ("DTSTART", "DTEND"):
                if key in event and isinstance(event[key].dt, datetime):
                    if event[key].params.get("TZID") != "Asia/Shanghai":
                        report(f"{key} is not in Asia/Shanghai")
            page = urlsplit(str(event["URL"])).path[len(urlsplit(base).path):] + "index.html"
            if not (root / page).is_file():
                report(f"leads to {event['URL']}")
            folder = page.removeprefix("en/").split("/")[0]
            schedule = json.loads((root / folder / "schedule.json").read_text(encoding="utf-8"))
            if schedule["version"] != 1:
                report("schedule.json has another version")
            items = {f"{folder}-{item['id']}": item for item in schedule["items"]}
            if schedule["noticePeriod"]:
                items[f"{folder}-notice-period"] = schedule["noticePeriod"] | {"when": ""}
            check_event(event, items[uid.split("@")[0]], folder, report)
        expected = set()
        for schedule in root.glob("*/schedule.json" if "/" not in name.removeprefix("en/") else
                                  name.removeprefix("en/").replace(".ics", ".json")):
            if schedule.parent.name == "api":
                continue
            data = json.loads(schedule.read_text(encoding="utf-8"))
            expected |= {f"{data['programme']}-{item['id']}" for item in data["items"]}
            if data["noticePeriod"]:
                expected.add(f"{data['programme']}-notice-period")
        if {uid.split("@")[0] for uid in seen} != expected:
            problems.append(f"{name}: events and schedule.json differ")
    for problem in problems:
        print(problem)
    print(f"{count} events, {len(problems)} problems")
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
