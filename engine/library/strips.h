#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "library/strip_cache.h"
#include "library/strip_file.h"
#include "library/strip_maker.h"
#include "library/strip_tracks.h"
#include "library/strip_types.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <stop_token>
#include <variant>
#include <vector>

namespace ovation::library {

/// Makes the waveforms and film strips that are asked for, in the background at low priority, and keeps them.
/// What was asked for last is made first; who asks for the same gets the same. Lives on its owner's thread
/// and never waits there but in its destructor, which stops what is made.
class Strips final : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// `open` and `maker` are called on threads of this.
    Strips(const QString &cacheFolder, OpenStripTracks open, std::shared_ptr<const StripMaker> maker);
    ~Strips() override;

    // Of a recording's finished file. Errors: RecordingNotFound when it is not there, MediaUnreadable with a
    // sentence, Postponed when so many were asked for since that this one is not made any more, or it was
    // stopped, LimitReached when it is too large for where it lies.
    void waveform(std::shared_ptr<const StripFile> file, Done<Waveform> done);
    void filmStrip(std::shared_ptr<const StripFile> file, Done<FilmStrip> done);
    // One on this machine.
    void waveform(const QString &id, const QString &path, Done<Waveform> done);
    void filmStrip(const QString &id, const QString &path, Done<FilmStrip> done);
    /// The recording's file was changed, but not in what is seen and heard: what is asked for from `done` on
    /// is not made again.
    void fileChanged(const FileStamp &before, const FileStamp &after, std::function<void()> done);

    static constexpr std::size_t MaxWaiting = 16;

  private:
    using Made = std::variant<Waveform, FilmStrip>;
    enum class Kind { Waveform, FilmStrip };
    struct Wish {
        Kind kind = Kind::Waveform;
        std::shared_ptr<const StripFile> file;
        std::vector<Done<Made>> askers;

        /// One that was stopped comes to nothing for others, too.
        bool isFor(const Wish &other) const {
            return kind == other.kind && file->id() == other.file->id() &&
                   file->place() == other.file->place() && !file->stop().stop_requested();
        }
    };
    template <typename T>
    void ask(Kind kind, std::shared_ptr<const StripFile> file, Done<T> done);
    void add(Wish wish);
    void startNext();
    void onMade(const std::shared_ptr<Wish> &wish, const Result<Made> &made);
    Result<Made> make(Kind kind, const StripFile &file);

    const OpenStripTracks m_open;
    const std::shared_ptr<const StripMaker> m_maker;
    StripCache m_cache;
    std::deque<Wish> m_waiting; ///< the newest first
    std::vector<std::shared_ptr<Wish>> m_made;
    std::stop_source m_stop;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
    WorkerPool m_workers; ///< last: it goes first, and joins
};

} // namespace ovation::library
