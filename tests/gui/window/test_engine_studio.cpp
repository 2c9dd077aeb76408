#include "config/load.h"
#include "ui/common/engine_studio.h"

#include "engine.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace ovation;
using namespace ovation::ui;
using recording::RecordingInfo;
using session::RecordingLayout;

namespace {

constexpr int Patience_ms = 20'000;

quint16 freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// How blue a part of the image is on average, beside its green; parts of the width and of its upper half.
int blueness(const QImage &image, double from, double to) {
    int64_t sum = 0, count = 0;
    for (int y = image.height() / 10; y < image.height() / 2; ++y) {
        for (int x = int(from * image.width()); x < int(to * image.width()); ++x, ++count)
            sum += qBlue(image.pixel(x, y)) - qGreen(image.pixel(x, y));
    }
    return count == 0 ? 0 : int(sum / count);
}

} // namespace

/// What the window asks for, asked of the real engine.
class TestEngineStudio : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();

    void aRecordingIsPausedMarkedArrangedAndReported();
    void aSecondRecordingOfTheOtherKindRunsBesideTheFirst();
    void thePreviewChangesItsLayoutWithoutStartingAnew();
    void aCameraThatIsNotThereIsRefusedWithoutSayingItsPassword();

  private:
    /// Calls, and waits for the answer.
    template <typename T, typename Call>
    Result<T> ask(Call call) {
        std::optional<Result<T>> answer;
        call([&answer](Result<T> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, Patience_ms))
            return Error{Errc::Failed, QStringLiteral("there was no answer")};
        return *answer;
    }
    const RecordingSnapshot *recording(const QString &id) const {
        const auto &all = m_snapshot.recordings;
        const auto at = std::find_if(all.begin(), all.end(), [&](const auto &r) { return r.info.id == id; });
        return at == all.end() ? nullptr : &*at;
    }
    Result<RecordingInfo> record(const session::RecordingProperties &properties) {
        return ask<RecordingInfo>(
            [&](auto done) { m_studio->startRecording(QStringLiteral("daily"), properties, done); });
    }
    Result<RecordingInfo> stop(const QString &id) {
        return ask<RecordingInfo>([&](auto done) { m_studio->stopRecording(id, done); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<EngineStudio> m_studio;
    EngineSnapshot m_snapshot;
    QImage m_preview;
};

/// A session with two synthetic participants.
void TestEngineStudio::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    config::Sources sources;
    sources.environment = {{QStringLiteral("HTTPS_PORT"), QString::number(freePort())},
                           {QStringLiteral("OPENVIDU_SECRET"), QStringLiteral("MY_SECRET")}};
    sources.configPath = m_folder->filePath(QStringLiteral("config"));
    sources.dataPath = m_folder->filePath(QStringLiteral("data"));
    const auto loaded = config::load(sources);
    const auto *settings = std::get_if<config::Settings>(&loaded);
    QVERIFY2(settings, qPrintable(settings ? QString()
                                           : std::get<config::SettingsErrors>(loaded).messages.join(u'\n')));
    m_engine = std::make_unique<Engine>(*settings);
    m_studio = std::make_unique<EngineStudio>(*m_engine);
    connect(m_studio.get(), &Studio::snapshotChanged, this,
            [this](const EngineSnapshot &snapshot) { m_snapshot = snapshot; });
    connect(m_studio.get(), &Studio::previewReady, this,
            [this](const QString &, const QImage &image) { m_preview = image; });
    const auto started = ask<void>([&](auto done) { m_studio->start(done); });
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QVERIFY(ask<QString>([&](auto done) { m_studio->createSession(QStringLiteral("daily"), done); }).ok());
    for (int i = 0; i < 2; ++i)
        QVERIFY(ask<QString>([&](auto done) { m_studio->addSynthetic(QStringLiteral("daily"), done); }).ok());
}

void TestEngineStudio::cleanup() {
    m_studio.reset();
    m_engine.reset();
    m_snapshot = {};
    m_preview = {};
}

void TestEngineStudio::aRecordingIsPausedMarkedArrangedAndReported() {
    const auto started = record({});
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    const QString id = started->id;
    QTRY_VERIFY_WITH_TIMEOUT(recording(id) && recording(id)->elapsed_ms > 500, Patience_ms);
    const auto paused = ask<RecordingInfo>([&](auto done) { m_studio->setRecordingPaused(id, true, done); });
    QVERIFY(paused.ok() && paused->paused);
    QTRY_VERIFY(recording(id)->info.paused);
    const auto marked = ask<RecordingInfo>(
        [&](auto done) { m_studio->addMarker(id, QStringLiteral("Decision"), 100, done); });
    QVERIFY(marked.ok());
    QCOMPARE(marked->markers.front().time_ms, int64_t(100));
    QVERIFY(ask<RecordingInfo>([&](auto done) { m_studio->setRecordingPaused(id, false, done); }).ok());
    const auto arranged = ask<RecordingInfo>(
        [&](auto done) { m_studio->setRecordingLayout(id, RecordingLayout::PictureInPicture, done); });
    QVERIFY(arranged.ok());
    QTRY_VERIFY(recording(id)->info.properties.layout == RecordingLayout::PictureInPicture);
    const auto ready = stop(id);
    QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));
    QVERIFY(ready->health.has_value());
    QTRY_COMPARE_WITH_TIMEOUT(recording(id)->info.status, recording::Status::Ready, Patience_ms);
    QVERIFY(QFile::exists(recording(id)->path));
    QVERIFY(recording(id)->path.startsWith(recording(id)->folder + u'/'));
    QVERIFY(!ask<RecordingInfo>([&](auto done) { m_studio->setRecordingPaused(id, true, done); }).ok());
}

