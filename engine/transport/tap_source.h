#pragma once

#include "transport/tap.h"

#include <QObject>
#include <QString>

#include <memory>

namespace ovation::transport {

/// Where taps are placed: the media plane, or what takes its place in another process. Lives on one thread;
/// taps are called on another.
class TapSource : public QObject {
  public:
    using QObject::QObject;

    virtual void addTap(const QString &streamId, std::shared_ptr<Tap> tap) = 0;
    /// After this returned and the taps' thread ran once, the tap is not called again.
    virtual void removeTap(const QString &streamId, const std::shared_ptr<Tap> &tap) = 0;
    /// Asks the publisher for a keyframe; rate limited.
    virtual void requestKeyframe(const QString &streamId) = 0;
};

} // namespace ovation::transport
