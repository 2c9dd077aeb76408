#include "library/catalog.h"

#include "base/log.h"
#include "library/annotations.h"
#include "library/catalog_work.h"
#include "library/trash.h"
#include "session/failures.h"

#include <QSet>
#include <QTimer>

namespace ovation::library {
namespace {

constexpr int64_t Upkeep_ms = 3600 * 1000; ///< between two looks at what is too old in the trash
constexpr int Collect_ms = 100;            ///< for which changes of others are collected

Error inTrash(const QString &id) {
    return {Errc::Failed, QStringLiteral("Recording '%1' is in the trash: restore it first").arg(id)};
}

bool isFinished(const Entry &entry) {
    return entry.status == recording::Status::Ready || entry.status == recording::Status::Failed;
}

/// What the jobs share. They may run on threads of others when the catalog is gone.
struct Disk {
    Disk(const config::Settings &settings, const Clock &theClock)
        : recordings(settings.recordingPath), publicUrl(settings.publicUrl()), clock(theClock) {}

    const QString recordings, publicUrl;
    const Clock &clock;
    FileMoves moves;
    Trash trash{recordings, moves};

    Seen look(const QString &key) const { return library::lookAt(recordings, publicUrl, key); }
    std::optional<Place> placeOf(const QString &key) const { return library::placeOf(recordings, key); }
    std::function<void(const QString &id, const QString &folder)> tellPurged;

    /// From the trash, and tells where else it is.
    Result<void> purge(const QString &key) {
        const Seen before = look(key);
        auto purged = trash.purge(key);
        const auto delivery = before.reading ? before.reading->details.info.delivery : std::nullopt;
        if (purged && delivery && delivery->isDone)
            tellPurged(before.reading->details.info.id, delivery->folder);
        return purged;
    }
    /// Answers with its key in the trash.
    Result<QString> toTrash(const QString &id) {
        const auto place = placeOf(id);
        if (!place)
            return session::recordingNotFound(id);
        return place->trashedAt > 0 ? Result<QString>(inTrash(id)) : trash.take(*place, clock.wall_ms());
    }
};

/// Ids that are asked for together, and what became of them.
struct Several {
    QStringList left;
    Result<void> result;
    Catalog::Answer<void> done;
};

using Outcome = CatalogWork::Outcome;

} // namespace

struct Catalog::Private {
    Private(Catalog &owner, Parts given)
        : parts(given), shared(std::make_shared<Disk>(given.settings, given.clock)), work(given.settings),
          relay(std::make_shared<Relay>(&owner)) {}

    const Parts parts;
    const std::shared_ptr<Disk> shared;
    CatalogWork work;
    const std::shared_ptr<Relay> relay;
    QSet<QString> changedByOthers;
    QTimer collect;
    std::unique_ptr<Alarm> upkeep;
    WorkerPool disk{"library disk", 1};

