#pragma once

#include "transport/sdp.h"

#include <QByteArray>

/// What Chromium 156 offers for one microphone and one camera: "sendonly", "recvonly", or "datachannel" (both
/// directions and a data channel). Recorded, with the addresses replaced; the fuzzer begins with them too.
QByteArray chromiumOffer(const char *name);
/// The file of this name among the fuzzer's seeds: "firefox_60_sendonly". Those of other browsers than
/// Chromium are written after what these versions offer, with invented names, keys and numbers.
QByteArray browserOffer(const QByteArray &name);
/// Fails the test where it can't be read.
ovation::transport::Sdp parsedSdp(const QByteArray &text);
