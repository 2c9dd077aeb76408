#pragma once

#include "review.h"
#include "ui/player/grid_player.h"
#include "ui/player/player_threads.h"

#include <functional>
#include <memory>

namespace ovation::ui {

/// Makes what plays a recording, of what the Review gives. Of several that are asked for only the last one
/// comes. Window thread.
class SourceLoader {
  public:
    template <typename T>
    using Done = std::function<void(Result<std::unique_ptr<T>>)>;

    explicit SourceLoader(Review &review) : m_review(review) {}

    /// What was asked for does not come any more.
    void cancel() { m_asked.reset(); }
    void loadTogether(const QString &recordingId, const Done<GridPlayer> &done);
    /// One stream out of a ZIP: by the composition, at its time of the recording; by Qt Multimedia, from its
    /// own beginning on, where that can't: other codecs.
    void loadStream(const QString &recordingId, const QString &entry, const Done<PlayerSource> &done);
    std::unique_ptr<PlayerSource> loadFile(const QString &path);

  private:
    void openStream(const QString &recordingId, const QString &entry, const Done<PlayerSource> &done);
    /// `answer`, while nothing else is asked for.
    template <typename T>
    Review::Answer<T> awaited(std::function<void(Result<T>)> answer);

    Review &m_review;
    PlayerThreads m_threads; ///< of what is played, and of what was and still waits for its disk
    std::shared_ptr<char> m_asked;
};

} // namespace ovation::ui
