#pragma once

#include "base/result.h"
#include "media/synthetic/synthetic_participant.h"
#include "recording/types.h"
#include "session/session.h"

#include <QJsonValue>
#include <QStringList>

#include <functional>

/// What callers of the control room say and get. Plain values; any thread.
namespace ovation::control {

struct JoinRequest {
    QString token; ///< whole token URL, or with secret= for insecure and recorder participants
    QString sessionId;
    QString secret;   ///< params.secret; may be empty
    QString metadata; ///< clientData as sent
    QString platform;
    QString ip;
    QString finalUserId;
    bool recorder = false;
    /// A client of 1.8: with the secret it makes the session that it joins, and is recorded like all others
    /// (protocol 5.7).
    bool makesSession = false;
};

/// What a client that joined learns (protocol 3.5).
struct JoinAnswer {
    session::Connection joined;
    std::vector<session::Connection> others; ///< in order of arrival; never hidden ones
    QList<IceServer> iceServers;             ///< with credentials to use as they are
    QString turnHost;
    std::optional<std::pair<QString, QString>> recording; ///< id and name, where it may know of it
};

struct PublishParams {
    QByteArray sdpOffer;
    bool hasAudio = false, hasVideo = false, doLoopback = false;
    bool audioActive = false, videoActive = false;
    QString typeOfVideo;
    std::optional<int> frameRate;
    QString videoDimensions;
    bool hasFilter = false; ///< refused
};

/// The answer to an offer.
struct StreamAnswer {
    QByteArray sdp;
    QString streamId;      ///< of what is published; empty for a subscription
    int64_t createdAt = 0; ///< ms, of what is published
};

/// A property of a stream that its publisher changed (protocol 3.7).
struct StreamChange {
    QString streamId;
    QString property;
    QJsonValue newValue; ///< handed on as it came
    QString reason;
};
/// Bytes of a value as clients are told it: its JSON, as a text in JSON.
qsizetype written_bytes(const QJsonValue &value);

/// How a synthetic participant joins.
struct SyntheticJoin {
    media::SyntheticProperties stream;
    QString data;        ///< server data of its connection
    bool screen = false; ///< its stream says SCREEN instead of CUSTOM
    bool audioActive = true, videoActive = true;
};

/// How recordings in a built-in layout, and previews, have a participant; what is not given stays.
struct Arrangement {
    std::optional<bool> muted;  ///< not heard
    std::optional<bool> pinned; ///< this one is big where the layout has a big tile; false = none is
};

/// Of a signal's type and data together, as they are written.
inline constexpr qsizetype MaxSignal_bytes = 1'000'000;

struct Signal {
    std::optional<QString> from; ///< absent = server
    QStringList to;              ///< empty = all participants
    std::optional<QString> type, data;
    qsizetype written_bytes() const; ///< of type and data in JSON
};

using Done = std::function<void(Result<void>)>;
using StreamDone = std::function<void(Result<StreamAnswer>)>;
using ConnectionDone = std::function<void(Result<session::Connection>)>;
using recording::RecordingDone;

} // namespace ovation::control
