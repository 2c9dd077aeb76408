#include "../../unit/ffmpeg.h"
#include "engine_home.h"
#include "studio_driver.h"

#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSettings>
#include <QSslError>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

using namespace ovation;
using namespace ovation::ui;
using session::RecordingLayout;

namespace {

constexpr int Patience_ms = StudioDriver::Patience_ms;
const QString Daily = QStringLiteral("daily");

/// How blue a part of the image is on average, beside its green; parts of the width and of its upper half.
int blueness(const QImage &image, double from, double to) {
    int64_t sum = 0, count = 0;
    for (int y = image.height() / 10; y < image.height() / 2; ++y) {
        for (int x = int(from * image.width()); x < int(to * image.width()); ++x, ++count)
            sum += qBlue(image.pixel(x, y)) - qGreen(image.pixel(x, y));
    }
    return count == 0 ? 0 : int(sum / count);
}

/// Of the colors of two frames, on average; 0..255. Details are left out.
double difference(const QImage &one, const QImage &other) {
    constexpr QSize Small(36, 64);
    const QImage a = one.scaled(Small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation),
                 b = other.scaled(Small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int64_t sum = 0;
    for (int y = 0; y < Small.height(); ++y) {
        for (int x = 0; x < Small.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            sum +=
                std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    }
    return double(sum) / (3.0 * Small.width() * Small.height());
}

} // namespace

/// What only the real engine can show of the calls of the window.
class EngineTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();

    void aRecordingIsPausedMarkedArrangedAndReported();
    void aSecondRecordingIsPackedBesideTheFirst();
    void recordingsAreCopiedOnlyWhenOneChanged();
    void aRelayedSessionCannotBeRecorded();
    void theRecordButtonNeverShowsAnOldState();
    void thePreviewChangesItsLayoutWithoutRestarting();
    void thePreviewLooksAsTheRecordingDoes();
    void whatIsNotPreviewedIsNotComposed();
    void thePreviewIsHeardWhenThatIsWanted();
    void theRecordingLeavesOutWhoIsMutedInIt();
    void aCameraThatIsNotThereIsRefusedWithoutSayingItsPassword();
    void whatHappensIsToldBeforeTheSnapshotThatShowsIt();
    void notesOfARecordingAreToldWhenItIsReady();
    void watchersComeAndGo();
    void whoAsksTheLibraryTooEarlyIsToldWhenItIsThere();

  private:
    void preview(const std::vector<PreviewWish> &wishes) { m_home->engine->setPreviews(wishes); }
    void mute(bool muted);
    const RecordingSnapshot *recording(const QString &id) const { return m_driver->recording(id); }
    void createBySecret(const QByteArray &body);

    std::unique_ptr<EngineHome> m_home;
    std::unique_ptr<StudioDriver> m_driver;
};

/// A session with two synthetic participants.
void EngineTest::init() {
    m_home = std::make_unique<EngineHome>();
    m_driver = std::make_unique<StudioDriver>(*m_home->engine);
    const auto started = m_driver->ask<void>([&](auto done) { m_home->engine->start(done); });
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QVERIFY(m_driver->create(Daily).ok());
    for (int i = 0; i < 2; ++i)
        QVERIFY(m_driver->join(Daily).ok());
}

void EngineTest::cleanup() {
    m_driver.reset();
    m_home.reset();
}

void EngineTest::aRecordingIsPausedMarkedArrangedAndReported() {
    const auto started = m_driver->record(Daily);
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    const QString id = started->id;
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->snapshot.progressOf(id).elapsed_ms > 500, Patience_ms);
    // Measured once a second.
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->snapshot.progressOf(id).size_bytes > 0, Patience_ms);
    const auto paused = m_driver->pause(id, true);
    QVERIFY(paused.ok() && paused->paused);
    QVERIFY(recording(id)->info.paused);
    const auto marked = m_driver->mark(id, QStringLiteral("Decision"), 100);
    QVERIFY(marked.ok());
    QCOMPARE(marked->markers.front().time_ms, int64_t(100));
    QVERIFY(m_driver->pause(id, false).ok());
    QVERIFY(m_driver->arrange(id, RecordingLayout::PictureInPicture).ok());
    QCOMPARE(recording(id)->info.properties.layout, RecordingLayout::PictureInPicture);
    const auto ready = m_driver->stop(id);
    QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));
    QVERIFY(ready->health.has_value());
    QCOMPARE(recording(id)->info.status, recording::Status::Ready);
    QVERIFY(QFile::exists(recording(id)->path));
    QVERIFY(recording(id)->path.startsWith(recording(id)->folder + u'/'));
    QVERIFY(!m_driver->pause(id, true).ok());
}

