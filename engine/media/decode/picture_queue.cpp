#include "media/decode/picture_queue.h"

namespace ovation::media {
namespace {
// The playout delay at 60 pictures per second, and the history.
constexpr size_t MaxPictures = 24;
// How far consumers may be behind one another.
constexpr int64_t History_ns = 100'000'000;
// A step back larger than this is a new stream; smaller is a clock being put right.
constexpr int64_t StepBack_ns = 1'000'000'000;
} // namespace

void PictureQueue::push(VideoFrame picture) {
    const std::lock_guard lock(m_mutex);
    if (!m_pictures.empty()) {
        const int64_t last_ns = m_pictures.back()->presentation_ns;
        if (picture.presentation_ns < last_ns - StepBack_ns)
            m_pictures.clear();
        else if (picture.presentation_ns <= last_ns)
            picture.presentation_ns = last_ns + 1;
    }
    m_pictures.push_back(std::make_shared<const VideoFrame>(std::move(picture)));
    if (m_pictures.size() > MaxPictures)
        m_pictures.pop_front();
    m_hasPicture = true;
}

VideoFramePtr PictureQueue::at(int64_t time_ns) {
    const std::lock_guard lock(m_mutex);
    while (m_pictures.size() > 1 && m_pictures[1]->presentation_ns <= time_ns - History_ns)
        m_pictures.pop_front();
    VideoFramePtr newest;
    for (const VideoFramePtr &picture : m_pictures) {
        if (picture->presentation_ns > time_ns)
            break;
        newest = picture;
    }
    return newest;
}

void PictureQueue::clear() {
    const std::lock_guard lock(m_mutex);
    m_pictures.clear();
    m_hasPicture = false;
}

} // namespace ovation::media
