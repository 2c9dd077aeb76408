#include "../ffmpeg.h"
#include "../recording/example_recording.h"
#include "server_host.h"

#include "recording/recording_store.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ovation;

namespace {

const QByteArray Exports = "/openvidu/api/ovation/exports";

} // namespace

/// Exports by REST, from the wish to the file.
class ExportsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();

    void anExportIsMadeFetchedAndRemoved();
    void aTakenNameIsRefused();
    void itsNameStaysInItsFolder_data();
    void itsNameStaysInItsFolder();
    void whatCannotBeIsSaid();
    void oneIsPausedResumedAndEnded();
    void withoutTheSecretNothingIsTold();

  private:
    struct Said {
        int status = 0;
        QJsonObject json;
        QByteArray body;
    };
    Said ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
             const QByteArray &fields = Secret) {
        const auto answer = m_client->ask(request(method, target, json(body), fields));
        return answer ? Said{answer->status, QJsonDocument::fromJson(answer->body).object(), answer->body}
                      : Said();
    }
    /// What became of an export.
    QString endOf(const QByteArray &id) {
        QString state;
        (void)QTest::qWaitFor(
            [&] {
                state = ask("GET", Exports + '/' + id).json[QStringLiteral("state")].toString();
                return state != QStringLiteral("waiting") && state != QStringLiteral("running");
            },
            30'000);
        return state;
    }
    QStringList files() const {
        return QDir(m_host->path(QStringLiteral("exports")))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<ServerHost> m_host;
    std::unique_ptr<TlsClient> m_client;
};

void ExportsTest::init() {
    m_host = std::make_unique<ServerHost>();
    const recording::RecordingStore store({m_host->settings.recordingPath, {}});
    auto info = example(QStringLiteral("a"));
    info.duration = 2;
    QVERIFY(store.makeFolder(info.id).ok());
    QCOMPARE(makeWithFfmpeg("-f lavfi -i testsrc2=s=160x90:d=2:r=25 -f lavfi -i sine=440:d=2 -c:v libx264 "
                            "-pix_fmt yuv420p -c:a aac -movflags +faststart",
                            store.paths().fileOf(info)),
             QString());
    QVERIFY(store.writeMetadata(info).ok());
    QVERIFY(m_host->start());
    m_client = std::make_unique<TlsClient>(m_host->port());
}

void ExportsTest::cleanup() {
    m_client.reset();
    m_host.reset();
}

void ExportsTest::anExportIsMadeFetchedAndRemoved() {
    const auto started = ask("POST", Exports, "{'recording':'a','format':'m4a','name':'speech'}");
    QVERIFY2(started.status == 202, started.body);
    const QByteArray id = started.json[QStringLiteral("id")].toString().toLatin1();
    QCOMPARE(started.json[QStringLiteral("name")].toString(), QStringLiteral("speech.m4a"));
    QCOMPARE(endOf(id), QStringLiteral("done"));
    const auto list = ask("GET", Exports);
    QCOMPARE(list.json[QStringLiteral("count")].toInt(), 1);
    const auto file = ask("GET", Exports + '/' + id + "/file");
    QCOMPARE(file.status, 200);
    QCOMPARE(file.body.mid(4, 4), QByteArray("ftyp"));
    QCOMPARE(files(), QStringList{QStringLiteral("speech.m4a")});
    QCOMPARE(ask("DELETE", Exports + '/' + id).status, 204);
    QVERIFY(files().isEmpty());
    QCOMPARE(ask("GET", Exports + '/' + id).status, 404);
    QCOMPARE(ask("GET", Exports + '/' + id + "/file").status, 404);
    QCOMPARE(ask("DELETE", Exports + '/' + id).status, 404);
}

void ExportsTest::aTakenNameIsRefused() {
    const auto started = ask("POST", Exports, "{'recording':'a','format':'mp4'}");
    QCOMPARE(started.status, 202);
    QCOMPARE(endOf(started.json[QStringLiteral("id")].toString().toLatin1()), QStringLiteral("done"));
    QCOMPARE(files(), QStringList{QStringLiteral("a.mp4")});
    const auto again = ask("POST", Exports, "{'recording':'a','format':'mp4'}");
    QCOMPARE(again.status, 409);
    QVERIFY(!again.json[QStringLiteral("message")].toString().isEmpty());
}

void ExportsTest::itsNameStaysInItsFolder_data() {
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"../a", "/etc/a", "a/b", ".hidden", "..", "a\\nb"})
        QTest::newRow(name) << QByteArray(name);
    QTest::newRow("long") << QByteArray(300, 'a');
}
void ExportsTest::itsNameStaysInItsFolder() {
    QFETCH(QByteArray, name);
    QCOMPARE(ask("POST", Exports, "{'recording':'a','format':'mp4','name':'" + name + "'}").status, 400);
    QVERIFY(files().isEmpty());
}

void ExportsTest::whatCannotBeIsSaid() {
    QCOMPARE(ask("POST", Exports, "{'recording':'nowhere','format':'mp4'}").status, 404);
    QCOMPARE(ask("POST", Exports, "{'recording':'../recordings/a','format':'mp4','name':'x'}").status, 404);
    QCOMPARE(ask("POST", Exports, "{'recording':'a','format':'avi'}").status, 400);
    QCOMPARE(ask("POST", Exports, "[1]").status, 400);
    QCOMPARE(ask("POST", Exports, "{'recording':'a','format':'zip'}").status, 422);
    QCOMPARE(ask("GET", Exports + "/99").status, 404);
    QCOMPARE(ask("GET", Exports + "/x").status, 404);
    QCOMPARE(ask("PATCH", Exports + "/99", "{'paused':true}").status, 404);
    QVERIFY(files().isEmpty());
}

void ExportsTest::oneIsPausedResumedAndEnded() {
    const auto first = ask("POST", Exports, "{'recording':'a','format':'webm','name':'first'}");
    const QByteArray one = first.json[QStringLiteral("id")].toString().toLatin1();
    const auto paused = ask("PATCH", Exports + '/' + one, "{'paused':true}");
    QCOMPARE(paused.status, 200);
    QCOMPARE(ask("PATCH", Exports + '/' + one, "{}").status, 400);
    QCOMPARE(ask("PATCH", Exports + '/' + one, "{'paused':false}").status, 200);
    QCOMPARE(ask("DELETE", Exports + '/' + one).status, 204);
    QTRY_VERIFY_WITH_TIMEOUT(ask("GET", Exports + '/' + one).status == 404, 20'000);
    QTRY_VERIFY(files().isEmpty());
}

void ExportsTest::withoutTheSecretNothingIsTold() {
    QCOMPARE(ask("GET", Exports, {}, {}).status, 401);
    QCOMPARE(ask("POST", Exports, "{'recording':'a','format':'mp4'}", {}).status, 401);
    QVERIFY(files().isEmpty());
}

QTEST_GUILESS_MAIN(ExportsTest)
#include "test_exports.moc"
