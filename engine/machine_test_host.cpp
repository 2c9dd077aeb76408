#include "machine_test_host.h"

#include "compose/composing_speed.h"

#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <utility>

namespace ovation {

MachineTestHost::MachineTestHost(EncoderProperties encoder, int time_ms)
    : m_encoder(encoder), m_time_ms(time_ms), m_relay(std::make_shared<Relay>(this)) {}

MachineTestHost::~MachineTestHost() {
    m_relay->detach();
    m_canceled = true;
}

void MachineTestHost::start(Answer done) {
    if (m_runs) {
        m_relay->post([done] {
            done(Error{Errc::Failed,
                       QStringLiteral("The machine is being tested already. Wait for the result.")});
        });
        return;
    }
    m_runs = true;
    m_canceled = false;
    const auto answer =
        Relay::wrap(m_relay, [this, done = std::move(done)](const Result<MachineFigures> &result) {
            m_runs = false;
            done(result);
        });
    m_worker.post([this, answer] { answer(measure()); });
}

void MachineTestHost::cancel() {
    m_canceled = true;
}

Result<MachineFigures> MachineTestHost::measure() {
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{Errc::Failed,
                     QStringLiteral("Could not make a temporary folder: %1").arg(folder.errorString())};
    MachineFigures figures;
    compose::SpeedRequest request;
    request.movie.width = figures.width;
    request.movie.height = figures.height;
    request.movie.frameRate = figures.frameRate;
    request.movie.encoder = m_encoder;
    request.folder = folder.path();
    request.participants = figures.participants;
    request.compositions = std::clamp(QThread::idealThreadCount(), 1, MaxCompositions);
    request.time_ms = m_time_ms;
    request.reached = Relay::wrap(m_relay, [this](int percent) { Q_EMIT progressed(percent); });
    const auto speed = compose::measureComposing(request, m_canceled);
    if (!speed)
        return speed.error();
    figures.speed = *speed;
    figures.sessions = int(*speed * UsedShare);
    return figures;
}

} // namespace ovation
