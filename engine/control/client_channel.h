#pragma once

#include "session/session.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <variant>

namespace ovation::control {

// The notifications of protocol 3.6, as values; signalling turns them into JSON.
struct ParticipantJoined {
    QString connectionId;
    int64_t createdAt = 0; ///< ms
    QString metadata;
};
struct ParticipantLeft {
    QString connectionId, reason;
};
struct ParticipantEvicted {
    QString connectionId, reason;
};
struct ParticipantPublished {
    QString connectionId;
    session::Stream stream;
};
struct ParticipantUnpublished {
    QString connectionId, reason;
};
struct StreamPropertyChanged {
    QString connectionId, streamId, property;
    QJsonValue newValue;
    QString reason;
};
struct ConnectionPropertyChanged {
    QString property, newValue;
};
struct SignalReceived {
    std::optional<QString> from, type, data;
};
struct RecordingStarted {
    QString id, name;
};
struct RecordingStopped {
    QString id, name, reason;
};

using Notification =
    std::variant<ParticipantJoined, ParticipantLeft, ParticipantEvicted, ParticipantPublished,
                 ParticipantUnpublished, StreamPropertyChanged, ConnectionPropertyChanged, SignalReceived,
                 RecordingStarted, RecordingStopped>;

/// How a session speaks to one joined client; implemented by signalling. Engine thread.
class ClientChannel {
  public:
    virtual ~ClientChannel() = default;
    virtual void notify(const Notification &notification) = 0;
    /// The participant is out: no method but leaving works any more; the socket is closed within 10 s, at
    /// once for recorders.
    virtual void participantGone() = 0;
};

} // namespace ovation::control
