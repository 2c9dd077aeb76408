#include "media/write/past_stream.h"

#include "transport/keyframe_start.h"

#include <algorithm>
#include <utility>

namespace ovation::media {
namespace {

// Besides its bytes: the packet itself, its place in the queue, what the allocator takes.
constexpr int64_t Overhead_bytes = 256;
// Pieces of a keyframe overtake one another, and its audio was captured a little earlier.
constexpr int64_t PastMargin_ns = 20'000'000;
// Memory is given back a piece at a time, so they are short: at most 40 kB more than the limit's share of it.
constexpr std::size_t PieceLength = 32;

int64_t sizeOf(const PastMessage &message) {
    const auto *packet = std::get_if<transport::RtpPacketPtr>(&message);
    return Overhead_bytes + (packet ? int64_t((*packet)->bytes().size()) : 0);
}

} // namespace

void PastStream::dropOldest() {
    m_before.take(m_pieces.front()->events[m_first].message);
    if (++m_first == m_pieces.front()->events.size()) {
        m_size_bytes -= m_pieces.front()->size_bytes;
        m_pieces.pop_front();
        m_first = 0;
    }
    const int64_t begin_ns = isEmpty() ? INT64_MAX : oldest_ns();
    while (!m_keyframes_ns.empty() && m_keyframes_ns.front() < begin_ns)
        m_keyframes_ns.pop_front();
}

void PastStream::makeRoom(int64_t now_ns) {
    while (!isEmpty() && (m_size_bytes > m_limit_bytes || oldest_ns() < now_ns - m_length_ns))
        dropOldest();
}

void PastStream::setLimit(int64_t bytes) {
    const std::lock_guard lock(m_mutex);
    m_limit_bytes = bytes;
    while (!isEmpty() && m_size_bytes > m_limit_bytes)
        dropOldest();
}

void PastStream::forget(int64_t now_ns) {
    const std::lock_guard lock(m_mutex);
    makeRoom(now_ns);
}

int64_t PastStream::size_bytes() const {
    const std::lock_guard lock(m_mutex);
    return m_size_bytes;
}

std::optional<int64_t> PastStream::beginFor(int64_t wanted_ns, bool video) const {
    const std::lock_guard lock(m_mutex);
    if (isEmpty())
        return std::nullopt;
    const auto latest = std::upper_bound(m_keyframes_ns.begin(), m_keyframes_ns.end(), wanted_ns);
    if (!video || m_keyframes_ns.empty())
        return std::max(wanted_ns, oldest_ns());
    const int64_t keyframe_ns = latest == m_keyframes_ns.begin() ? *latest : *std::prev(latest);
    return std::max(keyframe_ns - PastMargin_ns, oldest_ns());
}

bool PastStream::reaches(int64_t begin_ns) const {
    const std::lock_guard lock(m_mutex);
    return !isEmpty() && latest_ns() >= begin_ns;
}

void PastStream::follow(int64_t begin_ns, const std::shared_ptr<StreamFile> &file) {
    const std::lock_guard lock(m_mutex);
    file->beginWith(PastPackets(m_before, {m_pieces.begin(), m_pieces.end()}, m_first, begin_ns));
    m_isShared = true;
    m_files.push_back(file);
}

void PastStream::unfollow(const std::shared_ptr<StreamFile> &file) {
    const std::lock_guard lock(m_mutex);
    std::erase(m_files, file);
}

void PastStream::keep(int64_t at_ns, PastMessage message) {
    if (isEmpty() || m_isShared || m_pieces.back()->events.size() == PieceLength) {
        m_pieces.push_back(std::make_shared<PastPiece>());
        m_pieces.back()->events.reserve(PieceLength);
        m_isShared = false;
    }
    const int64_t size_bytes = sizeOf(message);
    m_size_bytes += size_bytes;
    m_pieces.back()->size_bytes += size_bytes;
    m_pieces.back()->events.push_back({at_ns, std::move(message)});
    makeRoom(at_ns);
}

void PastStream::onFormat(const transport::StreamFormat &format) {
    const std::lock_guard lock(m_mutex);
    m_codec = format.video;
    if (isEmpty())
        m_before.take(format);
    else
        keep(latest_ns(), format);
    for (const auto &file : m_files)
        file->onFormat(format);
}

void PastStream::onPacket(const transport::RtpPacketPtr &packet) {
    const std::lock_guard lock(m_mutex);
    if (packet->kind() == transport::MediaKind::Video &&
        transport::beginsKeyframe(m_codec, packet->payload()))
        m_keyframes_ns.push_back(packet->arrival_ns());
    keep(packet->arrival_ns(), packet);
    for (const auto &file : m_files)
        file->onPacket(packet);
}

void PastStream::onSenderReport(const transport::SenderReport &report) {
    const std::lock_guard lock(m_mutex);
    keep(report.arrival_ns, report);
    for (const auto &file : m_files)
        file->onSenderReport(report);
}

void PastStream::onEnded() {
    const std::lock_guard lock(m_mutex);
    for (const auto &file : m_files)
        file->onEnded();
}

} // namespace ovation::media
