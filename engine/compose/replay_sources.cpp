#include "compose/replay_sources.h"

#include "base/time_units.h"

#include <utility>

namespace ovation::compose {
/// The files of one stream: the one that belongs to the time, or the last one before it.
class ReplaySources::Pieces final : public media::MixerSource {
  public:
    Pieces(std::vector<const ReplayStream *> pieces, media::Pace pace)
        : m_pieces(std::move(pieces)), m_pace(pace) {}

    media::VideoFramePtr videoAt(int64_t time_ns) override {
        turnTo(time_ns);
        if (!m_file)
            return m_last;
        if (auto frame = m_file->videoAt(time_ns))
            m_last = std::move(frame);
        return m_last || !m_piece->beginsWithFrame ? m_last : m_file->upcomingVideo();
    }
    void mixAudio(int64_t time_ns, std::span<float> out) override {
        turnTo(time_ns);
        if (m_file)
            m_file->mixAudio(time_ns, out);
    }
    float level() const override { return m_file ? m_file->level() : 0; }

    void advance(int64_t time_ns) {
        turnTo(time_ns);
        if (m_file)
            m_file->advance(time_ns);
    }
    void jumpTo(int64_t time_ns) {
        m_last = nullptr;
        turnTo(time_ns);
        if (m_file)
            m_file->seek(time_ns);
    }
    bool isReady() const { return !m_file || m_file->isReady(); }
    bool hasRead() const { return m_file && m_file->isReadable(); }
    QString problem() const { return m_problem.isEmpty() && m_file ? m_file->problem() : m_problem; }

  private:
    void turnTo(int64_t time_ns) {
        const ReplayStream *wanted = m_pieces.front();
        for (const ReplayStream *piece : m_pieces)
            if (piece->start_ms * Millisecond_ns <= time_ns)
                wanted = piece;
        if (std::exchange(m_piece, wanted) == wanted)
            return;
        m_problem = problem();
        const session::Stream &stream = wanted->stream;
        m_file = wanted->media
                     ? std::make_unique<media::FileSource>(
                           wanted->media, media::FileSourceSettings{stream.hasAudio, stream.hasVideo, m_pace,
                                                                    wanted->start_ms * Millisecond_ns})
                     : nullptr;
    }

    const std::vector<const ReplayStream *> m_pieces; ///< in order of time
    const media::Pace m_pace;
    const ReplayStream *m_piece = nullptr;
    std::unique_ptr<media::FileSource> m_file;
    media::VideoFramePtr m_last; ///< stands until the next file's first one
    QString m_problem;           ///< of the files before
};

std::shared_ptr<media::MixerSource> ReplaySources::source(const QString &streamId) {
    if (auto open = m_open[streamId].lock())
        return open;
    std::vector<const ReplayStream *> pieces;
    for (const ReplayStream &piece : m_streams)
        if (piece.stream.id == streamId)
            pieces.push_back(&piece);
    const auto made = std::make_shared<Pieces>(std::move(pieces), m_pace);
    m_open[streamId] = made;
    follow(streamId, *made);
    return made;
}

void ReplaySources::moveTo(int64_t time_ns) {
    m_now_ns = time_ns;
    for (const auto &[id, open] : m_open)
        if (const auto pieces = open.lock())
            follow(id, *pieces);
}

void ReplaySources::follow(const QString &streamId, Pieces &pieces) {
    pieces.advance(m_now_ns);
    m_hasRead = m_hasRead || pieces.hasRead();
    if (const QString problem = pieces.problem(); !problem.isEmpty())
        m_problems.emplace(streamId, problem);
}

void ReplaySources::jumpTo(int64_t time_ns) {
    m_now_ns = time_ns;
    for (const auto &[id, open] : m_open)
        if (const auto pieces = open.lock())
            pieces->jumpTo(time_ns);
}

bool ReplaySources::isReady() const {
    for (const auto &[id, open] : m_open)
        if (const auto pieces = open.lock(); pieces && !pieces->isReady())
            return false;
    return true;
}

QStringList ReplaySources::problems() const {
    QStringList sentences;
    for (const auto &[id, problem] : m_problems)
        sentences.append(QStringLiteral("%1: %2").arg(id, problem));
    return sentences;
}

} // namespace ovation::compose
