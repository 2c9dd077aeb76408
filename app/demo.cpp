#include "app/demo.h"

#include "media/write/movie_check.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

#include <cstdio>

namespace ovation {
namespace {

constexpr int Participants = 4;
constexpr int Recording_ms = 10'000;
constexpr int Settle_ms = 1500; ///< until every synthetic participant is encoded and seen
constexpr double MinDuration_s = 8.0;

/// The steps of the demonstration, one after another. Main thread.
class Demo final : public QObject {
  public:
    explicit Demo(Engine &engine) : m_engine(engine) {}

    void start() {
        m_engine.start([this](const Result<void> &started) {
            if (!started)
                fail(started.error().message);
            else
                m_engine.createSession({}, [this](const Result<QString> &session) { openSession(session); });
        });
    }
    void finish(int code) {
        m_engine.stop([code] { QCoreApplication::exit(code); });
    }

  private:
    void openSession(const Result<QString> &session) {
        if (!session) {
            fail(session.error().message);
            return;
        }
        m_session = *session;
        for (int i = 0; i < Participants; ++i) {
            m_engine.addSynthetic(m_session, [this](const Result<QString> &added) {
                if (!added)
                    fail(added.error().message);
                else if (++m_present == Participants)
                    QTimer::singleShot(Settle_ms, this, [this] { record(); });
            });
        }
    }
    void record() {
        QTextStream(stdout) << "Recording four synthetic participants for ten seconds" << Qt::endl;
        m_engine.startRecording(m_session, {}, [this](const Result<recording::RecordingInfo> &info) {
            if (!info) {
                fail(info.error().message);
                return;
            }
            QTimer::singleShot(Recording_ms, this, [this, id = info->id] {
                m_engine.stopRecording(id,
                                       [this](const Result<recording::RecordingInfo> &done) { check(done); });
            });
        });
    }
    void check(const Result<recording::RecordingInfo> &info) {
        if (!info || info->status != recording::Status::Ready) {
            fail(info ? info->failure : info.error().message);
            return;
        }
        const QString path =
            QStringLiteral("%1/%2/%3.mp4").arg(m_engine.settings().recordingPath, info->id, info->name);
        const auto content = media::checkMovie(path);
        if (!content)
            fail(content.error().message);
        else if (info->duration < MinDuration_s)
            fail(QStringLiteral("the duration is only %1 s").arg(info->duration));
        else if (!content->moves)
            fail(QStringLiteral("the video in %1 does not move").arg(path));
        else if (!content->audios)
            fail(QStringLiteral("%1 is silent").arg(path));
        else {
            QTextStream(stdout) << path << Qt::endl;
            finish(0);
        }
    }
    void fail(const QString &why) {
        QTextStream(stderr) << "The demonstration failed: " << why << Qt::endl;
        finish(1);
    }

    Engine &m_engine;
    QString m_session;
    int m_present = 0;
};

} // namespace

int runDemo(Engine &engine, SignalWatch &signalWatch) {
    Demo demo(engine);
    QObject::connect(&signalWatch, &SignalWatch::terminationRequested, &demo, [&demo] { demo.finish(1); });
    demo.start();
    return QCoreApplication::exec();
}

} // namespace ovation
