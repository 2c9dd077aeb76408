"""The parts of S3 that uploads need, for any client: checks nothing but Content-MD5, keeps nothing but sizes and ETags, so that it
costs each client the same. Prints its port."""
import bisect
import hashlib
import http.server
import re
import sys
import threading
import urllib.parse

OBJECTS, UPLOADS, LOCK = {}, {}, threading.Lock()
LISTS, SORTED = [0], {}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def take(self):
        """Size and MD5 of the body."""
        digest, size = hashlib.md5(), 0
        left = int(self.headers.get("Content-Length", 0))
        while left > 0:
            piece = self.rfile.read(min(left, 1 << 20))
            if not piece:
                break
            digest.update(piece)
            size += len(piece)
            left -= len(piece)
        return size, digest.hexdigest()

    def give(self, status, body="", **headers):
        body = body.encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if self.command != "HEAD":
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def serve(self):
        split = urllib.parse.urlsplit(self.path)
        key, query = urllib.parse.unquote(split.path), dict(urllib.parse.parse_qsl(split.query, keep_blank_values=True))
        size, md5 = self.take()
        with LOCK:
            answer = self.answer(key, query, size, md5)
        self.give(answer[0], answer[1] if len(answer) > 1 else "", **(answer[2] if len(answer) > 2 else {}))

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = serve

    def answer(self, key, query, size, md5):
        upload = UPLOADS.get(query.get("uploadId"))
        if self.command == "PUT" and upload is not None:
            upload[int(query["partNumber"])] = (size, md5)
            return 200, "", {"ETag": f'"{md5}"'}
        if self.command == "PUT":
            OBJECTS[key] = (size, md5)
            return 200, "", {"ETag": f'"{md5}"'}
        if self.command == "POST" and "uploads" in query:
            number = f"u{len(UPLOADS) + 1}"
            UPLOADS[number] = {}
            return 200, f"<InitiateMultipartUploadResult><UploadId>{number}</UploadId></InitiateMultipartUploadResult>"
        if self.command == "POST" and upload is not None:
            whole = hashlib.md5(b"".join(bytes.fromhex(upload[n][1]) for n in sorted(upload))).hexdigest() + f"-{len(upload)}"
            OBJECTS[key] = (sum(part[0] for part in upload.values()), whole)
            return 200, f"<CompleteMultipartUploadResult><ETag>&quot;{whole}&quot;</ETag></CompleteMultipartUploadResult>"
        if self.command == "GET" and upload is not None:
            parts = "".join(f"<Part><PartNumber>{n}</PartNumber><ETag>&quot;{md5}&quot;</ETag><Size>{size}</Size></Part>" for n, (size, md5) in sorted(upload.items()))
            return 200, f"<ListPartsResult><IsTruncated>false</IsTruncated>{parts}</ListPartsResult>"
        if self.command == "DELETE":
            OBJECTS.pop(key, None)
            return (204,)
        if self.command == "HEAD" and key in OBJECTS:
            return 200, "", {"ETag": f'"{OBJECTS[key][1]}"', "Content-Length": str(OBJECTS[key][0]),
                             "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT"}
        if self.command == "HEAD":
            return (404,) if re.search(r"/[^/]+/.", key) else (200,)
        if "uploads" in query:
            return 200, "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>"
        return self.listing(query)

    def listing(self, query):
        start, delimiter = query.get("continuation-token", ""), query.get("delimiter")
        if self.command == "GET" and "count" in query:
            return 200, str(LISTS[0])
        LISTS[0] += 1
        prefix = "/recordings/" + query.get("prefix", "")
        if delimiter not in SORTED:  # of what was there at the first list
            names = (key[12:] for key in OBJECTS)
            SORTED[delimiter] = sorted({name.split("/")[0] + "/" for name in names if "/" in name} if delimiter else names)
        names = SORTED[delimiter]
        at = bisect.bisect_right(names, start) if start else bisect.bisect_left(names, prefix[12:])
        page = [name for name in names[at:at + 1000] if name.startswith(prefix[12:])]
        more = f"<NextContinuationToken>{page[-1]}</NextContinuationToken>" if at + 1000 < len(names) and len(page) == 1000 else ""
        entry = "<CommonPrefixes><Prefix>{}</Prefix></CommonPrefixes>" if delimiter else '<Contents><Key>{}</Key><Size>0</Size><ETag>"0"</ETag><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>'
        return 200, f"<ListBucketResult><IsTruncated>{'true' if more else 'false'}</IsTruncated>{more}{''.join(map(entry.format, page))}</ListBucketResult>"


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128


SERVER = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=SERVER.serve_forever, daemon=True).start()
for line in sys.argv[1:]:  # so many recordings are there
    for n in range(int(line)):
        folder = f"/recordings/S{n}.abcdefghij-{1580000000000 + n}/"
        for name in (f".recording.S{n}", f".ovation.S{n}", f"S{n}.jpg", "take.mp4"):
            OBJECTS[folder + name] = (0, "0")
print(SERVER.server_port, flush=True)
sys.stdin.read()
