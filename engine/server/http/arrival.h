#pragma once

#include <QSocketNotifier>
#include <QTimer>

namespace ovation::server {

/// A connection that was accepted and has said nothing yet. Its first byte, which stays unread, tells TLS
/// (a handshake record, 22) from plain HTTP (a letter). Owns the descriptor until it is taken. Engine thread.
class Arrival final : public QObject {
    Q_OBJECT

  public:
    enum class Speech { Tls, Plain };

    /// Gives up after `patience_ms`.
    Arrival(qintptr descriptor, int patience_ms, QObject *parent);
    ~Arrival() override;

    qintptr descriptor() const { return m_descriptor; }
    /// The descriptor, which belongs to the caller now.
    qintptr take();

  Q_SIGNALS:
    void spoke(Arrival::Speech speech);
    /// It was closed, or the time is over.
    void left();

  private:
    void look();

    qintptr m_descriptor;
    QSocketNotifier m_notifier;
    QTimer m_timer;
};

} // namespace ovation::server