void EngineTest::aSecondRecordingIsPackedBesideTheFirst() {
    const auto composed = m_driver->record(Daily);
    QVERIFY(composed.ok());
    session::RecordingProperties individual;
    individual.outputMode = session::OutputMode::Individual;
    QVERIFY(!m_driver->record(Daily, individual).ok()); // not asked to run beside another
    individual.concurrent = true;
    const auto second = m_driver->record(Daily, individual);
    QVERIFY2(second.ok(), qPrintable(second ? QString() : second.error().message));
    QCOMPARE(m_driver->session(Daily)->recordingIds, QStringList({composed->id, second->id}));
    const auto zip = m_driver->stop(second->id);
    QVERIFY2(zip.ok(), qPrintable(zip ? QString() : zip.error().message));
    QCOMPARE(recording(second->id)->info.status, recording::Status::Ready);
    QVERIFY(recording(second->id)->path.endsWith(QStringLiteral(".zip")));
    QVERIFY(QFile::exists(recording(second->id)->path));
    QVERIFY(m_driver->stop(composed->id).ok());
}

void EngineTest::recordingsAreCopiedOnlyWhenOneChanged() {
    const QString id = m_driver->record(Daily)->id;
    const auto later = [this] { // two snapshots after this one, by the clock
        const int before = m_driver->snapshots;
        return QTest::qWaitFor([&] { return m_driver->snapshots >= before + 2; }, Patience_ms);
    };
    QVERIFY(later()); // what the start brings about is over
    const auto running = m_driver->snapshot.recordings;
    QVERIFY(later());
    QVERIFY(m_driver->snapshot.recordings.isSharedWith(running));
    QVERIFY(m_driver->stop(id).ok());
    QVERIFY(!m_driver->snapshot.recordings.isSharedWith(running));
    QVERIFY(later());
    const auto finished = m_driver->snapshot.recordings;
    QVERIFY(later());
    QVERIFY(m_driver->snapshot.recordings.isSharedWith(finished));
}

void EngineTest::whoAsksTheLibraryTooEarlyIsToldWhenItIsThere() {
    const EngineHome home;
    StudioDriver driver(*home.engine);
    Review &review = home.engine->review();
    const auto find = [&] { return driver.ask<library::Page>([&](auto done) { review.find({}, done); }); };
    int changes = 0;
    connect(&review, &Review::libraryChanged, this, [&changes] { ++changes; });
    QVERIFY(!find().ok()); // the window shows what it showed last before the engine runs
    QCOMPARE(changes, 0);
    QVERIFY(driver.ask<void>([&](auto done) { home.engine->start(done); }).ok());
    QTRY_VERIFY_WITH_TIMEOUT(changes > 0, Patience_ms);
    QVERIFY(find().ok());
}

/// The window creates ROUTED sessions only; applications choose.
void EngineTest::createBySecret(const QByteArray &body) {
    QUrl url(m_home->engine->facts().publicUrl);
    url.setPath(QStringLiteral("/openvidu/api/sessions"));
    url.setUserName(QStringLiteral("OPENVIDUAPP"));
    url.setPassword(QStringLiteral("MY_SECRET"));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("Authorization", "Basic " + QByteArray("OPENVIDUAPP:MY_SECRET").toBase64());
    QNetworkAccessManager network;
    QNetworkReply *reply = network.post(request, body);
    reply->ignoreSslErrors();
    connect(reply, &QNetworkReply::sslErrors, reply, [reply] { reply->ignoreSslErrors(); });
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), Patience_ms);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
}

