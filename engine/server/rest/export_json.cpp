#include "server/rest/export_json.h"

#include "base/word_table.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ovation::server {
namespace {

using exporting::Format;
using exporting::State;

constexpr double MaxTime_ms = 1e12; // 30 years
constexpr int MaxStreams = 1000, MaxChanges = 1000;
constexpr int MinSide = 100, MaxSide = 1999; // as recordings have them (protocol 1.5)

constexpr std::array Formats{
    std::pair{Format::Mp4, "mp4"},   std::pair{Format::WebM, "webm"},       std::pair{Format::Zip, "zip"},
    std::pair{Format::M4a, "m4a"},   std::pair{Format::Opus, "opus"},       std::pair{Format::Wav, "wav"},
    std::pair{Format::Still, "png"}, std::pair{Format::Editing, "editing"},
};
constexpr std::array States{
    std::pair{State::Waiting, "waiting"}, std::pair{State::Running, "running"},
    std::pair{State::Paused, "paused"},   std::pair{State::Done, "done"},
    std::pair{State::Failed, "failed"},   std::pair{State::Canceled, "canceled"},
};

std::optional<Format> formatFromText(const QString &text) {
    return valueOf(Formats, text);
}

std::optional<int64_t> time(BodyReader &body, const char *name) {
    const auto given = body.number(name);
    if (given && !(*given >= 0 && *given <= MaxTime_ms)) {
        body.complain(QStringLiteral("Parameter '%1' is a time in milliseconds").arg(QLatin1String(name)));
        return std::nullopt;
    }
    return given ? std::optional(int64_t(std::llround(*given))) : std::nullopt;
}

void readSize(BodyReader &body, exporting::Composition &composition) {
    const auto given = body.text("resolution");
    if (!given)
        return;
    const QStringList sides = given->split(QLatin1Char('x'));
    composition.width = sides.size() == 2 ? sides[0].toInt() : 0;
    composition.height = sides.size() == 2 ? sides[1].toInt() : 0;
    if (std::min(composition.width, composition.height) < MinSide ||
        std::max(composition.width, composition.height) > MaxSide)
        body.complain(QStringLiteral("Parameter 'resolution' is WIDTHxHEIGHT, each from %1 to %2")
                          .arg(MinSide)
                          .arg(MaxSide));
}

void readStreams(BodyReader &body, exporting::Composition &composition) {
    for (const auto &stream : body.array("streams").value_or(QJsonArray())) {
        if (!stream.isString() || composition.streams.size() >= MaxStreams)
            return body.complain(QStringLiteral("Parameter 'streams' is a list of ids of streams"));
        composition.streams << stream.toString();
    }
}

void readChanges(BodyReader &body, exporting::Composition &composition) {
    for (const auto &item : body.array("changes").value_or(QJsonArray())) {
        BodyReader change(item.toObject());
        const auto at_ms = time(change, "time");
        const auto layout = change.word("layout", session::recordingLayoutFromText);
        if (!change.ok() || !at_ms || !layout || composition.changes.size() >= MaxChanges)
            return body.complain(QStringLiteral("Parameter 'changes' is a list of {\"time\": ms, \"layout\": "
                                                "\"BEST_FIT\" …}"));
        composition.changes.push_back({*at_ms, *layout});
    }
    std::stable_sort(composition.changes.begin(), composition.changes.end(),
                     [](const auto &one, const auto &other) { return one.time_ms < other.time_ms; });
}

exporting::Composition readComposition(BodyReader &body) {
    exporting::Composition composition;
    composition.layout = body.word("layout", session::recordingLayoutFromText).value_or(composition.layout);
    composition.customLayout = body.text("customLayout").value_or(QString());
    readSize(body, composition);
    composition.frameRate = body.integer("frameRate").value_or(composition.frameRate);
    if (composition.frameRate < 1 || composition.frameRate > 120)
        body.complain(QStringLiteral("Parameter 'frameRate' must be from 1 to 120"));
    readStreams(body, composition);
    readChanges(body, composition);
    return composition;
}

} // namespace

exporting::Request readExport(BodyReader &body) {
    exporting::Request request;
    request.recordingId = body.text("recording").value_or(QString());
    const auto format = body.word("format", formatFromText);
    if (body.ok() && (request.recordingId.isEmpty() || !format))
        body.complain(QStringLiteral("Parameters 'recording' and 'format' are mandatory"));
    request.format = format.value_or(Format::Mp4);
    request.start_ms = time(body, "start");
    request.end_ms = time(body, "end");
    request.perParticipant = body.boolean("perParticipant").value_or(false);
    request.loudness_lufs = body.number("loudness");
    request.quality = body.integer("quality");
    request.composition = readComposition(body);
    return request;
}

QJsonObject exportJson(const exporting::Job &job) {
    QJsonObject json{{QStringLiteral("id"), QString::number(job.id)},
                     {QStringLiteral("object"), QStringLiteral("export")},
                     {QStringLiteral("recording"), job.request.recordingId},
                     {QStringLiteral("format"), wordOf(Formats, job.request.format)},
                     {QStringLiteral("state"), wordOf(States, job.state)},
                     {QStringLiteral("progress"), job.progress},
                     {QStringLiteral("size"), qint64(job.size_bytes)},
                     {QStringLiteral("name"), QFileInfo(job.request.target).fileName()}};
    if (job.left_s)
        json[QStringLiteral("secondsLeft")] = *job.left_s;
    if (!job.failure.isEmpty())
        json[QStringLiteral("failureReason")] = job.failure;
    if (job.measured_lufs)
        json[QStringLiteral("loudness")] = *job.measured_lufs;
    return json;
}

} // namespace ovation::server
