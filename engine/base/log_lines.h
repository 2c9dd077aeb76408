#pragma once

#include <QString>

#include <cstdint>
#include <deque>
#include <mutex>
#include <vector>

namespace ovation {

/// A message of the log, with secrets taken out.
struct LogLine {
    uint64_t number = 0; ///< counted from 1; what is missing between two was forgotten
    int64_t time_ms = 0; ///< since 1970
    QtMsgType level = QtInfoMsg;
    QString category, text;
    bool operator==(const LogLine &) const = default;
};

QString levelName(QtMsgType level);  ///< "warning", as the log has it
QString toText(const LogLine &line); ///< "time level category: text"

/// The last messages of the log, for those who look at it later. Thread-safe.
class LogLines {
  public:
    static constexpr std::size_t MaxLines = 5000;
    static constexpr qsizetype MaxCharacters = 2'000'000; ///< of all texts together

    void add(LogLine line); ///< gives it its number
    /// Those after `number`, in order.
    std::vector<LogLine> after(uint64_t number) const;

  private:
    mutable std::mutex m_mutex;
    std::deque<LogLine> m_lines;
    uint64_t m_last = 0;
    qsizetype m_characters = 0;
};

} // namespace ovation
