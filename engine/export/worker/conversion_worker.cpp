#include "export/worker/conversion_worker.h"

#include "export/worker/worker_process.h"
#include "media/write/movie_probe.h"
#include "page/page_messages.h"

#include <QFile>
#include <QFileInfo>

namespace ovation::exporting {
namespace {

const QLatin1String From("from"), To("to"), Chapters("chapters");

constexpr int ThumbnailPatience_ms = 20'000;

/// Asks a process for `made`, and returns when it is done and gone.
Result<void> ask(const QString &program, const char *what, const QJsonObject &body, const QString &made,
                 const std::stop_token &stop, const QDeadlineTimer &patience) {
    const auto process = WorkerProcess::start(program, QFileInfo(made).absolutePath(), nullptr);
    if (!process)
        return process.error();
    (*process)->say(what, body);
    const auto done = (*process)->waitUntilDone(stop, patience);
    if (!done)
        return done.error();
    if (*done)
        return {};
    return stop.stop_requested() ? Error{Errc::Postponed, QStringLiteral("the program ends")}
                                 : Error{Errc::MediaFailed, QStringLiteral("it took too long")};
}

Result<void> encodeWebm(const QString &program, const WebmRequest &request, const std::stop_token &stop) {
    auto encoded = ask(program, "webm", request.toJson(), request.to, stop, QDeadlineTimer::Forever);
    if (encoded) {
        // What it was made of goes away next. What is no plain file could be waited for.
        if (!QFileInfo(request.to).isFile())
            encoded = Error{Errc::MediaFailed, QStringLiteral("nothing was written")};
        else if (const auto made = media::readMovieHeader(request.to); !made)
            encoded = made.error();
    }
    if (!encoded)
        QFile::remove(request.to);
    return encoded;
}

Result<void> drawThumbnail(const QString &program, const ThumbnailRequest &request) {
    return ask(program, "thumbnail", request.toJson(), request.jpeg, {},
               QDeadlineTimer(ThumbnailPatience_ms));
}

} // namespace

QJsonObject WebmRequest::toJson() const {
    return {{From, from}, {To, to}, {Chapters, page::toJson(chapters)}};
}

WebmRequest WebmRequest::fromJson(const QJsonObject &json) {
    return {json[From].toString(), json[To].toString(), page::chaptersFrom(json[Chapters].toObject())};
}

QJsonObject ThumbnailRequest::toJson() const {
    return {{From, movie}, {To, jpeg}};
}

ThumbnailRequest ThumbnailRequest::fromJson(const QJsonObject &json) {
    return {json[From].toString(), json[To].toString()};
}

recording::Conversions convertApart(const QString &program) {
    recording::Conversions apart;
    apart.encodeWebm = [program](const QString &from, const QString &to,
                                 const std::vector<media::Chapter> &chapters, const std::stop_token &stop) {
        return encodeWebm(program, {from, to, chapters}, stop);
    };
    apart.drawThumbnail = [program](const QString &movie, const QString &jpeg) {
        return drawThumbnail(program, {movie, jpeg});
    };
    return apart;
}

} // namespace ovation::exporting
