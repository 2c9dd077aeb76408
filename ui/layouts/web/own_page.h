#pragma once

#include "ui/layouts/web_views.h"

#include <QWebEngineCertificateError>
#include <QWebEnginePage>

class QAuthenticator;

namespace ovation::ui {

/// A page of the own server, which alone gets the password and alone may have the own certificate. Other
/// addresses can't be navigated to; what a page loads besides is its own affair, as in a recording.
class OwnPage final : public QWebEnginePage {
    Q_OBJECT

  public:
    OwnPage(QWebEngineProfile *profile, std::function<void(const PageMessage &)> said, QObject *parent);

    void show(const PageRequest &request);

  protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int line,
                                  const QString &source) override;
    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &, QString *) override;

  private:
    bool isOwn(const QUrl &url) const;
    void judge(QWebEngineCertificateError error);
    void authenticate(const QUrl &url, QAuthenticator *authenticator);
    void watchNetwork();

    PageRequest m_request;
    std::function<void(const PageMessage &)> m_said;
    const QString m_mark; ///< what the network's watcher begins its words with; no page can guess it
};

} // namespace ovation::ui
