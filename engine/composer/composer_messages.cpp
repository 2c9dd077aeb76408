#include "composer/composer_messages.h"

#include "base/cut_text.h"
#include "compose/layout_json.h"

#include <QJsonArray>

#include <algorithm>

namespace ovation::composer {
namespace {

// What the server takes of one line, whatever it lists.
constexpr std::size_t MaxStreams = 5000, MaxProblems = 1000;
constexpr qsizetype MaxSentence = 500; // characters
constexpr int64_t MaxLate_ms = 1'000'000'000;

const auto U = [](const char *name) { return QLatin1String(name); };

QString text(const QJsonObject &json, const char *name) {
    return json[QLatin1String(name)].toString();
}

QJsonObject publisherJson(const compose::Publisher &one) {
    const session::Stream &stream = one.stream;
    return {{U("id"), stream.id},
            {U("createdAt"), qint64(stream.createdAt)},
            {U("hasAudio"), stream.hasAudio},
            {U("hasVideo"), stream.hasVideo},
            {U("audioActive"), stream.audioActive},
            {U("videoActive"), stream.videoActive},
            {U("typeOfVideo"), stream.typeOfVideo},
            {U("name"), one.name},
            {U("muted"), one.muted},
            {U("pinned"), one.pinned}};
}

compose::Publisher publisherFrom(const QJsonObject &json) {
    compose::Publisher one;
    one.stream.id = page::textFrom(json, "id");
    one.stream.createdAt = json[U("createdAt")].toInteger();
    one.stream.hasAudio = json[U("hasAudio")].toBool();
    one.stream.hasVideo = json[U("hasVideo")].toBool();
    one.stream.audioActive = json[U("audioActive")].toBool();
    one.stream.videoActive = json[U("videoActive")].toBool();
    one.stream.typeOfVideo = page::textFrom(json, "typeOfVideo");
    one.name = page::textFrom(json, "name");
    one.muted = json[U("muted")].toBool();
    one.pinned = json[U("pinned")].toBool();
    return one;
}

// All members are named, so that a new one can't be forgotten. There is no file of a stream here.
QJsonObject healthJson(const media::StreamHealth &stream) {
    const auto &[streamId, file, lost, dropped, gap_ms, late_ms, stalled_ms, tooLate_ms, concealed_ms,
                 tooLarge, reduced, problem] = stream;
    QJsonObject json{{U("id"), streamId},
                     {U("lost"), qint64(lost)},
                     {U("dropped"), qint64(dropped)},
                     {U("gap_ms"), qint64(gap_ms)},
                     {U("stalled_ms"), qint64(stalled_ms)},
                     {U("tooLate_ms"), qint64(tooLate_ms)},
                     {U("concealed_ms"), qint64(concealed_ms)},
                     {U("tooLarge"), qint64(tooLarge)},
                     {U("reduced"), qint64(reduced)},
                     {U("problem"), problem}};
    if (late_ms)
        json[U("late_ms")] = qint64(*late_ms);
    return json;
}

media::StreamHealth healthFrom(const QJsonObject &json) {
    media::StreamHealth stream;
    stream.streamId = page::textFrom(json, "id");
    stream.lostPackets = page::countFrom(json, "lost");
    stream.droppedFrames = page::countFrom(json, "dropped");
    stream.longestGap_ms = page::countFrom(json, "gap_ms");
    stream.audioStalled_ms = page::countFrom(json, "stalled_ms");
    stream.audioTooLate_ms = page::countFrom(json, "tooLate_ms");
    stream.audioConcealed_ms = page::countFrom(json, "concealed_ms");
    stream.tooLargeFrames = page::countFrom(json, "tooLarge");
    stream.reducedFrames = page::countFrom(json, "reduced");
    stream.problem = page::textFrom(json, "problem");
    if (json.contains(U("late_ms")))
        stream.audioLate_ms = std::clamp<int64_t>(json[U("late_ms")].toInteger(), -MaxLate_ms, MaxLate_ms);
    return stream;
}

} // namespace

QJsonObject toJson(const std::vector<compose::Publisher> &publishers) {
    QJsonArray all;
    for (const compose::Publisher &one : publishers)
        all.append(publisherJson(one));
    return {{U("publishers"), all}};
}

std::vector<compose::Publisher> publishersFrom(const QJsonObject &json) {
    std::vector<compose::Publisher> publishers;
    for (const QJsonValue one : json[U("publishers")].toArray())
        publishers.push_back(publisherFrom(one.toObject()));
    return publishers;
}

QJsonObject toJson(session::RecordingLayout layout) {
    QJsonObject json;
    compose::putLayout(json, layout);
    return json;
}

session::RecordingLayout layoutFrom(const QJsonObject &json) {
    return compose::layoutFrom(json);
}

QJsonObject toJson(const QStringList &streamIds) {
    return {{U("streams"), QJsonArray::fromStringList(streamIds)}};
}

QStringList streamIdsFrom(const QJsonObject &json) {
    return json[U("streams")].toVariant().toStringList();
}

QJsonObject RecordRequest::toJson() const {
    QJsonObject json = page::toJson(composition.movie);
    compose::putLayout(json, composition.layout);
    compose::putLook(json, composition.look);
    json[U("layoutsFolder")] = composition.layoutsFolder;
    json[U("debugLog")] = composition.debugLog;
    json[U("thumbnail")] = thumbnail;
    json[U("continues")] = continues;
    return json;
}

std::optional<RecordRequest> RecordRequest::fromJson(const QJsonObject &json) {
    const auto movie = page::movieFrom(json);
    if (!movie)
        return std::nullopt;
    RecordRequest request;
    request.composition.movie = *movie;
    request.composition.layout = compose::layoutFrom(json);
    request.composition.look = compose::lookFrom(json);
    request.composition.layoutsFolder = text(json, "layoutsFolder");
    request.composition.debugLog = text(json, "debugLog");
    request.thumbnail = text(json, "thumbnail");
    request.continues = json[U("continues")].toBool();
    return request;
}

QJsonObject PastRequest::toJson() const {
    QJsonObject json = RecordRequest{composition, {}, false}.toJson();
    QJsonArray all;
    for (const File &file : files) {
        QJsonObject one = publisherJson(file.of);
        one[U("file")] = file.path;
        one[U("start_ms")] = qint64(file.start_ms);
        one[U("end_ms")] = qint64(file.end_ms);
        all.append(one);
    }
    json[U("files")] = all;
    json[U("folder")] = folder;
    json[U("start_ms")] = qint64(start_ms);
    json[U("frames")] = qint64(frames);
    return json;
}

std::optional<PastRequest> PastRequest::fromJson(const QJsonObject &json) {
    const auto record = RecordRequest::fromJson(json);
    if (!record)
        return std::nullopt;
    PastRequest request;
    request.composition = record->composition;
    request.folder = text(json, "folder");
    for (const QJsonValue one : json[U("files")].toArray())
        request.files.push_back({publisherFrom(one.toObject()), text(one.toObject(), "file"),
                                 one[U("start_ms")].toInteger(), one[U("end_ms")].toInteger()});
    request.start_ms = json[U("start_ms")].toInteger();
    request.frames = json[U("frames")].toInteger();
    return request;
}

QJsonObject toJson(const compose::CompositionState &state) {
    const auto &[elapsed_ms, due, repeated, black_s, silent_s, streams, missingCharacters, begin_ns] = state;
    QJsonArray healths;
    for (const media::StreamHealth &stream : streams)
        healths.append(healthJson(stream));
    return {{U("elapsed_ms"), qint64(elapsed_ms)},
            {U("due"), qint64(due)},
            {U("repeated"), qint64(repeated)},
            {U("black_s"), black_s},
            {U("silent_s"), silent_s},
            {U("streams"), healths},
            {U("missingCharacters"), missingCharacters},
            {U("begin_ns"), qint64(begin_ns)}};
}

compose::CompositionState stateFrom(const QJsonObject &json) {
    compose::CompositionState state;
    state.elapsed_ms = page::countFrom(json, "elapsed_ms");
    state.dueFrames = page::countFrom(json, "due");
    state.repeatedFrames = page::countFrom(json, "repeated");
    state.black_s = page::secondsFrom(json, "black_s");
    state.silent_s = page::secondsFrom(json, "silent_s");
    for (const QJsonValue stream : json[U("streams")].toArray()) {
        if (state.streams.size() == MaxStreams)
            break;
        state.streams.push_back(healthFrom(stream.toObject()));
    }
    state.missingCharacters = page::textFrom(json, "missingCharacters");
    state.begin_ns = page::countFrom(json, "begin_ns");
    return state;
}

QJsonObject problemsJson(const QStringList &sentences) {
    return {{U("problems"), QJsonArray::fromStringList(sentences)}};
}

QStringList problemsFrom(const QJsonObject &json) {
    QStringList sentences;
    for (const QJsonValue one : json[U("problems")].toArray()) {
        if (std::size_t(sentences.size()) == MaxProblems)
            break;
        sentences.append(cutText(one.toString(), MaxSentence));
    }
    return sentences;
}

QJsonObject FinishedMovie::toJson() const {
    return {{U("movie"), page::toJson(movie)},
            {U("state"), composer::toJson(state)},
            {U("hasThumbnail"), hasThumbnail}};
}

FinishedMovie FinishedMovie::fromJson(const QJsonObject &json) {
    return {page::movieReportFrom(json[U("movie")].toObject()), stateFrom(json[U("state")].toObject()),
            json[U("hasThumbnail")].toBool()};
}

} // namespace ovation::composer
