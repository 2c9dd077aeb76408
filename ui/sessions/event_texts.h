#pragma once

#include "studio/snapshot.h"

/// The words of events as shown to the user.
namespace ovation::ui {

QString eventText(SessionEvent::Kind kind);    ///< "Joined"
QString whoText(const SessionEvent &event);    ///< the participant; empty where it is about the session
QString detailText(const SessionEvent &event); ///< "disconnected by the server, after 00:12:31"
QString endReasonText(const QString &reason);  ///< of protocol 4.4; others as they are

} // namespace ovation::ui
