"""A strict S3: checks every signature, checksum and order of parts by the published rules, and injects faults.

It shares no code with what it tests. Prints its port, then reads one JSON object a line and answers with one:
  {"do": "rules", ...}   sets members of Rules
  {"do": "fault", "match": regex of "METHOD /path?query", "times": n, "kind": ..., ...}
  {"do": "state"}        objects, uploads and the requests so far
  {"do": "object", "key": whole key}, {"do": "damage", "key": whole key}
  {"do": "fill", "keys": whole keys}, {"do": "wipe"}: the bucket was made again
"""
import base64
import datetime
import email.utils
import hashlib
import hmac
import http.server
import json
import re
import socket
import ssl
import sys
import threading
import time
import urllib.parse
import xml.etree.ElementTree
from xml.sax.saxutils import escape

sys.dont_write_bytecode = True
from signature_v4 import encode, signed_text, signature_of  # noqa: E402: it lies beside this file

NAMESPACE = "{http://s3.amazonaws.com/doc/2006-03-01/}"


class Rules:
    bucket = "recordings"
    region = "eu-west-1"
    path_style = True
    keys = {"AKIDEXAMPLE": "secret/of+this=test"}
    tokens = {}       # key id -> the token that has to come with it
    expired = []      # key ids
    skew_s = 0        # this service's clock less the machine's
    least_part = 5 * 1024 * 1024
    page = 1000
    delimiters = True  # knows them in lists
    encrypted_by = ""  # as in x-amz-server-side-encryption of the answers
    keeps = True      # the bytes of objects; else only their checksums


class Refusal(Exception):
    def __init__(self, status, code, message="refused by the test", extra="", headers=()):
        super().__init__(code)
        self.status, self.code, self.message, self.extra, self.headers = status, code, message, extra, headers


class Bucket:
    def __init__(self):
        self.lock = threading.Lock()
        self.objects, self.uploads, self.log, self.faults = {}, {}, [], []
        self.numbers = self.connections = 0


RULES, BUCKET = Rules(), Bucket()


