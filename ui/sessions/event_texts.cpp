#include "ui/sessions/event_texts.h"

#include "ui/common/engine_text.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QHash>

namespace ovation::ui {

namespace {

using Kind = SessionEvent::Kind;

struct Events {
    Q_DECLARE_TR_FUNCTIONS(Events)
};

/// The reason of an end, and how long it had lasted.
QString endText(const SessionEvent &event) {
    QStringList parts;
    if (!event.detail.isEmpty())
        parts += endReasonText(event.detail);
    if (event.length_s > 0)
        parts += Events::tr("after %1").arg(clockText(event.length_s * 1000));
    return listText(parts);
}

QString publishedText(const QString &source) {
    if (source == QLatin1String("SCREEN"))
        return Events::tr("screen");
    if (source.isEmpty())
        return Events::tr("audio only");
    if (source == QLatin1String("CAMERA"))
        return Events::tr("camera");
    return Events::tr("video");
}

QString signalText(const SessionEvent &event) {
    const QString size = Events::tr("%Ln characters", nullptr, int(event.size));
    const QString to = Events::tr("to %Ln participants", nullptr, event.recipients);
    return event.detail.isEmpty() ? listText({size, to}) : listText({event.detail, size, to});
}

} // namespace

QString eventText(Kind kind) {
    switch (kind) {
    case Kind::SessionCreated:
        return Events::tr("Session created");
    case Kind::SessionEnded:
        return Events::tr("Session ended");
    case Kind::Joined:
        return Events::tr("Joined");
    case Kind::Left:
        return Events::tr("Left");
    case Kind::Published:
        return Events::tr("Publishing began");
    case Kind::Unpublished:
        return Events::tr("Publishing ended");
    case Kind::RecordingStarted:
        return Events::tr("Recording started");
    case Kind::RecordingStopped:
        return Events::tr("Recording stopped");
    case Kind::RecordingReady:
        return Events::tr("Recording ready");
    case Kind::RecordingFailed:
        return Events::tr("Recording failed");
    case Kind::SignalSent:
        return Events::tr("Signal");
    case Kind::NetworkBad:
        return Events::tr("Bad network");
    case Kind::NetworkGood:
        return Events::tr("Network good again");
    case Kind::RecordingNote:
        return Events::tr("Recording note");
    }
    return {};
}

QString whoText(const SessionEvent &event) {
    if (event.kind == Kind::SignalSent && event.connectionId.isEmpty())
        return Events::tr("server");
    return event.connectionId.isEmpty() ? QString() : event.name.isEmpty() ? event.connectionId : event.name;
}

QString detailText(const SessionEvent &event) {
    switch (event.kind) {
    case Kind::SessionCreated:
    case Kind::Joined:
    case Kind::NetworkGood:
        return {};
    case Kind::SessionEnded:
    case Kind::Left:
    case Kind::Unpublished:
        return endText(event);
    case Kind::Published:
        return publishedText(event.detail);
    case Kind::RecordingStarted:
        return event.name;
    case Kind::RecordingStopped:
    case Kind::RecordingFailed:
        return event.detail.isEmpty() ? event.name : listText({event.name, endReasonText(event.detail)});
    case Kind::RecordingReady:
        return listText({event.name, bytesText(event.size)});
    case Kind::SignalSent:
        return signalText(event);
    case Kind::NetworkBad:
        return Events::tr("%1 of its packets are lost").arg(percentText(event.lost_percent));
    case Kind::RecordingNote:
        return Events::tr("%1: %2", "name of a recording, note").arg(event.name, engineText(event.detail));
    }
    return {};
}

QString endReasonText(const QString &reason) {
    const QHash<QString, QString> words{
        {QStringLiteral("unpublish"), Events::tr("by the participant")},
        {QStringLiteral("disconnect"), Events::tr("left by themselves")},
        {QStringLiteral("forceUnpublishByUser"), Events::tr("ended by a moderator")},
        {QStringLiteral("forceUnpublishByServer"), Events::tr("ended by the server")},
        {QStringLiteral("forceDisconnectByUser"), Events::tr("disconnected by a moderator")},
        {QStringLiteral("forceDisconnectByServer"), Events::tr("disconnected by the server")},
        {QStringLiteral("lastParticipantLeft"), Events::tr("the last participant left")},
        {QStringLiteral("recordingStoppedByServer"), Events::tr("stopped by the server")},
        {QStringLiteral("sessionClosedByServer"), Events::tr("session closed by the server")},
        {QStringLiteral("networkDisconnect"), Events::tr("network connection lost")},
        {QStringLiteral("mediaServerDisconnect"), Events::tr("media connection lost")},
        {QStringLiteral("openviduServerStopped"), Events::tr("the server stopped")},
        {QStringLiteral("automaticStop"), Events::tr("stopped because no participant published")},
    };
    return words.value(reason, reason);
}

} // namespace ovation::ui
