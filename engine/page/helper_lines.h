#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

/// The helper's side of the lines that it and the server exchange (page_messages.h).
namespace ovation::page {

using HelperMessage = std::pair<QString, QJsonObject>;

/// The first line from standard input, for a helper that has to know what it shall be before it has an event
/// loop.
class FirstLine {
  public:
    /// Waits for it. Nothing when the input ends, or can't be understood.
    std::optional<HelperMessage> read();
    /// What came behind it: LinesIn takes it.
    const QByteArray &rest() const { return m_rest; }

  private:
    QByteArray m_rest;
};

/// Lines from standard input; its end is the end of this process, and so is that of who started it. Lives on
/// the main thread.
class LinesIn final : public QObject {
  public:
    using Take = std::function<void(const QString &name, const QJsonObject &body)>;

    /// `waiting`: what has been read of them.
    explicit LinesIn(Take take, QByteArray waiting = {});

  private:
    void read();
    void takeLines();

    const Take m_take;
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
