#include "export/recording_jobs.h"

#include "export/copy_job.h"

namespace ovation::exporting {
namespace {

Error cannot(const QString &sentence) {
    return {Errc::UnprocessableParameter, sentence};
}

bool changesNothing(const Request &request) {
    return !request.start_ms && !request.end_ms && !request.loudness_lufs && !request.quality;
}

} // namespace

Result<std::unique_ptr<ExportJob>> RecordingJobs::make(const Request &request) const {
    const auto source = findSource(request, m_paths);
    if (!source)
        return source.error();
    if (request.format == Format::Zip) {
        if (!source->isArchive)
            return cannot(QStringLiteral("Only an INDIVIDUAL recording is a ZIP. Choose another format."));
        if (!changesNothing(request))
            return cannot(QStringLiteral("A ZIP is exported as it is. Choose another format for a clip."));
        return std::unique_ptr<ExportJob>(std::make_unique<CopyJob>(source->file));
    }
    return cannot(QStringLiteral("This format is not supported yet."));
}

} // namespace ovation::exporting
