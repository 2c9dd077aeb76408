#include "app/page/audio_capture.h"
#include "app/page/audio_server.h"
#include "app/page/display_server.h"
#include "app/page/page_host.h"
#include "app/page/page_isolation.h"
#include "app/page/page_user.h"
#include "app/usage/usage.h"
#include "app/usage/version.h"

#include "base/core_files.h"
#include "base/heaps.h"
#include "base/log.h"
#include "media/gst_runtime.h"
#include "page/chromium_flags.h"
#include "page/helper_lines.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace ovation;
using namespace ovation::page;

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

/// What this process shall be; waits for it.
std::optional<OpenRequest> openRequest(FirstLine &first) {
    const auto message = first.read();
    return message && message->first == QLatin1String("open") ? OpenRequest::fromJson(message->second)
                                                              : std::nullopt;
}

/// Names the server's paths in what is said.
PageHost::Say saying(const LinesOut &say, const WritingPlace &place) {
    return [&say, place](const char *name, QJsonObject body) {
        const QString Text = QStringLiteral("text");
        if (body.contains(Text))
            body[Text] = place.told(body[Text].toString());
        say(name, body);
    };
}

/// Does what the engine says to the page that is open.
void obey(PageHost &host, const QString &name, const QJsonObject &body, const WritingPlace &place,
          const PageHost::Say &say) {
    if (name == QLatin1String("record")) {
        if (auto movie = movieFrom(body)) {
            movie->path = place.here(movie->path);
            host.record(*movie);
        } else
            say("writingFailed",
                {{QStringLiteral("text"), QStringLiteral("the recording can't be understood")}});
    } else if (name == QLatin1String("logRoom")) {
        host.setLogRoom(body[QStringLiteral("bytes")].toInteger());
    } else if (name == QLatin1String("pause")) {
        host.setPaused(body[QStringLiteral("on")].toBool());
    } else if (name == QLatin1String("audio")) {
        AudioPiece piece = AudioPiece::fromJson(body);
        host.takeAudio(piece.at_ns, std::move(piece.samples));
    } else if (name == QLatin1String("finish")) {
        host.finish(chaptersFrom(body));
    }
}

/// What the page will play; an error when that can't be recorded.
Result<std::shared_ptr<AudioSource>> hear(AudioServer &server) {
    if (const auto started = server.start(); !started)
        return started.error();
    return captureAudio(server.monitor());
}

/// Shows the page until the engine has had enough of it. Gives the exit code.
int show(int &argc, char **argv, const OpenRequest &request, const QByteArray &waiting,
         const WritingPlace &place, const PageHost::Say &say) {
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
    std::shared_ptr<AudioSource> played;
    if (const auto heard = hear(audio))
        played = *heard;
    else
        say("noAudio", {{QStringLiteral("text"), heard.error().message}});
    if (geteuid() != 0 && !canIsolatePages()) // root is told before: it has to ask for it
        say("note",
            {{QStringLiteral("text"),
              QStringLiteral("This machine, or the service that the server is, lets no program make user "
                             "namespaces, so Chromium's sandbox kept the page's files, processes and "
                             "network not apart (docs/packaging.md)")}});
    std::optional<SandboxBirth> birth(std::in_place);
    PageHost host(request, gate, std::move(played), say);
    birth.reset();
    const LinesIn lines(
        [&](const QString &name, const QJsonObject &body) { obey(host, name, body, place, say); }, waiting);
    return QApplication::exec();
}

/// For those who look what it is; the exit code, nothing when it is to do its work.
std::optional<int> explain(int argc, char **argv) {
    const QByteArray asked(argc == 2 ? argv[1] : "");
    if (asked == "--help" || asked == "-h") {
        const usage::Program &program = usage::pageProgram();
        QTextStream(stdout) << usage::helpText(program, program.commands.front()).c_str();
        return 0;
    }
    if (asked == "--version" || asked == "-v") {
        QTextStream(stdout) << "ovation-page " << usage::buildVersion().c_str() << Qt::endl;
        return 0;
    }
    if (argc > 1 || isatty(STDIN_FILENO)) {
        QTextStream(stderr) << "ovation-page is started by ovation, to record a layout that is a web page.\n";
        return 2;
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv) {
    if (const auto exitCode = explain(argc, argv))
        return *exitCode;
    umask(S_IRWXG | S_IRWXO);
    const LinesOut say; // before Xvfb, which must not have it
    limitHeaps();
    installLogging();

    FirstLine first;
    std::optional<OpenRequest> request = openRequest(first);
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
    request->logFile = place->here(request->logFile);
    return show(argc, argv, *request, first.rest(), *place, saying(say, *place));
}
