#include "app/page/audio_server.h"
#include "app/page/display_server.h"
#include "app/page/page_host.h"

#include "base/heaps.h"
#include "base/log.h"
#include "media/gst_runtime.h"
#include "page/chromium_flags.h"
#include "page/helper_lines.h"

#include <QApplication>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace ovation;
using namespace ovation::page;

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

/// Does what the engine says to the page that is open.
void obey(PageHost &host, const QString &name, const QJsonObject &body, const LinesOut &say) {
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
    const LinesOut say; // before Xvfb, which must not have it
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
    const Result<void> heard = audio.start();
    if (!heard)
        say("noAudio", {{QStringLiteral("text"), heard.error().message}});
    std::unique_ptr<PageHost> host;
    const LinesIn commands([&](const QString &name, const QJsonObject &body) {
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
