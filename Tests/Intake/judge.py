"""Judges a complaint by what the site publishes: its JSON Schema, and the rules that a schema cannot state."""

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from jsonschema import Draft202012Validator

import wording
from forms import TYPES


@dataclass(frozen=True)
class Refusal:
    """One thing that is wrong: where, by which rule, and the words for whoever has to put it right."""

    pointer: str
    rule: str
    values: tuple = ()

    def json(self):
        zh, en = wording.refusal(self.rule, self.values)
        return {"pointer": self.pointer, "rule": "complaint/" + self.rule, "zh": zh, "en": en}


class Published:
    """What the site says about the complaints of one programme, read from its files."""

    def __init__(self, site, programme):
        folder = Path(site) / programme
        schema = (folder / "complaint/complaint.schema.json").read_bytes()
        winners = json.loads((folder / "winners/winners.json").read_bytes())
        period = json.loads((folder / "schedule.json").read_bytes())["noticePeriod"]
        self.programme = programme
        self.schema = json.loads(schema)
        self.sha256 = hashlib.sha256(schema).hexdigest()
        self.validator = Draft202012Validator(self.schema)
        self.entries = {entry["id"] for entry in winners["winners"]}
        self.opens, self.closes = (datetime.fromisoformat(period[key]) for key in ("start", "end"))
        # Where the site explains each problem.
        self.problems = self.schema["$id"].rpartition("/")[0] + "/specification/#"


RULES = {"type": "type", "minLength": "length", "maxLength": "length", "minItems": "count", "maxItems": "count",
         "uniqueItems": "count", "minimum": "file-size", "maximum": "file-size"}
# What people write to stay unknown, in a name without blanks and in its plainest characters.
NAMELESS = re.compile(
    r"匿名|不具名|无名|知情人|某|[*×✕○●?_0-9]|(?<![a-z])xx+(?![a-z])|^(mr|mrs|ms|miss)\.|^anon|anonymous|nobody|unknown"
    r"|johndoe|janedoe|^test|测试|(先生|女士|小姐|同志|群众|网友|市民)$", re.IGNORECASE)


def judge(complaint, files, published):
    """Everything that is wrong with a complaint; nothing where it is to be accepted."""
    # What stands elsewhere in a complaint that is not built right may be of any type: its form comes first.
    found = form(complaint, published)
    return found or version(complaint, published) + names(complaint) + documents(complaint) + evidence(complaint, files)


def form(complaint, published):
    """What the schema finds."""
    found = []
    for error in published.validator.iter_errors(complaint):
        found += [refusal for leaf in leaves(error) for refusal in refusals(leaf)]
    return sorted(set(found), key=lambda refusal: (refusal.pointer, refusal.rule))


def leaves(error):
    """The errors that an error about alternatives is made of: those of the alternative that was meant."""
    if not error.context:
        return [error]
    branches = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0], []).append(inner)
    # An alternative is meant when its constants fit.
    meant = [errors for errors in branches.values() if all(inner.validator != "const" for inner in errors)]
    if meant:
        return [leaf for inner in meant[0] for leaf in leaves(inner)]
    return [inner for inner in error.context if inner.validator == "const"][:1]


def refusals(error):
    """One error of the schema as refusals, each at the field it is about."""
    pointer = "".join("/" + escaped(step) for step in error.absolute_path)
    if error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        return [Refusal(f"{pointer}/{key}", "missing") for key in missing]
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        return [Refusal(f"{pointer}/{escaped(key)}", "unknown-key") for key in error.instance if key not in known]
    limit = (error.validator_value,) if error.validator in ("minLength", "maxLength") else ()
    return [Refusal(pointer, rule_of(error, pointer), limit)]


def escaped(step):
    """A key in a JSON Pointer (RFC 6901)."""
    return str(step).replace("~", "~0").replace("/", "~1")


def rule_of(error, pointer):
    """The rule that an error of the schema breaks: by its keyword, or by the field where the keyword says little."""
    key = pointer.rpartition("/")[2]
    if error.validator == "minItems" and key == "evidence":
        return "evidence"
    if error.validator in RULES:
        return RULES[error.validator]
    if error.validator in ("const", "enum"):
        is_media_type = pointer.startswith("/complaint/evidence/")
        named = {"version": "schema-version", "programme": "programme", "truthful": "declaration", "processing": "declaration"}
        return "file-type" if is_media_type else named.get(key, "value")
    fields = {"number": "number", "creditCode": "number", "phone": "phone", "email": "email", "date": "date",
              "file": "file-name", "authorization": "file-name"}
    return fields.get(key, "characters") if error.validator in ("pattern", "format") else "characters"


