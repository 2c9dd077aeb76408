#include "ui/shell/status_strip.h"

#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/icon_label.h"
#include "ui/common/icons.h"
#include "ui/uploads/upload_words.h"

#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace ovation::ui {

namespace {

/// A caption and a value as wide as its widest text, so that a changing number moves nothing beside it.
QLabel *addValue(QHBoxLayout &row, const QString &caption, const char *name, const QString &widest,
                 const QString &toolTip) {
    auto *title = new QLabel(caption);
    title->setProperty("caption", true);
    auto *value = new QLabel;
    value->setObjectName(QString::fromLatin1(name));
    value->setMinimumWidth(value->fontMetrics().horizontalAdvance(widest));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel *label : {title, value})
        label->setToolTip(toolTip);
    row.addWidget(title);
    row.addWidget(value);
    row.addSpacing(16);
    return value;
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("statusStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    m_cpu = addValue(*row, tr("CPU"), "cpu", percentText(9999), tr("Percent of one processor core"));
    m_memory = addValue(*row, tr("Memory"), "memory", QStringLiteral("9999 MB"), tr("Used by this program"));
    m_incoming = addValue(*row, tr("In"), "incoming", QStringLiteral("9999.9 Mb/s"),
                          tr("Total bitrate that the participants send"));
    m_disk = addValue(*row, tr("Disk"), "disk", QString(), tr("Free disk space in the recordings folder"));
    m_uploads = new QWidget;
    auto *uploads = new QHBoxLayout(m_uploads);
    uploads->setContentsMargins(0, 0, 0, 0);
    m_uploadSum = addValue(*uploads, tr("Uploads"), "uploads", QString(),
                           tr("Recordings on their way to where they are kept"));
    row->addWidget(m_uploads);
    m_uploads->hide();
    m_webhookSign = new IconLabel(14);
    m_webhookSign->setIcon(icon(QStringLiteral("triangle-alert"), Tone::Warning));
    m_webhook = new ElidedLabel;
    m_webhook->setObjectName(QStringLiteral("webhookNotice"));
    row->addStretch();
    row->addWidget(m_webhookSign);
    row->addWidget(m_webhook);
    showWebhook({});
    m_clock.start();
}

void StatusStrip::showWebhook(const WebhookSnapshot &webhook) {
    const bool troubled = !webhook.problem.isEmpty() || webhook.undelivered > 0;
    QStringList counts;
    if (webhook.waiting > 0 && !webhook.problem.isEmpty())
        counts += tr("%n waiting", nullptr, int(webhook.waiting));
    if (webhook.undelivered > 0)
        counts += tr("%n not delivered", nullptr, int(webhook.undelivered));
    const QString count = listText(counts);
    m_webhook->setText(!troubled                   ? QString()
                       : webhook.problem.isEmpty() ? tr("Webhook: works again, %1").arg(count)
                       : count.isEmpty()           ? tr("Webhook: %1").arg(webhook.problem)
                                                   : tr("Webhook (%1): %2").arg(count, webhook.problem));
    m_webhook->setVisible(troubled);
    m_webhookSign->setVisible(troubled);
}

void StatusStrip::showUploads(const upload::QueueState &state) {
    const QString sum = sumText(state);
    m_uploadSum->setText(sum);
    m_uploads->setVisible(!sum.isEmpty());
}

void StatusStrip::showSnapshot(const EngineSnapshot &snapshot) {
    showWebhook(snapshot.webhook);
    m_cpu->setText(percentText(int(std::lround(snapshot.cpu_cores * 100))));
    m_memory->setText(bytesText(snapshot.memory_bytes));

    int64_t incoming_kbps = 0;
    for (const SessionSnapshot &session : snapshot.sessions)
        for (const ConnectionSnapshot &connection : session.connections)
            for (const StreamSnapshot &stream : connection.streams)
                incoming_kbps += stream.bitrate_kbps;
    m_incoming->setText(incoming_kbps > 0 ? bitrateText(incoming_kbps) : tr("nothing"));

    int64_t written_bytes = 0;
    for (const RecordingProgress &recording : snapshot.progress)
        written_bytes += recording.size_bytes;
    m_forecast.add(m_clock.elapsed(), snapshot.diskFree_bytes, written_bytes);
    const auto full_s = m_forecast.fullIn_s();
    const QString free = tr("%1 free").arg(bytesText(snapshot.diskFree_bytes));
    m_disk->setText(full_s ? tr("%1, full in %2").arg(free, roughDurationText(*full_s)) : free);
}

} // namespace ovation::ui
