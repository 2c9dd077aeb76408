#pragma once

#include "compose/composition.h"
#include "compose/composition_state.h"
#include "compose/publisher.h"
#include "page/page_messages.h"

#include <QJsonObject>

#include <optional>
#include <vector>

/// What the server and `ovation-composer` say to each other, in lines as with `ovation-page`
/// (page/page_messages.h); packets go through the ring beside them. Plain values.
namespace ovation::composer {

/// "session": who publishes now. Its streams are those that are decoded.
QJsonObject toJson(const std::vector<compose::Publisher> &publishers);
std::vector<compose::Publisher> publishersFrom(const QJsonObject &json);

/// "logRoom", before "record": `bytes` of the disk that its `debugLog` leaves.
/// "record", once. `continues`: the file is there, and is gone on with.
struct RecordRequest {
    compose::CompositionRequest composition;
    QString thumbnail; ///< where it is drawn when the movie is finished; empty = not
    bool continues = false;

    QJsonObject toJson() const;
    static std::optional<RecordRequest> fromJson(const QJsonObject &json);
};

/// "compose": what was kept before a recording began, from files that lie in `folder`, which may be written
/// in. `composition.movie.path` is where the result goes when it is whole. Times of the files are those of
/// the recording.
struct PastRequest {
    struct File {
        compose::Publisher of;
        QString path;
        int64_t start_ms = 0, end_ms = 0;
    };
    compose::CompositionRequest composition;
    QString folder;
    std::vector<File> files; ///< in order of arrival
    int64_t start_ms = 0;    ///< where the first frame is
    int64_t frames = 0;

    QJsonObject toJson() const;
    static std::optional<PastRequest> fromJson(const QJsonObject &json);
};

/// "layout".
QJsonObject toJson(session::RecordingLayout layout);
session::RecordingLayout layoutFrom(const QJsonObject &json);

/// "listen": the streams whose audio is mixed from now on, for a page that can't be heard, in place of those
/// before. It comes as "mixed" (page::AudioPiece). "listenEnd" ends it.
QJsonObject toJson(const QStringList &streamIds);
QStringList streamIdsFrom(const QJsonObject &json);

/// "progress", several times a second while it records, and a part of "finished". Streams that left are in
/// one of them. The first 5000 of a line are taken.
QJsonObject toJson(const compose::CompositionState &state);
compose::CompositionState stateFrom(const QJsonObject &json);

/// "composed": what of the streams could not be read, sentences. The first 1000 are taken, of 500 characters.
QJsonObject problemsJson(const QStringList &sentences);
QStringList problemsFrom(const QJsonObject &json);

/// "finished".
struct FinishedMovie {
    media::MovieReport movie;
    compose::CompositionState state;
    bool hasThumbnail = false; ///< it is drawn

    QJsonObject toJson() const;
    static FinishedMovie fromJson(const QJsonObject &json);
};

} // namespace ovation::composer
