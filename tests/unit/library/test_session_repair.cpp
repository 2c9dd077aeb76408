#include "archive_files.h"
#include "zip_builder.h"

#include "library/session_repair.h"

#include <QTest>

#include <cstring>

using namespace ovation;
using namespace ovation::library;

namespace {

/// Files in memory.
class Files final : public EntryStore {
  public:
    using List = std::vector<std::pair<const char *, QByteArray>>;
    Files(List files) {
        for (const auto &[name, content] : files) {
            m_entries.push_back({QString::fromUtf8(name), content.size(), false});
            m_contents.push_back(content);
        }
    }
    const std::vector<ArchiveEntry> &entries() const override { return m_entries; }
    Result<std::shared_ptr<ByteSource>> open(std::size_t index) const override {
        return std::shared_ptr<ByteSource>(std::make_shared<Source>(m_contents[index]));
    }

  private:
    class Source final : public ByteSource {
      public:
        explicit Source(const QByteArray &content) : m_content(content) {}
        int64_t size() const override { return m_content.size(); }
        Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
            const QByteArray part = m_content.mid(at, qsizetype(into.size()));
            std::memcpy(into.data(), part.data(), std::size_t(part.size()));
            return std::size_t(part.size());
        }

      private:
        const QByteArray m_content;
    };
    std::vector<ArchiveEntry> m_entries;
    std::vector<QByteArray> m_contents;
};

const QByteArray Clip = webm(true, true, 4000);

QString ada() {
    return QStringLiteral("str_CAM_A_con_A");
}
QString bob() {
    return QStringLiteral("str_CAM_B_con_B");
}

QJsonObject without(QJsonObject file, std::initializer_list<const char *> keys) {
    for (const char *key : keys)
        file.remove(QLatin1String(key));
    return file;
}
QJsonObject with(QJsonObject file, const char *key, const QJsonValue &value) {
    file[QLatin1String(key)] = value;
    return file;
}

QJsonObject vonage(const QString &id, const char *data, int start_ms, int stop_ms, const char *type) {
    return {{QStringLiteral("connectionData"), QLatin1String(data)},
            {QStringLiteral("filename"), id + QStringLiteral(".webm")},
            {QStringLiteral("startTimeOffset"), start_ms},
            {QStringLiteral("stopTimeOffset"), stop_ms},
            {QStringLiteral("streamId"), id},
            {QStringLiteral("videoType"), QLatin1String(type)}};
}

} // namespace

/// What descriptions of recordings get wrong, and what becomes of it.
class SessionRepairTest : public QObject {
    Q_OBJECT

  private:
    static Files::List two() { return {{"str_CAM_A_con_A.webm", Clip}, {"str_CAM_B_con_B.webm", Clip}}; }
    static ArchivedSession repaired(const QByteArray &json, const Files::List &files) {
        const auto manifest = readManifest(json);
        return manifest ? repairedSession(*manifest, Files(files), {}) : ArchivedSession();
    }
    static ArchivedSession repaired(const QJsonArray &list, const Files::List &files = two()) {
        return repaired(syncJson(list), files);
    }
    static std::pair<int64_t, int64_t> times(const ArchivedStream &stream) {
        return {stream.start_ms, stream.end_ms};
    }
    using Times = std::pair<int64_t, int64_t>;

  private Q_SLOTS:
    void whatIsRightStaysAsItIs() {
        const ArchivedSession session =
            repaired({listed(ada(), 95, 5095, Clip.size()), listed(bob(), 20, 3000, Clip.size())});
        QCOMPARE(session.problems, QStringList());
        QCOMPARE(session.origin, ArchivedSession::Origin::OpenVidu);
        QCOMPARE(session.id, QStringLiteral("ses_X"));
        QCOMPARE(session.name, QStringLiteral("MyRec"));
        QCOMPARE(session.sessionId, QStringLiteral("ses_X"));
        QCOMPARE(session.createdAt, 1'580'000'000'000);
        QCOMPARE(session.duration_ms, 5095);
        QCOMPARE(session.streams.size(), std::size_t(2));
        const ArchivedStream &first = session.streams[0], &second = session.streams[1];
        QCOMPARE(first.streamId, bob()); // it began earlier
        QCOMPARE(second.streamId, ada());
        QCOMPARE(second.entry, ada() + QStringLiteral(".webm"));
        QCOMPARE(second.connectionId, QStringLiteral("A_con_A").section(QLatin1Char('_'), 1));
        QCOMPARE(second.name, QStringLiteral("Ada"));
        QCOMPARE(second.typeOfVideo, QStringLiteral("CAMERA"));
        QVERIFY(second.hasAudio && second.hasVideo);
        QCOMPARE(times(second), Times(95, 5095));
    }

