#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "config/settings.h"
#include "library/types.h"
#include "recording/recording_service.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace ovation::library {

/// Every recording of this machine: found by search, annotated, deleted and restored. The files are the
/// truth; what was read of them is in an index in the data folder, which is made again when it is lost.
/// Before the first find() nothing is read, and then in the background. Engine thread, which waits for
/// nothing here; answers come later, in the order of the calls of one kind. Errors have a sentence;
/// RecordingNotFound when there is no such recording.
///
/// An entry in the trash has an id of its own, ".trash/<id>-<ms>".
class Catalog final : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    struct Parts {
        const config::Settings &settings;
        const Clock &clock;
        recording::RecordingService *recordings; ///< null while recording is switched off
    };
    /// All parts outlive it.
    explicit Catalog(Parts parts);
    ~Catalog() override;

    void find(const Query &query, Answer<Page> done);
    /// As it is on the disk at this moment.
    void details(const QString &id, Answer<Details> done);
    void allTags(Answer<QStringList> done);

    // These are seen by the next find() after their answer.

    /// LimitReached when it is too much, see library/annotations.h; an entry in the trash has to be restored
    /// first.
    void annotate(const QString &id, const Annotations &annotations, Answer<void> done);
    /// RecordingRunning for what is not finished. Of several, all that can be are moved, and the first error
    /// is answered; so with the next two.
    void trash(const QStringList &ids, Answer<void> done);
    /// Takes the id in the trash, or the one that it had: the last one deleted is meant then.
    void restore(const QStringList &ids, Answer<void> done);
    /// For good, from the trash.
    void purge(const QStringList &ids, Answer<void> done);

    /// It was changed otherwise than here.
    void lookAt(const QString &id);

    enum class Removal { ToTrash, ForGood };
    /// By a rule, when the disk says that it is `expected` still, finished, and not kept; else Failed with
    /// what it is.
    void removeByRule(const Entry &expected, Removal how, Answer<void> done);
    /// When the removal of what was announced, ms since 1970, by a name of the caller's. Lost with the index.
    void announcements(std::function<void(std::map<QString, int64_t>)> done);
    void setAnnouncements(const std::map<QString, int64_t> &all);

    /// How long things stay in the trash.
    static constexpr int64_t TrashLimit_ms = 7LL * 24 * 3600 * 1000;

  Q_SIGNALS:
    /// Something is not as the last answer said. At most a few times a second.
    void changed();
    void annotated(const QString &id);
    /// It went for good, and is in that folder of where recordings are kept (recording::Delivery).
    void purged(const QString &id, const QString &folder);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::library
