#pragma once

#include "base/clock.h"
#include "config/settings.h"
#include "control/roster.h"
#include "control/types.h"

#include <QJsonObject>

#include <functional>

namespace ovation::control {

/// Hears of events of protocol 4.2, in the order that it prescribes.
using EventSink = std::function<void(const QString &name, const QJsonObject &fields)>;

/// Who of a session is told what: each happening with its event and its notifications, in the order of
/// protocol 3.8 and 4.3. Hidden participants make neither. Decides nothing. Engine thread.
class Announcer {
  public:
    Announcer(const config::Settings &settings, const Clock &clock, const Roster &roster, EventSink event)
        : m_settings(settings), m_clock(clock), m_roster(roster), m_event(std::move(event)) {}

    void sessionCreated() const;
    void sessionDestroyed(const QString &reason) const;
    void joined(const session::Connection &participant) const;
    /// The participant is out of the roster already, here and in evicted().
    void left(const session::Connection &gone, const QString &reason) const;
    /// Tells the others, then the one itself, which hears no more afterwards.
    void evicted(const Participant &gone, const QString &reason) const;
    void published(const session::Connection &owner) const;
    enum class Audience { Others, OwnerToo };
    void unpublished(const session::Connection &owner, const QString &reason, Audience audience) const;
    /// `holder` has the endpoint: the stream's own participant or a subscriber.
    void endpointCreated(const session::Connection &holder, const session::Stream &stream) const;
    void endpointDestroyed(const session::Connection &holder, const session::Stream &stream, int64_t begun_ms,
                           const QString &reason) const;
    void streamChanged(const session::Connection &owner, const StreamChange &change) const;
    void connectionChanged(const Participant &participant, const QString &property,
                           const QString &newValue) const;
    /// To all participants, or to those of `to`, once each.
    void signalSent(const Signal &signal) const;
    void recordingStarted(const recording::RecordingInfo &info) const;
    void recordingStopped(const recording::RecordingInfo &info, const QString &reason) const;
    void recordingStatusChanged(const recording::RecordingInfo &info, const QString &reason) const;
    /// Whether OPENVIDU_RECORDING_NOTIFICATION names its role. Never recorders.
    bool hearsOfRecording(const session::Connection &participant) const;

  private:
    void event(const QString &name, const QJsonObject &fields) const { m_event(name, fields); }
    void tellAll(const Announcement &announcement, const QString &exceptId = {}) const;
    void tellHearersOfRecording(const Announcement &announcement) const;

    const config::Settings &m_settings;
    const Clock &m_clock;
    const Roster &m_roster;
    EventSink m_event;
};

} // namespace ovation::control