    /// Does it on the disk's thread; `done` is called when the index knows what it saw.
    void onDisk(std::function<Outcome(Disk &)> job, Answer<void> done) {
        const auto answer = Relay::wrap(relay, [this, done = std::move(done)](const Outcome &made) {
            work.take(made.seen, [done, result = made.result] { done(result); });
        });
        disk.post([on = shared, job = std::move(job), answer] { answer(job(*on)); });
    }
    void lookAtCollected();
    void trashNext(const std::shared_ptr<Several> &several);
    void takeAway(const QString &id, std::function<Result<void>()> how, Answer<void> done);
    void keepTrashSmall();
};

Catalog::Catalog(Parts parts) : d(std::make_unique<Private>(*this, parts)) {
    connect(&d->work, &CatalogWork::changed, this, &Catalog::changed);
    if (parts.recordings) {
        const auto changedInfo = [this](const recording::RecordingInfo &info) { lookAt(info.id); };
        connect(parts.recordings, &recording::RecordingService::statusChanged, this, changedInfo);
        connect(parts.recordings, &recording::RecordingService::changed, this, changedInfo);
        connect(parts.recordings, &recording::RecordingService::removed, this, &Catalog::lookAt);
    }
    d->collect.setSingleShot(true);
    connect(&d->collect, &QTimer::timeout, this, [this] { d->lookAtCollected(); });
    d->shared->tellPurged = Relay::wrap(
        d->relay, [this](const QString &id, const QString &folder) { Q_EMIT purged(id, folder); });
    // Before anything is moved.
    d->disk.post([on = d->shared] { on->trash.recover(); });
    d->keepTrashSmall();
}

Catalog::~Catalog() {
    d->relay->detach();
}

void Catalog::find(const Query &query, Answer<Page> done) {
    d->work.find(query, std::move(done));
}

void Catalog::allTags(Answer<QStringList> done) {
    d->work.allTags(std::move(done));
}

void Catalog::details(const QString &id, Answer<Details> done) {
    const auto answer = Relay::wrap(d->relay, std::move(done));
    d->disk.post([on = d->shared, id, answer] {
        Seen seen = on->look(id);
        answer(seen.reading ? Result<Details>(std::move(seen.reading->details))
                            : session::recordingNotFound(id));
    });
}

void Catalog::annotate(const QString &id, const Annotations &annotations, Answer<void> done) {
    auto tidy = tidied(annotations);
    if (!tidy)
        return done(tidy.error());
    const auto write = [id, tidy = *tidy](Disk &on) -> Outcome {
        const auto place = on.placeOf(id);
        if (!place)
            return {session::recordingNotFound(id), {on.look(id)}};
        if (place->trashedAt > 0)
            return {inTrash(id), {}};
        auto written = writeAnnotations(place->ownData(), tidy);
        return {written, {on.look(id)}};
    };
    d->onDisk(write, [this, id, done = std::move(done)](const Result<void> &written) {
        if (written)
            Q_EMIT annotated(id);
        done(written);
    });
}

void Catalog::trash(const QStringList &ids, Answer<void> done) {
    d->trashNext(std::make_shared<Several>(Several{ids, {}, std::move(done)}));
}

void Catalog::Private::trashNext(const std::shared_ptr<Several> &several) {
    if (several->left.isEmpty())
        return several->done(several->result);
    const QString id = several->left.takeFirst();
    const auto how = [on = shared, id]() -> Result<void> {
        const auto taken = on->toTrash(id);
        return taken ? Result<void>() : taken.error();
    };
    takeAway(id, how, [this, several](const Result<void> &result) {
        if (several->result && !result)
            several->result = result;
        trashNext(several);
    });
}

/// By the recording service where it knows the recording, so that its id is free with it at once.
void Catalog::Private::takeAway(const QString &id, std::function<Result<void>()> how, Answer<void> done) {
    const auto look = [this, id, done = std::move(done)](const Result<void> &result) {
        const auto lookAtBoth = [id, result](Disk &on) -> Outcome {
            Outcome made{result, {on.look(id)}};
            if (const QString key = on.trash.newestOf(id); !key.isEmpty())
                made.seen.push_back(on.look(key));
            return made;
        };
        onDisk(lookAtBoth, done);
    };
    const auto taken = Relay::wrap(relay, look);
    // Behind what is done on the disk's thread, above all the recovery of the trash.
    const auto take = Relay::wrap(relay, [this, id, how = std::move(how), taken] {
        if (parts.recordings && parts.recordings->find(id))
            parts.recordings->removeBy(id, how, taken);
        else
            disk.post([how, taken] { taken(how()); });
    });
    disk.post([take] { take(); });
}

void Catalog::restore(const QStringList &ids, Answer<void> done) {
    const auto restoreAll = [ids](Disk &on) -> Outcome {
        Outcome made;
        for (const QString &id : ids) {
            const QString key = slotOfKey(id) ? id : on.trash.newestOf(id);
            const auto restored = on.trash.restore(key);
            made.seen.push_back(on.look(key));
            if (restored)
                made.seen.push_back(on.look(*restored));
            else if (made.result)
                made.result = key.isEmpty() ? session::recordingNotFound(id) : restored.error();
        }
        return made;
    };
    d->onDisk(restoreAll, [this, done = std::move(done)](const Result<void> &result) {
        if (d->parts.recordings)
            (void)d->parts.recordings->list(); // looks for what is new
        done(result);
    });
}

void Catalog::purge(const QStringList &ids, Answer<void> done) {
    const auto purgeAll = [ids](Disk &on) -> Outcome {
        Outcome made;
        for (const QString &id : ids) {
            auto purged = on.purge(id);
            if (slotOfKey(id))
                made.seen.push_back(on.look(id));
            if (!purged && made.result)
                made.result = purged;
        }
        return made;
    };
    d->onDisk(purgeAll, std::move(done));
}

void Catalog::lookAt(const QString &id) {
    if (!d->work.isBegun())
        return; // all will be looked at
    d->changedByOthers.insert(id);
    if (!d->collect.isActive())
        d->collect.start(Collect_ms);
}

void Catalog::Private::lookAtCollected() {
    constexpr qsizetype MaxAtOnce = 200;
    QStringList ids;
    for (auto id = changedByOthers.begin(); id != changedByOthers.end() && ids.size() < MaxAtOnce;) {
        ids.append(*id);
        id = changedByOthers.erase(id);
    }
    const auto lookAtAll = [ids](Disk &on) -> Outcome {
        Outcome made;
        for (const QString &id : ids)
            made.seen.push_back(on.look(id));
        return made;
    };
    onDisk(lookAtAll, [this](const Result<void> &) {
        if (!changedByOthers.isEmpty() && !collect.isActive())
            collect.start(Collect_ms);
    });
}

void Catalog::removeByRule(const Entry &expected, Removal how, Answer<void> done) {
    const auto take = [on = d->shared, expected, how]() -> Result<void> {
        const Seen seen = on->look(expected.id);
        if (!seen.reading)
            return session::recordingNotFound(expected.id);
        const Entry &now = seen.reading->details.entry;
        if (now.annotations.keep || now.createdAt != expected.createdAt || !isFinished(now) ||
            !now.unreadable.isEmpty())
            return Error{Errc::Failed, QStringLiteral("Recording '%1' changed meanwhile").arg(expected.id)};
        const auto taken = on->toTrash(expected.id);
        if (!taken)
            return taken.error();
        return how == Removal::ForGood ? on->purge(*taken) : Result<void>();
    };
    d->takeAway(expected.id, take, std::move(done));
}

void Catalog::announcements(std::function<void(std::map<QString, int64_t>)> done) {
    d->work.announcements(std::move(done));
}

void Catalog::setAnnouncements(const std::map<QString, int64_t> &all) {
    d->work.setAnnouncements(all);
}

/// Whether a window is there or not.
void Catalog::Private::keepTrashSmall() {
    const auto purgeOld = [](Disk &on) -> Outcome {
        Outcome made;
        for (const QString &key : on.trash.olderThan(TrashLimit_ms, on.clock.wall_ms())) {
            const auto purged = on.purge(key);
            if (!purged)
                qCWarning(logRecording) << "trash:" << purged.error().message;
            made.seen.push_back(on.look(key));
        }
        return made;
    };
    onDisk(purgeOld, [](const Result<void> &) {});
    upkeep = parts.clock.alarm(Upkeep_ms, [this] { keepTrashSmall(); });
}

} // namespace ovation::library
