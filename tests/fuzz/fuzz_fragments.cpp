// A movie in fragments, as a writer leaves it or a crash does: what its index would say, the index itself,
// and what continues it.

#include "scratch_file.h"

#include "media/write/fragment_index.h"
#include "media/write/movie_index.h"
#include "media/write/mp4_fragments.h"

#include <vector>

using namespace ovation;
using namespace ovation::media;
using fuzz::require;

namespace {

void check(const FragmentIndex &found, int64_t size) {
    require(found.end_bytes >= 0 && found.end_bytes <= size && found.moov_bytes <= size);
    require(found.end_ns() >= 0);
    for (const Mp4Index &track : found.tracks) {
        std::size_t at = 0;
        for (const Mp4Index::Chunk &chunk : track.chunks) {
            int64_t end = chunk.position;
            require(end >= 0 && chunk.samples > 0 && chunk.samples <= track.samples.size() - at);
            for (uint32_t i = 0; i < chunk.samples; ++i, ++at)
                end += track.samples[at].size;
            require(end <= found.end_bytes);
        }
        require(at == track.samples.size());
        for (std::size_t i = 1; i < track.samples.size(); ++i)
            require(track.samples[i].dts > track.samples[i - 1].dts);
    }
}

/// The bytes in pieces, as a muxer gives them.
QByteArray shifted(const FragmentIndex &behind, std::span<const uint8_t> bytes, std::size_t piece) {
    Mp4Shift shift(behind);
    QByteArray out;
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(piece, bytes.size())))
        out += shift.take(bytes.first(std::min(piece, bytes.size())));
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static fuzz::ScratchFile file(QStringLiteral("a.mp4"));
    file.fill({data, size});
    const auto found = readFragmentIndex(file.path());
    const FragmentIndex behind = found ? *found : FragmentIndex{};
    const QByteArray whole = shifted(behind, {data, size}, size);
    require(whole == shifted(behind, {data, size}, 7));
    require(whole.size() <= qsizetype(size));
    if (!found) {
        require(!found.error().message.isEmpty());
        require(!putIndexBehind(file.path(), {}).ok() && !putIndexInFront(file.path(), {}).ok());
        require(file.content() == QByteArrayView(data, qsizetype(size)));
        return 0;
    }
    check(*found, int64_t(size));
    if (const auto front = putIndexInFront(file.path(), {{0, "a"}}); found->end_bytes > 0) {
        require(front.ok());
        require(!readFragmentIndex(file.path())); // it has an index of all of it
        file.fill({data, size});
        require(putIndexBehind(file.path(), {{0, "a"}}).ok());
        require(file.content().left(found->moov_bytes) == QByteArrayView(data, qsizetype(found->moov_bytes)));
        require(!readFragmentIndex(file.path()));
    }
    return 0;
}
