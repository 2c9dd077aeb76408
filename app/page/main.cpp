#include "app/page/audio_server.h"
#include "app/page/display_server.h"
#include "app/page/page_host.h"

#include "base/heaps.h"
#include "base/log.h"
#include "media/gst_runtime.h"
#include "page/chromium_flags.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace ovation;
using namespace ovation::page;

constexpr qsizetype MaxLine = 1 << 20;

void prepareProcess() {
    umask(S_IRWXG | S_IRWXO);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none); // the secret is in memory
}

/// Without windows, a GPU and the desktop's scale.
void prepareQt() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    qunsetenv("QT_SCALE_FACTOR");
    if (geteuid() == 0) // Chromium's sandbox needs a user that is not root
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

/// Mesa draws WebGL with this machine's cores: not with all of them, and without files of its own.
void prepareDrawing() {
    qputenv("LP_NUM_THREADS", QByteArray::number(std::max(QThread::idealThreadCount() / 2, 1)));
    qputenv("MESA_SHADER_CACHE_DISABLE", "true");
}

/// Lines from standard input; its end is the end of this process, and so is that of who started it.
class Commands final : public QObject {
  public:
    explicit Commands(std::function<void(const QString &, const QJsonObject &)> take)
        : m_take(std::move(take)), m_notifier(STDIN_FILENO, QSocketNotifier::Read) {
        fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
    }

  private:
    void read() {
        char piece[4096];
        const ssize_t size = ::read(STDIN_FILENO, piece, sizeof piece);
        if (size < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        if (size <= 0 || m_waiting.size() + size > MaxLine) {
            m_notifier.setEnabled(false);
            QCoreApplication::exit(0);
            return;
        }
        m_waiting.append(piece, size);
        for (qsizetype end; (end = m_waiting.indexOf('\n')) >= 0;) {
            const QByteArray line = m_waiting.left(end);
            m_waiting.remove(0, end + 1);
            if (const auto message = fromLine(line))
                m_take(message->first, message->second);
        }
    }

    const std::function<void(const QString &, const QJsonObject &)> m_take;
    QSocketNotifier m_notifier;
    QByteArray m_waiting;
};

/// Writes lines for the engine to the standard output that this process began with.
class Lines {
  public:
    explicit Lines(int out) : m_out(out) {}

    void operator()(const char *name, const QJsonObject &body) const {
        QByteArray line = toLine(name, body);
        while (!line.isEmpty()) {
            const ssize_t written = ::write(m_out, line.constData(), std::size_t(line.size()));
            if (written < 0 && errno != EINTR)
                return; // the engine is gone; standard input says so, too
            if (written > 0)
                line.remove(0, written);
        }
    }

  private:
    int m_out;
};

/// Does what the engine says to the page that is open.
void obey(PageHost &host, const QString &name, const QJsonObject &body, const Lines &say) {
    if (name == QLatin1String("record")) {
        if (const auto movie = movieFrom(body))
            host.record(*movie);
        else
            say("writingFailed",
                {{QStringLiteral("text"), QStringLiteral("the recording can't be understood")}});
    } else if (name == QLatin1String("pause")) {
        host.setPaused(body[QStringLiteral("on")].toBool());
    } else if (name == QLatin1String("audio")) {
        AudioPiece piece = AudioPiece::fromJson(body);
        host.takeAudio(piece.at_ns, std::move(piece.samples));
    } else if (name == QLatin1String("finish")) {
        host.finish(chaptersFrom(body));
    }
}

} // namespace

int main(int argc, char **argv) {
    if (argc > 1 || isatty(STDIN_FILENO)) {
        QTextStream(stderr) << "ovation-page is started by ovation, to record a layout that is a web page.\n";
        return 2;
    }
    prepareProcess();
    prepareQt();
    // What others of this process print must not come between the lines.
    const int out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 5); // nor may Xvfb have it
    dup2(STDERR_FILENO, STDOUT_FILENO);
    limitHeaps();
    installLogging();

    DisplayServer display; // ends last
    display.start();
    AudioServer audio;
    media::startGStreamer();
    const bool hasDisplay = display.wait();
    if (hasDisplay)
        prepareDrawing();
    QApplication application(argc, argv);
    Gate gate;
    if (!gate.listen()) {
        QTextStream(stderr) << "ovation-page: no port on 127.0.0.1 can be listened on\n";
        return 1;
    }
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
            chromiumFlags(gate.port(), {.ownAudioServer = true, .hasDisplay = hasDisplay}));
    const Lines say(out);
    const Result<void> heard = audio.start();
    if (!heard)
        say("noAudio", {{QStringLiteral("text"), heard.error().message}});
    std::unique_ptr<PageHost> host;
    const Commands commands([&](const QString &name, const QJsonObject &body) {
        if (name == QLatin1String("open") && !host) {
            if (const auto request = OpenRequest::fromJson(body))
                host = std::make_unique<PageHost>(*request, gate, audio.monitor(), say);
            else
                say("failed",
                    {{QStringLiteral("text"), QStringLiteral("the address of the page can't be used")}});
        } else if (host) {
            obey(*host, name, body, say);
        }
    });

    const int code = QApplication::exec();
    host.reset();
    return code;
}
