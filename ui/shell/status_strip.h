#pragma once

#include "studio/snapshot.h"
#include "ui/shell/disk_forecast.h"
#include "upload/types.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;

namespace ovation::ui {

class ElidedLabel;
class IconLabel;

/// CPU, memory, disk space, incoming bitrate, uploads and the state of the webhook.
class StatusStrip final : public QWidget {
    Q_OBJECT

  public:
    explicit StatusStrip(QWidget *parent = nullptr);
    void showSnapshot(const EngineSnapshot &snapshot);
    void showUploads(const upload::QueueState &state);

  private:
    void showWebhook(const WebhookSnapshot &webhook);

    QLabel *m_cpu, *m_memory, *m_disk, *m_incoming;
    QWidget *m_uploads; ///< hidden while nothing is to be uploaded
    QLabel *m_uploadSum;
    IconLabel *m_webhookSign;
    ElidedLabel *m_webhook; ///< hidden while all events are delivered
    QElapsedTimer m_clock;
    DiskForecast m_forecast;
};

} // namespace ovation::ui
