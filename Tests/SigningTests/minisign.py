"""Reads and writes the files of minisign with the Python standard library and PyNaCl alone.

Usage: minisign.py verify PUBLIC SIGNATURE FILE    prints the trusted comment; exits 1 where it does not hold
       minisign.py sign SECRET FILE COMMENT        prints a signature
"""

import base64
import hashlib
import sys
from pathlib import Path

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey


def lines(path):
    return Path(path).read_text().splitlines()


def verify(public, signature, file):
    key = base64.b64decode(lines(public)[1], validate=True)
    comment, line, trusted, whole = lines(signature)
    data = base64.b64decode(line, validate=True)
    assert comment.startswith("untrusted comment: ") and trusted.startswith("trusted comment: ")
    assert key[:2] == b"Ed" and data[:2] == b"ED" and data[2:10] == key[2:10]
    check = VerifyKey(key[10:])
    check.verify(hashlib.blake2b(Path(file).read_bytes()).digest(), data[10:])
    text = trusted.removeprefix("trusted comment: ")
    check.verify(data[10:] + text.encode(), base64.b64decode(whole, validate=True))
    return text


def sign(secret, file, comment):
    data = base64.b64decode(lines(secret)[1], validate=True)
    assert data[:6] == b"Ed\0\0B2" and len(data) == 158
    number, key, check = data[54:62], data[62:126], data[126:]
    assert hashlib.blake2b(b"Ed" + number + key, digest_size=32).digest() == check
    signer = SigningKey(key[:32])
    assert bytes(signer.verify_key) == key[32:]
    signature = signer.sign(hashlib.blake2b(Path(file).read_bytes()).digest()).signature
    whole = signer.sign(signature + comment.encode()).signature
    return "\n".join([
        "untrusted comment: made by minisign.py", base64.b64encode(b"ED" + number + signature).decode(),
        f"trusted comment: {comment}", base64.b64encode(whole).decode(), ""])


if __name__ == "__main__":
    try:
        print({"verify": verify, "sign": sign}[sys.argv[1]](*sys.argv[2:]), end="")
    except (AssertionError, BadSignatureError, ValueError) as error:
        print(error or "no", file=sys.stderr)
        sys.exit(1)
