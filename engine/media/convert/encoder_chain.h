#pragma once

#include "base/result.h"
#include "media/convert/encoded_piece.h"
#include "media/convert/track_reader.h"

#include <memory>
#include <vector>

namespace ovation::media {

/// Encodes what it is given, a few pieces ahead, on quiet threads of its own. One thread at a time.
class EncoderChain {
  public:
    /// `chain`: elements in the words of gst-launch. MediaFailed when they are not there.
    static Result<std::unique_ptr<EncoderChain>> create(const QString &chain);

    /// Waits while the encoder is busy. `start_ns`: from the beginning of what is made.
    Result<void> push(GstSample *sample, int64_t start_ns, int64_t duration_ns);
    /// No more will come.
    void finish();
    /// What is ready. `wait`: until something is, or the end is reached.
    Result<std::vector<TrackPiece>> take(bool wait, ConvertControl &control);
    bool isAtEnd() const;

  private:
    explicit EncoderChain(Pipeline pipeline);
    Error failure() const;

    Pipeline m_pipeline;
    ElementPtr m_source, m_sink;
};

/// The bytes of a piece.
QByteArray bytesOf(GstBuffer *buffer);
/// `codec_data` of its caps, empty where there is none.
QByteArray configOf(const TrackPiece &piece);

} // namespace ovation::media
