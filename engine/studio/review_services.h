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
#include "library/strip_file.h"
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

    // Errors: RecordingNotFound; RecordingRunning while its file still grows; those of what is called. What
    // is not on this machine is read where it lies. Of what is opened or played there, the one before ends.
    void open(const QString &id, const QString &entry, Answer<std::shared_ptr<ByteSource>> done);
    /// What of it is played together, or one file of its ZIP alone.
    void script(const QString &id, const QString &entry, Answer<compose::ReplayScript> done);
    void waveform(const QString &id, Answer<library::Waveform> done);
    void filmStrip(const QString &id, Answer<library::FilmStrip> done);
    /// Strips that are made where it lies end.
    void leave(const QString &id);
    /// What was made of its file is not made again.
    void setMarkers(const QString &id, const std::vector<recording::Marker> &markers, Answer<void> done);

  private:
    using Here = std::function<void(const QString &path)>;
    using There = std::function<void(const recording::RecordingInfo &info)>;
    /// Calls one of both: with the finished file, or with the recording where that is not on this machine.
    /// Answers `done` with why there is none.
    template <typename T>
    void withFile(const QString &id, Answer<T> done, Here here, There there);
    /// Reads the file where it lies, on another thread.
    template <typename T>
    void readThere(const recording::RecordingInfo &info, Answer<T> done,
                   std::function<Result<T>(const library::RemoteFile &file, std::stop_source reading)> read);
    std::shared_ptr<const library::StripFile> stripFile(const recording::RecordingInfo &info);
    QString nameOf(const recording::RecordingInfo &info) const;

    const config::Settings &m_settings;
    control::Commands &m_commands;
    library::Catalog &m_catalog;
    const library::RemoteFiles *const m_remote;
    std::stop_source m_stop; ///< of imports, and of exports that are looked at
    library::Strips m_strips;
    exporting::ExportQueue m_exports;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
    std::stop_source m_reading; ///< of what is played where it lies
    QString m_stripsOf;         ///< id of the recording of which strips are made where it lies
    std::stop_source m_stripping;
    // Last: they go first, and join.
    WorkerPool m_disk{"review disk", 2};
    WorkerPool m_imports{"imports", 1};
    WorkerPool m_network{"review network", 2};
};

} // namespace ovation
