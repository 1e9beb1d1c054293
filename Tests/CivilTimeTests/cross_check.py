#!/usr/bin/env python3
"""Compares a dump of the working calendar with two published packages.

Standard input has a line for every day of the years to check, its date and its kind:

    2026-02-14 makeUpWorkday

`pip install chinesecalendar holidays` gives the packages. chinesecalendar knows all four kinds; holidays
knows which days are worked. Prints every difference; exits with 0 when there is none and 1 otherwise.
"""

import datetime
import sys

import chinese_calendar
import holidays

YEARS = range(2024, 2027)


def expected_kind(date):
    """Names the kind of a day after chinesecalendar."""
    rests, name = chinese_calendar.get_holiday_detail(date)
    if rests:
        return "holiday" if name else "weekend"
    return "workday" if date.weekday() < 5 else "makeUpWorkday"


def differences(lines):
    """Yields a sentence for every day that is missing, repeated or of another kind."""
    china = holidays.country_holidays("CN", years=YEARS)
    expected = datetime.date(YEARS.start, 1, 1)
    for line in lines:
        text, kind = line.split()
        date = datetime.date.fromisoformat(text)
        if date != expected:
            yield f"{text} where {expected} was due"
        expected = date + datetime.timedelta(days=1)
        if kind != expected_kind(date):
            yield f"{text} is {kind}, chinesecalendar has {expected_kind(date)}"
        works = kind in ("workday", "makeUpWorkday")
        if works != china.is_working_day(date):
            yield f"{text} is {kind}, holidays has it {'worked' if not works else 'off'}"
    if expected != datetime.date(YEARS.stop, 1, 1):
        yield f"nothing from {expected} on"


def main():
    found = list(differences(sys.stdin))
    for sentence in found:
        print(sentence)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
