#pragma once

#include <QDeadlineTimer>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QLocalSocket;

namespace ovation {

/// One window per user and port of the server: a second start raises the first one and hands its files over,
/// through a socket in the user's runtime folder that no other user reaches. Lives on the thread that made
/// it.
class FirstWindow final : public QObject {
    Q_OBJECT

  public:
    static constexpr int MaxMessage_bytes = 256 * 1024, MaxFiles = 1000;
    static constexpr int MaxConnections = 8;
    static constexpr int MessageTimeout_ms = 2000; ///< for all of a message
    static constexpr int AnswerTimeout_ms = 5000;  ///< of the first window, which may still be starting

    /// `folder`: the user's runtime folder, which must exist; empty = there is none, and each start is a
    /// first.
    explicit FirstWindow(const QString &folder, int port, QObject *parent = nullptr);
    ~FirstWindow() override;

    enum class Role {
        First,   ///< second starts are heard from now on
        Second,  ///< the first window has been raised and has the files
        Unheard, ///< there is a first one, which does not answer
    };
    /// `files`: absolute paths. Waits for the first window's answer.
    Role begin(const QStringList &files, int answerTimeout_ms = AnswerTimeout_ms);

    /// What is started from now on starts by itself, once it has waited for this one to end.
    void end();

  Q_SIGNALS:
    /// `files` may be empty. They are what another program of this user sent, and may not exist.
    void startedAgain(const QStringList &files);

  private:
    bool listen();
    bool handOver(const QStringList &files, const QDeadlineTimer &deadline) const;
    void accept();
    void read(QLocalSocket &socket);

    const QString m_socket; ///< path; empty = there is no folder for it
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace ovation
