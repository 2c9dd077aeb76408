#pragma once

#include "media/stream_decoder.h"
#include "transport/media_plane.h"

#include <QHash>

namespace ovation::media {

/// One decoder per stream, whoever looks: the preview and the recordings of a session share it. Lives on the
/// engine thread. The decoder is attached to the router when first asked for and detached when the last
/// holder let go of it.
class DecoderPool {
  public:
    explicit DecoderPool(transport::MediaPlane &plane) : m_plane(plane) {}
    std::shared_ptr<StreamDecoder> acquire(const QString &streamId);

  private:
    transport::MediaPlane &m_plane;
    QHash<QString, std::weak_ptr<StreamDecoder>> m_decoders;
};

} // namespace ovation::media
