#include "app/converter/export_host.h"

#include "export/worker/worker_request.h"
#include "page/page_messages.h"

#include <QCoreApplication>

namespace ovation::exporting {
namespace {

constexpr int Progress_ms = 200;

} // namespace

ExportHost::ExportHost(std::unique_ptr<ExportJob> job, const page::LinesOut &say)
    : m_say(say), m_job(std::move(job)), m_relay(std::make_shared<Relay>(this)) {
    connect(&m_progress, &QTimer::timeout, this, [this] { m_say("progress", toJson(m_control.progress())); });
}

ExportHost::~ExportHost() {
    m_relay->detach();
    m_control.cancel();
}

void ExportHost::take(const QString &name, const QJsonObject &body) {
    if (name != QLatin1String("run") || std::exchange(m_runs, true))
        return;
    m_progress.start(Progress_ms);
    const auto finished = Relay::wrap(m_relay, [this](const Result<void> &made) { finish(made); });
    m_worker.post([this, path = pathFrom(body), finished] { finished(m_job->run(path, m_control)); });
}

void ExportHost::finish(const Result<void> &made) {
    m_say("progress", toJson(m_control.progress()));
    if (made)
        m_say("done", {});
    else
        m_say("failed", page::toJson(made.error()));
    QCoreApplication::quit();
}

} // namespace ovation::exporting
