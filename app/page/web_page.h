#pragma once

#include "page/page_messages.h"

#include <QSet>
#include <QWebEnginePage>

namespace ovation::page {

/// A page that nobody sits in front of: it gets no windows, files, permissions or answers; its certificate
/// and user name are those that were given for it. Says what happens to it, in sentences, secrets not yet
/// taken out. GUI thread.
class WebPage final : public QWebEnginePage {
    Q_OBJECT

  public:
    WebPage(QWebEngineProfile *profile, const OpenRequest &request);

  Q_SIGNALS:
    /// A line of its console; `line` 0 = unknown.
    void consoleSaid(QWebEnginePage::JavaScriptConsoleMessageLevel level, const QString &text, int line,
                     const QString &source);
    /// The page itself (not a part of it) can't be had: why.
    void unavailable(const QString &why);
    void loaded();

  protected:
    QWebEnginePage *createWindow(WebWindowType type) override;
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &old,
                            const QStringList &types) override;
    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &preset,
                          QString *answer) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int line,
                                  const QString &source) override;

  private:
    void authenticate(const QUrl &url, QAuthenticator *authenticator);

    const OpenRequest m_request;
    QSet<QString> m_asked; ///< host:port that have been given their password
};

} // namespace ovation::page