def version(complaint, published):
    """A complaint names the form it was made with, and an entry of the winner list."""
    found = []
    if complaint["schema"]["sha256"] != published.sha256:
        found.append(Refusal("/schema/sha256", "schema-version"))
    if complaint["complaint"]["entry"] not in published.entries:
        found.append(Refusal("/complaint/entry", "entry"))
    return found


def names(complaint):
    """Names are names."""
    complainant = complaint["complainant"]
    people = {f"/complainant/{key}": complainant[key] for key in ("name", "legalRepresentative", "contactPerson") if key in complainant}
    if "representative" in complainant:
        people["/complainant/representative/name"] = complainant["representative"]["name"]
    return [Refusal(pointer, "anonymous") for pointer, name in people.items() if NAMELESS.search(plain(name))]


def plain(name):
    """A name without blanks, wide letters made narrow."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", name))


def documents(complaint):
    """Check characters: what only arithmetic can tell."""
    complainant, found = complaint["complainant"], []
    people = [("/complainant", complainant)]
    if "representative" in complainant:
        people.append(("/complainant/representative", complainant["representative"]))
    for pointer, person in people:
        document = person.get("document", {})
        if document.get("type") == "resident-id":
            if not has_birth_date(document["number"]):
                found.append(Refusal(pointer + "/document/number", "birth-date"))
            elif not is_resident_id(document["number"]):
                found.append(Refusal(pointer + "/document/number", "check-digit"))
    if "creditCode" in complainant and not is_credit_code(complainant["creditCode"]):
        found.append(Refusal("/complainant/creditCode", "check-digit"))
    return found


def has_birth_date(number):
    """Whether the date in a resident identity number exists."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14])).year >= 1900
    except ValueError:
        return False


def is_resident_id(number):
    """Whether the check character of a resident identity number is right (GB 11643-1999)."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(number[:17]))
    return number[17] == "10X98765432"[total % 11]


def is_credit_code(code):
    """Whether the check character of a unified social credit code is right (GB 32100-2015)."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(letters.index(letter) * pow(3, place, 31) for place, letter in enumerate(code[:17]))
    return code[17] == letters[-total % 31]


def evidence(complaint, files):
    """The files are those of the list: each once, with the size and the hash that it states, and no others."""
    found, sent = [], {}
    expected = {item["file"]: (f"/complaint/evidence/{place}", item)
                for place, item in enumerate(complaint["complaint"]["evidence"])}
    authorization = complaint["complainant"].get("representative", {}).get("authorization")
    for name, content in files:
        if name in sent or name not in expected and name != authorization:
            found.append(Refusal("/complaint/evidence", "evidence-unlisted", (name,)))
        sent[name] = content
    for name, (pointer, item) in expected.items():
        if name not in sent:
            found.append(Refusal(pointer + "/file", "evidence-missing", (name,)))
        elif len(sent[name]) != item["bytes"] or hashlib.sha256(sent[name]).hexdigest() != item["sha256"]:
            found.append(Refusal(pointer + "/sha256", "evidence-differs", (name,)))
    if authorization is not None and authorization not in sent:
        found.append(Refusal("/complainant/representative/authorization", "authorization", (authorization,)))
    items = complaint["complaint"]["evidence"]
    if authorization is not None and authorization.casefold() in {item["file"].casefold() for item in items}:
        found.append(Refusal("/complainant/representative/authorization", "file-name"))
    return found + lists(items)


def lists(items):
    """What holds for all items together: no name twice, endings that fit, and not too much."""
    found, seen = [], set()
    for place, item in enumerate(items):
        pointer = f"/complaint/evidence/{place}"
        # Some disks take capital and small letters for the same.
        if item["file"].casefold() in seen:
            found.append(Refusal(pointer + "/file", "file-name"))
        seen.add(item["file"].casefold())
        ending = item["file"].rpartition(".")[2].lower()
        if TYPES.get(ending) != item["type"]:
            found.append(Refusal(pointer + "/type", "file-type"))
    if sum(item["bytes"] for item in items) > 100 * 1024 * 1024:
        found.append(Refusal("/complaint/evidence", "file-size"))
    return found
