#pragma once

#include "compose/replay_sources.h"
#include "compose/session_grid.h"

#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace ovation::compose {

/// A recording of single streams at any time of it: who is there, where, and who is heard, by the grid,
/// speaker and look of a live composition. What SessionGrid is for a session that runs, by another clock.
/// Times in ns from the recording's beginning. One thread; blocks while files are opened, and with
/// Pace::Waits until they are decoded.
class Replay {
  public:
    Replay(ReplayScript script, int width, int height, media::Pace pace);
    Replay(const Replay &) = delete;
    Replay &operator=(const Replay &) = delete;

    const ReplayScript &script() const { return m_script; }
    /// Forward to a time, at first 0. True when the inputs changed.
    bool moveTo(int64_t time_ns);
    /// To any time; the inputs are others then.
    void jumpTo(int64_t time_ns);
    /// What the mixer shows and plays now.
    std::vector<media::MixerInput> inputs();
    /// Whether every frame that belongs to now is decoded.
    bool isReady() const { return m_sources.isReady(); }

    /// From now on and in place of the script's layouts.
    void setLayout(session::RecordingLayout layout);
    void setSize(int width, int height);
    void setAudible(const QString &streamId, bool audible);
    /// Who is not shown is still heard.
    void setShown(const QString &streamId, bool shown);

    bool hasRead() const { return m_sources.hasRead(); } ///< any file so far
    QStringList problems() const { return m_sources.problems(); }
    const QString &missingCharacters() const { return m_grid->missingCharacters(); }

  private:
    /// A stream from its first file to its last.
    struct Member {
        Publisher publisher;
        int64_t start_ns = 0, end_ns = 0;
    };
    void addMember(const ReplayStream &one);
    session::RecordingLayout layoutAt(int64_t time_ns) const;
    bool follow();
    void tellAgain();

    const ReplayScript m_script;
    const GridAudio m_audio;
    std::vector<Member> m_members; ///< in order of arrival
    ReplaySources m_sources;
    std::unique_ptr<SessionGrid> m_grid;
    std::optional<session::RecordingLayout> m_chosen;
    QSet<QString> m_silenced, m_hidden;
    std::vector<const Member *> m_present; ///< as the grid was told, and who is hidden
    bool m_told = false, m_changed = true;
};

} // namespace ovation::compose
