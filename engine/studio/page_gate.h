#pragma once

#include "config/settings.h"

#include <QObject>

class QUrl;

namespace ovation::page {
class Gate;
}

namespace ovation {

/// The way out of previewed pages, by the rules of recorded ones. Its port is opened when a page is first
/// previewed. Engine thread.
class PageGate final : public QObject {
    Q_OBJECT

  public:
    explicit PageGate(const config::Settings &settings);
    ~PageGate() override;

    /// The gate's port on 127.0.0.1, with `server` reachable through it; 0 when no port can be had.
    quint16 open(const QUrl &server);

  Q_SIGNALS:
    /// `why` is part of a sentence.
    void refused(const QString &host, const QString &why);

  private:
    const config::Settings &m_settings;
    std::unique_ptr<page::Gate> m_gate;
};

} // namespace ovation
