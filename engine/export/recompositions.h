#pragma once

#include "compose/replay_types.h"
#include "export/layout_replay.h"
#include "export/recording_jobs.h"

#include <QString>

namespace ovation::exporting {

/// The streams of an archive as they are played again; `streams` are the ids of those that take part, empty =
/// all. UnprocessableParameter when one of them is not in it, or none is left. Waits for the disk.
Result<compose::ReplayScript> replayScriptOf(const library::Archive &archive,
                                             const QStringList &streams = {});

/// One file of an archive alone, at its time of the recording and in its own size. UnprocessableParameter
/// when it belongs to no stream; MediaUnreadable when its codec is not one that is composed. Waits for the
/// disk.
Result<compose::ReplayScript> replayScriptOfFile(const library::Archive &archive, const QString &entry);

/// Composes INDIVIDUAL recordings, those of others too, into one MP4 in a built-in layout, or has the page of
/// a custom one do it.
class Recompositions final : public CompositionJobs {
  public:
    /// `layoutsFolder`: where a background may lie. `layouts`: null where no server runs, which pages need; a
    /// custom layout is then refused.
    explicit Recompositions(QString layoutsFolder, std::shared_ptr<LayoutReplays> layouts = nullptr)
        : m_layoutsFolder(std::move(layoutsFolder)), m_layouts(std::move(layouts)) {}

    Result<std::unique_ptr<ExportJob>> make(const Request &request,
                                            const ExportSource &source) const override;

  private:
    Result<std::unique_ptr<ExportJob>> ofLayout(const Request &request, const ExportSource &source) const;
    Result<std::unique_ptr<ExportJob>> ofGrid(const Request &request, const ExportSource &source) const;

    const QString m_layoutsFolder;
    const std::shared_ptr<LayoutReplays> m_layouts;
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
