#include "export/worker/webm_worker.h"

#include "export/worker/worker_process.h"
#include "media/write/movie_probe.h"
#include "page/page_messages.h"

#include <QFile>
#include <QFileInfo>

namespace ovation::exporting {
namespace {

const QLatin1String From("from"), To("to"), Chapters("chapters");

Result<void> encode(const QString &program, const WebmRequest &request, const std::stop_token &stop) {
    const auto process = WorkerProcess::start(program, QFileInfo(request.to).absolutePath(), nullptr);
    if (!process)
        return process.error();
    (*process)->say("webm", request.toJson());
    while (!stop.stop_requested()) {
        const auto message = (*process)->next();
        if (!message)
            return message.error();
        if (!*message || (*message)->first != QLatin1String("done"))
            continue;
        (*process)->end();
        // What it was made of goes away then.
        const auto made = media::readMovieHeader(request.to);
        return made ? Result<void>() : Result<void>(made.error());
    }
    return Error{Errc::Postponed, QStringLiteral("the program ends")};
}

} // namespace

QJsonObject WebmRequest::toJson() const {
    return {{From, from}, {To, to}, {Chapters, page::toJson(chapters)}};
}

WebmRequest WebmRequest::fromJson(const QJsonObject &json) {
    return {json[From].toString(), json[To].toString(), page::chaptersFrom(json[Chapters].toObject())};
}

recording::EncodeWebm encodeWebmApart(QString program) {
    return [program = std::move(program)](const QString &from, const QString &to,
                                          const std::vector<media::Chapter> &chapters,
                                          const std::stop_token &stop) {
        auto encoded = encode(program, {from, to, chapters}, stop); // the process is gone then
        if (!encoded)
            QFile::remove(to);
        return encoded;
    };
}

} // namespace ovation::exporting
