#!/usr/bin/env python3
"""A wire between two network interfaces that loses and delays packets, or takes them all while both ends think
they are connected. It runs in a namespace of its own, in which the two interfaces lie.

It exists because tc's netem is missing in many kernels, and because an interface that is down is noticed at once,
which is not how a network breaks somewhere on the way.

usage: wire.py INTERFACE INTERFACE
Commands on stdin, one a line: LOSS_PERCENT DELAY_MS PROTOCOL, for each direction. PROTOCOL is tcp or udp (over IPv4) if
only that is lost, else all. 100 0 all is a black hole. Ends with stdin.
"""
import collections
import random
import select
import socket
import sys
import time

ETH_P_ALL = 3
SOL_PACKET = 263
PACKET_VNET_HDR = 15  # checksums and segments that the kernel leaves to the card travel with the packet
PACKET_IGNORE_OUTGOING = 23
MOST_QUEUED = 4096
VNET_HEADER = 10
PROTOCOLS = {"all": None, "tcp": 6, "udp": 17}


def open_end(interface):
    end = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    end.setsockopt(SOL_PACKET, PACKET_VNET_HDR, 1)
    end.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1)
    end.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
    end.bind((interface, 0))
    end.setblocking(False)
    return end


def carries(packet, protocol):
    ethernet = packet[VNET_HEADER:]
    return len(ethernet) > 23 and ethernet[12:14] == b"\x08\x00" and ethernet[23] == protocol


def main():
    ends = [open_end(name) for name in sys.argv[1:3]]
    queues = [collections.deque(), collections.deque()]  # (due, packet) towards the other end
    chance = random.Random(1)
    loss, delay_s, lost_protocol = 0.0, 0.0, None
    commands = b""
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        now = time.monotonic()
        due = min((queue[0][0] for queue in queues if queue), default=None)
        wait = None if due is None else max(0.0, due - now)
        readable, _, _ = select.select([*ends, 0], [], [], wait)
        now = time.monotonic()
        if 0 in readable:
            read = sys.stdin.buffer.raw.read(4096)
            if not read:
                return
            *lines, commands = (commands + read).split(b"\n")
            for line in lines:
                percent, delay_ms, name = line.decode().split()
                loss, delay_s, lost_protocol = float(percent) / 100, float(delay_ms) / 1000, PROTOCOLS[name]
                if loss >= 1 and lost_protocol is None:
                    for queue in queues:
                        queue.clear()
        for i, end in enumerate(ends):
            while end in readable:
                try:
                    packet = end.recv(1 << 17)
                except OSError:  # nothing more, or the interface is down
                    break
                lost = chance.random() < loss and (lost_protocol is None or carries(packet, lost_protocol))
                if not lost and len(queues[i]) < MOST_QUEUED:
                    queues[i].append((now + delay_s, packet))
            while queues[i] and queues[i][0][0] <= now:
                try:
                    ends[1 - i].send(queues[i].popleft()[1])
                except OSError:
                    pass  # no room, or the interface is down: the packet is lost


main()
