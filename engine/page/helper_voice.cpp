#include "page/helper_voice.h"

#include "base/clock.h"
#include "page/page_messages.h"

#include <utility>

namespace ovation::page {
namespace {

constexpr qint64 MaxSaidLine = 1 << 20;
const QString TooMuch = QStringLiteral("says too much");

} // namespace

HelperVoice::HelperVoice(QProcess &process, Take take, Unbearable unbearable)
    : m_process(process), m_take(std::move(take)), m_unbearable(std::move(unbearable)) {
    connect(&process, &QProcess::readyReadStandardOutput, this, &HelperVoice::read);
    connect(&process, &QProcess::readyReadStandardError, this, &HelperVoice::readErrors);
}

void HelperVoice::read() {
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine();
        if (!m_said.take(line.size(), monotonicNow_ns())) {
            m_unbearable(TooMuch);
            return;
        }
        const auto message = fromLine(line);
        if (message && !m_take(message->first, message->second))
            return;
    }
    if (m_process.bytesAvailable() > MaxSaidLine)
        m_unbearable(QStringLiteral("can't be understood"));
}

void HelperVoice::readErrors() {
    if (!m_errors.take(m_process.readAllStandardError(), monotonicNow_ns()))
        m_unbearable(TooMuch);
}

} // namespace ovation::page
