#pragma once

#include "base/byte_source.h"
#include "base/result.h"

#include <gst/gst.h>

#include <functional>
#include <memory>
#include <mutex>

namespace ovation::media {

/// A file that is read: opened as often as there are tracks of it, each on its own. Thread-safe.
using OpenSource = std::function<Result<std::shared_ptr<ByteSource>>()>;

/// Gives an `appsrc` the bytes of a source, wherever the demuxer behind it wants to read. Belongs to a
/// pipeline, which has to be stopped before this goes. Its reads happen on the pipeline's threads.
class SourceFeed {
  public:
    explicit SourceFeed(std::shared_ptr<ByteSource> source) : m_source(std::move(source)) {}
    SourceFeed(const SourceFeed &) = delete;
    SourceFeed &operator=(const SourceFeed &) = delete;

    /// Before the pipeline starts.
    void attach(GstElement *appsrc);
    /// Why the source can't be read; empty while it can.
    QString problem() const;

  private:
    static void onNeedData(GstElement *appsrc, unsigned length, void *self);
    static int onSeek(GstElement *appsrc, quint64 position, void *self);
    void stop(GstElement *appsrc, const QString &why);

    const std::shared_ptr<ByteSource> m_source;
    int64_t m_at = 0; ///< the pipeline's thread
    mutable std::mutex m_mutex;
    QString m_problem;
};

} // namespace ovation::media
