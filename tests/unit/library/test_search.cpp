#include "library/entry_bytes.h"
#include "library/shelf.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace ovation::library;
using namespace Qt::StringLiterals;

/// The index, and what is found with it.
class SearchTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(u"library.index"_s); }
    Shelf shelf() const { return Shelf(path(), u"/recordings"_s); }

    static Seen seen(const Entry &entry, const QString &words = {}) {
        Seen one{entry.id, Reading(), QByteArrayLiteral("stamp"), 1};
        one.reading->details.entry = entry;
        one.reading->words = words;
        return one;
    }
    static Entry example(const QString &id, const QString &name = {}) {
        Entry entry;
        entry.id = id;
        entry.name = name;
        entry.sessionId = u"session of "_s + id;
        entry.mode = session::OutputMode::Individual;
        entry.createdAt = 1'580'000'000'000;
        entry.size = 5'000'000'000;
        entry.duration = 2.5;
        entry.hasAudio = false;
        entry.resolution = u"640x480"_s;
        entry.file = u"/recordings/"_s + id;
        entry.thumbnail = u"/thumbnail"_s;
        entry.participants = {u"Ana"_s, u"Ben"_s};
        entry.markers = 3;
        entry.health = Health::Remarkable;
        entry.problem = u"The video is black"_s;
        entry.annotations = {{u"tag"_s}, u"notes"_s, true};
        entry.trashedAt = 0;
        entry.unreadable = u"why"_s;
        return entry;
    }
    static QStringList idsOf(const Page &page) {
        QStringList ids;
        for (const auto &entry : page.entries)
            ids << entry->id;
        return ids;
    }
    static QStringList sorted(QStringList ids) {
        ids.sort();
        return ids;
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void wordsAreFoundByTheirBeginnings_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const QStringList both{u"a"_s, u"b"_s};
        QTest::newRow("nothing") << u""_s << both;
        QTest::newRow("spaces") << u"   "_s << both;
        QTest::newRow("word") << u"weekly"_s << both;
        QTest::newRow("beginning") << u"week"_s << both;
        QTest::newRow("one letter") << u"w"_s << both;
        QTest::newRow("middle") << u"eekly"_s << QStringList();
        QTest::newRow("case") << u"WEEKLY"_s << both;
        QTest::newRow("accents away") << u"jose"_s << QStringList{u"a"_s};
        QTest::newRow("accents") << u"José"_s << QStringList{u"a"_s};
        QTest::newRow("several words") << u"week jos"_s << QStringList{u"a"_s};
        QTest::newRow("words of two") << u"jose ben"_s << QStringList();
        QTest::newRow("with hyphens") << u"2020-01"_s << QStringList{u"a"_s};
        QTest::newRow("another script") << u"会"_s << QStringList{u"b"_s};
        QTest::newRow("quotes") << u"\"week\" \"\""_s << both;
        QTest::newRow("operators") << u"weekly AND NOT jose*"_s << QStringList();
        QTest::newRow("columns") << u"text:weekly"_s << QStringList();
        QTest::newRow("brackets") << u"(weekly)"_s << both;
        QTest::newRow("marks alone") << u"*** - ( \" ~"_s << both;
        QTest::newRow("an emoji alone") << u"\U0001F600"_s << both;
    }
    void wordsAreFoundByTheirBeginnings() {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        Shelf all = shelf();
        all.take({seen(example(u"a"_s), u"Weekly meeting\nJosé 2020-01-26"_s),
                  seen(example(u"b"_s), u"weekly\nBen 会議 \U0001F600"_s)});
        Query query;
        query.text = text;
        QCOMPARE(sorted(idsOf(all.find(query))), found);
    }

    void whatTheIndexKeptIsThereAfterARestart() {
        const Entry kept = example(u"a"_s, u"Ä name"_s);
        {
            Shelf first = shelf();
            first.take({seen(kept, u"word"_s), seen(example(u"b"_s))});
            first.take({{u"b"_s, std::nullopt, {}, 2}});
            QVERIFY(first.setComplete());
            first.setAnnouncements({{u"age 1 a"_s, 42}});
        }
        Shelf second = shelf();
        QVERIFY(second.find({}).entries.empty()); // until it is loaded
        const auto stamps = second.load();
        QCOMPARE(stamps, (QHash<QString, QByteArray>{{u"a"_s, "stamp"}}));
        Query query;
        query.text = u"word"_s;
        const Page page = second.find(query);
        QVERIFY(page.complete);
        QCOMPARE(page.total, 1);
        QCOMPARE(idsOf(page), QStringList{u"a"_s});
        const Entry &entry = *page.entries.front();
        QCOMPARE(entry.name, kept.name);
        QCOMPARE(entry.sessionId, kept.sessionId);
        QCOMPARE(entry.mode, kept.mode);
        QCOMPARE(entry.status, kept.status);
        QCOMPARE(entry.createdAt, kept.createdAt);
        QCOMPARE(entry.size, kept.size);
        QCOMPARE(entry.duration, kept.duration);
        QVERIFY(!entry.hasAudio && entry.hasVideo);
        QCOMPARE(entry.resolution, kept.resolution);
        QCOMPARE(entry.file, kept.file);
        QCOMPARE(entry.thumbnail, kept.thumbnail);
        QCOMPARE(entry.participants, kept.participants);
        QCOMPARE(entry.markers, kept.markers);
        QCOMPARE(entry.health, kept.health);
        QCOMPARE(entry.problem, kept.problem);
        QCOMPARE(entry.annotations, kept.annotations);
        QCOMPARE(entry.unreadable, kept.unreadable);
        QCOMPARE(second.announcements(), (std::map<QString, int64_t>{{u"age 1 a"_s, 42}}));
    }

    void aDamagedEntryIsNoEntry() {
        const QByteArray whole = toBytes(example(u"a"_s, u"name"_s));
        QVERIFY(entryFromBytes(whole));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!entryFromBytes(whole.left(size)));
        QVERIFY(!entryFromBytes(whole + '\0'));
        for (qsizetype at = 0; at < whole.size(); ++at) { // lists and texts of any length
            QByteArray damaged = whole;
            damaged[at] = '\x7f';
            (void)entryFromBytes(damaged);
        }
    }

    void filtersLeaveOutWhatIsNotWanted() {
        Shelf all = shelf();
        Entry movie = example(u"movie"_s), stream = example(u"stream"_s), deleted = example(u".trash/x-1"_s);
        movie.mode = session::OutputMode::Composed;
        movie.createdAt = 2000;
        movie.duration = 60;
        movie.health = Health::Good;
        movie.annotations = {{u"a"_s, u"b"_s}, {}, true};
        stream.createdAt = 1000;
        stream.duration = 10;
        stream.status = recording::Status::Failed;
        stream.annotations = {{u"b"_s}, {}, false};
        deleted.trashedAt = 1;
        all.take({seen(movie), seen(stream), seen(deleted)});
        const auto found = [&all](const auto &change) {
            Query query;
            change(query);
            return idsOf(all.find(query));
        };
        const QStringList onlyMovie{u"movie"_s}, onlyStream{u"stream"_s};
        QCOMPARE(found([](Query &) {}), onlyMovie + onlyStream);
        QCOMPARE(found([](Query &q) { q.modes = {session::OutputMode::Composed}; }), onlyMovie);
        QCOMPARE(found([](Query &q) { q.statuses = {recording::Status::Failed}; }), onlyStream);
        QCOMPARE(found([](Query &q) { q.health = {Health::Good, Health::Unknown}; }), onlyMovie);
        QCOMPARE(found([](Query &q) { q.tags = {u"b"_s}; }).size(), 2);
        QCOMPARE(found([](Query &q) { q.tags = {u"b"_s, u"a"_s}; }), onlyMovie);
        QCOMPARE(found([](Query &q) { q.from = 2000; }), onlyMovie);
        QCOMPARE(found([](Query &q) { q.to = 2000; }), onlyStream);
        QCOMPARE(found([](Query &q) { q.minDuration = 60; }), onlyMovie);
        QCOMPARE(found([](Query &q) { q.maxDuration = 59.9; }), onlyStream);
        QCOMPARE(found([](Query &q) { q.keptOnly = true; }), onlyMovie);
        QCOMPARE(found([](Query &q) { q.trashed = true; }), QStringList{u".trash/x-1"_s});
        QCOMPARE(all.find({}).total, 2);
        QCOMPARE(all.allTags(), QStringList({u"a"_s, u"b"_s}));
    }

    void ordersAreThoseOfAPerson() {
        Shelf all = shelf();
        std::vector<Seen> some;
        int n = 0;
        for (const char16_t *name : {u"take 10", u"Take 2", u"äpfel", u"Zebra"}) {
            Entry entry = example(QString::number(++n), QString::fromUtf16(name));
            entry.createdAt = n;
            entry.size = 100 - n;
            entry.duration = n % 2;
            some.push_back(seen(entry));
        }
        all.take(some);
        const auto ids = [&all](Query::Sort sort, bool descending) {
            Query query;
            query.sort = sort;
            query.descending = descending;
            return idsOf(all.find(query)).join(u' ');
        };
        QCOMPARE(ids(Query::Sort::Created, true), u"4 3 2 1"_s);
        QCOMPARE(ids(Query::Sort::Created, false), u"1 2 3 4"_s);
        QCOMPARE(ids(Query::Sort::Name, false), u"3 2 1 4"_s);
        QCOMPARE(ids(Query::Sort::Name, true), u"4 1 2 3"_s);
        QCOMPARE(ids(Query::Sort::Size, false), u"4 3 2 1"_s);
        QCOMPARE(ids(Query::Sort::Duration, true), u"3 1 4 2"_s); // among equals the newer one first
        QCOMPARE(ids(Query::Sort::Duration, false), u"4 2 3 1"_s);
    }

    void whatWasSeenEarlierDoesNotReplaceWhatWasSeenLater() {
        Shelf all = shelf();
        Seen later = seen(example(u"a"_s, u"new"_s)), earlier = seen(example(u"a"_s, u"old"_s));
        later.at_ns = 20;
        earlier.at_ns = 10;
        QVERIFY(all.take({later}).changed);
        QVERIFY(!all.take({earlier}).changed);
        QVERIFY(!all.take({{u"a"_s, std::nullopt, {}, 10}}).changed);
        QVERIFY(!all.keepOnly({}, 15).changed);
        QCOMPARE(all.find({}).entries.front()->name, u"new"_s);
        later.at_ns = 30; // as it was
        QVERIFY(!all.take({later}).changed);
        QVERIFY(all.keepOnly({}, 40).changed);
        QVERIFY(all.find({}).entries.empty());
    }

    void anIndexThatIsNotUnderstoodIsMadeAgain_data() {
        QTest::addColumn<QByteArray>("content");
        QByteArray damaged(8192, 'x');
        QTest::newRow("text") << damaged;
        damaged.replace(0, 16, QByteArrayLiteral("SQLite format 3\0"));
        QTest::newRow("begins like one") << damaged;
        QTest::newRow("another version") << QByteArrayLiteral("PRAGMA user_version = 99");
        QTest::newRow("of another program") << QByteArrayLiteral("PRAGMA application_id = 1");
        QTest::newRow("a table is missing") << QByteArrayLiteral("DROP TABLE words");
        QTest::newRow("an entry is damaged") << QByteArrayLiteral("UPDATE entries SET entry = x'00ff'");
        QTest::newRow("about another folder")
            << QByteArrayLiteral("UPDATE about SET value = '/elsewhere' WHERE member = 'recordings'");
    }
    void anIndexThatIsNotUnderstoodIsMadeAgain() {
        QFETCH(QByteArray, content);
        const auto addOne = [](Shelf &all) { return all.take({seen(example(u"a"_s), u"word"_s)}); };
        {
            Shelf first = shelf();
            addOne(first);
            first.setComplete();
        }
        if (content.size() > 1000) {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        } else {
            auto database = SqliteDatabase::open(path());
            QVERIFY(database.ok() && database->run(content.constData()).ok());
        }
        Shelf second = shelf();
        (void)second.load();
        Query query;
        query.text = u"word"_s;
        addOne(second);
        addOne(second); // what was lost only now is taken again
        QCOMPARE(idsOf(second.find(query)), QStringList{u"a"_s});
        QVERIFY(!second.find({}).complete);
        QVERIFY(QFile::exists(path() + u".old"_s));
    }

    void whereNoIndexCanBeKeptItIsInMemory_data() {
        QTest::addColumn<bool>("inUse");
        QTest::newRow("by another program") << true;
        QTest::newRow("no folder") << false;
    }
    void whereNoIndexCanBeKeptItIsInMemory() {
        QFETCH(bool, inUse);
        std::optional<Shelf> other;
        if (inUse)
            other.emplace(path(), u"/recordings"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"can't be kept"_s));
        Shelf all(inUse ? path() : m_folder->filePath(u"nowhere/library.index"_s), u"/recordings"_s);
        all.take({seen(example(u"a"_s), u"word"_s)});
        Query query;
        query.text = u"word"_s;
        QCOMPARE(idsOf(all.find(query)), QStringList{u"a"_s});
        QVERIFY(!QFile::exists(path() + u".old"_s));
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "test_search.moc"
