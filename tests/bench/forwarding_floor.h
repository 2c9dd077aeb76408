#pragma once

/// What forwarding costs at the very least: for each packet one recv and one decryption, and for each
/// receiver one encryption and one send, on plain UDP sockets with libsrtp and nothing else. CPU seconds for
/// `packets` packets of `size` bytes to `receivers` receivers.
double forwardingFloor_s(int packets, int receivers, int size);
