// A line of the process that composes, which decodes what strangers send, or of the server to it: what was
// understood is written and read as the same.

#include "input.h"

#include "composer/audio_intake.h"
#include "composer/composer_messages.h"
#include "composer/preview_messages.h"
#include "page/page_messages.h"

using namespace ovation;
using namespace ovation::composer;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const auto line = page::fromLine(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!line)
        return 0;
    const QJsonObject &body = line->second;
    const QJsonObject state = toJson(stateFrom(body));
    require(toJson(stateFrom(state)) == state);
    const QJsonObject finished = FinishedMovie::fromJson(body).toJson();
    require(FinishedMovie::fromJson(finished).toJson() == finished);
    const QJsonObject publishers = toJson(publishersFrom(body));
    require(toJson(publishersFrom(publishers)) == publishers);
    require(layoutFrom(toJson(layoutFrom(body))) == layoutFrom(body));
    const QJsonObject frame = PreviewedFrame::fromJson(body).toJson();
    require(PreviewedFrame::fromJson(frame).toJson() == frame);
    const PreviewRequest preview = PreviewRequest::fromJson(body);
    require(PreviewRequest::fromJson(preview.toJson()) == preview);
    const QJsonObject listened = toJson(streamIdsFrom(body));
    require(toJson(streamIdsFrom(listened)) == listened);
    const QJsonObject problems = problemsJson(problemsFrom(body));
    require(problemsJson(problemsFrom(problems)) == problems);
    AudioIntake intake;
    intake.expect(true);
    constexpr int64_t Now_ns = 1'000'000'000'000;
    const auto piece = page::AudioPiece::fromJson(body);
    if (intake.takes(piece, Now_ns)) {
        require(piece.at_ns <= Now_ns && piece.at_ns >= Now_ns - AudioIntake::MaxLate_ns);
        require(!intake.takes(piece, Now_ns));
    }
    if (const auto request = RecordRequest::fromJson(body)) {
        const auto read = RecordRequest::fromJson(request->toJson());
        require(read && read->toJson() == request->toJson());
    }
    return 0;
}
