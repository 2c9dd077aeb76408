#include "recording/folder_scan.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace ovation;
using namespace ovation::recording;
using namespace Qt::StringLiterals;

namespace {

/// Metadata as OpenVidu 2.12 wrote them; `change` replaces or, with undefined, removes members.
QByteArray metadata(const QString &id, const QString &name, const QJsonObject &change = {},
                    const QStringList &without = {}) {
    QJsonObject json{{u"id"_s, id},
                     {u"object"_s, u"recording"_s},
                     {u"name"_s, name},
                     {u"outputMode"_s, u"COMPOSED"_s},
                     {u"recordingLayout"_s, u"BEST_FIT"_s},
                     {u"resolution"_s, u"1920x1080"_s},
                     {u"sessionId"_s, id},
                     {u"createdAt"_s, qint64(1580000000000)},
                     {u"size"_s, 5},
                     {u"duration"_s, 12.5},
                     {u"url"_s, QJsonValue::Null},
                     {u"hasAudio"_s, true},
                     {u"hasVideo"_s, true},
                     {u"status"_s, u"ready"_s}};
    for (auto it = change.begin(); it != change.end(); ++it)
        json[it.key()] = it.value();
    for (const QString &key : without)
        json.remove(key);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

/// What other servers left in the recording path.
class OldRecordingsTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<RecordingStore> m_store;

    void write(const QString &name, const QByteArray &content) const {
        const QString path = m_root->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    /// Path and content of everything, and when it was changed.
    QMap<QString, QByteArray> everything() const {
        QMap<QString, QByteArray> all;
        QDirIterator files(m_root->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all[file.fileName()] =
                    QFileInfo(file).lastModified().toString(Qt::ISODateWithMs).toLatin1() + file.readAll();
        }
        return all;
    }
    QStringList ids() const {
        QStringList found;
        for (const auto &one : FolderScan(*m_store).look().recordings)
            found << one.found.info.id;
        found.sort();
        return found;
    }

  private Q_SLOTS:
    void init() {
        m_root = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<RecordingStore>(RecordingPaths{m_root->path(), u"https://host/"_s});
    }

    void namesOfAnyCharactersAreListedAndHaveAnEncodedAddress() {
        write(u"S/.recording.S"_s, metadata(u"S"_s, u"Clase 3_10:30"_s));
        write(u"S/Clase 3_10:30.mp4"_s, "movie");
        write(u"Año 1/.recording.Año 1"_s, metadata(u"Año 1"_s, u"Año nuevo? 100%"_s));
        write(u"Año 1/Año nuevo? 100%.mp4"_s, "movie");
        QCOMPARE(ids(), QStringList({u"Año 1"_s, u"S"_s}));
        QCOMPARE(m_store->find(u"S"_s)->url, u"https://host/openvidu/recordings/S/Clase%203_10%3A30.mp4"_s);
        const auto other = m_store->find(u"Año 1"_s);
        QCOMPARE(other->url,
                 u"https://host/openvidu/recordings/A%C3%B1o%201/A%C3%B1o%20nuevo%3F%20100%25.mp4"_s);
        QCOMPARE(QUrl(other->url).path(), u"/openvidu/recordings/Año 1/Año nuevo? 100%.mp4"_s);
        QVERIFY(m_store->read(u"S"_s, false)->hasFile);
        for (const char16_t *id : {u"S", u"Año 1"})
            QVERIFY(m_store->remove(QString::fromUtf16(id)).ok());
        QVERIFY(everything().isEmpty());
    }

    void aTildeOfAnIdStaysAsItIs() {
        write(u"S~1/.recording.S~1"_s, metadata(u"S~1"_s, u"take"_s));
        QCOMPARE(m_store->find(u"S~1"_s)->url, u"https://host/openvidu/recordings/S~1/take.mp4"_s);
    }

    void whatOlderServersDidNotWriteIsFoundOut() {
        const QStringList no{u"outputMode"_s, u"recordingLayout"_s, u"resolution"_s};
        write(u"movie/.recording.movie"_s,
              metadata(u"movie"_s, u"movie"_s, {{u"status"_s, u"available"_s}}, no));
        write(u"movie/movie.mp4"_s, "movie");
        write(u"streams/.recording.streams"_s, metadata(u"streams"_s, u"streams"_s, {}, no));
        write(u"streams/streams.zip"_s, "archive");
        write(u"audio/.recording.audio"_s,
              metadata(u"audio"_s, u"audio"_s, {}, no + QStringList{u"hasVideo"_s}));
        write(u"audio/audio.webm"_s, "audio");
        QCOMPARE(ids(), QStringList({u"audio"_s, u"movie"_s, u"streams"_s}));
        QCOMPARE(m_store->find(u"movie"_s)->status, Status::Ready);
        QVERIFY(m_store->find(u"movie"_s)->url.endsWith(u"/movie/movie.mp4"_s));
        QVERIFY(m_store->find(u"streams"_s)->url.endsWith(u"/streams/streams.zip"_s));
        QVERIFY(m_store->find(u"audio"_s)->url.endsWith(u"/audio/audio.webm"_s));
        for (const QString &id : ids())
            QVERIFY2(m_store->read(id, false)->hasFile, qPrintable(id));
    }

    void theMediaNodeOfAProDeploymentIsKept() {
        write(u"S/.recording.S"_s, metadata(u"S"_s, u"S"_s, {{u"mediaNode"_s, u"media_i-1"_s}}));
        QCOMPARE(m_store->find(u"S"_s)->toJson()[u"mediaNode"_s].toString(), u"media_i-1"_s);
    }

    void recordingsOf18LieInThePathItself_data() {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("hasFile");
        QTest::addColumn<Status>("read");
        QTest::newRow("public") << u"available"_s << true << Status::Ready;
        QTest::newRow("not public") << u"stopped"_s << true << Status::Ready;
        QTest::newRow("killed") << u"started"_s << false << Status::Failed;
        QTest::newRow("failed") << u"failed"_s << false << Status::Failed;
    }
    void recordingsOf18LieInThePathItself() {
        QFETCH(QString, status);
        QFETCH(bool, hasFile);
        QFETCH(Status, read);
        const QStringList no{u"outputMode"_s, u"recordingLayout"_s, u"resolution"_s, u"object"_s};
        write(u".recording.OLD-1"_s, metadata(u"OLD-1"_s, u"OLD-1"_s, {{u"status"_s, status}}, no));
        if (hasFile)
            write(u"OLD-1.mp4"_s, "movie");
        write(u"OLD-1.info"_s, "{}");
        write(u"precious.mp4"_s, "of another program");
        QCOMPARE(ids(), QStringList{u"OLD-1"_s});
        const auto info = m_store->find(u"OLD-1"_s);
        QCOMPARE(info->status, read);
        QCOMPARE(info->toJson()[u"resolution"_s].toString(), u"1920x1080"_s);
        QCOMPARE(info->url, u"https://host/openvidu/recordings/OLD-1/OLD-1.mp4"_s);
        QCOMPARE(m_store->read(u"OLD-1"_s, true)->hasFile, hasFile);
        QCOMPARE(m_store->freeId(u"OLD-1"_s, {}), u"OLD-1~1"_s);
        QVERIFY(m_store->remove(u"OLD-1"_s).ok());
        QCOMPARE(everything().keys(), QStringList{m_root->filePath(u"precious.mp4"_s)});
        QVERIFY(QFileInfo(m_root->path()).isDir());
        QVERIFY(ids().isEmpty());
    }

    void readingChangesNothing() {
        write(u".recording.OLD"_s, metadata(u"OLD"_s, u"OLD"_s, {{u"status"_s, u"available"_s}}));
        write(u"OLD.mp4"_s, "movie");
        write(u"S/.recording.S"_s, metadata(u"S"_s, u"a b"_s, {{u"status"_s, u"stopped"_s}}));
        write(u"S/a b.mp4"_s, "movie");
        write(u"bad/.recording.bad"_s, "{");
        const auto before = everything();
        QCOMPARE(ids(), QStringList({u"OLD"_s, u"S"_s}));
        (void)m_store->find(u"OLD"_s);
        (void)m_store->read(u"bad"_s, false);
        m_store->removeUnbegun();
        QCOMPARE(everything(), before);
    }

    void whatIsDamagedIsNamedWithItsReason_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("cut") << QByteArray("{\"id\":\"S\",\"na") << u"unterminated string"_s;
        QTest::newRow("array") << QByteArray("[1]") << u"not a JSON object"_s;
        QTest::newRow("no session") << metadata(u"S"_s, u"S"_s, {}, {u"sessionId"_s})
                                    << u"'sessionId' is missing"_s;
        QTest::newRow("status") << metadata(u"S"_s, u"S"_s, {{u"status"_s, u"fine"_s}})
                                << u"'status' is not"_s;
        QTest::newRow("mode") << metadata(u"S"_s, u"S"_s, {{u"outputMode"_s, 3}}) << u"'outputMode' is not"_s;
        QTest::newRow("liar") << metadata(u"T"_s, u"T"_s) << u"the id of another, 'T'"_s;
        QTest::newRow("way out") << metadata(u"S"_s, u"../x"_s) << u"can't be a file name"_s;
        QTest::newRow("hidden") << metadata(u"S"_s, u".x"_s) << u"can't be a file name"_s;
        QTest::newRow("two lines") << metadata(u"S"_s, u"a\nb"_s) << u"can't be a file name"_s;
    }
    void whatIsDamagedIsNamedWithItsReason() {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        write(u"S/.recording.S"_s, content);
        write(u"good/.recording.good"_s, metadata(u"good"_s, u"good"_s));
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(u"\"S\".*damaged.*"_s + QRegularExpression::escape(reason)));
        QCOMPARE(ids(), QStringList{u"good"_s});
    }
};

QTEST_GUILESS_MAIN(OldRecordingsTest)
#include "test_old_recordings.moc"