void EngineTest::aRelayedSessionCannotBeRecorded() {
    const QString relayed = QStringLiteral("relayed");
    createBySecret(R"({"customSessionId": "relayed", "mediaMode": "RELAYED"})");
    QVERIFY(m_driver->join(relayed).ok());
    QCOMPARE(m_driver->session(relayed)->recordable, control::Recordable::Relayed);
    const auto refused = m_driver->record(relayed);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, Errc::NotRecordable);
    QVERIFY(!m_driver->session(relayed)->recording);
}

void EngineTest::theRecordButtonNeverShowsAnOldState() {
    QTemporaryDir kept;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, kept.path());
    QSettings().clear();
    MainWindow window(*m_home->engine, m_home->engine->review(), m_home->engine->uploads());
    window.show();
    auto *record = window.findChild<QAction *>(QStringLiteral("record"));
    QTRY_VERIFY_WITH_TIMEOUT(record->isEnabled(), Patience_ms);
    QStringList shown{record->text()};
    connect(record, &QAction::changed, this, [&] {
        if (record->text() != shown.last())
            shown += record->text();
    });
    const auto toggle = [&](const QString &expected) {
        record->trigger();
        const bool came = QTest::qWaitFor([&] { return shown.last() == expected; }, Patience_ms);
        QTest::qWait(1500); // whatever snapshots come now
        return came;
    };
    QVERIFY(toggle(QStringLiteral("Stop")));
    QVERIFY(toggle(QStringLiteral("Record")));
    QCOMPARE(shown,
             QStringList({QStringLiteral("Record"), QStringLiteral("Starting…"), QStringLiteral("Stop"),
                          QStringLiteral("Stopping…"), QStringLiteral("Record")}));
}

void EngineTest::thePreviewChangesItsLayoutWithoutRestarting() {
    // Green is left and blue is right, until one of them is everywhere.
    const auto difference = [this] {
        return m_driver->preview.isNull() ? 0
                                          : std::abs(blueness(m_driver->preview, 0.6, 0.95) -
                                                     blueness(m_driver->preview, 0.05, 0.4));
    };
    const auto show = [this](RecordingLayout layout) {
        m_home->engine->setPreviews({{Daily, 640, 360, 10, layout}});
    };
    show(RecordingLayout::BestFit);
    QTRY_VERIFY_WITH_TIMEOUT(difference() > 25, Patience_ms);
    show(RecordingLayout::PictureInPicture);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->preview.isNull() && difference() < 15, Patience_ms);
    show(RecordingLayout::BestFit);
    QTRY_VERIFY_WITH_TIMEOUT(difference() > 25, Patience_ms);
}

void EngineTest::thePreviewLooksAsTheRecordingDoes() {
    preview({{Daily, 640, 360, 10, RecordingLayout::BestFit}});
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->seen.tiles.size() == 2 && !m_driver->seen.tiles[1].place.isEmpty(),
                             Patience_ms);
    QTest::qWait(500);
    const QImage plain = m_driver->preview;
    session::RecordingProperties properties;
    properties.width = 360; // upright, so that the ratio is seen to be the recording's
    properties.height = 640;
    properties.layout = RecordingLayout::HorizontalPresentation;
    properties.look = session::LookOptions{true, QStringLiteral("#204060"), true};
    // The same one is big in both.
    const QString pinned = m_driver->session(Daily)->connections[1].id;
    QVERIFY(m_driver->ask<void>([&](auto done) { m_home->engine->pin(Daily, pinned, done); }).ok());
    const auto started = m_driver->record(Daily, properties);
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    preview({{Daily, 360, 640, 10, RecordingLayout::HorizontalPresentation}});
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->preview.size() == QSize(360, 640), Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->seen.tiles.size() == 2 && !m_driver->seen.tiles[1].place.isEmpty(),
                             Patience_ms);
    QTest::qWait(1000);
    const QImage seen = m_driver->preview;
    const auto ready = m_driver->stop(started->id);
    QVERIFY(ready.ok());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("frame.png"));
    const QByteArray words = "-sseof -0.5 -i " + recording(started->id)->path.toUtf8() + " -frames:v 1";
    QCOMPARE(makeWithFfmpeg(words.constData(), file), QString());
    const QImage recorded(file);
    QCOMPARE(recorded.size(), seen.size());
    // What the participants show moves a little.
    QVERIFY2(difference(seen, recorded) < 10, qPrintable(QString::number(difference(seen, recorded))));
    QVERIFY2(difference(plain, recorded) > 20, qPrintable(QString::number(difference(plain, recorded))));
}

