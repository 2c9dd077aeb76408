#include "media/write/movie_past.h"

#include "base/time_units.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

namespace ovation::media {
namespace {

constexpr int64_t AudioRate = 48000, Packet_samples = 1024; // AAC as the writer makes it
constexpr int MaxLeftOut_frames = 8;                        // with which 25 a second always end with a packet

QString besides(const QString &path, const QString &name) {
    return QFileInfo(path).path() + QLatin1Char('/') + name;
}

Error cannotGoOn(const char *why) {
    return {Errc::InvalidParameter, QLatin1String(why)};
}

/// Leaves out all samples but `count` from number `first` on.
void keepSamples(Mp4Index &track, std::size_t first, std::size_t count) {
    std::vector<Mp4Index::Chunk> chunks;
    std::size_t at = 0;
    for (const Mp4Index::Chunk &chunk : track.chunks) {
        Mp4Index::Chunk kept{chunk.position, 0};
        for (uint32_t i = 0; i < chunk.samples; ++i, ++at) {
            if (at < first)
                kept.position += track.samples[at].size;
            else if (at < first + count)
                ++kept.samples;
        }
        if (kept.samples > 0)
            chunks.push_back(kept);
    }
    track.chunks = std::move(chunks);
    if (first + count < track.samples.size())
        track.lastDuration = track.samples[first + count].dts - track.samples[first + count - 1].dts;
    track.samples.erase(track.samples.begin() + std::ptrdiff_t(first + count), track.samples.end());
    track.samples.erase(track.samples.begin(), track.samples.begin() + std::ptrdiff_t(first));
}

int64_t endOf(const Mp4Index &track) {
    return track.samples.empty() ? 0 : track.samples.back().dts + track.lastDuration;
}

void move(Mp4Index &track, int64_t by) {
    for (Mp4Index::Sample &sample : track.samples)
        sample.dts += by;
}

/// Of audio, where the live video begins at `joint_s`.
void joinAudio(Mp4Index &past, Mp4Index &live, double joint_s) {
    const auto joint = int64_t(joint_s * double(past.track.unitsPerSecond()));
    const auto distance = [joint](const Mp4Index::Sample &sample) { return std::abs(sample.dts - joint); };
    const auto nearest =
        std::min_element(past.samples.begin(), past.samples.end(),
                         [&](const auto &a, const auto &b) { return distance(a) < distance(b); });
    const bool reaches = nearest != past.samples.end() && distance(*nearest) <= Packet_samples;
    if (!reaches || live.samples.size() < 2 || live.samples.front().dts != 0) {
        move(live, std::max(joint, endOf(past)));
        return;
    }
    const int64_t begin = nearest->dts;
    keepSamples(past, 0, std::size_t(nearest - past.samples.begin()) + 1);
    keepSamples(live, 1, live.samples.size() - 1);
    move(live, begin);
    past.lastDuration = live.samples.front().dts - begin;
}

} // namespace

QString pastPath(const QString &path) {
    return besides(path, QStringLiteral(".%1.past").arg(QFileInfo(path).fileName()));
}

QString separatePastPath(const QString &path) {
    return besides(path, QStringLiteral("%1-before.mp4").arg(QFileInfo(path).completeBaseName()));
}

int64_t pastFrames(int64_t length_ns, int frameRate) {
    const int64_t most = length_ns / Second_ns * frameRate + length_ns % Second_ns * frameRate / Second_ns;
    // In units of which a packet and a frame are whole numbers.
    const int64_t packet = Packet_samples * frameRate;
    const auto off = [&](int64_t frames) {
        const int64_t behind = frames * AudioRate % packet;
        return std::min(behind, packet - behind);
    };
    int64_t best = std::max<int64_t>(most, 0);
    for (int64_t frames = best; frames > std::max<int64_t>(most - MaxLeftOut_frames, 0); --frames)
        if (off(frames) < off(best))
            best = frames;
    return best;
}

Result<void> joinPast(std::vector<Mp4Index> &past, std::vector<Mp4Index> &live) {
    if (past.size() != live.size())
        return cannotGoOn("it has other tracks");
    const auto video = [](const Mp4Index &one) { return one.track.isVideo; };
    const auto frames = std::find_if(past.begin(), past.end(), video);
    if (frames == past.end() || frames->samples.empty())
        return cannotGoOn("it has no video");
    const double joint_s = double(endOf(*frames)) / double(frames->track.unitsPerSecond());
    for (std::size_t i = 0; i < past.size(); ++i) {
        const Mp4Track &before = past[i].track, &behind = live[i].track;
        if (before.isVideo != behind.isVideo || before.description != behind.description ||
            before.unitsPerSecond() != behind.unitsPerSecond())
            return cannotGoOn("it is encoded in another way");
    }
    for (std::size_t i = 0; i < past.size(); ++i) {
        if (past[i].track.isVideo)
            move(live[i], endOf(past[i]));
        else
            joinAudio(past[i], live[i], joint_s);
    }
    return {};
}

} // namespace ovation::media
