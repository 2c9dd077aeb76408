#include "page/helper_lines.h"

#include "page/page_messages.h"

#include <QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace ovation::page {
namespace {

constexpr qsizetype MaxLine = 4 << 20; // thousands of publishers, with long names

} // namespace

std::optional<HelperMessage> FirstLine::read() {
    while (!m_rest.contains('\n')) {
        char piece[4096];
        const ssize_t size = ::read(STDIN_FILENO, piece, sizeof piece);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0 || m_rest.size() + size > MaxLine)
            return std::nullopt;
        m_rest.append(piece, size);
    }
    const qsizetype end = m_rest.indexOf('\n');
    auto message = fromLine(m_rest.left(end));
    m_rest.remove(0, end + 1);
    return message;
}

LinesIn::LinesIn(Take take, QByteArray waiting)
    : m_take(std::move(take)), m_notifier(STDIN_FILENO, QSocketNotifier::Read),
      m_waiting(std::move(waiting)) {
    fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
    takeLines();
}

void LinesIn::read() {
    char piece[4096];
    const ssize_t size = ::read(STDIN_FILENO, piece, sizeof piece);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0 || m_waiting.size() + size > MaxLine) {
        m_notifier.setEnabled(false);
        QCoreApplication::exit(0);
        return;
    }
    m_waiting.append(piece, size);
    takeLines();
}

void LinesIn::takeLines() {
    for (qsizetype end; (end = m_waiting.indexOf('\n')) >= 0;) {
        const QByteArray line = m_waiting.left(end);
        m_waiting.remove(0, end + 1);
        if (const auto message = fromLine(line))
            m_take(message->first, message->second);
    }
}

LinesOut::LinesOut() : m_out(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 5)) { // nor may a child have it
    dup2(STDERR_FILENO, STDOUT_FILENO);
}

void LinesOut::operator()(const char *name, const QJsonObject &body) const {
    QByteArray line = toLine(name, body);
    while (!line.isEmpty()) {
        const ssize_t written = ::write(m_out, line.constData(), std::size_t(line.size()));
        if (written < 0 && errno != EINTR)
            return; // the server is gone; standard input says so, too
        if (written > 0)
            line.remove(0, written);
    }
}

} // namespace ovation::page
