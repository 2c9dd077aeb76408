#pragma once

#include <QMutex>
#include <QStringList>

#include <algorithm>

namespace ovation::events {

/// Collects what is logged, of all threads, while it lives. One at a time.
class LogTrap {
  public:
    LogTrap() {
        lines().clear();
        m_before = qInstallMessageHandler(collect);
    }
    ~LogTrap() { qInstallMessageHandler(m_before); }
    LogTrap(const LogTrap &) = delete;
    LogTrap &operator=(const LogTrap &) = delete;

    QStringList warnings() const {
        const QMutexLocker lock(&mutex());
        return lines().filter(QStringLiteral("W:"));
    }
    QString all() const {
        const QMutexLocker lock(&mutex());
        return lines().join(QLatin1Char('\n'));
    }
    bool warnedOf(const QString &part) const {
        const QStringList found = warnings();
        return std::any_of(found.begin(), found.end(),
                           [&](const QString &line) { return line.contains(part); });
    }

  private:
    static QMutex &mutex() {
        static QMutex one;
        return one;
    }
    static QStringList &lines() {
        static QStringList list;
        return list;
    }
    static void collect(QtMsgType type, const QMessageLogContext &, const QString &text) {
        const QMutexLocker lock(&mutex());
        lines().append((type == QtWarningMsg ? QStringLiteral("W:") : QStringLiteral("-:")) + text);
    }

    QtMessageHandler m_before;
};

} // namespace ovation::events
