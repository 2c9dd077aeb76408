"""Signature Version 4 by the published rules, for fake_s3.py. Shares no code with what it tests."""
import hashlib
import hmac
import urllib.parse


def encode(text, safe=""):
    return urllib.parse.quote(text, safe="-._~" + safe)


def sign(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def signed_text(method, path, query, headers, names, scope):
    """What is signed of a request. names: of the signed headers, as Authorization has them."""
    canonical = "\n".join([
        method, encode(urllib.parse.unquote(path), "/"),
        "&".join(sorted(encode(name) + "=" + encode(value) for name, value in query.items())),
        "".join(f"{name}:{' '.join(headers[name].split())}\n" for name in names.split(";")), names,
        headers["x-amz-content-sha256"]])
    return "\n".join(["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hashlib.sha256(canonical.encode()).hexdigest()])


def signature_of(secret, day, region, text):
    key = ("AWS4" + secret).encode()
    for step in (day, region, "s3", "aws4_request"):
        key = sign(key, step)
    return sign(key, text).hex()
