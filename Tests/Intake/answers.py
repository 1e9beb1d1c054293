"""The answers of the intake: a receipt, or a problem after RFC 9457; as a page where a browser asks for one."""

import json
from dataclasses import dataclass, field
from html import escape
from http import HTTPStatus

import wording


@dataclass
class Answer:
    status: HTTPStatus
    body: dict
    headers: list = field(default_factory=list)

    def rendered(self, accept):
        """Status line, headers and bytes, in the form the client likes best."""
        # A form that is sent without a script is answered with something to read.
        is_page = "text/html" in accept
        kind = "text/html; charset=utf-8" if is_page else "application/json" if self.status < 400 else "application/problem+json"
        text = page(self.body) if is_page else json.dumps(self.body, ensure_ascii=False)
        body = text.encode()
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Cache-Control", "no-store"),
                   ("X-Content-Type-Options", "nosniff"), ("Content-Security-Policy", "default-src 'none'")]
        return f"{self.status.value} {self.status.phrase}", headers + self.headers, body


def received(receipt, now):
    return Answer(HTTPStatus.CREATED, {"receipt": receipt, "received": now.isoformat(timespec="seconds")})


def refused(published, refusals):
    return problem(published, HTTPStatus.BAD_REQUEST, "refused", errors=[refusal.json() for refusal in refusals])


def malformed(published, why):
    return problem(published, HTTPStatus.BAD_REQUEST, "malformed", why)


def closed(published, now):
    key = "not-open" if now < published.opens else "closed"
    moment = published.opens if now < published.opens else published.closes
    return problem(published, HTTPStatus.CONFLICT, key, f"{moment:%Y-%m-%d %H:%M}")


def too_large(published, limit):
    return problem(published, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", limit)


def unsupported(published):
    return problem(published, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "media-type")


def length_required(published):
    return problem(published, HTTPStatus.LENGTH_REQUIRED, "length")


def not_allowed(published):
    answer = problem(published, HTTPStatus.METHOD_NOT_ALLOWED, "method")
    answer.headers.append(("Allow", "POST"))
    return answer


def problem(published, status, key, *values, errors=()):
    """A problem: `detail` says in both languages what happened and what to do."""
    place, title, zh, en = wording.problem(key, values)
    return Answer(status, {
        "type": published.problems + place, "title": title, "status": status.value, "detail": f"{zh} {en}",
        "errors": list(errors),
    })


def page(body):
    """A page of plain HTML with the same content."""
    if "receipt" in body:
        text = [f"<h1>已收到 Received</h1><p>回执号 Receipt: <strong>{escape(body['receipt'])}</strong></p>",
                f"<p>{escape(body['received'])}</p>"]
    else:
        text = [f"<h1>没有收下 Not accepted</h1><p>{escape(body['detail'])}</p><ul>"]
        text += [f"<li>{escape(error['zh'])} {escape(error['en'])}</li>" for error in body["errors"]] + ["</ul>"]
    return ('<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>举报 Complaint</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1">' + "".join(text) + "</html>")