void EngineTest::whatIsNotPreviewedIsNotComposed() {
    QVERIFY(m_driver->create(QStringLiteral("weekly")).ok());
    QVERIFY(m_driver->join(QStringLiteral("weekly")).ok());
    preview({{Daily, 320, 180, 5, RecordingLayout::BestFit},
             {QStringLiteral("weekly"), 320, 180, 5, RecordingLayout::BestFit},
             {QStringLiteral("nowhere"), 320, 180, 5, RecordingLayout::BestFit}});
    QSet<QString> sessions;
    const auto connection = connect(m_home->engine.get(), &Studio::previewReady, this,
                                    [&](const PreviewFrame &frame) { sessions.insert(frame.sessionId); });
    QTRY_COMPARE_WITH_TIMEOUT(sessions, QSet<QString>({Daily, QStringLiteral("weekly")}), Patience_ms);
    disconnect(connection);
    preview({});
    QVERIFY(m_driver->create(QStringLiteral("later")).ok()); // what was composed before has come by then
    const int frames = m_driver->frames;
    QTest::qWait(1000);
    QCOMPARE(m_driver->frames, frames);
}

void EngineTest::thePreviewIsHeardWhenThatIsWanted() {
    std::array<float, 1920> block{};
    const auto loudest = [&] {
        m_home->engine->previewAudio(block);
        return *std::max_element(block.begin(), block.end());
    };
    preview({{Daily, 320, 180, 5, RecordingLayout::BestFit, false}});
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->frames > 5, Patience_ms);
    QCOMPARE(loudest(), 0.0F);
    preview({{Daily, 320, 180, 5, RecordingLayout::BestFit, true}});
    QTRY_VERIFY_WITH_TIMEOUT(loudest() > 0.02F, Patience_ms);
    preview({});
    QTRY_VERIFY_WITH_TIMEOUT(loudest() == 0.0F, Patience_ms);
}

void EngineTest::mute(bool muted) {
    const auto connections = m_driver->session(Daily)->connections;
    for (const ConnectionSnapshot &one : connections)
        QVERIFY(
            m_driver
                ->ask<void>([&](auto done) { m_home->engine->muteInRecordings(Daily, one.id, muted, done); })
                .ok());
}

void EngineTest::theRecordingLeavesOutWhoIsMutedInIt() {
    const auto started = m_driver->record(Daily);
    QVERIFY(started.ok());
    QTest::qWait(1500);
    mute(true);
    QTest::qWait(2500);
    mute(false);
    QTest::qWait(1500);
    const auto ready = m_driver->stop(started->id);
    QVERIFY(ready.ok() && ready->health);
    QVERIFY2(ready->health->silent_s > 1.5 && ready->health->silent_s < ready->duration - 1,
             qPrintable(QString::number(ready->health->silent_s)));
}

