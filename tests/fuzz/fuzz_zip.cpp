// The ZIP of a recording, from anywhere: its records, the deflated content, the description in it.

#include "scratch_file.h"

#include "library/archive.h"

#include <vector>

using namespace ovation;
using namespace ovation::library;
using fuzz::require;

namespace {

constexpr std::size_t MaxRead = 1 << 20;

void readFromAnywhere(ByteSource &source) {
    std::vector<std::byte> bytes(std::size_t(std::min<int64_t>(source.size(), int64_t(MaxRead))) + 1);
    const auto all = source.read(0, bytes);
    require(!all || int64_t(*all) <= source.size());
    const auto last = source.read(source.size() - 1, bytes);
    require(!last || *last <= 1);
    const auto again = source.read(0, std::span(bytes).first(1)); // back from behind
    require(!again || *again <= 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static fuzz::ScratchFile file(QStringLiteral("a.zip"));
    if (size < 2 || data[0] != 'P' || data[1] != 'K')
        return 0; // movies have targets of their own
    file.fill({data, size});
    const auto archive = Archive::open(file.path());
    if (!archive) {
        require(!archive.error().message.isEmpty());
        return 0;
    }
    for (const ArchiveEntry &entry : (*archive)->entries()) {
        require(entry.size_bytes >= 0 && !entry.name.isEmpty() && !entry.name.contains(QLatin1Char('\\')));
        require(!entry.name.startsWith(QLatin1Char('/')) &&
                !entry.name.split(QLatin1Char('/')).contains(QStringLiteral("..")));
        const auto source = (*archive)->openEntry(entry.name);
        require(source.ok());
        readFromAnywhere(**source);
    }
    int64_t before = 0;
    for (const ArchivedStream &stream : (*archive)->session().streams) {
        require(!stream.streamId.isEmpty() && !stream.name.isEmpty());
        require(before <= stream.start_ms && stream.start_ms <= stream.end_ms);
        require(stream.end_ms <= (*archive)->session().duration_ms);
        require((*archive)->openEntry(stream.entry).ok());
        before = stream.start_ms;
    }
    return 0;
}
