#include "app/exporter/export_host.h"
#include "app/sandbox/sandbox.h"

#include "base/heaps.h"
#include "base/log.h"
#include "export/export_run.h"
#include "export/recompositions.h"
#include "export/worker/remote_reads.h"
#include "export/worker/worker_request.h"
#include "media/gst_runtime.h"
#include "page/page_messages.h"

#include <QCoreApplication>
#include <QTextStream>

#include <unistd.h>

using namespace ovation;
using namespace ovation::exporting;

namespace {

/// The one file that is not on this machine, read through the server.
class SentFile final : public library::RemoteFiles {
  public:
    SentFile(int socket, int64_t size_bytes)
        : m_asker(std::make_shared<RemoteAsker>(socket)), m_size_bytes(size_bytes) {}

    Result<library::RemoteFile> find(const QString &, const QString &name, std::stop_token) const override {
        return library::RemoteFile{name, m_size_bytes, 0, [asker = m_asker, size = m_size_bytes](int64_t) {
                                       return asker->open(size);
                                   }};
    }

  private:
    const std::shared_ptr<RemoteAsker> m_asker;
    const int64_t m_size_bytes;
};

Result<std::unique_ptr<ExportJob>> jobFor(const WorkerRequest &asked, const library::RemoteFiles *remote) {
    const RecordingJobs jobs({asked.recordingsFolder, {}},
                             std::make_shared<Recompositions>(asked.layoutsFolder), remote);
    return jobs.make(asked.request);
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 4 || isatty(STDIN_FILENO)) {
        QTextStream(stderr) << "ovation-exporter is started by ovation, to export recordings.\n";
        return 2;
    }
    limitHeaps();
    const page::LinesOut say;
    installLogging();
    leaveProcessorToOthers();
    // Finds the plug-ins that are new here: with a program of its own, and a list that it keeps.
    media::startGStreamer();
    if (!sandbox::restrictProcess(argv[1]))
        qCInfo(logMedia)
            << "The kernel does not let the process that exports be restricted in all that it should";
    const QCoreApplication application(argc, argv);
    page::FirstLine first;
    const auto message = first.read();
    const auto asked = message ? WorkerRequest::fromJson(message->second) : std::nullopt;
    if (!asked) {
        qCWarning(logMedia) << "What was asked for can't be understood";
        return 1;
    }
    const int socket = QByteArray(argv[2]).toInt();
    const auto remote =
        socket < 0 ? nullptr : std::make_unique<SentFile>(socket, QByteArray(argv[3]).toLongLong());
    auto job = jobFor(*asked, remote.get());
    if (!job) {
        say("failed", page::toJson(job.error()));
        return 0;
    }
    say("made", madeJson((*job)->estimate_bytes()));
    ExportHost host(std::move(*job), say);
    const page::LinesIn lines([&](const QString &name, const QJsonObject &body) { host.take(name, body); },
                              first.rest());
    return QCoreApplication::exec();
}
