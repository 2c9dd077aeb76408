#include "recording_folder.h"

#include "library/annotations.h"
#include "library/library_scan.h"

#include <sys/stat.h>

using namespace ovation;
using namespace ovation::library;
using namespace Qt::StringLiterals;

/// What other servers and programs left is read as it is.
class ForeignFoldersTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<RecordingFolder> m_folder;

    QStringList listed() const {
        LibraryScan scan(m_folder->root(), {});
        QStringList keys;
        for (bool isLast = false; !isLast;) {
            const auto turn = scan.next();
            for (const Seen &seen : turn.seen) {
                if (seen.reading)
                    keys << seen.key;
            }
            isLast = turn.isLast;
        }
        keys.sort();
        return keys;
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<RecordingFolder>(); }

    void oldMetadataAreUnderstood() {
        m_folder->keep(u"S-1"_s, {{u"status"_s, u"available"_s},
                                  {u"name"_s, u"Clase 3_10:30"_s},
                                  {u"duration"_s, u"90.5"_s},
                                  {u"size"_s, u"1234"_s},
                                  {u"outputMode"_s, QJsonValue::Undefined},
                                  {u"aMemberOfALaterTime"_s, 7}});
        const auto entry = m_folder->entry(u"S-1"_s);
        QVERIFY(entry);
        QCOMPARE(entry->status, recording::Status::Ready);
        QCOMPARE(entry->mode, session::OutputMode::Composed);
        QCOMPARE(entry->duration, 90.5);
        QCOMPARE(entry->size, int64_t(1234));
        QCOMPARE(entry->file, m_folder->path(u"S-1/Clase 3_10:30.mp4"_s));
        QVERIFY(entry->unreadable.isEmpty() && entry->problem.isEmpty());
        QCOMPARE(m_folder->look(u"S-1"_s).reading->details.info.url,
                 u"https://host/openvidu/recordings/S-1/Clase%203_10%3A30.mp4"_s);
    }

    void aMovieWithoutMetadataIsListed() {
        m_folder->write(u"holiday/beach.mp4"_s, "movie");
        m_folder->write(u"streams/all.zip"_s, "no archive");
        m_folder->write(u"lecture.webm"_s, "loose");
        m_folder->write(u"documents/letter.txt"_s, "not ours");
        QVERIFY(QDir().mkpath(m_folder->path(u"empty"_s)));
        QCOMPARE(listed(), QStringList({u"holiday"_s, u"lecture.webm"_s, u"streams"_s}));
        const auto entry = m_folder->entry(u"holiday"_s);
        QCOMPARE(entry->name, u"beach"_s);
        QCOMPARE(entry->size, int64_t(5));
        QVERIFY(entry->createdAt > 0);
        QVERIFY2(entry->unreadable.contains(u"no metadata"_s), qPrintable(entry->unreadable));
        QCOMPARE(m_folder->entry(u"lecture.webm"_s)->file, m_folder->path(u"lecture.webm"_s));
        const auto streams = m_folder->entry(u"streams"_s);
        QCOMPARE(streams->mode, session::OutputMode::Individual);
        QVERIFY2(streams->problem.contains(u"ZIP"_s), qPrintable(streams->problem));
    }

    void ofSeveralMoviesTheLargestIsPlayedAndTheOthersAreNamed() {
        m_folder->write(u"both/small.mp4"_s, "m");
        m_folder->write(u"both/large.mp4"_s, "movie");
        const auto entry = m_folder->entry(u"both"_s);
        QCOMPARE(QFileInfo(entry->file).fileName(), u"large.mp4"_s);
        QVERIFY2(entry->unreadable.contains(u"small.mp4"_s), qPrintable(entry->unreadable));
    }

    void ofThousandsOfMoviesSomeAreLookedAt() {
        for (int i = 0; i < MaxMediaNamed + 5; ++i)
            m_folder->write(u"many/%1.mp4"_s.arg(i), "m");
        QCOMPARE(mediaIn(m_folder->path(u"many"_s)).size(), MaxMediaNamed);
        const auto entry = m_folder->entry(u"many"_s);
        QVERIFY(!entry->file.isEmpty());
        QVERIFY2(entry->unreadable.size() < 1000, qPrintable(entry->unreadable));
    }

    void whatIsDamagedIsNamedWithItsReason_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("cut") << QByteArray("{\"id\":\"S\",\"na") << u"unterminated string"_s;
        QTest::newRow("array") << QByteArray("[1]") << u"not a JSON object"_s;
        QTest::newRow("status") << QByteArray(
                                       "{\"id\":\"S\",\"name\":\"a\",\"sessionId\":\"b\",\"status\":\"x\"}")
                                << u"'status'"_s;
        QTest::newRow("way out")
            << QByteArray("{\"id\":\"S\",\"name\":\"../x\",\"sessionId\":\"b\",\"status\":\"ready\"}")
            << u"can't be a file name"_s;
    }
    void whatIsDamagedIsNamedWithItsReason() {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        m_folder->write(u"S/.recording.S"_s, content);
        auto entry = m_folder->entry(u"S"_s);
        QVERIFY(entry && entry->file.isEmpty());
        QVERIFY2(entry->unreadable.contains(reason), qPrintable(entry->unreadable));
        m_folder->write(u"S/a.mp4"_s, "movie");
        entry = m_folder->entry(u"S"_s);
        QCOMPARE(QFileInfo(entry->file).fileName(), u"a.mp4"_s);
        QVERIFY2(entry->unreadable.contains(reason), qPrintable(entry->unreadable));
    }

    void metadataWithoutTheirFileSayWhichIsMissing() {
        m_folder->keepMetadata(u"S"_s, {{u"name"_s, u"take"_s}});
        const auto entry = m_folder->entry(u"S"_s);
        QVERIFY(entry->file.isEmpty());
        QCOMPARE(entry->health, Health::Failed);
        QVERIFY2(entry->problem.contains(u"take.mp4"_s), qPrintable(entry->problem));
    }

    void recordingsOf18AreListedOnce() {
        m_folder->write(
            u".recording.OLD"_s,
            QJsonDocument(RecordingFolder::metadata(u"OLD"_s, {{u"status"_s, u"stopped"_s}})).toJson());
        m_folder->write(u"OLD.mp4"_s, "movie");
        QCOMPARE(listed(), QStringList{u"OLD"_s});
        QCOMPARE(m_folder->entry(u"OLD"_s)->status, recording::Status::Ready);
        QCOMPARE(m_folder->entry(u"OLD"_s)->file, m_folder->path(u"OLD.mp4"_s));
    }

    void aCopyOfAFolderUnderAnotherNameIsRead() {
        m_folder->keep(u"S"_s);
        QVERIFY(writeAnnotations(m_folder->path(u"S/.ovation.S"_s), {{u"mine"_s}, {}, true}).ok());
        QVERIFY(QDir().rename(m_folder->path(u"S"_s), m_folder->path(u"copy"_s)));
        const auto entry = m_folder->entry(u"copy"_s);
        QVERIFY(entry && entry->unreadable.isEmpty());
        QCOMPARE(entry->id, u"copy"_s);
        QCOMPARE(entry->file, m_folder->path(u"copy/S.mp4"_s));
        QCOMPARE(entry->annotations, (Annotations{{u"mine"_s}, {}, true}));
    }

    void participantsAreThoseOfTheZip() {
        m_folder->keepZip(u"S"_s, {QJsonObject{{u"name"_s, u"str_B.webm"_s},
                                               {u"streamId"_s, u"str_B"_s},
                                               {u"connectionId"_s, u"con_B"_s},
                                               {u"clientData"_s, u"{\"clientData\":\"Ben\"}"_s},
                                               {u"startTimeOffset"_s, 900},
                                               {u"endTimeOffset"_s, 9000}},
                                   QJsonObject{{u"name"_s, u"str_A.webm"_s},
                                               {u"streamId"_s, u"str_A"_s},
                                               {u"connectionId"_s, u"con_A"_s},
                                               {u"clientData"_s, u"Ana"_s},
                                               {u"startTimeOffset"_s, -20},
                                               {u"endTimeOffset"_s, 5000}}});
        const auto seen = m_folder->look(u"S"_s);
        QCOMPARE(seen.reading->details.entry.participants, QStringList({u"Ana"_s, u"Ben"_s}));
        QCOMPARE(seen.reading->details.files, QStringList({u"str_A.webm"_s, u"str_B.webm"_s, u"S.json"_s}));
        const Presence &first = seen.reading->details.streams.front();
        QCOMPARE(first.start_ms, int64_t(0));
        QCOMPARE(first.end_ms, int64_t(5020)); // moved with its beginning, which is before the recording
        QVERIFY(seen.reading->words.contains(u"Ben"_s) && seen.reading->words.contains(u"2020-01-26"_s));
    }

    void oneRecordingTakesNoMoreThanItsShareOfTheIndex() {
        QJsonArray files;
        for (int i = 0; i < 300; ++i)
            files.append(QJsonObject{{u"name"_s, u"str_%1.webm"_s.arg(i)},
                                     {u"clientData"_s, QString::number(i) + QString(5000, u'x')},
                                     {u"serverData"_s, QString(5000, u'y')}});
        m_folder->keepZip(u"S"_s, files);
        const auto seen = m_folder->look(u"S"_s);
        QCOMPARE(seen.reading->details.streams.size(), size_t(301));
        QCOMPARE(seen.reading->details.entry.participants.size(), MaxNames);
        QCOMPARE(seen.reading->words.size(), MaxWords_chars);
    }

    void aZipWhoseEndIsWrongIsReadAndSaysSo() {
        m_folder->keepZip(u"S"_s, {});
        QByteArray zip = m_folder->read(u"S/S.zip"_s);
        const qsizetype end = zip.lastIndexOf(QByteArrayLiteral("PK\x05\x06"));
        zip[end + 10] = zip[end + 11] = '\xff';
        m_folder->write(u"S/S.zip"_s, zip);
        const auto entry = m_folder->entry(u"S"_s);
        QCOMPARE(entry->health, Health::Remarkable);
        QVERIFY(!entry->problem.isEmpty());
    }

    void aZipThatIsRefusedIsListedWithTheReason() {
        m_folder->keepZip(u"S"_s, {QJsonObject{{u"name"_s, u"../out.webm"_s}}});
        const auto entry = m_folder->entry(u"S"_s);
        QCOMPARE(entry->health, Health::Failed);
        QVERIFY2(entry->problem.contains(u"../out.webm"_s), qPrintable(entry->problem));
    }

    void pipesLinksAndHostileNamesDoNoHarm() {
        QVERIFY(QDir().mkpath(m_folder->path(u"pipe"_s)));
        QCOMPARE(::mkfifo(qPrintable(m_folder->path(u"pipe/.recording.pipe"_s)), 0600), 0);
        QCOMPARE(::mkfifo(qPrintable(m_folder->path(u"pipe/a.mp4"_s)), 0600), 0);
        QCOMPARE(::mkfifo(qPrintable(m_folder->path(u"b.mp4"_s)), 0600), 0);
        QVERIFY(QFile::link(m_folder->path(u"round"_s), m_folder->path(u"round"_s)));
        m_folder->write(u"line\nbreak/a.mp4"_s, "movie");
        m_folder->keep(u"good"_s);
        m_folder->write(u"good/.ovation.good"_s, "{\"library\":{\"tags\":7,\"notes\":[],\"keep\":\"x\"}}");
        QCOMPARE(listed(), QStringList{u"good"_s});
        QCOMPARE(m_folder->entry(u"good"_s)->annotations, Annotations());
        for (const QString &key :
             {u""_s, u"."_s, u".."_s, u"../x"_s, u"/etc"_s, u".trash/../good"_s, u".trash/x"_s})
            QVERIFY2(!m_folder->entry(key), qPrintable(key));
    }

    void readingChangesNothing() {
        m_folder->keep(u"S"_s);
        m_folder->keepZip(u"Z"_s, {});
        m_folder->write(u"holiday/beach.mp4"_s, "movie");
        m_folder->write(u"bad/.recording.bad"_s, "{");
        const auto before = m_folder->everything();
        QCOMPARE(listed().size(), 4);
        QCOMPARE(m_folder->everything(), before);
    }

    void onlyWhatChangedIsReadAgain() {
        m_folder->keep(u"a"_s);
        m_folder->keep(u"b"_s);
        LibraryScan scan(m_folder->root(), {});
        const auto look = [&scan] {
            QStringList keys;
            for (bool isLast = false; !isLast;) {
                const auto turn = scan.next();
                for (const Seen &seen : turn.seen)
                    keys << seen.key;
                isLast = turn.isLast;
            }
            keys.sort();
            return keys;
        };
        QCOMPARE(look(), QStringList({u"a"_s, u"b"_s}));
        QTest::qWait(2100); // until then a stamp may stand for two changes
        QCOMPARE(look(), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(look(), QStringList());
        QVERIFY(writeAnnotations(m_folder->path(u"b/.ovation.b"_s), {{}, u"note"_s}).ok());
        QCOMPARE(look(), QStringList{u"b"_s});
    }
};

QTEST_GUILESS_MAIN(ForeignFoldersTest)
#include "test_foreign_folders.moc"
