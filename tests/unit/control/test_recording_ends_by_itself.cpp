#include "meeting.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::OutputMode;

namespace {

constexpr int Patience_ms = 30'000;
const QString ByServer = u"recordingStoppedByServer"_s;

using Info = Result<recording::RecordingInfo>;

} // namespace

Q_DECLARE_METATYPE(ovation::session::OutputMode)

/// What becomes of a session whose recording is ended by a limit, a full disk or a failed page: by the
/// recording service, which knows nothing of countdowns.
class RecordingEndsByItselfTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<Meeting> m_meeting;
    Guest *m_ana = nullptr;

    /// The id of a running recording; empty when it could not be started.
    QString start(OutputMode mode) {
        m_meeting =
            std::make_unique<Meeting>([](config::Settings &settings,
                                         session::SessionProperties &) { settings.autostopTimeout_s = 120; },
                                      Meeting::Recorder::Real);
        m_ana = &m_meeting->join(u"A"_s);
        std::optional<Info> started;
        m_meeting->commands->startRecording(
            m_meeting->id,
            {.outputMode = mode, .hasAudio = false, .width = 160, .height = 120, .frameRate = 10},
            [&](const Info &info) { started = info; });
        const bool answered = QTest::qWaitFor([&] { return started.has_value(); }, Patience_ms);
        return answered && *started ? (*started)->id : QString();
    }

  private Q_SLOTS:
    void inTheCountdownItClosesTheEmptySession_data() {
        QTest::addColumn<OutputMode>("mode");
        QTest::newRow("composed") << OutputMode::Composed;
        QTest::newRow("individual") << OutputMode::Individual;
    }
    void inTheCountdownItClosesTheEmptySession() {
        QFETCH(OutputMode, mode);
        const QString id = start(mode);
        QVERIFY(!id.isEmpty());
        m_ana->client->leave(u"disconnect"_s);
        QCoreApplication::processEvents();
        QVERIFY(m_meeting->session()); // the clock stands still: the countdown does not end
        m_meeting->recordings->stop(id, ByServer, [](const Info &) {});
        QTRY_VERIFY_WITH_TIMEOUT(!m_meeting->session(), Patience_ms);
    }

    void aSessionWithParticipantsStaysOpen() {
        const QString id = start(OutputMode::Composed);
        QVERIFY(!id.isEmpty());
        std::optional<Info> stopped;
        m_meeting->recordings->stop(id, ByServer, [&](const Info &info) { stopped = info; });
        QTRY_VERIFY_WITH_TIMEOUT(stopped && stopped->ok(), Patience_ms);
        QCoreApplication::processEvents();
        QVERIFY(m_meeting->session());
        QVERIFY(!m_meeting->session()->isRecorded());
    }
};

QTEST_GUILESS_MAIN(RecordingEndsByItselfTest)
#include "test_recording_ends_by_itself.moc"
