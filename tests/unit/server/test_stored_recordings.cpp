#include "composer/composer_stock.h"
#include "patience.h"
#include "recording/recording_service.h"
#include "server/files/stored_answers.h"
#include "server_host.h"
#include "storage/folder_store.h"
#include "upload/stored_files.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace ovation;
using namespace Qt::StringLiterals;

/// Recordings whose file is where recordings are kept, and not on this machine.
class StoredRecordingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void aFileIsSentInThePartsThatAreAskedFor();
    void aLargeFileArrivesWhole();
    void whatTheClientHasIsNotSentAgain();
    void whatIsGoneThereIsNotFound();
    void onlyTheFileOfTheRecordingIsLookedForThere();
    void strangersLeavePlacesToOthersAndToTheSecret();
    void whatTheStoreDoesNotGiveIsUnavailable();

  private:
    struct Host;
    using Clients = std::vector<std::unique_ptr<TlsClient>>;
    /// So many at once ask for a large file and read next to nothing of it; gives how many it is sent to.
    static int fetchSlowly(Clients &clients, Host &host, int count, const QString &from,
                           const QByteArray &fields);
    std::shared_ptr<Host> m_server;
    QByteArray m_content;
};

/// A server with recordings, and a folder with what is not here.
struct StoredRecordingsTest::Host {
    explicit Host(bool isPublic = false) {
        settings.recordingPublicAccess = isPublic;
        settings.dataPath = dir.filePath(u"data"_s);
        settings.recordingPath = dir.filePath(u"recordings"_s);
        settings.secret = u"MY_SECRET"_s;
        settings.httpsPort = 0;
        QDir().mkpath(settings.dataPath);
        QDir().mkpath(there({}));
        record(u"far"_s);
        record(u"gone"_s);
        recordings = std::make_unique<recording::RecordingService>(settings, clock, plane, composers);
        commands = std::make_unique<control::Commands>(settings, clock, plane, recordings.get());
        files = std::make_unique<upload::StoredFiles>(std::make_shared<storage::FolderStore>(there({})));
        server = std::make_unique<server::Server>(settings, *commands, page::LayoutSecrets{},
                                                  server::LibraryDoors{nullptr, nullptr, files.get()});
    }
    QString there(const QString &name) const { return dir.filePath(u"there/"_s + name); }
    static void write(const QString &path, const QByteArray &content) {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    void record(const QString &id) const {
        recording::RecordingInfo info;
        info.id = info.sessionId = id;
        info.name = u"take"_s;
        info.status = recording::Status::Ready;
        info.delivery = recording::Delivery{true, id + u".i-1"_s, u"https://bucket/take.mp4"_s, {}};
        const QString folder = settings.recordingPath + u'/' + id;
        write(folder + u"/.ovation."_s + id, QJsonDocument(info.toOwnData()).toJson());
        write(folder + u"/.recording."_s + id, QJsonDocument(info.toMetadata()).toJson());
    }

    QTemporaryDir dir;
    config::Settings settings;
    SystemClock clock;
    transport::MediaPlane plane{loopback()};
    composer::ComposerStock composers{plane, {}};
    std::unique_ptr<recording::RecordingService> recordings;
    std::unique_ptr<control::Commands> commands;
    std::unique_ptr<upload::StoredFiles> files;
    std::unique_ptr<server::Server> server;
};

void StoredRecordingsTest::initTestCase() {
    m_server = std::make_shared<Host>();
    QVERIFY(m_server->server->listen());
    m_content.resize(3'000'000);
    for (qsizetype i = 0; i < m_content.size(); ++i)
        m_content[i] = char((i * 7919) >> 8);
    Host::write(m_server->there(u"far.i-1/take.mp4"_s), m_content);
    Host::write(m_server->there(u"far.i-1/.recording.far"_s), "not for clients");
}

void StoredRecordingsTest::aFileIsSentInThePartsThatAreAskedFor() {
    TlsClient client(m_server->server->port());
    const auto part =
        client.get("/openvidu/recordings/far/take.mp4", Secret + "Range: bytes=1000000-1000099\r\n");
    QVERIFY(part);
    QCOMPARE(part->status, 206);
    QCOMPARE(part->fields.value("content-range"), QByteArray("bytes 1000000-1000099/3000000"));
    QCOMPARE(part->body, m_content.mid(1'000'000, 100));
    const auto behind = client.get("/openvidu/recordings/far/take.mp4", Secret + "Range: bytes=3000000-\r\n");
    QVERIFY(behind);
    QCOMPARE(behind->status, 416);
}

void StoredRecordingsTest::aLargeFileArrivesWhole() {
    TlsClient client(m_server->server->port());
    for (int time = 0; time < 2; ++time) { // also on a connection that is kept
        const auto whole = client.get("/openvidu/recordings/far/take.mp4", Secret);
        QVERIFY(whole);
        QCOMPARE(whole->status, 200);
        QCOMPARE(whole->fields.value("content-type"), QByteArray("video/mp4"));
        QVERIFY(whole->body == m_content);
    }
}

void StoredRecordingsTest::whatTheClientHasIsNotSentAgain() {
    TlsClient client(m_server->server->port());
    const auto first = client.get("/openvidu/recordings/far/take.mp4", Secret + "Range: bytes=0-0\r\n");
    QVERIFY(first && !first->fields.value("etag").isEmpty());
    const auto again = client.get("/openvidu/recordings/far/take.mp4",
                                  Secret + "If-None-Match: " + first->fields.value("etag") + "\r\n");
    QVERIFY(again);
    QCOMPARE(again->status, 304);
}

void StoredRecordingsTest::whatIsGoneThereIsNotFound() {
    TlsClient client(m_server->server->port());
    const auto gone = client.get("/openvidu/recordings/gone/take.mp4", Secret);
    QVERIFY(gone);
    QCOMPARE(gone->status, 404);
}

void StoredRecordingsTest::onlyTheFileOfTheRecordingIsLookedForThere() {
    TlsClient client(m_server->server->port());
    for (const char *path :
         {"far/.recording.far", "far/other.mp4", "far/../far.i-1/take.mp4", "far.i-1/take.mp4"}) {
        const auto answer = client.get(QByteArray("/openvidu/recordings/") + path, Secret);
        QVERIFY(answer);
        QVERIFY2(answer->status == 404 || answer->body != "not for clients", path);
    }
    const auto stranger = client.get("/openvidu/recordings/far/take.mp4", {});
    QVERIFY(stranger);
    QCOMPARE(stranger->status, 401);
}

int StoredRecordingsTest::fetchSlowly(Clients &clients, Host &host, int count, const QString &from,
                                      const QByteArray &fields) {
    const auto before = std::ptrdiff_t(clients.size());
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<TlsClient>(host.server->port(), from, 4096));
        if (!clients.back()->connected())
            return -1;
    }
    const auto begin = clients.begin() + before;
    std::for_each(begin, clients.end(), [&fields](auto &client) {
        client->send("GET /openvidu/recordings/far/take.mp4 HTTP/1.1\r\nHost: localhost\r\n" + fields +
                     "\r\n");
    });
    const auto status = [](auto &client) { return client->socket().peek(12); };
    const bool areAnswered = waitUntil([&] {
        return std::all_of(begin, clients.end(), [&](auto &client) { return status(client).size() == 12; });
    });
    return areAnswered ? int(std::count_if(begin, clients.end(),
                                           [&](auto &client) { return status(client).endsWith("200"); }))
                       : -1;
}

