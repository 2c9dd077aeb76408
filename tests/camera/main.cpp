// A camera of the network for the end-to-end tests: prints its URI, then "clients N" whenever that changes;
// ends when standard input does. usage: rtsp_camera vp8|h264 [PORT [USER PASSWORD]]
#include "rtsp_camera.h"

#include <cstdio>

#include <poll.h>
#include <unistd.h>

using namespace rtsp_test;

namespace {

constexpr int Poll_ms = 50;

bool inputEnded() {
    pollfd input{0, POLLIN, 0};
    char byte = 0;
    return poll(&input, 1, Poll_ms) > 0 && read(0, &byte, 1) <= 0;
}

} // namespace

int main(int argc, char *argv[]) {
    const QByteArray codec = argc > 1 ? argv[1] : "vp8";
    RtspCamera::Options options;
    if (argc > 2)
        options.service = argv[2];
    if (argc > 4) {
        options.user = argv[3];
        options.password = argv[4];
    }
    RtspCamera camera((codec == "h264" ? h264() : vp8()) + Tone + "opusenc ! rtpopuspay name=pay1 pt=97",
                      options);
    if (camera.port() <= 0)
        return 1;
    std::printf("%s\n", qPrintable(camera.uri()));
    std::fflush(stdout);
    int known = 0;
    while (!inputEnded()) {
        if (const int clients = camera.clients(); clients != known) {
            std::printf("clients %d\n", known = clients);
            std::fflush(stdout);
        }
    }
    return 0;
}
