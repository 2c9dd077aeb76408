#pragma once

#include "control/live_session.h"
#include "media/replay/replayed_stream.h"

namespace ovation::control {

/// A participant of a recording who comes once more. Texts as they were recorded.
struct ReplayedJoin {
    QString connectionId; ///< a new one is made where it can't be one, or is taken
    QString clientData, serverData;
};

/// What that participant publishes.
struct ReplayedPublication {
    QString streamId; ///< a new one is made where it is not of this participant, or is taken
    QString typeOfVideo;
    media::ReplayedMedia media;
};

/// A session that only its owner knows, and the page that gets the secret of a layout for it: the page joins
/// as a recorder, all others find no such session. It makes no events, can't be recorded, and stays when the
/// last participant leaves. Ends with this. Engine thread.
class PrivateSession {
  public:
    /// `session` is of Directory::createPrivate().
    PrivateSession(LiveSessionPtr session, const Clock &clock, transport::MediaPlane &plane,
                   media::ReplayFactory &streams, const config::Settings &settings);
    ~PrivateSession();
    PrivateSession(const PrivateSession &) = delete;
    PrivateSession &operator=(const PrivateSession &) = delete;

    const session::Session &model() const { return m_session->model(); }
    /// Gives its connection id. Error ParticipantNotFound when it was put out by one that was told of it.
    Result<QString> join(const ReplayedJoin &join);
    /// It must not publish yet. Error ParticipantNotFound.
    Result<void> publish(const QString &connectionId, const ReplayedPublication &publication,
                         const std::shared_ptr<media::ReplayClock> &clock);
    void unpublish(const QString &connectionId);
    void leave(const QString &connectionId);
    /// What is published is sent again from its last keyframe on.
    void sendAgain();
    /// Whether the page has subscribed to all that is published and was sent a frame of each.
    bool isSeen() const;

  private:
    QString connectionIdFor(const QString &recorded) const;
    QString streamIdFor(const ReplayedPublication &publication, const QString &connectionId) const;

    const LiveSessionPtr m_session;
    const Clock &m_clock;
    transport::MediaPlane &m_plane;
    media::ReplayFactory &m_streams;
    const config::Settings &m_settings;
};

} // namespace ovation::control
