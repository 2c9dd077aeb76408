#include "app/page/audio_server.h"
#include "app/page/display_server.h"
#include "app/page/page_host.h"
#include "app/page/page_user.h"

#include "base/core_files.h"
#include "base/heaps.h"
#include "base/log.h"
#include "media/gst_runtime.h"
#include "page/chromium_flags.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace ovation;
using namespace ovation::page;

constexpr qsizetype MaxLine = 1 << 20;

/// The folders of who started it are another user's now. Theirs are of this process alone.
void moveHome(const QString &folder) {
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, folder.toLocal8Bit());
}

/// Without windows, a GPU and the desktop's scale.
void prepareQt() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    qunsetenv("QT_SCALE_FACTOR");
    if (geteuid() == 0) // it was asked for: Chromium's sandbox needs a user that is not root
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
}

/// Mesa draws WebGL with this machine's cores: not with all of them, and without files of its own.
void prepareDrawing() {
    qputenv("LP_NUM_THREADS", QByteArray::number(std::max(QThread::idealThreadCount() / 2, 1)));
    qputenv("MESA_SHADER_CACHE_DISABLE", "true");
}

/// The first line from standard input, which says what this process shall be; waits for it. What came behind
/// it is left in `rest`.
std::optional<OpenRequest> firstLine(QByteArray &rest) {
    while (!rest.contains('\n')) {
        char piece[4096];
        const ssize_t size = ::read(STDIN_FILENO, piece, sizeof piece);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0 || rest.size() + size > MaxLine)
            return std::nullopt;
        rest.append(piece, size);
    }
    const qsizetype end = rest.indexOf('\n');
    const auto message = fromLine(rest.left(end));
    rest.remove(0, end + 1);
    return message && message->first == QLatin1String("open") ? OpenRequest::fromJson(message->second)
                                                              : std::nullopt;
}

/// Lines from standard input; its end is the end of this process, and so is that of who started it.
class Commands final : public QObject {
  public:
    /// `waiting`: what has been read of them.
    Commands(QByteArray waiting, std::function<void(const QString &, const QJsonObject &)> take)
        : m_take(std::move(take)), m_notifier(STDIN_FILENO, QSocketNotifier::Read),
          m_waiting(std::move(waiting)) {
        fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
        takeLines();
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
        takeLines();
    }

    void takeLines() {
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
    void setPlace(const WritingPlace &place) { m_place = place; }

    void operator()(const char *name, QJsonObject body) const {
        const QString Text = QStringLiteral("text");
        if (body.contains(Text))
            body[Text] = m_place.told(body[Text].toString());
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
    WritingPlace m_place;
};

/// Does what the engine says to the page that is open.
void obey(PageHost &host, const QString &name, const QJsonObject &body, const WritingPlace &place,
          const Lines &say) {
    if (name == QLatin1String("record")) {
        if (auto movie = movieFrom(body)) {
            movie->path = place.here(movie->path);
            host.record(*movie);
        } else
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

/// Shows the page until the engine has had enough of it. Gives the exit code.
int show(int &argc, char **argv, const OpenRequest &request, const QByteArray &waiting,
         const WritingPlace &place, const Lines &say) {
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
    const Result<void> heard = audio.start();
    if (!heard)
        say("noAudio", {{QStringLiteral("text"), heard.error().message}});
    std::optional<SandboxBirth> birth(std::in_place);
    PageHost host(request, gate, audio.monitor(), say);
    birth.reset();
    const Commands commands(
        waiting, [&](const QString &name, const QJsonObject &body) { obey(host, name, body, place, say); });
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv) {
    if (argc > 1 || isatty(STDIN_FILENO)) {
        QTextStream(stderr) << "ovation-page is started by ovation, to record a layout that is a web page.\n";
        return 2;
    }
    umask(S_IRWXG | S_IRWXO);
    // What others of this process print must not come between the lines.
    const int out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 5); // nor may Xvfb have it
    dup2(STDERR_FILENO, STDOUT_FILENO);
    limitHeaps();
    installLogging();

    Lines say(out);
    QByteArray waiting;
    std::optional<OpenRequest> request = firstLine(waiting);
    if (!request) {
        say("failed", {{QStringLiteral("text"), QStringLiteral("the address of the page can't be used")}});
        return 1;
    }
    const bool wasRoot = geteuid() == 0;
    if (wasRoot)
        media::startGStreamer(); // its list of plug-ins lies in root's folder
    const Result<WritingPlace> place = becomePageUser(request->runsAs, request->folder);
    if (!place) {
        say("failed", {{QStringLiteral("text"), place.error().message}});
        return 1;
    }
    forbidCoreFiles(); // what the page was told is in memory
    std::optional<QTemporaryDir> home;
    if (wasRoot && geteuid() != 0) {
        qunsetenv("TMPDIR");
        if (!home.emplace().isValid()) {
            say("failed",
                {{QStringLiteral("text"), QStringLiteral("no folder for the page's own files can be made: %1")
                                              .arg(home->errorString())}});
            return 1;
        }
        moveHome(home->path());
    }
    prepareQt();
    say.setPlace(*place);
    request->logFile = place->here(request->logFile);
    return show(argc, argv, *request, waiting, *place, say);
}
