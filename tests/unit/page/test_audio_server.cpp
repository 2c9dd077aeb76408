#include "app/page/audio_capture.h"
#include "app/page/audio_server.h"
#include "media/gst_runtime.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace ovation::page;

namespace {

// Its socket is there long before it listens, as that of a real one is for a moment. Arguments that matter to
// it: where that socket shall be. The real one continues.
const char *const SlowServer = R"(#!/usr/bin/env python3
import os, socket, sys, time
path = next(word for argument in sys.argv for word in argument.split() if word.startswith("socket="))[7:]
early = socket.socket(socket.AF_UNIX)
early.bind(path)
time.sleep(0.1)
os.unlink(path)
os.execv(os.environ["REAL_SERVER"], sys.argv)
)";

} // namespace

/// The PulseAudio of a page, and what is recorded of it.
class AudioServerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_real = QStandardPaths::findExecutable(QStringLiteral("pulseaudio"));
        if (m_real.isEmpty())
            QSKIP("PulseAudio is missing");
        media::startGStreamer();
    }

    void aServerIsNotUsedBeforeItListens() {
        QFile slow(m_folder.filePath(QStringLiteral("pulseaudio")));
        QVERIFY(slow.open(QIODevice::WriteOnly));
        slow.write(SlowServer);
        slow.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        slow.close();
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + path);
        qputenv("REAL_SERVER", m_real.toLocal8Bit());
        AudioServer server;
        const auto started = server.start();
        qputenv("PATH", path);
        QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
        const auto capture = captureAudio(server.monitor());
        QVERIFY2(capture, qPrintable(capture ? QString() : capture.error().message));
        std::size_t heard = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            ((*capture)->take([&](int64_t, std::span<const float> samples) { heard += samples.size(); }),
             heard > 0),
            30'000);
    }

    void whatCannotBeRecordedIsSaid() {
        {
            AudioServer server;
            QVERIFY(server.start().ok());
            const auto none = captureAudio(QStringLiteral("none.monitor"));
            QVERIFY(!none.ok() || problemOf(**none));
        }
        // Its address is in the environment still, and no one is there any more.
        const auto late = captureAudio(QStringLiteral("page.monitor"));
        QVERIFY(!late);
        QVERIFY(!late.error().message.isEmpty());
    }

    void aServerThatEndsWhileItRecordsIsSaidOnce() {
        auto server = std::make_unique<AudioServer>();
        QVERIFY(server->start().ok());
        const auto capture = captureAudio(server->monitor());
        QVERIFY(capture.ok());
        QVERIFY((*capture)->takeProblem().isEmpty());
        server.reset();
        QVERIFY(problemOf(**capture));
        QVERIFY((*capture)->takeProblem().isEmpty());
    }

  private:
    static bool problemOf(AudioSource &capture) {
        return QTest::qWaitFor([&] { return !capture.takeProblem().isEmpty(); }, 30'000);
    }

    QTemporaryDir m_folder;
    QString m_real;
};

QTEST_GUILESS_MAIN(AudioServerTest)
#include "test_audio_server.moc"
