#pragma once

#include "base/byte_source.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "compose/replay_types.h"
#include "config/settings.h"
#include "control/commands.h"
#include "export/export_queue.h"
#include "export/layout_replay.h"
#include "library/catalog.h"
#include "library/remote_file.h"
#include "library/strips.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace ovation {

/// What the Review perspective adds to a running engine: waveforms and film strips, single streams of
/// archives, exports, imports. Engine thread, which waits for no disk here; answers come later on it.
class ReviewServices final : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    /// All outlive it. `layouts`: for exports in custom layouts. `remote` finds files that are not on this
    /// machine; null: there are none.
    ReviewServices(const config::Settings &settings, control::Commands &commands, library::Catalog &catalog,
                   std::shared_ptr<exporting::LayoutReplays> layouts, const library::RemoteFiles *remote);
    ~ReviewServices() override;

    /// A copy of a recording of others, with its new id; errors of library::ArchiveImport. One after another,
    /// and stopped without a trace when this object goes.
    void import(const QString &file, Answer<QString> done);

    exporting::ExportQueue &exports() { return m_exports; }

    // Errors: RecordingNotFound; RecordingRunning while its file still grows; those of what is called.
    void open(const QString &id, const QString &entry, Answer<std::shared_ptr<ByteSource>> done);
    /// What of it is played together, or one file of its ZIP alone. One that is not on this machine is read
    /// where it lies, and what was opened there before ends.
    void script(const QString &id, const QString &entry, Answer<compose::ReplayScript> done);
    void waveform(const QString &id, Answer<library::Waveform> done);
    void filmStrip(const QString &id, Answer<library::FilmStrip> done);
    /// What was made of its file is not made again.
    void setMarkers(const QString &id, const std::vector<recording::Marker> &markers, Answer<void> done);

  private:
    /// Calls `then` with the finished file, or answers `done` with why there is none.
    template <typename T>
    void withFile(const QString &id, Answer<T> done, std::function<void(const QString &path)> then);

    void openStored(const recording::RecordingInfo &info, Answer<compose::ReplayScript> done);

    const config::Settings &m_settings;
    control::Commands &m_commands;
    library::Catalog &m_catalog;
    const library::RemoteFiles *const m_remote;
    std::stop_source m_stop; ///< of imports, and of exports that are looked at
    library::Strips m_strips;
    exporting::ExportQueue m_exports;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
    std::stop_source m_reading; ///< of what is read where it lies
    // Last: they go first, and join.
    WorkerPool m_disk{"review disk", 2};
    WorkerPool m_imports{"imports", 1};
    WorkerPool m_network{"review network", 2};
};

} // namespace ovation
