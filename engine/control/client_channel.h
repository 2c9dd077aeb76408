#pragma once

#include <QJsonObject>
#include <QString>

namespace ovation::control {

/// How the conference speaks to one joined client; implemented by signalling. Engine thread.
class ClientChannel {
  public:
    virtual ~ClientChannel() = default;
    /// A notification (protocol 3.6). Null members are left out by the channel.
    virtual void notify(const QString &method, const QJsonObject &params) = 0;
    /// The participant is out: no method but leaving works any more; the socket is closed within 10 s, at
    /// once for recorders.
    virtual void participantGone() = 0;
};

} // namespace ovation::control
