#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <functional>

/// The helper's side of the lines that it and the server exchange (page_messages.h).
namespace ovation::page {

/// Lines from standard input; its end is the end of this process, and so is that of who started it. Lives on
/// the main thread.
class LinesIn final : public QObject {
  public:
    explicit LinesIn(std::function<void(const QString &name, const QJsonObject &body)> take);

  private:
    void read();

    const std::function<void(const QString &, const QJsonObject &)> m_take;
    QSocketNotifier m_notifier;
    QByteArray m_waiting;
};

/// Writes lines for the server to the standard output that this process began with. Main thread.
class LinesOut {
  public:
    /// What others of this process print goes to standard error from now on, and not between the lines.
    LinesOut();

    void operator()(const char *name, const QJsonObject &body) const;

  private:
    int m_out;
};

} // namespace ovation::page
