"""Reads lines of ric or uscc, a number and what the program says of it, and prints where python-stdnum disagrees.

Regions are left out: those of the samples do not exist on purpose.
"""

import sys

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError


def holds(kind, number):
    if kind == "uscc":
        return uscc.calc_check_digit(number[:-1]) == number[-1]
    try:
        ric.get_birth_date(number)
    except ValidationError:
        return False
    return ric.calc_check_digit(number) == number[-1]


count = 0
for line in open(sys.argv[1]):
    kind, number, verdict = line.split()
    count += 1
    if holds(kind, number) != (verdict == "true"):
        print(line.strip())
print(count)
