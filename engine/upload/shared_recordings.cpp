#include "upload/shared_recordings.h"

#include "base/log.h"
#include "library/place.h"
#include "recording/own_data.h"
#include "upload/adoption.h"

#include <QJsonObject>

namespace ovation::upload {

/// What the store and the trash hold.
struct SharedRecordings::Found {
    storage::StoreResult<StoreListing> stored;
    QSet<QString> inTrash; ///< folders of the store
};

namespace {

/// Those in the trash are not on their way back.
QSet<QString> foldersInTrash(const QString &recordings) {
    QSet<QString> folders;
    for (const library::Place &place :
         library::placesInTrash(recordings).value_or(std::vector<library::Place>())) {
        const QJsonObject delivery = recording::readOwnData(place.ownData())
                                         .value(QLatin1String(recording::DeliveryMember))
                                         .toObject();
        folders.insert(delivery[QStringLiteral("folder")].toString());
    }
    return folders;
}

} // namespace

SharedRecordings::SharedRecordings(Parts parts)
    : d(std::move(parts)), m_place(d.store.url(QStringLiteral("-")).toString(QUrl::FullyEncoded).chopped(1)),
      m_relay(std::make_shared<Relay>(this)) {}

SharedRecordings::~SharedRecordings() {
    m_relay->detach();
    m_stop.request_stop();
}

void SharedRecordings::look() {
    m_thread.check();
    m_alarm = d.clock.alarm(Pause_ms, [this] { look(); });
    if (m_left > 0) // still at the last one
        return;
    m_left = 1;
    QSet<QString> known; // nothing: all of them are listed
    if (m_looks++ % WholeLookEvery != 0) {
        for (const auto &info : d.recordings.list()) {
            if (isInStore(*info))
                known.insert(info->delivery->folder);
        }
    }
    const auto answer = Relay::wrap(m_relay, [this](const std::shared_ptr<Found> &found) { listed(found); });
    m_work.post([&store = d.store, root = d.paths.root, stop = m_stop.get_token(), known, answer] {
        const storage::Transfer transfer{stop, {}, nullptr};
        const QSet<QString> inTrash = foldersInTrash(root);
        answer(std::make_shared<Found>(Found{known.isEmpty() ? listRecordings(store, transfer)
                                                             : listChanges(store, known + inTrash, transfer),
                                             inTrash}));
    });
}

void SharedRecordings::listed(const std::shared_ptr<Found> &found) {
    m_left = 0;
    if (!found->stored) {
        qCWarning(logRecording) << "recordings of others are not looked for:" << found->stored.error().message
                                << found->stored.error().advice;
        return;
    }
    QSet<QString> known;
    for (const auto &info : d.recordings.list()) {
        if (info->delivery)
            known.insert(info->delivery->folder);
    }
    // A look may come before the list has found what the one before took over.
    m_adopted.subtract(known).intersect(found->stored->folders);
    known += found->inTrash + m_adopted;
    const auto taken = Relay::wrap(
        m_relay, [this](const QString &folder, const QString &id) { adopted(folder, id, --m_left == 0); });
    const auto &recordings = found->stored->recordings;
    for (auto one = recordings.cbegin(); one != recordings.cend(); ++one) {
        if (known.contains(one.key()) || d.isQueued(one.key()))
            continue;
        ++m_left;
        m_work.post([&store = d.store, paths = d.paths, folder = one.key(), stored = one.value(),
                     stop = m_stop.get_token(), taken] {
            const auto id =
                adoptRecording(store, folder, stored, recording::RecordingStore(paths), {stop, {}, nullptr});
            if (!id && !stop.stop_requested())
                qCWarning(logRecording) << id.error().message;
            taken(folder, id ? *id : QString());
        });
    }
    removeVanished(found->stored->folders);
}

/// In another bucket than the one that is looked at it may be still.
bool SharedRecordings::isInStore(const recording::RecordingInfo &info) const {
    return info.delivery && info.delivery->isDone && !info.delivery->folder.isEmpty() &&
           info.delivery->url.startsWith(m_place);
}

void SharedRecordings::adopted(const QString &folder, const QString &id, bool isLast) {
    if (!id.isEmpty()) {
        m_adopted.insert(folder);
        qCInfo(logRecording) << "recording" << id << "is where recordings are kept, and was taken over";
    }
    if (isLast)
        (void)d.recordings.list(); // looks for what is new
}

void SharedRecordings::removeVanished(const QSet<QString> &folders) {
    for (const auto &info : d.recordings.list()) {
        if (!isInStore(*info) || folders.contains(info->delivery->folder) ||
            d.isQueued(info->delivery->folder) || !d.recordings.fileOf(info->id).isEmpty())
            continue;
        qCInfo(logRecording) << "recording" << info->id << "was deleted where recordings are kept";
        d.recordings.removeBy(
            info->id,
            [paths = d.paths, id = info->id] { return recording::RecordingStore(paths).remove(id); },
            [](const Result<void> &) {});
    }
}

} // namespace ovation::upload
