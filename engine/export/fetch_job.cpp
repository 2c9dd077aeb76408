#include "export/fetch_job.h"

#include "media/write/part_file.h"

#include <vector>

namespace ovation::exporting {
namespace {

constexpr std::size_t Fetched_bytes = 1 << 20;

} // namespace

Result<void> FetchJob::run(const QString &path, JobControl &control) {
    const auto source = m_file.open(library::RemoteFile::Most_bytes);
    media::PartFile file;
    if (auto opened = file.open(path); !opened)
        return opened;
    control.beginPart(0, 1, m_file.size_bytes);
    std::vector<std::byte> piece(Fetched_bytes);
    while (file.size() < m_file.size_bytes) {
        if (!control.mayContinue())
            return media::canceled();
        const auto got = source->read(file.size(), piece);
        if (!got)
            return got.error();
        if (*got == 0)
            return Error{Errc::Failed, QStringLiteral("The recording's file is shorter than it was.")};
        if (auto written = file.write(piece.data(), *got); !written)
            return written;
        control.setSize(file.size());
        control.reached(file.size());
    }
    return {};
}

} // namespace ovation::exporting
