#include "library/library_scan.h"

#include "base/clock.h"
#include "base/log.h"

#include <ctime>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ovation::library {
namespace {

/// The coarsest time stamps of a file system in use (FAT): what changed twice within that may have the same
/// stamp both times.
constexpr int64_t CoarsestStamp_ns = 2'000'000'000;

int64_t wall_ns() {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    return int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

/// For this thread alone, as Linux has it. A recording that is written meanwhile comes first.
void giveWay() {
    constexpr int ThisThread = 0, WhoProcess = 1, IdleClass = 3, ClassShift = 13; // linux/ioprio.h
    (void)::syscall(SYS_ioprio_set, WhoProcess, ThisThread, IdleClass << ClassShift);
    (void)::setpriority(PRIO_PROCESS, 0, 10);
}

Seen seenAt(const Place &place, const QString &publicUrl, const Stamp &stamp, int64_t at_ns, int64_t now_ns) {
    Seen seen{place.key, readPlace(place, publicUrl), {}, at_ns};
    if (stamp.touched_ns + CoarsestStamp_ns < now_ns)
        seen.stamp = stamp.value;
    return seen;
}

} // namespace

Seen lookAt(const QString &recordings, const QString &publicUrl, const QString &key) {
    const int64_t at_ns = monotonicNow_ns(), now_ns = wall_ns();
    const auto place = placeOf(recordings, key);
    if (!place)
        return {key, std::nullopt, {}, at_ns, true};
    Seen seen = seenAt(*place, publicUrl, stampOf(*place), at_ns, now_ns);
    seen.isAsked = true;
    return seen;
}

bool LibraryScan::list() {
    m_begun_ns = monotonicNow_ns();
    auto places = placesIn(m_recordings);
    const auto trash = placesInTrash(m_recordings);
    if (!places || !trash) {
        qCWarning(logRecording) << "folder" << m_recordings << "cannot be listed now";
        return false;
    }
    m_places = std::move(*places);
    m_places.insert(m_places.end(), trash->begin(), trash->end());
    m_next = 0;
    return true;
}

void LibraryScan::look(const Place &place, Turn &turn) {
    const int64_t at_ns = monotonicNow_ns(), now_ns = wall_ns();
    const Stamp stamp = stampOf(place);
    const auto known = m_known.constFind(place.key);
    const bool wasKnown = known != m_known.cend();
    if (wasKnown && !known->isEmpty() && *known == stamp.value)
        return;
    Seen seen = seenAt(place, m_publicUrl, stamp, at_ns, now_ns);
    m_known.insert(place.key, seen.stamp);
    if (seen.reading || wasKnown)
        turn.seen.push_back(std::move(seen));
}

LibraryScan::Turn LibraryScan::next() {
    giveWay();
    Turn turn;
    if (!m_isListed && !list()) {
        turn.isLast = turn.failed = true;
        return turn;
    }
    m_isListed = true;
    const int64_t turnBegun_ns = monotonicNow_ns();
    while (m_next < m_places.size() && turn.seen.size() < MaxRead &&
           monotonicNow_ns() - turnBegun_ns < int64_t(MaxTurn_ms) * 1'000'000)
        look(m_places[m_next++], turn);
    turn.begun_ns = m_begun_ns;
    turn.took_ns = monotonicNow_ns() - m_begun_ns;
    if (m_next < m_places.size())
        return turn;
    turn.isLast = true;
    for (const Place &place : m_places)
        turn.keys.insert(place.key);
    m_known.removeIf([&turn](const auto &known) { return !turn.keys.contains(known.key()); });
    m_isListed = false;
    m_places = {};
    return turn;
}

} // namespace ovation::library
