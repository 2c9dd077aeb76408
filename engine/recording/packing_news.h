#pragma once

#include "base/relay.h"
#include "recording/packing_observer.h"

#include <QObject>

#include <memory>

namespace ovation::recording {

/// Brings what a PackingObserver is told to the thread on which this was made, as signals in the same order.
class PackingNews final : public QObject, public PackingObserver {
    Q_OBJECT

  public:
    PackingNews();
    ~PackingNews() override;

    void archiveBegun(const RecordingInfo &info, const GrowingArchive &archive) override;
    void archiveFailed(const RecordingInfo &info) override;

  Q_SIGNALS:
    void begun(const ovation::recording::RecordingInfo &info,
               const ovation::recording::GrowingArchive &archive);
    void failed(const QString &recordingId);

  private:
    const std::shared_ptr<Relay> m_relay;
};

} // namespace ovation::recording
