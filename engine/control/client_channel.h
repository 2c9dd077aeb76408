#pragma once

#include "session/session.h"

#include <QJsonValue>
#include <QString>

#include <functional>
#include <map>
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

/// A notification on its way to several clients. Who speaks to them keeps in it what it writes, so that it
/// is written once for all. Engine thread.
class Announcement {
  public:
    explicit Announcement(Notification notification) : m_notification(std::move(notification)) {}

    const Notification &notification() const { return m_notification; }
    /// What `write` made of it for the first client that is spoken to in this way. `way`: the writer's own
    /// number for it.
    const QString &written(int way, const std::function<QString(const Notification &)> &write) const {
        const auto [entry, isNew] = m_written.try_emplace(way);
        if (isNew)
            entry->second = write(m_notification);
        return entry->second;
    }

  private:
    Notification m_notification;
    mutable std::map<int, QString> m_written;
};

/// How a session speaks to one joined client; implemented by signalling. Engine thread.
class ClientChannel {
  public:
    virtual ~ClientChannel() = default;
    virtual void notify(const Announcement &announcement) = 0;
    /// The participant is out: no method but leaving works any more; the socket is closed within 10 s, at
    /// once for recorders.
    virtual void participantGone() = 0;
};

} // namespace ovation::control
