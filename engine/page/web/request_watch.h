#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

namespace ovation::page {

/// Keeps everything that a page loads, its workers and redirects included, off what is not for pages on this
/// server (page/server_paths.h). WebSockets pass. GUI thread.
class RequestWatch final : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

  public:
    /// As pages name it.
    void setServer(const QString &host, quint16 port);
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

  Q_SIGNALS:
    void refused(const QUrl &url);

  private:
    QString m_host;
    quint16 m_port = 0;
};

} // namespace ovation::page