    void negativeOffsetsMoveAllStreams() {
        const QByteArray json =
            syncJson({listed(ada(), -40, 4960, Clip.size()), listed(bob(), 160, 3000, Clip.size())},
                     {{QStringLiteral("markers"),
                       QJsonArray{QJsonObject{{QStringLiteral("time"), 100},
                                              {QStringLiteral("name"), QStringLiteral("m")}}}}});
        const ArchivedSession session = repaired(json, two());
        QCOMPARE(times(session.streams.at(0)), Times(0, 5000));
        QCOMPARE(times(session.streams.at(1)), Times(200, 3040));
        QCOMPARE(session.markers.at(0).time_ms, 140);
        QCOMPARE(session.createdAt, 1'580'000'000'000 - 40);
        QCOMPARE(session.problems.size(), 1);
    }

    void missingTimesComeFromTheMedia() {
        const ArchivedSession session =
            repaired({without(listed(ada(), 0, 0, Clip.size()), {"startTimeOffset", "endTimeOffset"}),
                      without(listed(bob(), 0, 9000, Clip.size()), {"startTimeOffset"})});
        QCOMPARE(times(session.streams.at(0)), Times(0, 4000));
        QCOMPARE(times(session.streams.at(1)), Times(5000, 9000));
        QCOMPARE(session.problems.size(), 2);
        QVERIFY(session.problems[0].contains(ada()) && session.problems[1].contains(bob()));
        QVERIFY(session.problems[1].contains(QStringLiteral("reckoned from its end")));
    }