def stamp(seconds):
    return datetime.datetime.utcfromtimestamp(seconds).strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "strict", ""

    def setup(self):
        super().setup()
        with BUCKET.lock:
            BUCKET.connections += 1

    def log_message(self, *_):
        pass

    def date_time_string(self, timestamp=None):
        return email.utils.formatdate((timestamp or time.time()) + RULES.skew_s, usegmt=True)

    # -- one request

    def handle_expect_100(self):
        fault = self.fault("before_body")
        if fault:
            self.answered_early = True
            self.refuse(Refusal(fault["status"], fault["code"]))
            return False
        return super().handle_expect_100()

    def serve(self):
        self.answered_early = False
        self.split = urllib.parse.urlsplit(self.path)
        self.query = dict(urllib.parse.parse_qsl(self.split.query, keep_blank_values=True))
        with BUCKET.lock:
            BUCKET.log.append(f"{self.command} {self.path}")
        if self.fault("vanish"):
            RULES.bucket = ""
        if self.fault("drop_before"):
            return self.drop()
        try:
            if self.fault("drop_in_body"):
                self.rfile.read(min(1000, int(self.headers.get("Content-Length", 0))))
                return self.drop()
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            fault = self.fault("flip")
            if fault and body:
                body = bytes([body[0] ^ 1]) + body[1:]
            fault = self.fault("answer")
            if fault:
                raise Refusal(fault["status"], fault["code"], fault.get("message", "refused by the test"),
                              headers=[tuple(each) for each in fault.get("headers", [])])
            fault = self.fault("raw")
            if fault:
                self.wfile.write(fault["bytes"].encode())
                return self.drop()
            self.authenticate(body)
            self.route(body)
        except Refusal as refusal:
            self.refuse(refusal)
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
            self.close_connection = True

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = serve

    def fault(self, kind):
        what = f"{self.command} {self.path}"
        with BUCKET.lock:
            for fault in BUCKET.faults:
                if fault["kind"] == kind and fault["times"] > 0 and re.search(fault["match"], what):
                    fault["times"] -= 1
                    return fault
        return None

    def drop(self):
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def refuse(self, refusal):
        body = (f"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{refusal.code}</Code>"
                f"<Message>{escape(refusal.message)}</Message>{refusal.extra}<RequestId>1</RequestId></Error>").encode()
        self.close_connection = True
        self.reply(refusal.status, body, [("Connection", "close"), *refusal.headers])

    def reply(self, status, body=b"", headers=(), kind="application/xml"):
        if self.fault("drop_answer"):
            return self.drop()
        self.send_response(status)
        length = len(body)
        self.send_header("Content-Length", str(length))
        if body:
            self.send_header("Content-Type", kind)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD":
            return None
        if self.fault("truncate"):
            self.wfile.write(body[:length // 2])
            self.wfile.flush()
            return self.drop()
        if self.fault("slow"):
            for at in range(0, length, 1000):
                self.wfile.write(body[at:at + 1000])
                self.wfile.flush()
                time.sleep(0.02)
            return None
        self.wfile.write(body)
        return None

    # -- Signature Version 4

    def authenticate(self, body):
        match = re.fullmatch(r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([^/]+)/s3/aws4_request, "
                             r"SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})",
                             self.headers.get("Authorization", ""))
        if not match:
            raise Refusal(403, "AccessDenied", "no signature")
        key_id, day, region, names, signature = match.groups()
        secret = RULES.keys.get(key_id)
        if secret is None:
            raise Refusal(403, "InvalidAccessKeyId", "this key does not exist")
        self.check_headers(names.split(";"))
        date = self.headers["x-amz-date"]
        text = signed_text(self.command, self.split.path, self.query, self.headers, names, f"{day}/{region}/s3/aws4_request")
        if not hmac.compare_digest(signature_of(secret, day, region, text), signature) or not date.startswith(day):
            raise Refusal(403, "SignatureDoesNotMatch", f"the signature for {key_id} does not match {secret}",
                          f"<StringToSign>{escape(text)}</StringToSign>")
        self.check_standing(key_id, date, region)
        self.check_body(body)

    def check_headers(self, names):
        if names != sorted(names) or "host" not in names:
            raise Refusal(403, "AccessDenied", "signed headers are out of order")
        for name in {name.lower() for name in self.headers} - set(names):
            if name.startswith("x-amz-") or name in ("content-md5", "range", "if-match"):
                raise Refusal(403, "AccessDenied", f"{name} is not signed")
        if self.split.path != encode(urllib.parse.unquote(self.split.path), "/"):
            raise Refusal(400, "InvalidURI", "the path is not encoded as it is signed")

    def check_standing(self, key_id, date, region):
        now = time.time() + RULES.skew_s
        sent = datetime.datetime.strptime(date + "+0000", "%Y%m%dT%H%M%SZ%z").timestamp()
        if abs(now - sent) > 900:
            raise Refusal(403, "RequestTimeTooSkewed", "the clocks differ too much")
        token = self.headers.get("x-amz-security-token")
        if token != RULES.tokens.get(key_id):
            raise Refusal(400, "InvalidToken", "the token is not the one of this key")
        if key_id in RULES.expired:
            raise Refusal(400, "ExpiredToken", "the token has expired")
        if region != RULES.region:
            raise Refusal(400, "AuthorizationHeaderMalformed", f"the region '{region}' is wrong",
                          f"<Region>{RULES.region}</Region>", [("x-amz-bucket-region", RULES.region)])

    def check_body(self, body):
        if hashlib.sha256(body).hexdigest() != self.headers["x-amz-content-sha256"]:
            raise Refusal(400, "XAmzContentSHA256Mismatch", "the body is not the one that was signed")
        given = self.headers.get("Content-MD5")
        if given and base64.b64encode(hashlib.md5(body).digest()).decode() != given:
            raise Refusal(400, "BadDigest", "the body does not have this Content-MD5")
        if self.command == "PUT" and not given:
            raise Refusal(400, "InvalidRequest", "no Content-MD5")

    # -- the interface

    def route(self, body):
        path = urllib.parse.unquote(self.split.path)
        host = self.headers["Host"].split(":")[0]
        if RULES.path_style:
            bucket, _, key = path[1:].partition("/")
        else:
            bucket, key = host.split(".")[0], path[1:]
        if bucket != RULES.bucket:
            raise Refusal(404, "NoSuchBucket", "The specified bucket does not exist")
        with BUCKET.lock:
            answer = self.bucket_call() if not key else self.object_call(key, body)
        self.reply(*answer)

    def bucket_call(self):
        if self.command != "GET":
            raise Refusal(405, "MethodNotAllowed")
        if "uploads" in self.query:
            return self.list_uploads()
        if self.query.get("list-type") != "2":
            raise Refusal(400, "InvalidArgument", "only version 2")
        return self.list_objects()

    def list_objects(self):
        prefix = self.query.get("prefix", "")
        start = base64.b64decode(self.query.get("continuation-token", "")).decode()
        delimiter = self.query.get("delimiter") if RULES.delimiters else None
        def shown(key):  # the folder that it is counted in; or itself
            end = key.find(delimiter, len(prefix)) if delimiter else -1
            return key if end < 0 else key[:end + len(delimiter)]
        keys = sorted({shown(key) for key in BUCKET.objects if key.startswith(prefix)}, key=lambda each: each.encode())
        keys = [key for key in keys if key.encode() > start.encode()]
        page, rest = keys[:RULES.page], keys[RULES.page:]
        def entry(key):
            found = BUCKET.objects.get(key)
            if found is None or (delimiter and key.endswith(delimiter)):
                return f"<CommonPrefixes><Prefix>{urllib.parse.quote_plus(key, safe='/')}</Prefix></CommonPrefixes>"
            return (f"<Contents><Key>{urllib.parse.quote_plus(key, safe='/')}</Key><Size>{found['size']}</Size>"
                    f"<ETag>&quot;{found['tag']}&quot;</ETag><LastModified>{stamp(found['time'])}</LastModified>"
                    "<Owner><ID>owner</ID></Owner></Contents>")
        more = (f"<NextContinuationToken>{base64.b64encode(page[-1].encode()).decode()}</NextContinuationToken>"
                if rest else "")
        return 200, (f"<ListBucketResult xmlns=\"{NAMESPACE[1:-1]}\"><EncodingType>url</EncodingType>"
                     f"<IsTruncated>{'true' if rest else 'false'}</IsTruncated>{more}"
                     + "".join(map(entry, page)) + "</ListBucketResult>").encode()

    def list_uploads(self):
        after = (self.query.get("key-marker", ""), self.query.get("upload-id-marker", ""))
        found = sorted((each["key"], each_id, each["time"]) for each_id, each in BUCKET.uploads.items()
                       if each["key"].startswith(self.query.get("prefix", "")) and (each["key"], each_id) > after)
        page, rest = found[:RULES.page], found[RULES.page:]
        entries = "".join(f"<Upload><Key>{urllib.parse.quote_plus(key, safe='/')}</Key><UploadId>{each_id}</UploadId>"
                          f"<Initiated>{stamp(begun)}</Initiated></Upload>" for key, each_id, begun in page)
        more = (f"<NextKeyMarker>{urllib.parse.quote_plus(page[-1][0], safe='/')}</NextKeyMarker>"
                f"<NextUploadIdMarker>{page[-1][1]}</NextUploadIdMarker>" if rest else "")
        return 200, (f"<ListMultipartUploadsResult><EncodingType>url</EncodingType>{more}"
                     f"<IsTruncated>{'true' if rest else 'false'}</IsTruncated>{entries}"
                     "</ListMultipartUploadsResult>").encode()

    def object_call(self, key, body):
        upload = BUCKET.uploads.get(self.query.get("uploadId"))
        if "uploadId" in self.query and (upload is None or upload["key"] != key):
            raise Refusal(404, "NoSuchUpload", "The specified upload does not exist")
        if self.command == "PUT":
            return self.put_part(upload, body) if upload else self.put_object(key, body, self.headers)
        if self.command == "POST" and "uploads" in self.query:
            return self.begin(key)
        if self.command == "POST" and upload:
            return self.complete(key, upload, body)
        if self.command == "DELETE" and upload:
            del BUCKET.uploads[self.query["uploadId"]]
            return (204,)
        if self.command == "DELETE":
            BUCKET.objects.pop(key, None)
            return (204,)
        if self.command == "GET" and upload:
            return self.list_parts(upload)
        return self.read_object(key)

    def encryption(self):
        return [("x-amz-server-side-encryption", RULES.encrypted_by)] if RULES.encrypted_by else []

    def tag_of(self, digest):
        return hashlib.md5(b"salt" + digest.encode()).hexdigest() if RULES.encrypted_by.startswith("aws:") else digest

    def store(self, key, body, tag, headers):
        kept = {name.lower(): value for name, value in headers.items()
                if name.lower().startswith("x-amz-") or name.lower() == "content-type"}
        BUCKET.objects[key] = {"size": len(body), "tag": tag, "time": time.time(), "headers": kept,
                               "body": body if RULES.keeps else b"", "md5": hashlib.md5(body).hexdigest()}

    def put_object(self, key, body, headers):
        tag = self.tag_of(hashlib.md5(body).hexdigest())
        self.store(key, body, tag, headers)
        return 200, b"", [("ETag", f'"{self.lie(tag)}"'), *self.encryption()]

    def lie(self, tag):
        what = f"{self.command} {self.path}"
        for fault in BUCKET.faults:
            if fault["kind"] == "wrong_tag" and fault["times"] > 0 and re.search(fault["match"], what):
                fault["times"] -= 1
                return hashlib.md5(tag.encode()).hexdigest()
        return tag

    def begin(self, key):
        BUCKET.numbers += 1
        upload_id = f"up.{BUCKET.numbers}~{'+/=' if BUCKET.numbers % 2 else ''}"
        BUCKET.uploads[upload_id] = {"key": key, "parts": {}, "headers": self.headers, "time": time.time()}
        return 200, (f"<InitiateMultipartUploadResult><Bucket>{RULES.bucket}</Bucket><UploadId>{upload_id}</UploadId>"
                     "</InitiateMultipartUploadResult>").encode(), self.encryption()

    def put_part(self, upload, body):
        number = int(self.query["partNumber"])
        if not 1 <= number <= 10000:
            raise Refusal(400, "InvalidArgument", "part number")
        for name in self.headers:
            if name.lower() in ("x-amz-server-side-encryption", "x-amz-acl", "x-amz-storage-class"):
                raise Refusal(400, "InvalidArgument", f"{name} is not supported for this operation")
        tag = self.tag_of(hashlib.md5(body).hexdigest())
        upload["parts"][number] = (body if RULES.keeps else b"\0" * len(body), tag)
        return 200, b"", [("ETag", f'"{self.lie(tag)}"'), *self.encryption()]

    def list_parts(self, upload):
        marker = int(self.query.get("part-number-marker", 0))
        found = sorted(number for number in upload["parts"] if number > marker)
        page, rest = found[:RULES.page], found[RULES.page:]
        entries = "".join(f"<Part><PartNumber>{number}</PartNumber><ETag>&quot;{upload['parts'][number][1]}&quot;</ETag>"
                          f"<Size>{len(upload['parts'][number][0])}</Size></Part>" for number in page)
        return 200, (f"<ListPartsResult><IsTruncated>{'true' if rest else 'false'}</IsTruncated>"
                     f"<NextPartNumberMarker>{page[-1] if page else 0}</NextPartNumberMarker>{entries}"
                     "</ListPartsResult>").encode()

    def complete(self, key, upload, body):
        parts = [(int(part.find(NAMESPACE + "PartNumber").text), part.find(NAMESPACE + "ETag").text.strip('"'))
                 for part in xml.etree.ElementTree.fromstring(body)]
        if [number for number, _ in parts] != sorted({number for number, _ in parts}):
            raise Refusal(400, "InvalidPartOrder", "The list of parts was not in ascending order")
        for number, tag in parts:
            if upload["parts"].get(number, (b"", ""))[1] != tag:
                raise Refusal(400, "InvalidPart", "One or more of the specified parts could not be found")
        if any(len(upload["parts"][number][0]) < RULES.least_part for number, _ in parts[:-1]):
            raise Refusal(400, "EntityTooSmall", "a part is too small")
        whole = b"".join(upload["parts"][number][0] for number, _ in parts)
        tag = hashlib.md5(b"".join(bytes.fromhex(tag) for _, tag in parts)).hexdigest() + f"-{len(parts)}"
        self.store(key, whole, tag, upload["headers"])
        del BUCKET.uploads[self.query["uploadId"]]
        what = f"{self.command} {self.path}"
        for fault in BUCKET.faults:
            if fault["kind"] == "late_error" and fault["times"] > 0 and re.search(fault["match"], what):
                fault["times"] -= 1
                return 200, b"   \n<Error><Code>InternalError</Code><Message>try again</Message></Error>"
        return 200, (f"<CompleteMultipartUploadResult><ETag>&quot;{self.lie(tag)}&quot;</ETag>"
                     "</CompleteMultipartUploadResult>").encode(), self.encryption()

    def read_object(self, key):
        found = BUCKET.objects.get(key)
        if found is None:
            raise Refusal(404, "NoSuchKey", "The specified key does not exist.")
        if self.headers.get("If-Match", f'"{found["tag"]}"').strip('"') != found["tag"]:
            raise Refusal(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold")
        headers = [("ETag", f'"{found["tag"]}"'), ("Last-Modified", email.utils.formatdate(found["time"], usegmt=True)),
                   *self.encryption()]
        headers += [(name, value) for name, value in found["headers"].items() if name.startswith("x-amz-meta-")]
        body = found["body"] if RULES.keeps else b"\0" * found["size"]
        match = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not match:
            return 200, body, headers, "application/octet-stream"
        first, last = int(match[1]), int(match[2] or len(body) - 1)
        if first >= len(body):
            raise Refusal(416, "InvalidRange", "The requested range is not satisfiable")
        last = min(last, len(body) - 1)
        headers.append(("Content-Range", f"bytes {first}-{last}/{len(body)}"))
        return 206, body[first:last + 1], headers, "application/octet-stream"


def control(line):
    order = json.loads(line)
    what = order.pop("do")
    if what == "rules":
        for name, value in order.items():
            setattr(RULES, name, value)
    elif what == "fault":
        BUCKET.faults.append({"times": 1, "status": 500, "code": "InternalError", **order})
    elif what == "object":
        found = BUCKET.objects.get(order["key"], {})
        told = {name: found[name] for name in ("headers", "size", "md5") if found}
        return told if order.get("bodiless") or not found else {**told, "body": base64.b64encode(found["body"]).decode()}
    elif what == "fill":  # small objects
        for key in order["keys"]:
            BUCKET.objects[key] = {"size": 0, "tag": "0" * 32, "time": 0, "headers": {}, "body": b"", "md5": ""}
    elif what == "wipe":
        BUCKET.objects, BUCKET.uploads = {}, {}
    elif what == "damage":
        BUCKET.objects[order["key"]]["tag"] = "0" * 32
    elif what == "state":
        return {"objects": sorted(BUCKET.objects), "log": BUCKET.log, "connections": BUCKET.connections,
                "uploads": {each: sorted(upload["parts"]) for each, upload in BUCKET.uploads.items()}}
    return {}


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    handle_error = staticmethod(lambda request, client_address: None)


def main():
    server = Server(("127.0.0.1", 0), Handler)
    if len(sys.argv) > 1:  # a PEM file with a key and its certificate
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1])
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    for line in sys.stdin:
        with BUCKET.lock:
            answer = control(line)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
