#include "base/log_lines.h"

#include <QDateTime>

#include <algorithm>

namespace ovation {

QString levelName(QtMsgType level) {
    switch (level) {
    case QtDebugMsg:
        return QStringLiteral("debug");
    case QtInfoMsg:
        return QStringLiteral("info");
    case QtWarningMsg:
        return QStringLiteral("warning");
    case QtCriticalMsg:
        return QStringLiteral("error");
    case QtFatalMsg:
        return QStringLiteral("fatal");
    }
    return QStringLiteral("info");
}

QString toText(const LogLine &line) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(line.time_ms).toUTC();
    return QStringLiteral("%1 %2 %3: ")
               .arg(time.toString(Qt::ISODateWithMs), levelName(line.level), line.category) +
           line.text;
}

void LogLines::add(LogLine line) {
    const std::lock_guard lock(m_mutex);
    line.number = ++m_last;
    m_characters += line.text.size();
    m_lines.push_back(std::move(line));
    while (m_lines.size() > MaxLines || m_characters > MaxCharacters) {
        m_characters -= m_lines.front().text.size();
        m_lines.pop_front();
    }
}

std::vector<LogLine> LogLines::after(uint64_t number) const {
    const std::lock_guard lock(m_mutex);
    const auto first =
        std::upper_bound(m_lines.begin(), m_lines.end(), number,
                         [](uint64_t wanted, const LogLine &line) { return wanted < line.number; });
    return {first, m_lines.end()};
}

} // namespace ovation
