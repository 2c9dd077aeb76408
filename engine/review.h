#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "export/types.h"
#include "library/strip_types.h"
#include "library/types.h"

#include <QImage>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace ovation {

/// Streams played as they were, together or one alone, composed by the code that records. Made by
/// Review::play(). Lives on the thread that asked for it; audio() is the one function for another thread.
/// Times are ms from the recording's beginning.
class Playback : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// Who is in it.
    virtual std::vector<library::Presence> streams() const = 0;
    virtual int64_t duration_ms() const = 0;
    virtual int64_t position_ms() const = 0;
    virtual void setPlaying(bool playing) = 0;
    virtual void seek(int64_t position_ms) = 0; ///< shows the frame that is seen then, playing or not
    virtual void setSpeed(double speed) = 0;    ///< 0.25..4
    virtual void setLayout(session::RecordingLayout layout) = 0;
    virtual void setSize(int width, int height) = 0; ///< pixels of the composed frame
    virtual void setAudible(const QString &streamId, bool audible) = 0;
    virtual void setShown(const QString &streamId, bool shown) = 0;
    /// Of a file that is played alone, as its header says; 0 = not known, or several are composed.
    virtual double frameRate() const = 0;
    /// Fills 48 kHz interleaved stereo, what was not ready in time with silence. From an audio device's
    /// thread, or never called: then it plays against the system's clock.
    virtual void audio(std::span<float> into) = 0;

  Q_SIGNALS:
    void frameReady(const QImage &frame, qint64 position_ms);
    void ended();
    void failed(const QString &sentence);
};

using library::FilmStrip;
using library::Waveform;

/// What the Review perspective may ask: library, playback, export. As Studio in threads and answers: calls
/// return at once, answers and signals come later on the object's thread. Errors have a sentence for the
/// user.
class Review : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    using QObject::QObject;

    virtual void find(const library::Query &query, Answer<library::Page> done) = 0;
    virtual void details(const QString &recordingId, Answer<library::Details> done) = 0;
    virtual void allTags(Answer<QStringList> done) = 0;
    virtual void annotate(const QString &recordingId, const library::Annotations &annotations,
                          Answer<void> done) = 0;
    /// Replaces the markers of a finished recording; chapters of its MP4 follow.
    virtual void setMarkers(const QString &recordingId, const std::vector<recording::Marker> &markers,
                            Answer<void> done) = 0;
    /// To the trash, where they stay for seven days, or until `restore` or `purge`.
    virtual void trash(const QStringList &recordingIds, Answer<void> done) = 0;
    virtual void restore(const QStringList &recordingIds, Answer<void> done) = 0;
    virtual void purge(const QStringList &recordingIds, Answer<void> done) = 0;
    /// Takes copies of recordings of others into the library; answers with the id of each. A file that is
    /// refused is an error that names it, and the part of it that is wrong.
    virtual void import(const QString &file, Answer<QString> done) = 0;

    /// Brings the file of a recording that is kept elsewhere only (library::Kept) back to this machine.
    virtual void fetch(const QString &recordingId, Answer<void> done) = 0;

    /// A file of a recording, or an entry of its ZIP, to play it without unpacking.
    virtual void open(const QString &recordingId, const QString &entry,
                      Answer<std::shared_ptr<ByteSource>> done) = 0;
    virtual void waveform(const QString &recordingId, Answer<Waveform> done) = 0;
    virtual void filmStrip(const QString &recordingId, Answer<FilmStrip> done) = 0;
    /// All streams of an INDIVIDUAL recording together, or one `entry` of its ZIP alone, in its own size. One
    /// in a codec that can't be composed is an error, and is to be opened. A recording that is kept elsewhere
    /// only (library::Kept) is read there without a copy on this machine. One of those at a time: the one
    /// before ends.
    virtual void play(const QString &recordingId, const QString &entry,
                      Answer<std::shared_ptr<Playback>> done) = 0;

    /// It is not looked at any more: what is read of it where it is kept, and not played, ends.
    virtual void leave(const QString &recordingId) = 0;

    virtual void enqueue(const exporting::Request &request, Answer<quint64> done) = 0;
    virtual void setPaused(quint64 jobId, bool paused) = 0;
    virtual void cancel(quint64 jobId) = 0; ///< removes what it has written
    virtual void clearFinished() = 0;

  Q_SIGNALS:
    /// Something in the library is not as the last answer said. At most a few times a second.
    void libraryChanged();
    /// Recordings that a retention rule will remove soon, with the time (ms since 1970) of each in the order
    /// of `recordingIds`.
    void retentionAnnounced(const QStringList &recordingIds, const QList<qint64> &at);
    void jobsChanged(const ovation::exporting::Jobs &jobs);
};

} // namespace ovation
