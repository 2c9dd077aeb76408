#pragma once

#include "compose/replay_types.h"
#include "export/recording_jobs.h"

#include <QString>

namespace ovation::exporting {

/// The streams of an archive as they are played again; `streams` are the ids of those that take part, empty =
/// all. UnprocessableParameter when one of them is not in it, or none is left. Waits for the disk.
Result<compose::ReplayScript> replayScriptOf(const library::Archive &archive,
                                             const QStringList &streams = {});

/// Composes INDIVIDUAL recordings, those of others too, into one MP4 in a built-in layout.
class Recompositions final : public CompositionJobs {
  public:
    /// `layoutsFolder`: where a background may lie.
    explicit Recompositions(QString layoutsFolder) : m_layoutsFolder(std::move(layoutsFolder)) {}

    Result<std::unique_ptr<ExportJob>> make(const Request &request,
                                            const ExportSource &source) const override;

  private:
    const QString m_layoutsFolder;
};

/// The same for those who ask for nothing else: what has no streams of its own is refused.
class RecompositionJobs final : public JobFactory {
  public:
    RecompositionJobs(recording::RecordingPaths paths, QString layoutsFolder)
        : m_paths(std::move(paths)), m_compositions(std::move(layoutsFolder)) {}

    Result<std::unique_ptr<ExportJob>> make(const Request &request) const override;

  private:
    const recording::RecordingPaths m_paths;
    const Recompositions m_compositions;
};

} // namespace ovation::exporting
