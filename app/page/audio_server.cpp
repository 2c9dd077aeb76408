#include "app/page/audio_server.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace ovation::page {
namespace {

constexpr int StartLimit_ms = 2000, Look_ms = 5, EndLimit_ms = 500;
const QString Sink = QStringLiteral("page");

/// Its name in the folder says nothing: a socket has that a moment before it listens, and who connects in
/// between is turned away.
bool isListening(const QByteArray &socketPath) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (std::size_t(socketPath.size()) >= sizeof(address.sun_path))
        return false;
    std::copy(socketPath.begin(), socketPath.end(), address.sun_path);
    const int client = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (client < 0)
        return false;
    const bool connected = ::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0;
    ::close(client);
    return connected;
}

} // namespace

AudioServer::~AudioServer() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(EndLimit_ms))
        m_process.kill();
}

Result<void> AudioServer::start() {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pulseaudio"));
    if (program.isEmpty())
        return Error{Errc::Failed, QStringLiteral("PulseAudio is not installed")};
    const QString socket = m_folder.filePath(QStringLiteral("s"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    environment.remove(QStringLiteral("PULSE_SERVER"));
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice()); // complains of root, of no D-Bus, and so on
    m_process.start(
        program, {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--use-pid-file=no"),
                  QStringLiteral("--exit-idle-time=-1"), QStringLiteral("--disallow-exit"),
                  QStringLiteral("--realtime=no"), QStringLiteral("--high-priority=no"),
                  // The folder is this user's only.
                  QStringLiteral("-L"),
                  QStringLiteral("module-native-protocol-unix socket=%1 auth-anonymous=1").arg(socket),
                  QStringLiteral("-L"),
                  QStringLiteral("module-null-sink sink_name=%1 rate=48000 channels=2").arg(Sink)});
    QElapsedTimer waited;
    waited.start();
    if (!m_process.waitForStarted(StartLimit_ms))
        return Error{Errc::Failed,
                     QStringLiteral("PulseAudio can't be started: %1").arg(m_process.errorString())};
    while (!isListening(socket.toUtf8())) {
        if (waited.elapsed() > StartLimit_ms || m_process.waitForFinished(0))
            return Error{Errc::Failed, QStringLiteral("PulseAudio did not come up")};
        QThread::msleep(Look_ms);
    }
    qputenv("PULSE_SERVER", "unix:" + socket.toUtf8());
    qputenv("PULSE_SINK", Sink.toUtf8());
    m_running = true;
    return {};
}

QString AudioServer::monitor() const {
    return m_running ? Sink + QStringLiteral(".monitor") : QString();
}

} // namespace ovation::page
