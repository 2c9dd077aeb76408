#include "media/write/past_stream.h"

#include "transport/keyframe_start.h"

#include <algorithm>
#include <utility>

namespace ovation::media {
namespace {

// Besides its bytes: the packet itself, its place in the queue, what the allocator takes.
constexpr int64_t Overhead_bytes = 256;
// Pieces of a keyframe overtake one another, and its audio was captured a little earlier.
constexpr int64_t Margin_ns = 20'000'000;

int64_t sizeOf(const PastMessage &message) {
    const auto *packet = std::get_if<transport::RtpPacketPtr>(&message);
    return Overhead_bytes + (packet ? int64_t((*packet)->bytes().size()) : 0);
}

} // namespace

void PastStream::State::take(const PastMessage &message) {
    if (const auto *newFormat = std::get_if<transport::StreamFormat>(&message)) {
        format = *newFormat;
        reports[0].reset(); // of another publisher
        reports[1].reset();
    } else if (const auto *report = std::get_if<transport::SenderReport>(&message)) {
        reports[std::size_t(report->kind)] = *report;
    }
}

void PastStream::dropOldest() {
    const Kept &oldest = m_kept.front();
    m_before.take(oldest.message);
    m_size_bytes -= sizeOf(oldest.message);
    m_kept.pop_front();
    const int64_t begin_ns = m_kept.empty() ? INT64_MAX : m_kept.front().at_ns;
    while (!m_keyframes_ns.empty() && m_keyframes_ns.front() < begin_ns)
        m_keyframes_ns.pop_front();
}

void PastStream::makeRoom(int64_t now_ns) {
    while (!m_kept.empty() && (m_size_bytes > m_limit_bytes || m_kept.front().at_ns < now_ns - m_length_ns))
        dropOldest();
}

void PastStream::setLimit(int64_t bytes) {
    const std::lock_guard lock(m_mutex);
    m_limit_bytes = bytes;
    while (!m_kept.empty() && m_size_bytes > m_limit_bytes)
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
    if (m_kept.empty())
        return std::nullopt;
    const int64_t oldest_ns = m_kept.front().at_ns;
    const auto latest = std::upper_bound(m_keyframes_ns.begin(), m_keyframes_ns.end(), wanted_ns);
    if (!video || m_keyframes_ns.empty())
        return std::max(wanted_ns, oldest_ns);
    const int64_t keyframe_ns = latest == m_keyframes_ns.begin() ? *latest : *std::prev(latest);
    return std::max(keyframe_ns - Margin_ns, oldest_ns);
}

void PastStream::follow(int64_t begin_ns, const std::shared_ptr<StreamFile> &file) {
    const std::lock_guard lock(m_mutex);
    const auto begin =
        std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept &one) { return one.at_ns >= begin_ns; });
    State before = m_before;
    for (auto one = m_kept.begin(); one != begin; ++one)
        before.take(one->message);
    PastPackets past;
    if (before.format)
        past.emplace_back(*before.format);
    for (const auto &report : before.reports) {
        if (report)
            past.emplace_back(*report);
    }
    for (auto one = begin; one != m_kept.end(); ++one)
        past.push_back(one->message);
    file->beginWith(std::move(past));
    m_files.push_back(file);
}

void PastStream::unfollow(const std::shared_ptr<StreamFile> &file) {
    const std::lock_guard lock(m_mutex);
    std::erase(m_files, file);
}

void PastStream::keep(int64_t at_ns, PastMessage message) {
    m_size_bytes += sizeOf(message);
    m_kept.push_back({at_ns, std::move(message)});
    makeRoom(at_ns);
}

void PastStream::onFormat(const transport::StreamFormat &format) {
    const std::lock_guard lock(m_mutex);
    m_codec = format.video;
    if (m_kept.empty())
        m_before.take(format);
    else
        keep(m_kept.back().at_ns, format);
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