void StoredRecordingsTest::strangersLeavePlacesToOthersAndToTheSecret() {
    using server::StoredAnswers;
    Host host(true);
    QVERIFY(host.server->listen());
    const QString path = host.there(u"far.i-1/take.mp4"_s);
    Host::write(path, {});
    QVERIFY(QFile::resize(path, 16 << 20)); // more than the system takes off their hands
    Clients clients;
    QCOMPARE(fetchSlowly(clients, host, 10, u"127.0.0.2"_s, {}), StoredAnswers::MaxOfBlock);
    QCOMPARE(fetchSlowly(clients, host, 6, u"127.0.0.3"_s, Guess),
             StoredAnswers::MaxOfStrangers - StoredAnswers::MaxOfBlock);
    QCOMPARE(fetchSlowly(clients, host, 6, u"127.0.0.2"_s, Secret),
             StoredAnswers::MaxAtOnce - StoredAnswers::MaxOfStrangers);
    clients.clear();
    QVERIFY(waitUntil([&] { return fetchSlowly(clients, host, 1, u"127.0.0.2"_s, {}) == 1; }));
}

void StoredRecordingsTest::whatTheStoreDoesNotGiveIsUnavailable() {
    QVERIFY(QDir().rename(m_server->there({}), m_server->dir.filePath(u"away"_s)));
    TlsClient client(m_server->server->port());
    const auto away = client.get("/openvidu/recordings/far/take.mp4", Secret);
    QVERIFY(away);
    QCOMPARE(away->status, 503);
    QVERIFY(!away->fields.value("retry-after").isEmpty());
}

QTEST_GUILESS_MAIN(StoredRecordingsTest)
#include "test_stored_recordings.moc"
