#include "control/admission.h"

#include "control/directory.h"
#include "control/joining.h"

namespace ovation::control {

QString Admission::invite(const session::SessionProperties &properties) {
    return m_invitations.add(freshToken(properties.customSessionId, m_settings), properties);
}

Result<Admission::Place> Admission::placeFor(const JoinRequest &request, bool knowsSecret,
                                             const page::LayoutSecrets &layouts, const MakeSession &make) {
    // All others are told that there is no such session.
    if (const LiveSessionPtr hidden = m_directory.findPrivate(request.sessionId);
        hidden && layouts.opensSession(secretGivenBy(request), request.sessionId))
        return Place{hidden, request};
    auto admitted = prepare(request, knowsSecret, make);
    if (!admitted)
        return admitted.error();
    auto session = m_directory.findOpen(request.sessionId);
    if (!session)
        return session.error();
    return Place{std::move(*session), std::move(*admitted)};
}

Result<JoinRequest> Admission::prepare(const JoinRequest &request, bool knowsSecret,
                                       const MakeSession &make) {
    JoinRequest admitted = request;
    if (m_invitations.has(request.token, request.sessionId)) {
        const auto open = m_directory.findWithRoom(request.sessionId);
        if (!open && open.error().code != Errc::SessionNotFound)
            return open.error(); // the invitation stays good
        const auto invited = m_invitations.take(request.token, request.sessionId);
        if (!open)
            if (const auto made = make(*invited); !made) {
                m_invitations.add(request.token, *invited);
                return made.error();
            }
        const auto session = m_directory.findOpen(request.sessionId);
        if (!session)
            return session.error();
        admitted.token = (*session)->createPending({}).token;
    }
    if (request.makesSession && knowsSecret && !request.recorder && !m_directory.find(request.sessionId)) {
        const auto wanted = sessionOfClient(request.sessionId, m_settings);
        if (!wanted)
            return wanted.error();
        if (const auto made = make(*wanted); !made)
            return made.error();
    }
    return admitted;
}

} // namespace ovation::control
