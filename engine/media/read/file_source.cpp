#include "media/read/file_source.h"

#include "base/log.h"
#include "media/read/audio_track.h"
#include "media/read/frame_track.h"
#include "media/read/shared_bytes.h"

#include <optional>
#include <utility>

namespace ovation::media {
namespace {

// Reading on is faster than seeking up to here.
constexpr int64_t Near_ns = 1'000'000'000;
// What is mixed at once.
constexpr int64_t Block_ns = 20'000'000;

} // namespace

struct FileSource::Private {
    std::shared_ptr<ByteSource> bytes;
    FileSourceSettings settings;
    bool opened = false;
    std::optional<FrameTrack> frames;
    std::optional<AudioTrack> audio;
    int64_t asked_ns = 0; ///< of the file
    QString problem;

    void openAt(int64_t time_ns);
    template <typename Track>
    void openTrack(std::optional<Track> &track, const MediaFacts &facts, TrackKind kind);
    int64_t fileTime(int64_t time_ns) const { return time_ns - settings.begin_ns; }
};

template <typename Track>
void FileSource::Private::openTrack(std::optional<Track> &track, const MediaFacts &facts, TrackKind kind) {
    auto decoded = DecodedTrack::open(bytes, facts, kind, settings.pace);
    if (decoded)
        track.emplace(std::move(*decoded));
    else if (problem.isEmpty())
        problem = decoded.error().message;
}

/// Opens it when it is asked for the first time.
void FileSource::Private::openAt(int64_t time_ns) {
    if (std::exchange(opened, true))
        return;
    const auto facts = lookAt([this] { return Result<std::shared_ptr<ByteSource>>(bytes); });
    if (!facts) {
        problem = facts.error().message;
        return;
    }
    if (settings.video && facts->video)
        openTrack(frames, *facts, TrackKind::Video);
    if (settings.audio && facts->audio)
        openTrack(audio, *facts, TrackKind::Audio);
    if (time_ns < Near_ns)
        return;
    if (frames)
        frames->seek(time_ns);
    if (audio)
        audio->seek(time_ns);
}

FileSource::FileSource(std::shared_ptr<ByteSource> bytes, const FileSourceSettings &settings)
    : d(std::make_unique<Private>()) {
    d->bytes = std::make_shared<SharedBytes>(std::move(bytes));
    d->settings = settings;
}

FileSource::~FileSource() = default;

VideoFramePtr FileSource::videoAt(int64_t time_ns) {
    const int64_t file_ns = d->fileTime(time_ns);
    d->openAt(file_ns);
    return d->frames ? d->frames->at(file_ns) : nullptr;
}

VideoFramePtr FileSource::upcomingVideo() const {
    return d->frames ? d->frames->upcoming() : nullptr;
}

void FileSource::mixAudio(int64_t time_ns, std::span<float> out) {
    const int64_t file_ns = d->fileTime(time_ns);
    d->openAt(file_ns);
    if (d->audio)
        d->audio->mixInto(file_ns, out);
}

float FileSource::level() const {
    return d->audio ? d->audio->level(d->asked_ns) : 0;
}

void FileSource::advance(int64_t time_ns) {
    d->asked_ns = d->fileTime(time_ns);
    d->openAt(d->asked_ns);
    if (d->frames)
        d->frames->at(d->asked_ns); // one that is hidden has to keep up, too
    if (d->audio)
        d->audio->advance(d->asked_ns + Block_ns);
}

void FileSource::seek(int64_t time_ns) {
    const int64_t file_ns = d->fileTime(time_ns);
    if (!d->opened)
        return; // it will be opened there
    if (d->frames)
        d->frames->seek(file_ns);
    if (d->audio)
        d->audio->seek(file_ns);
}

bool FileSource::isReady() const {
    return d->opened && (!d->frames || d->frames->isReady()) && (!d->audio || d->audio->isReady());
}

bool FileSource::isReadable() const {
    return d->frames || d->audio;
}

QString FileSource::problem() const {
    if (!d->problem.isEmpty())
        return d->problem;
    if (d->frames && !d->frames->problem().isEmpty())
        return d->frames->problem();
    return d->audio ? d->audio->problem() : QString();
}

} // namespace ovation::media
