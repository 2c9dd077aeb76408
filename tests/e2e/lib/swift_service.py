#!/usr/bin/python3
"""OpenStack Swift with its S3 interface: all its servers in one process, on 127.0.0.1, in a folder of its own.

usage: swift_service.py FOLDER BUCKET ACCOUNT:USER KEY [NAMES]

A list has at most NAMES names on a page. Prints the proxy's port in a line once the bucket is there. Ends when its standard input does.
"""

import eventlet

eventlet.monkey_patch()

import os
import socket
import sys
import urllib.request

from eventlet import wsgi
from swift.account.server import AccountController
from swift.common import utils
from swift.common.http_protocol import SwiftHttpProtocol
from swift.common.ring import RingBuilder
from swift.common.storage_policy import reload_storage_policies
from swift.common.wsgi import loadapp
from swift.container.server import ContainerController
from swift.obj.server import ObjectController

PIPELINE = """
[DEFAULT]
swift_dir = {folder}
log_level = ERROR
[pipeline:main]
pipeline = catch_errors listing_formats bulk s3api tempauth slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:s3api]
use = egg:swift#s3api
max_bucket_listing = {names}
[filter:tempauth]
use = egg:swift#tempauth
user_{account}_{user} = {key} .admin
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
"""


class Cache:
    """What memcached is for the proxy, without one."""

    def __init__(self):
        self.values = {}

    def get(self, key, raise_on_error=False):
        return self.values.get(key)

    def set(self, key, value, serialize=True, time=0, min_compress_len=0, raise_on_error=False):
        self.values[key] = value

    def incr(self, key, delta=1, time=0):
        self.values[key] = int(self.values.get(key, 0)) + delta
        return self.values[key]

    def decr(self, key, delta=1, time=0):
        return self.incr(key, -delta)

    def delete(self, key, server_key=None):
        self.values.pop(key, None)


def listener():
    return eventlet.listen(("127.0.0.1", 0), reuse_addr=True, reuse_port=False)


def serve(sock, app):
    eventlet.spawn(wsgi.server, sock, app, log=open(os.devnull, "w"), protocol=SwiftHttpProtocol, capitalize_response_headers=False)


def write_ring(folder, name, port):
    builder = RingBuilder(1, 1, 0)
    builder.add_dev({"region": 1, "zone": 1, "ip": "127.0.0.1", "port": port, "device": "disk", "weight": 1})
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, name + ".ring.gz"))


def ask(port, method, path, headers):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method, headers=headers)
    return urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=20)


def main():
    folder, bucket, who, key = sys.argv[1:5]
    names = sys.argv[5] if len(sys.argv) > 5 else "1000"
    account, user = who.split(":")
    os.makedirs(os.path.join(folder, "devices/disk"))
    with open(os.path.join(folder, "swift.conf"), "w") as conf:
        conf.write("[swift-hash]\nswift_hash_path_suffix = a\nswift_hash_path_prefix = b\n[storage-policy:0]\nname = one\ndefault = yes\n")
    with open(os.path.join(folder, "proxy.conf"), "w") as conf:
        conf.write(PIPELINE.format(folder=folder, account=account, user=user, key=key, names=names))
    utils.SWIFT_CONF_FILE = os.path.join(folder, "swift.conf")
    utils.validate_hash_conf()
    reload_storage_policies()
    conf = {"devices": os.path.join(folder, "devices"), "swift_dir": folder, "mount_check": "false", "log_level": "ERROR", "disable_fallocate": "true"}
    for name, make in (("account", AccountController), ("container", ContainerController), ("object", ObjectController)):
        sock = listener()
        write_ring(folder, name, sock.getsockname()[1])
        serve(sock, make(conf))
    proxy = loadapp(os.path.join(folder, "proxy.conf"))
    cache = Cache()
    sock = listener()
    port = sock.getsockname()[1]

    def with_cache(environment, start_response):
        environment["swift.cache"] = cache
        return proxy(environment, start_response)

    serve(sock, with_cache)
    eventlet.sleep(0)
    token = ask(port, "GET", "/auth/v1.0", {"X-Auth-User": who, "X-Auth-Key": key}).headers["X-Auth-Token"]
    ask(port, "PUT", f"/v1/AUTH_{account}/{bucket}", {"X-Auth-Token": token})
    print(port, flush=True)
    eventlet.tpool.execute(sys.stdin.read)


if __name__ == "__main__":
    main()
