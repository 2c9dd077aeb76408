// Chapters for an MP4: the file gets them, or stays as it was.

#include "scratch_file.h"

#include "media/write/mp4_chapters.h"

using namespace ovation;
using namespace ovation::media;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static fuzz::ScratchFile file(QStringLiteral("a.mp4"));
    file.fill({data, size});
    const auto written = writeChapters(file.path(), {{0, "a"}, {1000, std::string(300, 'b')}});
    const QByteArray content = file.content();
    if (!written) {
        require(!written.error().message.isEmpty());
        require(content == QByteArrayView(data, qsizetype(size)));
        return 0;
    }
    require(content.contains("chpl") && content.size() > qsizetype(size));
    // It is still a file that can be read.
    require(writeChapters(file.path(), {{5, "c"}}).ok());
    return 0;
}
