// A file that says it is a recording, in the folder or from an archive: what it consists of is read from its
// header, by the demuxers of GStreamer.

#include "scratch_file.h"

#include "media/gst_runtime.h"
#include "media/write/movie_file.h"

#include <cmath>

using namespace ovation;
using namespace ovation::media;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static const bool started = [] {
        startGStreamer();
        return true;
    }();
    require(started);
    static fuzz::ScratchFile file(QStringLiteral("a.mp4"));
    file.fill({data, size});
    const auto report = probeMovie(file.path());
    if (!report) {
        require(!report.error().message.isEmpty());
        return 0;
    }
    require(report->hasAudio || report->hasVideo);
    require(report->width >= 0 && report->height >= 0);
    require(std::isfinite(report->duration_s) && report->duration_s >= 0);
    require(report->size_bytes == qint64(size));
    return 0;
}