    void aDurationThatNoRecordingHasIsNotTaken() {
        const QByteArray endless = webm(true, true, 900'000'000'000);
        const Files::List files{{"str_CAM_A_con_A.webm", endless}};
        const ArchivedSession session =
            repaired({without(listed(ada(), 0, 0, endless.size()), {"endTimeOffset"})}, files);
        QCOMPARE(times(session.streams.at(0)), Times(0, 0));
        QCOMPARE(session.problems.size(), 1);
    }

    void momentsOfStrangersMetadataMayLieAnywhere() {
        recording::RecordingInfo info;
        info.createdAt = INT64_MAX;
        recording::StreamEntry entry;
        entry.fileName = ada() + QStringLiteral(".webm");
        entry.startTime_ms = INT64_MIN;
        entry.endTime_ms = INT64_MAX;
        const Manifest manifest = manifestOf(info, {entry});
        QVERIFY(!manifest.files.at(0).start_ms);
        QCOMPARE(manifest.files.at(0).end_ms, std::optional<int64_t>(0));
    }

    /// startTime stays 0, so its offset is as long before the recording as 1970.
    void aRecorderThatNeverStartedHasNoMoment() {
        const ArchivedSession session = repaired(
            {listed(ada(), -1'580'000'000'000, 3900, Clip.size()), listed(bob(), 50, 3000, Clip.size())});
        QCOMPARE(times(session.streams.at(0)), Times(0, 3900));
        QCOMPARE(times(session.streams.at(1)), Times(50, 3000));
        QCOMPARE(session.createdAt, 1'580'000'000'000);
    }

    void anEndBeforeTheBeginningIsNotTaken() {
        const ArchivedSession session = repaired({listed(ada(), 500, 100, Clip.size())});
        QCOMPARE(times(session.streams.at(1)), Times(500, 4500));
    }

    void firstVersionsNamedNoFiles() {
        Files::List files = two();
        files.emplace_back("str_CAM_A_con_A-1.webm", Clip);
        const ArchivedSession session = repaired({without(listed(ada(), 0, 4000, Clip.size()), {"name"}),
                                                  without(listed(ada(), 6000, 9000, Clip.size()), {"name"}),
                                                  without(listed(bob(), 0, 4000, Clip.size()), {"name"})},
                                                 files);
        QCOMPARE(session.problems, QStringList());
        QCOMPARE(session.streams.at(0).entry, QStringLiteral("str_CAM_A_con_A.webm"));
        QCOMPARE(session.streams.at(2).entry, QStringLiteral("str_CAM_A_con_A-1.webm"));
        QCOMPARE(session.streams.at(2).streamId, ada()); // pieces share the id
    }

    void whatIsMissingOrEmptyIsLeftOut() {
        const Files::List files{{"str_CAM_A_con_A.webm", Clip}, {"empty.webm", {}}};
        const ArchivedSession session =
            repaired({listed(ada(), 0, 4000, Clip.size()), listed(bob(), 0, 4000, 7),
                      with(listed(QStringLiteral("c"), 0, 1, 0), "name", QStringLiteral("empty.webm"))},
                     files);
        QCOMPARE(session.streams.size(), std::size_t(1));
        QCOMPARE(session.problems.size(), 2);
        QVERIFY(session.problems[0].contains(bob()) && session.problems[1].contains(QStringLiteral("empty")));
    }

    void aFileNamedTwiceIsTakenOnce() {
        const ArchivedSession session =
            repaired({listed(ada(), 0, 4000, Clip.size()), listed(ada(), 100, 4000, Clip.size())});
        QCOMPARE(session.problems.size(), 2); // the second, and Bob's that is not listed
        QCOMPARE(session.streams.size(), std::size_t(2));
        QVERIFY(session.streams[0].entry != session.streams[1].entry);
        QVERIFY(session.problems[0].contains(QStringLiteral("listed again")));
    }

    void filesThatAreNotListedArePlayed() {
        const ArchivedSession session = repaired({listed(ada(), 0, 4000, Clip.size())});
        QCOMPARE(session.streams.size(), std::size_t(2));
        const ArchivedStream &stream = session.streams[1];
        QCOMPARE(stream.streamId, bob());
        QCOMPARE(times(stream), Times(0, 4000));
        QVERIFY(stream.hasAudio && stream.hasVideo);
        QVERIFY(session.problems.at(0).contains(QStringLiteral("not listed")));
    }

    void anotherSizeThanListedIsToldAndPlayed() {
        const ArchivedSession session =
            repaired({listed(ada(), 0, 4000, 99), listed(bob(), 0, 4000, Clip.size())});
        QCOMPARE(session.streams.size(), std::size_t(2));
        QCOMPARE(session.problems.size(), 1);
        QVERIFY(session.problems[0].contains(QStringLiteral("99")));
    }

    void tracksAreAsListedElseAsTheFileSays() {
        const Files::List files{{"str_CAM_A_con_A.webm", Clip},
                                {"str_CAM_B_con_B.webm", webm(true, false, 4000)}};
        const ArchivedSession session =
            repaired({with(listed(ada(), 0, 4000, Clip.size()), "hasVideo", false), // recorded without
                      without(listed(bob(), 10, 4000, 0), {"hasAudio", "hasVideo", "size"})},
                     files);
        QVERIFY(session.streams.at(0).hasAudio && !session.streams.at(0).hasVideo);
        QCOMPARE(session.streams.at(0).typeOfVideo, QString());
        QVERIFY(session.streams.at(1).hasAudio && !session.streams.at(1).hasVideo);
        QCOMPARE(session.problems, QStringList());
    }

    void numbersMayBeText() {
        QJsonObject file = with(listed(ada(), 0, 0, Clip.size()), "startTimeOffset", QStringLiteral("95"));
        file = with(file, "endTimeOffset", QStringLiteral("5095.0"));
        file = with(with(file, "hasVideo", QStringLiteral("true")), "size", QString::number(Clip.size()));
        const Files::List files{{"str_CAM_A_con_A.webm", Clip}};
        const ArchivedSession session = repaired({file}, files);
        QCOMPARE(session.problems, QStringList());
        QCOMPARE(times(session.streams.at(0)), Times(95, 5095));
    }

    void aStreamThatIsThereTwiceAtATimeIsTwo() {
        const ArchivedSession session =
            repaired({listed(ada(), 0, 4000, Clip.size()),
                      with(listed(ada(), 1000, 5000, Clip.size()), "name", bob() + QStringLiteral(".webm"))});
        QCOMPARE(session.streams.at(0).streamId, ada());
        QCOMPARE(session.streams.at(1).streamId, ada() + QStringLiteral("_2"));
        QCOMPARE(session.problems.size(), 1);
    }

    void markersAndFailedStreamsAreRead() {
        const auto marker = [](int time, const char *name) {
            return QJsonObject{{QStringLiteral("time"), time}, {QStringLiteral("name"), QLatin1String(name)}};
        };
        const QByteArray json =
            syncJson({listed(ada(), 0, 4000, Clip.size()), listed(bob(), 0, 4000, Clip.size())},
                     {{QStringLiteral("markers"),
                       QJsonArray{marker(2000, "two"), marker(1000, "one"), marker(-1, "no")}},
                      {QStringLiteral("failedStreams"),
                       QJsonArray{QJsonObject{{QStringLiteral("streamId"), QStringLiteral("str_CAM_C_con_C")},
                                              {QStringLiteral("reason"), QStringLiteral("nothing came")}}}}});
        const ArchivedSession session = repaired(json, two());
        QCOMPARE(session.markers.size(), std::size_t(2));
        QCOMPARE(session.markers[0].name, QStringLiteral("one"));
        QCOMPARE(session.problems,
                 QStringList(QStringLiteral("Stream str_CAM_C_con_C was not recorded: nothing came")));
    }

    void aVonageArchiveIsRead() {
        const QString talker = QStringLiteral("a1475893-99f5-4f02-b697-5d69e8e30d19"),
                      listener = QStringLiteral("5ab71b7b-d998-4683-ad2b-7769d6533666");
        const Files::List files{{"a1475893-99f5-4f02-b697-5d69e8e30d19.webm", Clip},
                                {"5ab71b7b-d998-4683-ad2b-7769d6533666.webm", webm(true, false, 4000)}};
        const QByteArray json =
            QJsonDocument(
                QJsonObject{{QStringLiteral("createdAt"), qint64(1'429'305'105'162)},
                            {QStringLiteral("files"),
                             QJsonArray{vonage(talker, "{\"userName\":\"Bob\"}", 3119, 48765, "screen"),
                                        vonage(listener, "", 2799, 48764, "camera")}},
                            {QStringLiteral("id"), QStringLiteral("297b9c62-78b3-4152-9e98-7e167354c9e6")},
                            {QStringLiteral("name"), QJsonValue()},
                            {QStringLiteral("partnerId"), 123456},
                            {QStringLiteral("sessionId"), QStringLiteral("2_MX4x")}})
                .toJson();
        const ArchivedSession session = repaired(json, files);
        QCOMPARE(session.problems, QStringList());
        QCOMPARE(session.origin, ArchivedSession::Origin::Vonage);
        QCOMPARE(session.id, QStringLiteral("297b9c62-78b3-4152-9e98-7e167354c9e6"));
        QCOMPARE(session.sessionId, QStringLiteral("2_MX4x"));
        const ArchivedStream &alone = session.streams.at(0), &screen = session.streams.at(1);
        QCOMPARE(times(screen), Times(3119, 48765));
        QCOMPARE(screen.name, QStringLiteral("Bob"));
        QCOMPARE(screen.typeOfVideo, QStringLiteral("SCREEN"));
        QVERIFY(screen.hasAudio && screen.hasVideo);
        QVERIFY(alone.hasAudio && !alone.hasVideo); // as its file says
        QCOMPARE(alone.name, QStringLiteral("5ab71b7b-d998-4683-ad2b-7769d6533666"));
    }

    void participantsAreCalledAsTheyCallThemselves_data() {
        QTest::addColumn<QString>("clientData");
        QTest::addColumn<QString>("serverData");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *client, const char *server, const char *name) {
            QTest::newRow(client) << QString::fromUtf8(client) << QString::fromUtf8(server)
                                  << QString::fromUtf8(name);
        };
        row("{\"clientData\":\"Ada\"}", "", "Ada");
        row("{\"userName\":\"Bob\"}", "Eve", "Bob");
        row("Carol", "", "Carol");
        row("{\"age\":7}", "{\"name\":\"Dora\"}", "Dora");
        row("[1]", "", "con_A");
        row("", "", "con_A");
    }
    void participantsAreCalledAsTheyCallThemselves() {
        QFETCH(QString, clientData);
        QFETCH(QString, serverData);
        Manifest::File file;
        file.connectionId = QStringLiteral("con_A");
        file.clientData = clientData;
        file.serverData = serverData;
        QTEST(participantName(file), "name");
    }

    void streamsAreFoundInFileNames_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("id");
        QTest::newRow("plain") << QStringLiteral("str_CAM_A_con_A.webm") << ada();
        QTest::newRow("a later piece") << QStringLiteral("str_CAM_A_con_A-12.mkv") << ada();
        QTest::newRow("in a folder") << QStringLiteral("x/str_CAM_A_con_A-1.webm") << ada();
        QTest::newRow("a UUID") << QStringLiteral("a-4f02-b697-1234.webm")
                                << QStringLiteral("a-4f02-b697-1234");
        QTest::newRow("without an ending") << QStringLiteral("abc") << QStringLiteral("abc");
    }
    void streamsAreFoundInFileNames() {
        QFETCH(QString, file);
        QTEST(streamIdIn(file), "id");
    }
};

QTEST_GUILESS_MAIN(SessionRepairTest)
#include "test_session_repair.moc"
