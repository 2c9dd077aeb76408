#include "studio/stage.h"

#include <QSize>

#include <algorithm>
#include <array>
#include <set>

namespace ovation {
namespace {

const QString sessionId = QLatin1String(StageSessionId);
const QString leaveReason = QStringLiteral("disconnect");
constexpr std::array<unsigned, MostStagePeople> Colors = {0x2f6f4f, 0x30588c, 0x8c5a30, 0x6c3f7f, 0x3f7f7f,
                                                          0x7f3f4f, 0x5f6f2f, 0x44507f, 0x7f6a3f};
constexpr int ScreenRate = 10;

QSize sizeOf(const StagePerson &person) {
    switch (person.aspect) {
    case StagePerson::Aspect::Classic:
        return person.screen ? QSize(1024, 768) : QSize(640, 480);
    case StagePerson::Aspect::Wide:
        return person.screen ? QSize(1280, 720) : QSize(640, 360);
    case StagePerson::Aspect::Upright:
        return person.screen ? QSize(720, 1280) : QSize(360, 640);
    }
    return {640, 480};
}

control::SyntheticJoin joinOf(const StagePerson &person) {
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
    join.audioActive = person.sound;
    join.videoActive = person.picture;
    return join;
}

/// Whether `was` becomes `is` by muting alone.
bool isSameButMuted(StagePerson was, const StagePerson &is) {
    was.sound = is.sound;
    was.picture = is.picture;
    return was == is;
}

Result<void> check(const std::vector<StagePerson> &people) {
    if (people.size() > size_t(MostStagePeople))
        return Error{0, QStringLiteral("at most %1 people fit on the stage").arg(MostStagePeople)};
    std::set<int> ids;
    for (const StagePerson &person : people)
        if (!ids.insert(person.id).second)
            return Error{0, QStringLiteral("two people on the stage have the number %1").arg(person.id)};
    return {};
}

} // namespace

void Stage::become(const std::vector<StagePerson> &people, const std::function<void(Result<QString>)> &done) {
    if (const auto good = check(people); !good) {
        done(good.error());
        return;
    }
    const session::Session *session = m_conference.sessions().find(sessionId);
    if (!session)
        m_present.clear();
    else // whom somebody else sent away comes back
        std::erase_if(m_present, [session](const auto &entry) {
            return !std::as_const(*session).participant(entry.second.connectionId);
        });
    takeOut(people);
    // Without anybody left it may have been closed just now.
    if (!m_conference.sessions().find(sessionId)) {
        session::SessionProperties properties;
        properties.customSessionId = sessionId;
        if (const auto made = m_conference.createSession(properties); !made) {
            done(made.error());
            return;
        }
    }
    Result<void> all;
    for (const StagePerson &person : people)
        if (const auto there = m_present.find(person.id);
            there == m_present.end() || !isSameButMuted(there->second.person, person)) {
            const QString before = there == m_present.end() ? QString() : there->second.connectionId;
            if (all)
                all = bringIn(person);
            if (all && !before.isEmpty())
                m_conference.leave(sessionId, before, leaveReason);
        } else if (all) {
            all = m_conference.muteSynthetic(sessionId, there->second.connectionId, person.sound,
                                             person.picture);
            there->second.person = person;
        }
    done(all ? Result<QString>(sessionId) : all.error());
}

Result<void> Stage::bringIn(const StagePerson &person) {
    const auto joined = m_conference.addSynthetic(sessionId, joinOf(person));
    if (!joined)
        return joined.error();
    m_present[person.id] = {person, *joined};
    return {};
}

void Stage::takeOut(const std::vector<StagePerson> &people) {
    for (auto at = m_present.begin(); at != m_present.end();) {
        if (std::any_of(people.begin(), people.end(),
                        [&](const StagePerson &person) { return person.id == at->first; })) {
            ++at;
        } else {
            m_conference.leave(sessionId, at->second.connectionId, leaveReason);
            at = m_present.erase(at);
        }
    }
}

} // namespace ovation
