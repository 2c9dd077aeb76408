#include "studio/stage.h"

#include "session/protocol.h"
#include "studio/participant_colors.h"

#include <QSize>

#include <algorithm>
#include <set>

namespace ovation {
namespace {

const QString sessionId = QLatin1String(StageSessionId);
const QString leaveReason = session::reason::Disconnect;
static_assert(ParticipantColors.size() >= std::size_t(MaxStageParticipants));
constexpr int ScreenRate = 10;

QSize sizeOf(const StageParticipant &participant) {
    switch (participant.aspect) {
    case StageParticipant::Aspect::Classic:
        return participant.screen ? QSize(1024, 768) : QSize(640, 480);
    case StageParticipant::Aspect::Wide:
        return participant.screen ? QSize(1280, 720) : QSize(640, 360);
    case StageParticipant::Aspect::Upright:
        return participant.screen ? QSize(720, 1280) : QSize(360, 640);
    }
    return {640, 480};
}

control::SyntheticJoin joinOf(const StageParticipant &participant) {
    control::SyntheticJoin join;
    const QSize size = sizeOf(participant);
    const auto n = size_t(std::max(0, participant.id - 1));
    join.stream.name = participant.name;
    join.stream.width = size.width();
    join.stream.height = size.height();
    join.stream.frameRate = participant.screen ? ScreenRate : 25;
    join.stream.color = participant.screen ? 0xc8ccd2 : ParticipantColors[n % ParticipantColors.size()];
    join.stream.tone_hz = 110.0 * double(n % ParticipantColors.size() + 2);
    join.data = participant.data;
    join.screen = participant.screen;
    join.audioActive = participant.audio;
    join.videoActive = participant.video;
    return join;
}

/// Whether muting alone turns `was` into `is`.
bool isSameButMuted(StageParticipant was, const StageParticipant &is) {
    was.audio = is.audio;
    was.video = is.video;
    return was == is;
}

Result<void> check(const std::vector<StageParticipant> &participants) {
    if (participants.size() > size_t(MaxStageParticipants))
        return Error{Errc::Failed,
                     QStringLiteral("at most %1 participants fit on the stage").arg(MaxStageParticipants)};
    std::set<int> ids;
    for (const StageParticipant &participant : participants)
        if (!ids.insert(participant.id).second)
            return Error{
                Errc::Failed,
                QStringLiteral("two participants on the stage have the number %1").arg(participant.id)};
    return {};
}

} // namespace

Result<QString> Stage::become(const std::vector<StageParticipant> &participants) {
    m_thread.check();
    if (auto good = check(participants); !good)
        return good.error();
    const session::Session *session = m_commands.session(sessionId);
    if (!session)
        m_present.clear();
    else // those that others disconnected join again
        std::erase_if(m_present, [session](const auto &entry) {
            return !session->participant(entry.second.connectionId);
        });
    removeOthers(participants);
    if (auto ready = ensureSession(); !ready)
        return ready.error();
    for (const StageParticipant &participant : participants)
        if (auto placed = place(participant); !placed)
            return placed.error();
    return sessionId;
}

/// It may be new, or closed just now when its last participant left.
Result<void> Stage::ensureSession() {
    if (m_commands.session(sessionId))
        return {};
    session::SessionProperties properties;
    properties.customSessionId = sessionId;
    const auto created = m_commands.createSession(properties);
    return created ? Result<void>() : created.error();
}

Result<void> Stage::place(const StageParticipant &participant) {
    const auto present = m_present.find(participant.id);
    if (present != m_present.end() && isSameButMuted(present->second.participant, participant)) {
        present->second.participant = participant;
        return m_commands.muteSynthetic(sessionId, present->second.connectionId, participant.audio,
                                        participant.video);
    }
    // The other joins first: an empty session would close.
    const QString before = present == m_present.end() ? QString() : present->second.connectionId;
    auto joined = join(participant);
    if (joined && !before.isEmpty())
        return m_commands.removeParticipant(sessionId, before, leaveReason);
    return joined;
}

Result<void> Stage::join(const StageParticipant &participant) {
    const auto joined = m_commands.addSynthetic(sessionId, joinOf(participant));
    if (!joined)
        return joined.error();
    m_present[participant.id] = {participant, *joined};
    return {};
}

void Stage::removeOthers(const std::vector<StageParticipant> &participants) {
    for (auto at = m_present.begin(); at != m_present.end();) {
        if (std::any_of(participants.begin(), participants.end(),
                        [&](const StageParticipant &one) { return one.id == at->first; })) {
            ++at;
        } else {
            (void)m_commands.removeParticipant(sessionId, at->second.connectionId,
                                               leaveReason); // gone is gone
            at = m_present.erase(at);
        }
    }
}

} // namespace ovation
