#pragma once

#include "base/result.h"
#include "library/file_moves.h"
#include "library/place.h"
#include "library/trash_slot.h"

#include <QString>
#include <QStringList>

namespace ovation::library {

/// `<recordings>/.trash`: what was deleted in the window, until it is restored or removed for good. On the
/// file system of the recordings, so nothing is copied; its name begins with a dot, so nothing takes it for a
/// recording, and ids are free again. Each thing has a slot (TrashSlot) that is filled under a hidden name
/// and then gets its own: what a crash left half moved, recover() moves back. Waits for the disk; one call at
/// a time. Errors: as FileMoves', and RecordingNotFound.
class Trash {
  public:
    /// `moves` outlives it.
    Trash(QString recordings, FileMoves &moves) : m_recordings(std::move(recordings)), m_moves(moves) {}

    /// Answers with its key from now on.
    Result<QString> take(const Place &place, int64_t now_ms);
    /// Moves it back and answers with its key, which is another one when its own is taken meanwhile: S~n, and
    /// then its metadata have that id.
    Result<QString> restore(const QString &key);
    /// Removes it for good.
    Result<void> purge(const QString &key);
    /// The key of what was deleted last under that id; empty when there is none.
    QString newestOf(const QString &id) const;
    /// Keys of what was there longer than `limit_ms`.
    QStringList olderThan(int64_t limit_ms, int64_t now_ms) const;
    /// Undoes moves that a crash interrupted, and continues removals.
    void recover();

  private:
    QString pathOf(const QString &slotName) const {
        return trashOf(m_recordings) + QLatin1Char('/') + slotName;
    }
    bool isTaken(const QString &id) const;
    /// Under its hidden name. InvalidName when it is in use.
    Result<void> makeSlot(const TrashSlot &slot);
    Result<void> moveParts(const QString &from, const QString &to, const QStringList &parts);
    Result<QString> restoreFolder(const Place &place);
    Result<QString> restoreFlat(const Place &place, const QString &slot);
    Result<QString> restoreLoose(const Place &place, const QString &slot);
    Result<QString> restoreRenamed(const Place &place, const QString &folder);
    Result<void> adapt(const Place &place, const QString &folder, const QString &newId);

    const QString m_recordings;
    FileMoves &m_moves;
};

} // namespace ovation::library