void EngineTest::aCameraThatIsNotThereIsRefusedWithoutSayingItsPassword() {
    const auto add = [this](const QString &uri) {
        session::IpCameraProperties camera;
        camera.rtspUri = uri;
        return m_driver->ask<QString>(
            [&](auto done) { m_home->engine->addCamera(Daily, QStringLiteral("Door"), true, camera, done); });
    };
    const QString closed = QStringLiteral("rtsp://ana:topsecret@127.0.0.1:%1/s").arg(freePort());
    for (const QString &uri : {closed, QStringLiteral("ana:topsecret@127.0.0.1/s")}) {
        const auto refused = add(uri);
        QVERIFY(!refused.ok());
        QVERIFY(!refused.error().message.isEmpty());
        QVERIFY2(!refused.error().message.contains(QStringLiteral("topsecret")),
                 qPrintable(refused.error().message));
    }
    QCOMPARE(m_driver->session(Daily)->connections.size(), size_t(2)); // Ana and Ben
}

void EngineTest::whatHappensIsToldBeforeTheSnapshotThatShowsIt() {
    using Kind = SessionEvent::Kind;
    SessionEvents told;
    int snapshots = 0;
    QObject::connect(m_home->engine.get(), &Studio::happened, this, [&](const SessionEvents &events) {
        told += events;
        snapshots = m_driver->snapshots;
    });
    const QString gone = m_driver->session(Daily)->connections.front().id;
    const QString unique = m_driver->session(Daily)->uniqueId;
    QVERIFY(m_driver
                ->ask<void>([&](auto done) {
                    m_home->engine->sendSignal(Daily, {}, QStringLiteral("chat"), QStringLiteral("hidden"),
                                               done);
                })
                .ok());
    QVERIFY(m_driver->ask<void>([&](auto done) { m_home->engine->disconnect(Daily, gone, done); }).ok());
    QVERIFY(snapshots < m_driver->snapshots);
    std::vector<Kind> kinds;
    for (const SessionEvent &event : std::as_const(told)) {
        QCOMPARE(event.uniqueSessionId, unique);
        kinds.push_back(event.kind);
    }
    QCOMPARE(kinds, (std::vector{Kind::SignalSent, Kind::Unpublished, Kind::Left}));
    QCOMPARE(told[0].size, 6);
    QCOMPARE(told[0].recipients, 2);
    QCOMPARE(told[2].connectionId, gone);
    QVERIFY(!told[2].name.isEmpty() && told[2].name != gone);
    QCOMPARE(told[2].detail, QStringLiteral("forceDisconnectByServer"));
    QVERIFY(m_driver->close(Daily).ok());
    QCOMPARE(told.back().kind, Kind::SessionEnded);
}

void EngineTest::notesOfARecordingAreToldWhenItIsReady() {
    SessionEvents told;
    QObject::connect(m_home->engine.get(), &Studio::happened, this,
                     [&](const SessionEvents &events) { told += events; });
    mute(true);
    const auto started = m_driver->record(Daily);
    QVERIFY(started.ok());
    QTest::qWait(1500);
    const auto ready = m_driver->stop(started->id);
    QVERIFY(ready.ok() && ready->health);
    QVERIFY(!ready->health->notes.isEmpty()); // nothing can be heard
    const auto notes = [&] {
        QStringList list;
        for (const SessionEvent &event : std::as_const(told))
            if (event.kind == SessionEvent::Kind::RecordingNote && event.name == ready->id && event.at_ms > 0)
                list += event.detail;
        return list;
    };
    QTRY_COMPARE(notes(), ready->health->notes);
    QCOMPARE(told.last().uniqueSessionId, m_driver->session(Daily)->uniqueId);
}

/// While one is destroyed, Qt holds one of its 131 locks: often enough that of the engine, too.
void EngineTest::watchersComeAndGo() {
    for (int i = 0; i < 2000; ++i) {
        QObject watcher;
        connect(m_home->engine.get(), &Studio::snapshotChanged, &watcher, [](const auto &) {});
    }
    QVERIFY(m_driver->join(Daily).ok()); // it answers, and shows it
}

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("ovation-test"));
    QCoreApplication::setApplicationName(QStringLiteral("ovation-test-engine"));
    QApplication::setQuitOnLastWindowClosed(false);
    EngineTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_engine.moc"
