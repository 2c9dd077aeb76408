#include "export/worker/worker_jobs.h"

namespace ovation::exporting {

WorkerJobs::WorkerJobs(recording::RecordingPaths paths, QString layoutsFolder,
                       std::shared_ptr<const CompositionJobs> compositions,
                       const library::RemoteFiles *remote, std::stop_token stop)
    : m_paths(paths), m_setup{paths.root, std::move(layoutsFolder), {}},
      m_here(std::move(paths), std::move(compositions), remote), m_remote(remote), m_stop(std::move(stop)) {}

Result<std::unique_ptr<ExportJob>> WorkerJobs::make(const Request &request) const {
    const auto source = findSource(request, m_paths, m_remote);
    if (!source)
        return source.error();
    const bool hasPage = request.composition.layout == session::RecordingLayout::Custom;
    if (request.format == Format::Zip || (hasPage && isComposed(request, *source)))
        return m_here.makeOf(request, *source);
    return WorkerJob::start(request, m_setup, source->remote, m_stop);
}

} // namespace ovation::exporting
