#include "window_driver.h"

#include "ui/recordings/record_options_dialog.h"
#include "ui/recordings/recording_details.h"
#include "ui/sessions/camera_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPainter>
#include <QTabWidget>

using namespace ovation;
using namespace ovation::ui;

/// Screenshots of recording, kept in the build folder for review. Tested is that they can be made in both
/// themes and that nothing is cut off.
class ImagesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_driver.reset(); }

    void ofRecording_data();
    void ofRecording();
    void ofSessions_data() { ofRecording_data(); }
    void ofSessions();

  private:
    void fill() const;
    void save(QWidget *widget, const QString &name) const;

    std::unique_ptr<WindowDriver> m_driver;
    QString m_theme;
};

void ImagesTest::init() {
    m_driver = std::make_unique<WindowDriver>();
}

void ImagesTest::save(QWidget *widget, const QString &name) const {
    m_driver->settle();
    QVERIFY(widget->width() >= widget->minimumSizeHint().width());
    QVERIFY(widget->height() >= widget->minimumSizeHint().height());
    const QString file =
        QStringLiteral("%1/%2-%3.png").arg(QStringLiteral(OVATION_SCREENSHOTS), name, m_theme);
    QVERIFY(widget->grab().save(file));
}

/// A session recorded twice, one of them paused; one recording with notes, one that failed.
void ImagesTest::fill() const {
    FakeStudio &studio = *m_driver->studio;
    m_driver->daily();
    auto camera = studio.snapshot.sessions[0].connections[0];
    camera.id = QStringLiteral("ipc_1");
    camera.name = QStringLiteral("Door");
    camera.camera = true;
    camera.streams[0].typeOfVideo = QStringLiteral("IPCAM");
    studio.snapshot.sessions[0].connections.push_back(camera);
    auto noted = finishedRecording(QStringLiteral("weekly"), QStringLiteral("weekly"), {});
    recording::HealthReport health;
    health.black_s = 2.5;
    health.silent_s = 0.4;
    for (const char *id : {"str_CAM_Q2fT_con_Ana", "str_SCR_b1Xn_con_Ben"}) {
        recording::StreamHealth stream;
        stream.streamId = QString::fromLatin1(id);
        stream.lostPackets = 17;
        stream.droppedFrames = 4;
        stream.longestGap_ms = 1400;
        stream.audioLate_ms = 30;
        health.streams.push_back(stream);
    }
    health.streams[1].problem = QStringLiteral("it stopped sending");
    health.conclude(noted.info.duration, true, true);
    noted.info.health = health;
    noted.info.markers = {{61'000, QStringLiteral("Decision")}, {432'000, {}}};
    auto failed = finishedRecording(QStringLiteral("retro"), QStringLiteral("retro"), {});
    failed.info.status = recording::Status::Failed;
    failed.info.failure = QStringLiteral("the file contains no video");
    studio.snapshot.recordings = {noted, failed};
    studio.snapshot.webhook = {12, 3, QStringLiteral("http://127.0.0.1:9000/hook: connection refused")};
    studio.snapshot.diskFree_bytes = 412'000'000'000;
    m_driver->publish();
    session::RecordingProperties individual;
    individual.outputMode = session::OutputMode::Individual;
    studio.startRecording(QStringLiteral("daily"), individual, [](const auto &) {});
    session::RecordingProperties composed;
    composed.concurrent = true;
    studio.startRecording(QStringLiteral("daily"), composed, [](const auto &) {});
    m_driver->settle();
    RecordingSnapshot &paused = studio.snapshot.recordings[0];
    paused.info.paused = true;
    for (int i : {0, 1})
        studio.setProgress(studio.snapshot.recordings[i].info.id, 751'000, 142'000'000);
    m_driver->publish();
    m_driver->tree()->expandAll();
    QImage grid(1280, 720, QImage::Format_RGB32);
    QPainter painter(&grid);
    painter.fillRect(QRect(0, 0, 640, 720), QColor(0x3a, 0x5f, 0x7d));
    painter.fillRect(QRect(640, 0, 640, 720), QColor(0x6b, 0x7d, 0x3a));
    painter.end();
    Q_EMIT studio.previewReady({QStringLiteral("daily"), grid, {}});
}

void ImagesTest::ofRecording_data() {
    QTest::addColumn<QString>("theme");
    QTest::newRow("dark") << QStringLiteral("dark");
    QTest::newRow("light") << QStringLiteral("light");
}

void ImagesTest::ofRecording() {
    QFETCH(QString, theme);
    m_theme = theme;
    m_driver->trigger(theme == QLatin1String("dark") ? "darkTheme" : "lightTheme");
    fill();
    save(m_driver->window.get(), QStringLiteral("recording"));

    m_driver->click("stopRecordingButton"); // the composed one; the individual one continues
    m_driver->trigger("recordWithOptions");
    auto *options = m_driver->part<RecordOptionsDialog>("recordOptions");
    m_driver->part<QCheckBox>("recordColoured")->setChecked(true);
    save(options, QStringLiteral("record-options"));
    m_driver->part<QComboBox>("recordMode")->setCurrentIndex(2);
    save(options, QStringLiteral("record-options-problem"));
    options->reject();

    const QStringList rows{QStringLiteral("weekly"), QStringLiteral("retro")};
    for (const QString &name : rows) {
        const auto *model = m_driver->table()->model();
        const auto found = model->match(model->index(0, 0), Qt::DisplayRole, name);
        QCOMPARE(found.size(), 1);
        m_driver->table()->setCurrentIndex(found.front());
        m_driver->trigger("recordingDetailsShown");
        auto *details = m_driver->part<RecordingDetails>("recordingDetails");
        save(details, QStringLiteral("details-") + name);
        delete details;
    }
    m_driver->trigger("searchEverything");
    m_driver->part<QLineEdit>("paletteField")->setText(QStringLiteral("rec"));
    save(m_driver->part<QDialog>("palette"), QStringLiteral("search"));
    m_driver->trigger("showShortcuts"); // instead of it
    save(m_driver->part<QDialog>("shortcutSheet"), QStringLiteral("shortcuts"));
    m_driver->trigger("addCamera");
    m_driver->part<QLineEdit>("cameraUri")->setText(QStringLiteral("10.0.0.7/stream1"));
    save(m_driver->part<CameraDialog>("addCameraDialog"), QStringLiteral("add-camera"));
}

/// What is asked for a session and a connection, and what is shown of them.
void ImagesTest::ofSessions() {
    QFETCH(QString, theme);
    m_theme = theme;
    m_driver->trigger(theme == QLatin1String("dark") ? "darkTheme" : "lightTheme");
    m_driver->daily();
    ConnectionSnapshot &invited = m_driver->studio->snapshot.sessions[0].connections[1];
    invited.pending = true;
    invited.createdAt = 1'767'225'600'000;
    invited.streams.clear();
    invited.serverData = QStringLiteral("{\"team\":\"blue\"}");
    StreamSnapshot &stream = m_driver->studio->snapshot.sessions[0].connections[0].streams[0];
    stream.roundTrip_ms = 48;
    stream.audioLevel_dB = -23;
    m_driver->publish();
    SessionEvents events;
    const auto tell = [&](SessionEvent::Kind kind, const char *name, const char *detail = "") {
        SessionEvent one;
        one.kind = kind;
        one.sessionId = QStringLiteral("daily");
        one.uniqueSessionId = QStringLiteral("daily_1");
        one.at_ms = 1'767'225'600'000 + 7000 * events.size();
        one.connectionId = one.name = QLatin1String(name);
        one.detail = QLatin1String(detail);
        one.size = 120;
        one.recipients = 2;
        events.append(one);
    };
    using Kind = SessionEvent::Kind;
    tell(Kind::SessionCreated, "");
    tell(Kind::Joined, "Ana");
    tell(Kind::Published, "Ana", "CAMERA");
    tell(Kind::SignalSent, "", "chat");
    tell(Kind::NetworkBad, "Ana");
    events.last().lost_percent = 12;
    tell(Kind::NetworkGood, "Ana");
    tell(Kind::Left, "Cho", "networkDisconnect");
    tell(Kind::RecordingNote, "", "The video stood still for 4 s once");
    events.last().name = QStringLiteral("daily~1");
    Q_EMIT m_driver->studio->happened(events);
    auto *tree = m_driver->tree();
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    save(m_driver->window.get(), QStringLiteral("session-stream"));
    tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(0, 0)));
    save(m_driver->window.get(), QStringLiteral("session-details"));
    m_driver->part<QTabWidget>("sessionDetails")->setCurrentIndex(1);
    save(m_driver->window.get(), QStringLiteral("session-events"));

    m_driver->trigger("newSessionWithOptions");
    auto *session = m_driver->part<QDialog>("newSessionDialog");
    save(session, QStringLiteral("new-session"));
    m_driver->part<QLineEdit>("sessionId")->setText(QStringLiteral("daily standup"));
    save(session, QStringLiteral("new-session-problem"));
    session->reject();
    m_driver->trigger("newConnection");
    auto *connection = m_driver->part<QDialog>("newConnectionDialog");
    save(connection, QStringLiteral("new-connection"));
    m_driver->click("addIceServer");
    m_driver->part<QLineEdit>("iceUrl1")->setText(QStringLiteral("stun:stun.example.org"));
    m_driver->click("addIceServer");
    m_driver->part<QLineEdit>("iceUrl2")->setText(QStringLiteral("turn:turn.example.org"));
    save(connection, QStringLiteral("new-connection-ice"));
    m_driver->click("iceRemove2");
    m_driver->click("createConnectionNow");
    save(connection, QStringLiteral("new-connection-token"));
    connection->reject();
    m_driver->trigger("changeConnection");
    save(m_driver->part<QDialog>("changeConnectionDialog"), QStringLiteral("change-connection"));
}

int main(int argc, char **argv) {
    return runWindowTest<ImagesTest>(argc, argv);
}

#include "test_images.moc"
