#include "studio/stage.h"

#include <QSize>

#include <algorithm>
#include <array>
#include <set>

namespace ovation {
namespace {

const QString sessionId = QLatin1String(StageSessionId);
const QString leaveReason = QStringLiteral("disconnect");
constexpr std::array<unsigned, MaxStageParticipants> Colors = {
    0x2f6f4f, 0x30588c, 0x8c5a30, 0x6c3f7f, 0x3f7f7f, 0x7f3f4f, 0x5f6f2f, 0x44507f, 0x7f6a3f};
constexpr int ScreenRate = 10;

QSize sizeOf(const StageParticipant &person) {
    switch (person.aspect) {
    case StageParticipant::Aspect::Classic:
        return person.screen ? QSize(1024, 768) : QSize(640, 480);
    case StageParticipant::Aspect::Wide:
        return person.screen ? QSize(1280, 720) : QSize(640, 360);
    case StageParticipant::Aspect::Upright:
        return person.screen ? QSize(720, 1280) : QSize(360, 640);
    }
    return {640, 480};
}

control::SyntheticJoin joinOf(const StageParticipant &person) {
    control::SyntheticJoin join;
    const QSize size = sizeOf(person);
    const auto n = size_t(std::max(0, person.id - 1));
    join.stream.name = person.name;
    join.stream.width = size.width();
    join.stream.height = size.height();
    join.stream.frameRate = person.screen ? ScreenRate : 25;
    join.stream.color = person.screen ? 0xc8ccd2 : Colors[n % Colors.size()];
    join.stream.tone_hz = 110.0 * double(n % Colors.size() + 2);
    join.data = person.data;
    join.screen = person.screen;
    join.audioActive = person.audio;
    join.videoActive = person.frame;
    return join;
}

/// Whether `was` becomes `is` by muting alone.
bool isSameButMuted(StageParticipant was, const StageParticipant &is) {
    was.audio = is.audio;
    was.frame = is.frame;
    return was == is;
}

Result<void> check(const std::vector<StageParticipant> &participants) {
    if (participants.size() > size_t(MaxStageParticipants))
        return Error{Errc::Failed,
                     QStringLiteral("at most %1 people fit on the stage").arg(MaxStageParticipants)};
    std::set<int> ids;
    for (const StageParticipant &person : participants)
        if (!ids.insert(person.id).second)
            return Error{Errc::Failed,
                         QStringLiteral("two people on the stage have the number %1").arg(person.id)};
    return {};
}

} // namespace

void Stage::become(const std::vector<StageParticipant> &participants,
                   const std::function<void(Result<QString>)> &done) {
    if (const auto good = check(participants); !good) {
        done(good.error());
        return;
    }
    const session::Session *session = m_commands.session(sessionId);
    if (!session)
        m_present.clear();
    else // whom somebody else sent away comes back
        std::erase_if(m_present, [session](const auto &entry) {
            return !std::as_const(*session).participant(entry.second.connectionId);
        });
    takeOut(participants);
    // Without anybody left it may have been closed just now.
    if (!m_commands.session(sessionId)) {
        session::SessionProperties properties;
        properties.customSessionId = sessionId;
        if (const auto made = m_commands.createSession(properties); !made) {
            done(made.error());
            return;
        }
    }
    Result<void> all;
    for (const StageParticipant &person : participants)
        if (const auto there = m_present.find(person.id);
            there == m_present.end() || !isSameButMuted(there->second.person, person)) {
            const QString before = there == m_present.end() ? QString() : there->second.connectionId;
            if (all)
                all = bringIn(person);
            if (all && !before.isEmpty())
                (void)m_commands.removeParticipant(sessionId, before, leaveReason);
        } else if (all) {
            all =
                m_commands.muteSynthetic(sessionId, there->second.connectionId, person.audio, person.frame);
            there->second.person = person;
        }
    done(all ? Result<QString>(sessionId) : all.error());
}

Result<void> Stage::bringIn(const StageParticipant &person) {
    const auto joined = m_commands.addSynthetic(sessionId, joinOf(person));
    if (!joined)
        return joined.error();
    m_present[person.id] = {person, *joined};
    return {};
}

void Stage::takeOut(const std::vector<StageParticipant> &participants) {
    for (auto at = m_present.begin(); at != m_present.end();) {
        if (std::any_of(participants.begin(), participants.end(),
                        [&](const StageParticipant &person) { return person.id == at->first; })) {
            ++at;
        } else {
            (void)m_commands.removeParticipant(sessionId, at->second.connectionId, leaveReason);
            at = m_present.erase(at);
        }
    }
}

} // namespace ovation
