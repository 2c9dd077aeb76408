#pragma once

#include <QByteArray>

namespace ovation::page {

/// In what a page that is shown in the window and one that is recorded differ as to Chromium.
struct ChromiumOptions {
    /// The page's audio goes to a server of its own, which Chromium's sandbox for audio does not know.
    bool ownAudioServer = false;
    /// A page that is loaded again is seen at once; else Chromium keeps the old frame for up to half a
    /// second.
    bool paintsAtOnce = false;
    /// There is an X display: pages have WebGL, drawn in software like everything else. Without one Chromium
    /// has none.
    bool hasDisplay = false;
};

/// What Chromium has to be started with to show pages, wherever they are shown: it draws in software, asks
/// for no click before it plays, makes all its connections, those to loopback too, through the Gate on that
/// port of 127.0.0.1, and resolves no name itself. Without a gate (0) nothing can be reached. Any thread.
inline QByteArray chromiumFlags(quint16 gatePort, const ChromiumOptions &options) {
    constexpr quint16 Discard = 9; // the discard port
    QByteArray disabled = "WebRtcHideLocalIpsWithMdns";
    if (options.ownAudioServer)
        disabled += ",AudioServiceSandbox";
    if (options.paintsAtOnce)
        disabled += ",PaintHolding";
    const QByteArray drawing =
        options.hasDisplay
            ? "--disable-gpu-compositing --ignore-gpu-blocklist --enable-webgl-software-rendering"
            : "--disable-gpu";
    return drawing +
           " --autoplay-policy=no-user-gesture-required --allow-loopback-in-peer-connection"
           " --log-level=3" // else each use of a self-signed certificate is an error in the log
           " --disable-features=" +
           disabled +
           " --proxy-server=socks5://127.0.0.1:" + QByteArray::number(gatePort ? gatePort : Discard) +
           " --proxy-bypass-list=<-loopback>"
           " --host-resolver-rules=\"MAP * ~NOTFOUND , EXCLUDE 127.0.0.1\"";
}

} // namespace ovation::page
