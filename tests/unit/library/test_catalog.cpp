#include "../fake_clock.h"
#include "../loopback.h"
#include "recording_folder.h"

#include "composer/composer_stock.h"
#include "library/catalog.h"
#include "library/retention.h"
#include "library/trash_slot.h"

#include <QSignalSpy>

#include <optional>

using namespace ovation;
using namespace ovation::library;
using namespace Qt::StringLiterals;

namespace {

/// A catalog of a folder, beside the service that records into it.
struct Fixture {
    explicit Fixture(const RecordingFolder &folder, const config::RetentionRules &rules = {}) {
        QDir().mkpath(folder.root());
        settings.recordingPath = folder.root();
        settings.dataPath = folder.other(u"data"_s);
        settings.retention = rules;
        QDir().mkpath(settings.dataPath);
    }
    void withService() {
        service = std::make_unique<recording::RecordingService>(settings, clock, plane, composers);
    }
    void begin() {
        catalog = std::make_unique<Catalog>(Catalog::Parts{settings, clock, service.get()});
        retention = std::make_unique<Retention>(Retention::Parts{settings, clock, *catalog});
    }
    template <typename T, typename Call>
    Result<T> wait(Call call) {
        std::optional<Result<T>> answer;
        call([&answer](const Result<T> &given) { answer.emplace(given); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            return Error{Errc::Failed, u"no answer came"_s};
        return *answer;
    }
    Page find(const Query &query = {}) {
        const auto page = wait<Page>([&](const auto &done) { catalog->find(query, done); });
        return page ? *page : Page();
    }
    QStringList ids(const Query &query = {}) {
        QStringList ids;
        for (const auto &entry : find(query).entries)
            ids << entry->id;
        ids.sort();
        return ids;
    }
    QStringList trashed() {
        Query query;
        query.trashed = true;
        return ids(query);
    }
    void waitUntilComplete() { QTRY_VERIFY_WITH_TIMEOUT(find().complete, 20'000); }
    Result<void> trash(const QStringList &all) {
        return wait<void>([&](const auto &done) { catalog->trash(all, done); });
    }
    Result<void> restore(const QStringList &all) {
        return wait<void>([&](const auto &done) { catalog->restore(all, done); });
    }
    Result<void> annotate(const QString &id, const Annotations &annotations) {
        return wait<void>([&](const auto &done) { catalog->annotate(id, annotations, done); });
    }
    Result<Details> details(const QString &id) {
        return wait<Details>([&](const auto &done) { catalog->details(id, done); });
    }

    config::Settings settings;
    FakeClock clock;
    transport::MediaPlane plane{loopback()};
    composer::ComposerStock composers{plane, {}};
    std::unique_ptr<recording::RecordingService> service;
    std::unique_ptr<Catalog> catalog;
    std::unique_ptr<Retention> retention;
};

Query query(const QString &text) {
    Query query;
    query.text = text;
    return query;
}

} // namespace

class CatalogTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<RecordingFolder> m_folder;

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<RecordingFolder>(); }

    void everythingIsListedAndFound() {
        m_folder->keep(u"room"_s, {{u"name"_s, u"Weekly"_s}});
        m_folder->keepZip(u"Z"_s, {QJsonObject{{u"name"_s, u"str_A.webm"_s},
                                               {u"streamId"_s, u"str_A"_s},
                                               {u"clientData"_s, u"Ana"_s}}});
        m_folder->write(u"holiday/beach.mp4"_s, "movie");
        m_folder->write(u"room/.ovation.room"_s, "{\"markers\":[{\"time\":5,\"name\":\"Applause\"}]}");
        Fixture f(*m_folder);
        f.begin();
        f.waitUntilComplete();
        QCOMPARE(f.ids(), QStringList({u"Z"_s, u"holiday"_s, u"room"_s}));
        QCOMPARE(f.ids(query(u"ana"_s)), QStringList{u"Z"_s});
        QCOMPARE(f.ids(query(u"appl weekly"_s)), QStringList{u"room"_s});
        QCOMPARE(f.ids(query(u"2020-01-26"_s)), QStringList({u"Z"_s, u"room"_s}));
        const auto details = f.details(u"Z"_s);
        QVERIFY(details.ok());
        QCOMPARE(details->streams.size(), size_t(1));
        QCOMPARE(f.details(u"none"_s).error().code, Errc::RecordingNotFound);
    }

    void whatOthersDoIsSeen() {
        m_folder->keep(u"a"_s);
        Fixture f(*m_folder);
        f.withService();
        f.begin();
        f.waitUntilComplete();
        const QSignalSpy changed(f.catalog.get(), &Catalog::changed);
        m_folder->keep(u"b"_s);
        QVERIFY(QDir(m_folder->path(u"a"_s)).removeRecursively());
        QTRY_COMPARE_WITH_TIMEOUT(f.ids(), QStringList{u"b"_s}, 20'000);
        QTRY_VERIFY(!changed.isEmpty());
    }

    void annotationsAreFoundAtOnceAndSurviveTheIndexAndACopy() {
        m_folder->keep(u"a"_s);
        m_folder->keep(u"b"_s);
        {
            Fixture f(*m_folder);
            f.begin();
            f.waitUntilComplete();
            QVERIFY(
                f.annotate(u"a"_s, {{u" good  one "_s, u"good one"_s, u""_s}, u"the décor"_s, true}).ok());
            QCOMPARE(f.ids(query(u"decor"_s)), QStringList{u"a"_s});
            QCOMPARE(f.find(query(u"decor"_s)).entries.front()->annotations,
                     (Annotations{{u"good one"_s}, u"the décor"_s, true}));
            QCOMPARE(*f.wait<QStringList>([&](const auto &done) { f.catalog->allTags(done); }),
                     QStringList{u"good one"_s});
            QCOMPARE(f.annotate(u"none"_s, {}).error().code, Errc::RecordingNotFound);
            QCOMPARE(f.annotate(u"a"_s, {{QString(200, u'x')}, {}}).error().code, Errc::LimitReached);
            QCOMPARE(f.annotate(u"a"_s, {{}, QString(70'000, u'x')}).error().code, Errc::LimitReached);
        }
        QVERIFY(QFile::remove(m_folder->other(u"data/library.index"_s)));
        QVERIFY(QDir().rename(m_folder->root(), m_folder->other(u"copy"_s)));
        QVERIFY(QDir().rename(m_folder->other(u"copy"_s), m_folder->root()));
        Fixture f(*m_folder);
        f.begin();
        f.waitUntilComplete();
        QCOMPARE(f.ids(query(u"decor"_s)), QStringList{u"a"_s});
        QVERIFY(f.annotate(u"a"_s, {}).ok());
        QVERIFY(!QFile::exists(m_folder->path(u"a/.ovation.a"_s))); // as if it had never been
        QVERIFY(f.ids(query(u"decor"_s)).isEmpty());
    }

    void theTrashFreesTheIdAtOnceAndUndoBringsItBack() {
        m_folder->keep(u"room"_s);
        m_folder->keep(u"other"_s);
        Fixture f(*m_folder);
        f.withService();
        f.begin();
        f.waitUntilComplete();
        const QSignalSpy removed(f.service.get(), &recording::RecordingService::removed);
        QVERIFY(f.trash({u"room"_s}).ok());
        QCOMPARE(removed.size(), 1);
        QVERIFY(!f.service->find(u"room"_s));
        QCOMPARE(f.ids(), QStringList{u"other"_s});
        const QString key = u".trash/room-%1"_s.arg(FakeClock::Start_ms);
        QCOMPARE(f.trashed(), QStringList{key});
        QCOMPARE(f.details(key)->entry.name, u"room"_s);
        QVERIFY(f.details(key)->info.url.isEmpty());
        QVERIFY(!f.annotate(key, {{u"x"_s}, {}}).ok());
        QVERIFY(!f.trash({key}).ok());
        QVERIFY(f.restore({u"room"_s}).ok());
        QCOMPARE(f.ids(), QStringList({u"other"_s, u"room"_s}));
        QVERIFY(f.trashed().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(f.service->find(u"room"_s), 10'000);
        QCOMPARE(f.restore({u"room"_s}).error().code, Errc::RecordingNotFound);
    }

    void ofSeveralAllThatCanBeAreMoved() {
        m_folder->keep(u"a"_s);
        m_folder->write(u"loose.mp4"_s, "movie");
        Fixture f(*m_folder);
        f.withService();
        f.begin();
        f.waitUntilComplete();
        QCOMPARE(f.trash({u"a"_s, u"none"_s, u"loose.mp4"_s}).error().code, Errc::RecordingNotFound);
        QVERIFY(f.ids().isEmpty());
        const QStringList keys = f.trashed();
        QCOMPARE(keys.size(), 2);
        QVERIFY(f.wait<void>([&](const auto &done) { f.catalog->purge(keys, done); }).ok());
        QVERIFY(f.trashed().isEmpty());
        QVERIFY(m_folder->everything().isEmpty());
    }

    void afterSevenDaysTheTrashIsEmptied() {
        m_folder->keep(u"a"_s);
        Fixture f(*m_folder);
        f.begin();
        f.waitUntilComplete();
        QVERIFY(f.trash({u"a"_s}).ok());
        f.clock.advance(Catalog::TrashLimit_ms - 1000);
        QTest::qWait(50);
        QCOMPARE(f.trashed().size(), 1);
        f.clock.advance(2 * 3600'000); // the look at the first full hour can be a second too early
        QTRY_VERIFY(f.trashed().isEmpty());
    }

    void aRuleAnnouncesAndThenActsAndAsksTheDiskFirst() {
        const qint64 old = FakeClock::Start_ms - 90LL * 24 * 3600'000;
        for (const QString &id : {u"a"_s, u"b"_s, u"kept later"_s})
            m_folder->keep(id, {{u"createdAt"_s, old}});
        m_folder->keep(u"new"_s, {{u"createdAt"_s, FakeClock::Start_ms}});
        Fixture f(*m_folder, {.maxAge_days = 30});
        f.withService();
        f.begin();
        f.waitUntilComplete();
        QSignalSpy announced(f.retention.get(), &Retention::announced);
        f.clock.advance(Retention::Pause_ms);
        QTRY_COMPARE(announced.size(), 1);
        QStringList ids = announced[0][0].toStringList();
        ids.sort();
        QCOMPARE(ids, QStringList({u"a"_s, u"b"_s, u"kept later"_s}));
        QCOMPARE(announced[0][1].value<QList<qint64>>()[0], f.clock.wall_ms() + AgeNotice_ms);
        QCOMPARE(f.ids().size(), 4);
        // Others keep it, and the library has not seen that.
        m_folder->write(u"kept later/.ovation.kept later"_s, "{\"library\":{\"keep\":true}}");
        f.retention.reset(); // and a restart does not begin again
        f.retention = std::make_unique<Retention>(Retention::Parts{f.settings, f.clock, *f.catalog});
        f.clock.set(f.clock.wall_ms() + AgeNotice_ms);
        for (int i = 0; i < 200 && f.trashed().size() < 2; ++i) {
            f.clock.advance(Retention::Pause_ms);
            QTest::qWait(20);
        }
        QCOMPARE(f.ids(), QStringList({u"kept later"_s, u"new"_s}));
        QCOMPARE(f.trashed().size(), 2);
    }

    void whereTheDiskNeedsRoomItIsReallyFreed() {
        for (int i = 1; i <= 3; ++i)
            m_folder->keep(u"room~%1"_s.arg(i), {{u"createdAt"_s, i}, {u"size"_s, 1'000'000'000}});
        m_folder->keep(u"deleted"_s, {{u"size"_s, 1'000'000'000}});
        Fixture f(*m_folder, {.maxSize_bytes = 2'000'000'000});
        f.begin();
        f.waitUntilComplete();
        QVERIFY(f.trash({u"deleted"_s}).ok());
        for (int i = 0; i < 200 && f.ids().size() > 2; ++i) {
            f.clock.advance(Retention::Pause_ms);
            QTest::qWait(20);
        }
        QCOMPARE(f.ids(), QStringList({u"room~2"_s, u"room~3"_s}));
        QVERIFY(f.trashed().isEmpty());
        QVERIFY(
            QDir(trashOf(m_folder->root())).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void theFolderMayGoAndComeBackAndTheProgramMayEndAtAnyTime() {
        for (int i = 0; i < 300; ++i)
            m_folder->keep(u"room~%1"_s.arg(i));
        for (int wait_ms = 0; wait_ms < 60; wait_ms += 5) {
            Fixture f(*m_folder);
            f.begin();
            f.catalog->find({}, [](const Result<Page> &) { QFAIL("it was gone"); });
            f.catalog->trash({u"room~1"_s}, [](const Result<void> &) {});
            f.catalog.reset();
            QTest::qWait(wait_ms);
        }
        Fixture f(*m_folder);
        f.begin();
        f.waitUntilComplete();
        QCOMPARE(f.ids().size() + f.trashed().size(), 300);
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "test_catalog.moc"
