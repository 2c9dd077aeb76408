#pragma once

#include "base/result.h"
#include "session/client_data.h"
#include "session/properties.h"

#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ovation::session {

/// A published stream, as its publisher described it and as it changed since (protocol 3.4, 3.7).
struct Stream {
    QString id;
    QString connectionId;
    int64_t createdAt = 0; ///< ms
    bool hasAudio = false, hasVideo = false;
    bool audioActive = false, videoActive = false;
    QString typeOfVideo; ///< CAMERA, SCREEN, CUSTOM, IPCAM; empty without video
    std::optional<int> frameRate;
    QString videoDimensions; ///< JSON text {"width":w,"height":h} or empty
};

/// A screen or a canvas sends nothing while nothing changes; a camera always does.
inline bool mayStandStill(const Stream &stream) {
    return stream.typeOfVideo == QStringLiteral("SCREEN") || stream.typeOfVideo == QStringLiteral("CUSTOM");
}

/// A subscription of a connection to a participant's stream.
struct Subscription {
    QString streamId;
    int64_t createdAt = 0; ///< ms
};

enum class ConnectionStatus { Pending, Active };
/// Who a participant is to the rules: insecure ones skip the role checks, recorders only watch.
enum class ParticipantKind { Client, Insecure, Recorder, SpeechToText, Synthetic };

struct Connection {
    QString id;
    QString sessionId;
    ConnectionStatus status = ConnectionStatus::Pending;
    ParticipantKind kind = ParticipantKind::Client;
    ConnectionProperties properties;
    int64_t createdAt = 0; ///< ms
    int64_t activeAt = 0;  ///< ms, 0 while pending
    QString token;         ///< whole token URL
    QString location = QStringLiteral("unknown");
    QString ip;
    QString platform;
    ClientData clientData;
    QString finalUserId;
    std::optional<Stream> publishing;
    std::vector<Subscription> subscriptions;
    // How recordings in a built-in layout have it; no client is told of it.
    bool mutedInRecordings = false; ///< not heard
    bool pinned = false;            ///< big where the layout has a big tile; one of a session at most

    bool mayPublish() const;  ///< role above SUBSCRIBER, or insecure
    bool mayModerate() const; ///< MODERATOR, or insecure
    bool isCamera() const { return properties.type == ConnectionType::IpCamera; }
    bool isHidden() const {
        return kind == ParticipantKind::Recorder || kind == ParticipantKind::SpeechToText;
    }
    /// clientData and serverData joined by %/%, or the one that is there (protocol 3.5).
    QString metadata() const;
    /// A name for participants: the one that the client said, the server's data where it said none, the id at
    /// last. At most MaxParticipantName characters.
    QString displayName() const;
};

/// One session: its pending connections (tokens) and its participants in order of arrival. No sockets, no
/// threads, no media; lives on the engine thread.
class Session {
  public:
    Session(QString id, SessionProperties properties, int64_t createdAt_ms);

    const QString &id() const { return m_id; }
    /// <id>_<start ms>; distinguishes sessions that had the same id (protocol 1.2).
    QString uniqueId() const;
    const SessionProperties &properties() const { return m_properties; }
    int64_t createdAt() const { return m_createdAt; }

    bool isActive() const { return m_active; } ///< true once the first participant joined
    bool isClosing() const { return m_closing; }
    void markClosing() { m_closing = true; }

    /// Pending connection with a fresh token. `wsUrl` as in protocol 1.2, without query. Its id is the one
    /// that its data wants (wantedConnectionId()), with a random ending where another has it.
    const Connection &addPending(ConnectionProperties properties, const QString &wsUrl, int64_t now_ms);
    /// Turns the pending connection that holds this token into a participant; the token is used up even if
    /// the caller refuses the join. Error 401 if unknown or used.
    Result<Connection> consumeToken(const QString &tokenUrl);
    /// Adds a participant; marks the session active.
    Connection &join(Connection connection, int64_t now_ms);
    Connection &join(std::shared_ptr<Connection> connection, int64_t now_ms);
    /// Removes a pending or active connection; gives it back if it was there. By value: the id may be its
    /// own.
    std::optional<Connection> remove(QString connectionId);

    Connection *participant(const QString &connectionId);
    const Connection *participant(const QString &connectionId) const;
    Connection *pending(const QString &connectionId);
    const Connection *pending(const QString &connectionId) const;

    /// The participants as they were added, in order of arrival.
    const std::vector<std::shared_ptr<Connection>> &entries() const { return m_participants; }
    /// In order of arrival, hidden ones (recorders) included.
    std::vector<const Connection *> participants() const;
    std::vector<Connection *> participants();
    std::vector<const Connection *> pendingConnections() const;
    /// Participants and pending ones.
    int connectionCount() const { return int(m_participants.size() + m_pending.size()); }
    bool hasPublisher() const;
    /// True when no participants but recorders are left.
    bool isEmptyButRecorders() const;

    // ── recordings ──
    /// One runs, or was asked for and has not begun yet.
    bool isRecorded() const { return m_startingRecordings > 0 || !m_recordingIds.isEmpty(); }
    /// Those that run, the oldest first.
    const QStringList &recordingIds() const { return m_recordingIds; }
    void recordingAsked() { ++m_startingRecordings; }
    /// One that was asked for runs.
    void recordingBegan(const QString &recordingId);
    /// One that was asked for does not run.
    void recordingRefused();
    /// False when it is none of those that run.
    bool recordingEnded(const QString &recordingId);
    /// An ALWAYS session that was stopped by hand is not recorded again by itself (protocol 1.5).
    bool wasStoppedByHand() const { return m_stoppedByHand; }
    void markStoppedByHand() { m_stoppedByHand = true; }

  private:
    QString m_id;
    SessionProperties m_properties;
    int64_t m_createdAt;
    bool m_active = false;
    bool m_closing = false;
    int m_startingRecordings = 0;
    QStringList m_recordingIds;
    bool m_stoppedByHand = false;
    std::vector<std::shared_ptr<Connection>> m_participants;
    std::map<QString, Connection> m_pending;
};

} // namespace ovation::session
