#pragma once

#include "control/publishing.h"
#include "control/recording_flow.h"
#include "page/layout_secrets.h"

namespace ovation::control {

/// What a session stands in; everything outlives it.
struct Surroundings {
    const config::Settings &settings;
    const Clock &clock;
    transport::MediaPlane &plane;
    std::shared_ptr<PeerOwners> peers;
    recording::RecordingService *recordings; ///< null = recording is switched off
    EventSink event;
    std::function<void()> changed; ///< something that a window shows
    page::LayoutSecrets layouts;   ///< whose pages may join as recorders
    /// No longer a session; of the directory.
    std::function<void(const QString &id)> closed = {};
    bool lasts = false; ///< it stays when the last participant leaves
};

/// One session: who is in it, and the order of the steps when a participant joins, leaves, or all of it ends
/// (protocol 3.8, 4.3, 6.5). Owned by the directory. Engine thread.
class LiveSession : public std::enable_shared_from_this<LiveSession> {
  public:
    static std::shared_ptr<LiveSession>
    create(const QString &id, const session::SessionProperties &properties, const Surroundings &surroundings);
    LiveSession(const LiveSession &) = delete;
    LiveSession &operator=(const LiveSession &) = delete;
    ~LiveSession() = default;

    const session::Session &model() const { return m_roster.model(); }
    const Roster &roster() const { return m_roster; }
    Publishing &publishing() { return m_publishing; }
    Subscribing &subscribing() { return m_subscribing; }
    RecordingFlow &recording() { return m_recording; }
    const RecordingFlow &recording() const { return m_recording; }
    const Announcer &announcer() const { return m_announcer; }

    // ── coming ──
    /// A pending connection with a fresh token.
    session::Connection createPending(session::ConnectionProperties properties);
    /// A client comes in. Errors Unauthorized; ParticipantNotFound when it was put out again by one that was
    /// told of it.
    Result<ParticipantPtr> join(const JoinRequest &request, bool knowsSecret, ClientChannel *channel);
    /// A participant without a token: synthetic, or a camera. The others are told. Error ParticipantNotFound
    /// as above.
    Result<ParticipantPtr> admit(session::Connection info);
    /// What `joined` is answered (protocol 3.5).
    JoinAnswer welcome(const Participant &joined) const;

    // ── being there ──
    /// Changes what is given, of a pending or active connection; an active one is told what really changed.
    /// Error ParticipantNotFound.
    Result<session::Connection> update(const QString &connectionId, std::optional<session::Role> role,
                                       std::optional<bool> record);
    /// How recordings in a built-in layout have a participant. No client is told. Error ParticipantNotFound;
    /// an empty id may only unpin.
    Result<void> arrange(const QString &connectionId, const Arrangement &wanted);
    /// Errors SessionNotActive, InvalidSignal (more than MaxSignal_bytes), InvalidRecipient: then it is
    /// delivered to none.
    Result<void> signal(const Signal &signal);
    /// What `client` asks for is told to `recipients` (0 = all), in so many bytes each. Error Failed when it
    /// asks for too much.
    Result<void> charge(Participant &client, qsizetype bytes, qsizetype recipients) const;
    /// Errors SessionNotActive, NotPublishing, CameraStream.
    Result<void> unpublish(const QString &streamId, const QString &reason);
    /// `respond` comes before the announcement. Errors Unauthorized, NotPublishing, CameraStream.
    Result<void> forceUnpublish(const Participant &moderator, const QString &streamId,
                                const std::function<void()> &respond);

    // ── going ──
    void leave(const ParticipantPtr &participant, const QString &reason);
    /// Evicts an active connection, invalidates the token of a pending one. Error ParticipantNotFound.
    Result<void> disconnect(const QString &connectionId, const QString &reason);
    /// `respond` comes after the others were told that it left. Errors Unauthorized, ParticipantNotFound.
    Result<void> forceDisconnect(const Participant &moderator, const QString &connectionId,
                                 const std::function<void()> &respond);
    /// Evicts all participants, finishes what is recorded, then calls `done`; a second call waits with the
    /// first.
    void close(const QString &reason, std::function<void()> done);

  private:
    LiveSession(QString id, session::SessionProperties properties, Surroundings surroundings);
    /// Closes media and tells the others; false when it is out already.
    bool takeOut(const ParticipantPtr &participant, const QString &reason);
    void evict(const ParticipantPtr &participant, const QString &reason,
               const std::function<void()> &afterOthers = {});
    /// What follows when a participant has left: countdown, closing, or nothing (protocol 6.5).
    void afterLeave(const QString &reason);
    void finishClosing(const QString &reason);
    void changed();

    Surroundings m_surroundings;
    Roster m_roster;
    Announcer m_announcer;
    Subscribing m_subscribing;
    Publishing m_publishing;
    RecordingFlow m_recording;
    std::vector<std::function<void()>> m_whenClosed;
};

using LiveSessionPtr = std::shared_ptr<LiveSession>;
using LiveSessionRef = std::weak_ptr<LiveSession>;

} // namespace ovation::control
