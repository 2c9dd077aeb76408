#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "config/settings.h"
#include "page/layout_secrets.h"
#include "recording/conversions.h"
#include "recording/copies.h"
#include "recording/packing_observer.h"
#include "recording/types.h"
#include "session/session.h"
#include "transport/media_plane.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace ovation::composer {
class ComposerStock;
}

namespace ovation::recording {

/// Starts and ends recordings, keeps their files and their life cycle (protocol 1.5, 2, 6.4, 7). The files on
/// disk are the truth; there is no database. Lives on the engine thread, which waits for no disk here but in
/// the constructor and in recover(): encoding, remuxing, packing, thumbnails, metadata, deletion and listing
/// happen elsewhere and come back as queued calls. Signals tell what happened, `done` answers one call,
/// behind the signal. Which session may be recorded is the caller's rule; here only AlreadyRecorded and what
/// the machine and its disk say are errors.
class RecordingService final : public QObject {
    Q_OBJECT

  public:
    using Done = RecordingDone;

    /// All but `layouts` and `conversions` outlive it.
    RecordingService(const config::Settings &settings, const Clock &clock, transport::MediaPlane &plane,
                     composer::ComposerStock &composers, page::LayoutSecrets layouts = {},
                     Conversions conversions = Conversions::here(), QObject *parent = nullptr);
    ~RecordingService() override;

    /// Finishes what a crash left, in the background: each one appears as stopped and then gets its final
    /// status. Once, before the first start(). Reads the folder at once.
    void recover();

    /// `done` gets the recording with status started once its file is not empty and its metadata are on disk.
    /// Errors: AlreadyRecorded, InvalidName, InvalidPath, DiskFull, PermissionDenied, Overloaded,
    /// StartTimedOut, PageFailed, MediaFailed. `session` stays until sessionGone().
    void start(const session::Session &session, const session::RecordingProperties &properties, Done done);
    /// `done` gets it ready or failed (stopped: recording_end.h). `reason` is a word of protocol 4.4. Errors:
    /// RecordingNotRunning, and RecordingStarting for one that had not begun, of which nothing stays.
    void stop(const QString &recordingId, const QString &reason, Done done);
    // These take effect at once; `done` gets the recording when its metadata is on disk. Errors:
    // RecordingNotRunning, and what is said with each.

    /// Pausing a paused one changes nothing.
    void setPaused(const QString &recordingId, bool paused, Done done);
    /// Marks the present moment, or an earlier one: `at_ms` counts as elapsed_ms() does. LimitReached when
    /// there are too many.
    void addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms, Done done);
    /// LayoutFixed when it has no grid.
    void setLayout(const QString &recordingId, session::RecordingLayout layout, Done done);

    /// Replaces the markers of a finished one (finished_markers.h). RecordingRunning for one that is not,
    /// RecordingNotFound, LimitReached, what the disk says, and MediaFailed when they are kept and its movie
    /// has not got them as chapters.
    void setMarkers(const QString &recordingId, std::vector<Marker> markers, Done done);

    // As last known: what others do to the folder is seen some seconds later.
    RecordingValues list() const;
    std::optional<RecordingInfo> find(const QString &id) const;
    QString folderOf(const QString &id) const;
    /// The finished file of one that is in the list; empty when there is none.
    QString fileOf(const QString &id) const;
    /// Running in this process: starting or started.
    bool isRunning(const QString &id) const;
    /// Ids of those that are not finished yet.
    QSet<QString> running() const;
    /// Those of a session that are not finished yet, the oldest first.
    std::vector<RecordingInfo> runningIn(const QString &sessionId) const;
    /// Removes the folder, of one that was stopped when it is finished; `done` is called when it is gone.
    /// Errors: RecordingRunning for one that is starting or started, RecordingNotFound, or Failed when the
    /// disk refuses.
    void remove(const QString &id, std::function<void(Result<void>)> done);
    /// The same, but `takeAway` does it, on a thread of the disk, and its errors are answered.
    void removeBy(const QString &id, std::function<Result<void>()> takeAway,
                  std::function<void(Result<void>)> done);
    /// A pending one is where it is kept now, in that folder and at that address: it is ready for clients,
    /// who are told with the reason of its end. Without effect on any other recording.
    void delivered(const QString &id, int64_t createdAt, const QString &folder, const QString &url);
    /// Asked before remove() takes away a recording that has a delivery: its copies go first. Null = none
    /// is. Outlives this, or is taken back.
    void setCopies(Copies *copies);
    /// Bytes written so far of a running one, as of the last second.
    int64_t currentSize(const QString &id) const;
    /// Milliseconds recorded so far, pauses left out.
    int64_t elapsed_ms(const QString &id) const;

    /// The model changed: streams joined, left, muted or changed size. Cheap when the session is not
    /// recorded.
    void sessionChanged(const session::Session &session);
    /// The program ends: recordings may be stopped as before, but what H.264 is not encoded again yet is left
    /// for the next start; those recordings stay stopped. A past that is not composed yet is kept as it is.
    void postponeEncoding();
    /// It is over; nothing is kept ready for it any more.
    void sessionGone(const QString &sessionId);

  Q_SIGNALS:
    /// Every change of status, in order, when it is on the disk; `reason` empty when there is none. Also when
    /// a pending one was delivered, with the reason of its end.
    void statusChanged(const ovation::recording::RecordingInfo &info, const QString &reason);
    /// A running one was paused, resumed, marked or given another layout, a finished one got other markers,
    /// or one was put into the folder by others.
    void changed(const ovation::recording::RecordingInfo &info);
    /// The archive of a stopped one is being written. Nothing came of it: it may be begun again.
    void archiveBegun(const ovation::recording::RecordingInfo &info,
                      const ovation::recording::GrowingArchive &archive);
    void archiveFailed(const QString &recordingId);
    /// Its folder is gone.
    void removed(const QString &recordingId);
    /// One is starting, or did not start and left nothing: nothing to be announced, but list() has changed.
    void listChanged();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::recording
