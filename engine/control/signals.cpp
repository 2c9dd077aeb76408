#include "control/commands_state.h"

#include <QSet>

namespace ovation::control {

Result<void> Commands::signal(const SignalRequest &request) {
    const session::Session *session = m_sessions.find(request.sessionId);
    if (!session)
        return Error{Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(request.sessionId)};
    if (!session->isActive())
        return Error{Errc::SessionNotActive,
                     QStringLiteral("Session '%1' is not active").arg(request.sessionId)};
    // All or nothing: one unknown recipient and nobody hears it.
    for (const QString &id : request.to) {
        if (!session->participant(id))
            return Error{
                Errc::InvalidRecipient,
                QStringLiteral("Signal recipient '%1' is not in session '%2'").arg(id, request.sessionId)};
    }
    QJsonObject params;
    if (request.data)
        params[QStringLiteral("data")] = *request.data;
    if (request.type)
        params[QStringLiteral("type")] = *request.type;
    if (request.from)
        params[QStringLiteral("from")] = *request.from;
    if (request.to.isEmpty()) {
        d->notifyAll(*session, QStringLiteral("sendMessage"), params);
        d->emitSignal(*session, request);
        return {};
    }
    // Named twice is not told twice.
    const QSet<QString> recipients(request.to.begin(), request.to.end());
    for (const QString &id : recipients)
        d->notify(request.sessionId, id, QStringLiteral("sendMessage"), params);
    d->emitSignal(*session, request);
    return {};
}

} // namespace ovation::control
