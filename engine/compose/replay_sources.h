#pragma once

#include "compose/replay_types.h"
#include "media/mix/mixer_sources.h"
#include "media/read/file_source.h"

#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace ovation::compose {

/// The files of a replay as sources, on the recording's clock. A file is open only while a caller holds its
/// stream. One thread.
class ReplaySources final : public media::MixerSources {
  public:
    /// `streams` outlives it.
    ReplaySources(const std::vector<ReplayStream> &streams, media::Pace pace)
        : m_streams(streams), m_pace(pace) {}

    std::shared_ptr<media::MixerSource> source(const QString &streamId) override;
    int64_t now_ns() const override { return m_now_ns; }

    /// Forward; the sources follow.
    void moveTo(int64_t time_ns);
    /// Anywhere.
    void jumpTo(int64_t time_ns);
    /// Whether every frame that belongs to now is decoded.
    bool isReady() const;
    /// Whether any file could be read so far.
    bool hasRead() const { return m_hasRead; }
    /// What could not be read so far, a sentence for each stream.
    QStringList problems() const;

  private:
    class Pieces;
    const std::vector<ReplayStream> &m_streams;
    const media::Pace m_pace;
    int64_t m_now_ns = 0;
    bool m_hasRead = false;
    std::map<QString, std::weak_ptr<Pieces>> m_open;
    std::map<QString, QString> m_problems; ///< by stream
};

} // namespace ovation::compose
