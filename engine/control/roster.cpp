#include "control/roster.h"

#include <algorithm>
#include <utility>

namespace ovation::control {

ParticipantPtr Roster::add(session::Connection info, int64_t now_ms) {
    m_thread.check();
    auto participant = std::make_shared<Participant>(std::move(info));
    m_model.join(participant, now_ms);
    participant->isInside = true;
    return participant;
}

std::vector<ParticipantPtr> Roster::all() const {
    m_thread.check();
    std::vector<ParticipantPtr> list;
    for (const auto &entry : m_model.entries())
        list.push_back(std::static_pointer_cast<Participant>(entry)); // add() put it there
    return list;
}

ParticipantPtr Roster::find(const QString &connectionId) const {
    const auto list = all();
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &one) { return one->id == connectionId; });
    return found == list.end() ? nullptr : *found;
}

ParticipantPtr Roster::publisherOf(const QString &streamId) const {
    const auto list = all();
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto &one) {
        return one->publishing && one->publishing->id == streamId;
    });
    return found == list.end() ? nullptr : *found;
}

bool Roster::remove(const ParticipantPtr &participant) {
    if (!std::exchange(participant->isInside, false))
        return false;
    m_model.remove(participant->id);
    return true;
}

} // namespace ovation::control
