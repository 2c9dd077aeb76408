// What describes a recording, by whichever server: OpenVidu's synchronization JSON, Vonage's manifest.

#include "input.h"

#include "library/session_repair.h"

#include <cstring>

using namespace ovation;
using namespace ovation::library;
using fuzz::require;

namespace {

/// Files as the seeds list them; the content is the input itself, which may look like Matroska.
class Files final : public EntryStore {
  public:
    explicit Files(const QByteArray &content) : m_content(content) {
        for (const char *name : {"str_CAM_A_con_A.webm", "str_CAM_A_con_A-1.webm", "a.webm", "b/b.mkv"})
            m_entries.push_back({QLatin1String(name), content.size(), false, {}});
    }
    const std::vector<ArchiveEntry> &entries() const override { return m_entries; }
    Result<std::shared_ptr<ByteSource>> open(std::size_t) const override {
        return std::shared_ptr<ByteSource>(std::make_shared<Source>(m_content));
    }

  private:
    class Source final : public ByteSource {
      public:
        explicit Source(const QByteArray &content) : m_content(content) {}
        int64_t size() const override { return m_content.size(); }
        Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
            const QByteArray part = m_content.mid(at, qsizetype(into.size()));
            std::memcpy(into.data(), part.data(), std::size_t(part.size()));
            return std::size_t(part.size());
        }

      private:
        const QByteArray m_content;
    };
    const QByteArray m_content;
    std::vector<ArchiveEntry> m_entries;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    fuzz::Input input(data, size);
    const auto media = input.piece(), text = input.rest();
    const auto manifest =
        readManifest(QByteArray(reinterpret_cast<const char *>(text.data()), qsizetype(text.size())));
    const Files files(QByteArray(reinterpret_cast<const char *>(media.data()), qsizetype(media.size())));
    const ArchivedSession session = repairedSession(manifest ? *manifest : Manifest(), files, {});
    int64_t before = 0;
    for (const ArchivedStream &stream : session.streams) {
        require(!stream.streamId.isEmpty() && !stream.name.isEmpty());
        require(before <= stream.start_ms && stream.start_ms <= stream.end_ms);
        require(stream.end_ms <= session.duration_ms);
        before = stream.start_ms;
    }
    for (const auto &marker : session.markers)
        require(marker.time_ms >= 0);
    return 0;
}