void TestEngineStudio::aSecondRecordingOfTheOtherKindRunsBesideTheFirst() {
    const auto composed = record({});
    QVERIFY(composed.ok());
    session::RecordingProperties individual;
    individual.outputMode = session::OutputMode::Individual;
    QVERIFY(!record(individual).ok()); // not asked to run beside another
    individual.concurrent = true;
    const auto second = record(individual);
    QVERIFY2(second.ok(), qPrintable(second ? QString() : second.error().message));
    QTRY_COMPARE(m_snapshot.sessions.at(0).recordingIds, QStringList({composed->id, second->id}));
    const auto zip = stop(second->id);
    QVERIFY2(zip.ok(), qPrintable(zip ? QString() : zip.error().message));
    QTRY_COMPARE_WITH_TIMEOUT(recording(second->id)->info.status, recording::Status::Ready, Patience_ms);
    QVERIFY(recording(second->id)->path.endsWith(QStringLiteral(".zip")));
    QVERIFY(stop(composed->id).ok());
}

void TestEngineStudio::thePreviewChangesItsLayoutWithoutStartingAnew() {
    // Green is left and blue is right, until one of them is everywhere.
    const auto difference = [this] {
        return m_preview.isNull() ? 0
                                  : std::abs(blueness(m_preview, 0.6, 0.95) - blueness(m_preview, 0.05, 0.4));
    };
    const auto show = [this](RecordingLayout layout) {
        m_studio->setPreview(QStringLiteral("daily"), 640, 10, layout);
    };
    show(RecordingLayout::BestFit);
    QTRY_VERIFY_WITH_TIMEOUT(difference() > 25, Patience_ms);
    show(RecordingLayout::PictureInPicture);
    QTRY_VERIFY_WITH_TIMEOUT(!m_preview.isNull() && difference() < 15, Patience_ms);
    show(RecordingLayout::BestFit);
    QTRY_VERIFY_WITH_TIMEOUT(difference() > 25, Patience_ms);
}

void TestEngineStudio::aCameraThatIsNotThereIsRefusedWithoutSayingItsPassword() {
    const auto add = [this](const QString &uri) {
        session::IpCameraProperties camera;
        camera.rtspUri = uri;
        return ask<QString>([&](auto done) {
            m_studio->addCamera(QStringLiteral("daily"), QStringLiteral("Door"), camera, done);
        });
    };
    const QString closed = QStringLiteral("rtsp://ana:topsecret@127.0.0.1:%1/s").arg(freePort());
    for (const QString &uri : {closed, QStringLiteral("ana:topsecret@127.0.0.1/s")}) {
        const auto refused = add(uri);
        QVERIFY(!refused.ok());
        QVERIFY(!refused.error().message.isEmpty());
        QVERIFY2(!refused.error().message.contains(QStringLiteral("topsecret")),
                 qPrintable(refused.error().message));
    }
    QTRY_COMPARE(m_snapshot.sessions.at(0).connections.size(), size_t(2)); // Ana and Ben
}

QTEST_GUILESS_MAIN(TestEngineStudio)

#include "test_engine_studio.moc"
