#include "app/converter/export_host.h"
#include "app/sandbox/sandbox.h"

#include "base/heaps.h"
#include "base/log.h"
#include "export/export_run.h"
#include "export/recompositions.h"
#include "export/worker/conversion_worker.h"
#include "export/worker/strip_lines.h"
#include "export/worker/worker_link.h"
#include "export/worker/worker_request.h"
#include "library/strip_maker.h"
#include "media/gst_runtime.h"
#include "media/write/movie_file.h"
#include "media/write/webm_reencoder.h"
#include "page/page_messages.h"

#include <QCoreApplication>
#include <QTextStream>

#include <unistd.h>

using namespace ovation;
using namespace ovation::exporting;

namespace {

using Link = std::shared_ptr<ServerLink>;

/// The one file that is not on this machine, read through the server.
class LinkedFile final : public library::RemoteFiles {
  public:
    explicit LinkedFile(Link link) : m_link(std::move(link)) {}

    Result<library::RemoteFile> find(const QString &, const QString &name, std::stop_token,
                                     library::Pace) const override {
        const auto whole = m_link->open(0);
        if (!whole)
            return whole.error();
        // One that can't be opened again can't be read, either: both say so.
        const auto open = [link = m_link, whole = *whole](int64_t) {
            const auto more = link->open(0);
            return more ? *more : whole;
        };
        return library::RemoteFile{name, (*whole)->size(), 0, open};
    }

  private:
    const Link m_link;
};

int exportFor(const QJsonObject &body, const Link &link, const page::LinesOut &say, const QByteArray &rest) {
    const auto asked = WorkerRequest::fromJson(body);
    if (!asked)
        return 1;
    const auto remote = link ? std::make_unique<LinkedFile>(link) : nullptr;
    const RecordingJobs jobs({asked->recordingsFolder, {}},
                             std::make_shared<Recompositions>(asked->layoutsFolder), remote.get());
    auto job = jobs.make(asked->request);
    if (!job) {
        say("failed", page::toJson(job.error()));
        return 0;
    }
    say("made", madeJson((*job)->estimate_bytes()));
    ExportHost host(std::move(*job), say);
    const page::LinesIn lines([&](const QString &name, const QJsonObject &told) { host.take(name, told); },
                              rest);
    return QCoreApplication::exec();
}

/// On this thread: who asked ends the process when it is not wanted any more.
template <typename Make>
int makeStrip(const QJsonObject &body, const Link &link, const page::LinesOut &say, Make make) {
    const auto tracks = tracksFrom(body, [&link](uint32_t number) -> media::OpenSource {
        return [link, number] { return link->open(number); };
    });
    const auto made = make(tracks, std::stop_token());
    if (!made)
        say("failed", page::toJson(made.error()));
    else if (link->give(toBytes(*made)))
        say("done", {});
    return 0;
}

/// As a strip.
template <typename Made>
int tell(const Result<Made> &made, const page::LinesOut &say) {
    if (made)
        say("done", {});
    else
        say("failed", page::toJson(made.error()));
    return 0;
}

int encodeWebm(const QJsonObject &body, const page::LinesOut &say) {
    const auto asked = WebmRequest::fromJson(body);
    return tell(media::reencodeAsWebm(asked.from, asked.to, asked.chapters), say);
}

int drawThumbnail(const QJsonObject &body, const page::LinesOut &say) {
    const auto asked = ThumbnailRequest::fromJson(body);
    return tell(media::writeThumbnail(asked.movie, asked.jpeg), say);
}

int answer(const page::HelperMessage &message, const Link &link, const page::LinesOut &say,
           const QByteArray &rest) {
    const auto &[name, body] = message;
    if (name == QLatin1String("export"))
        return exportFor(body, link, say, rest);
    if (name == QLatin1String("webm"))
        return encodeWebm(body, say);
    if (name == QLatin1String("thumbnail"))
        return drawThumbnail(body, say);
    if (link && name == QLatin1String("waveform"))
        return makeStrip(body, link, say, library::makeWaveform);
    if (link && name == QLatin1String("filmStrip"))
        return makeStrip(body, link, say, library::makeFilmStrip);
    return 1;
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 3 || isatty(STDIN_FILENO)) {
        QTextStream(stderr) << "ovation-converter is started by ovation, to decode recordings.\n";
        return 2;
    }
    limitHeaps();
    const page::LinesOut say;
    installLogging();
    leaveProcessorToOthers();
    // Finds the plug-ins that are new here: with a program of its own, and a list that it keeps.
    media::startGStreamer();
    if (!sandbox::restrictProcess({.folder = argv[1]}))
        qCInfo(logMedia)
            << "The kernel does not let the process that decodes be restricted in all that it should";
    const QCoreApplication application(argc, argv);
    const int socket = QByteArray(argv[2]).toInt();
    const Link link = socket < 0 ? nullptr : std::make_shared<ServerLink>(socket);
    page::FirstLine first;
    const auto message = first.read();
    const int status = message ? answer(*message, link, say, first.rest()) : 1;
    if (status != 0)
        qCWarning(logMedia) << "What was asked for can't be understood";
    return status;
}
