#include "app/camera/connection_host.h"
#include "app/camera/local_names.h"
#include "app/camera/ring_output.h"
#include "app/camera/transcoder_host.h"
#include "app/sandbox/sandbox.h"

#include "base/heaps.h"
#include "base/log.h"
#include "camera/camera_messages.h"
#include "media/gst_runtime.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <QUrl>

#include <unistd.h>

using namespace ovation;

namespace {

/// What the server asked for in its first line.
struct Work {
    std::optional<media::CameraTask> task; ///< none = transcode
    media::CameraFormat format;
};

std::optional<Work> workFrom(const std::optional<page::HelperMessage> &message) {
    if (message && message->first == QLatin1String("open"))
        return Work{camera::taskFrom(message->second), {}};
    if (message && message->first == QLatin1String("transcode"))
        return Work{std::nullopt, camera::formatFrom(message->second)};
    return std::nullopt;
}

/// What it decodes goes to others, and so might what it reads.
bool restrictFor(const Work &work) {
    if (!work.task)
        return sandbox::restrictProcess({.readsAll = false});
    const media::CameraAddress &address = work.task->address;
    const QByteArray readable = QFile::encodeName(
        address.isFile ? QUrl::fromEncoded(address.uri).toLocalFile() : address.trust.certificates);
    return sandbox::restrictProcess(
        {.mayConnect = !address.isFile, .readsAll = false, .readable = readable.constData()});
}

int number(const char *text) {
    return QByteArray(text).toInt();
}

std::unique_ptr<camera::Host> hostFor(Work work, char **descriptors, const page::LinesOut &say) {
    const auto to = SharedRing::openForWriting(number(descriptors[0]), number(descriptors[1]));
    if (!to) {
        qCWarning(logMedia).noquote() << to.error().message;
        return nullptr;
    }
    auto output = std::make_shared<camera::RingOutput>(*to);
    if (work.task) {
        if (work.task->format)
            work.task->output = std::move(output);
        return std::make_unique<camera::ConnectionHost>(*work.task, say);
    }
    auto from = SharedRing::openForReading(number(descriptors[2]), number(descriptors[3]));
    if (!from) {
        qCWarning(logMedia).noquote() << from.error().message;
        return nullptr;
    }
    return std::make_unique<camera::TranscoderHost>(work.format, *from, std::move(output), say);
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 3 || isatty(STDIN_FILENO)) {
        QTextStream(stderr) << "ovation-camera is started by ovation, to connect to a camera.\n";
        return 2;
    }
    limitHeaps();
    const page::LinesOut say;
    installLogging();
    // Finds the plug-ins that are new here: with a program of its own, and a list that it keeps.
    media::startGStreamer();
    page::FirstLine first;
    auto work = workFrom(first.read());
    if (!work || argc != (work->task ? 3 : 5)) {
        qCWarning(logMedia) << "The process for a camera does not understand what it shall do";
        return 2;
    }
    if (work->task)
        camera::resolveLocalName(work->task->address);
    if (!restrictFor(*work))
        qCInfo(logMedia) << "The kernel does not let the process that is connected to a camera be restricted "
                            "in all that it should";
    const QCoreApplication application(argc, argv);
    const auto host = hostFor(*work, argv + 1, say);
    if (!host)
        return 1;
    const page::LinesIn lines(
        [&](const QString &name, const QJsonObject & /*body*/) {
            if (name == QLatin1String("keyframe"))
                host->requestKeyframe();
        },
        first.rest());
    return QCoreApplication::exec();
}
