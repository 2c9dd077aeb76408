// A file that a crash left, or another program put there: what was finished once stays as it is.

#include "scratch_file.h"

#include "media/matroska/matroska_index.h"

using namespace ovation;
using namespace ovation::media;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static fuzz::ScratchFile file(QStringLiteral("a.webm"));
    file.fill({data, size});
    holdsNothingYet(file.path());
    const std::vector<Chapter> chapters = {{1000, "a"}};
    const auto report = finishInterruptedMatroska(file.path(), chapters);
    if (!report) {
        require(!report.error().message.isEmpty());
        require(file.content() == QByteArrayView(data, qsizetype(size)) ||
                report.error().code != Errc::MediaUnreadable);
        return 0;
    }
    require(report->hasVideo || report->hasAudio);
    require(report->duration_ms >= 0 && report->size_bytes == file.content().size());
    require(!holdsNothingYet(file.path()));
    const QByteArray finished = file.content();
    const auto again = finishInterruptedMatroska(file.path(), chapters);
    require(again && again->duration_ms == report->duration_ms && file.content() == finished);
    return 0;
}
