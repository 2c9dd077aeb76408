#pragma once

#include "base/certificate_trust.h"
#include "base/secrets.h"
#include "page/page_message.h"
#include "page/page_request.h"
#include "page/style_change.h"
#include "page/web/request_watch.h"

#include <QSet>
#include <QWebEnginePage>

#include <functional>
#include <memory>
#include <vector>

class QWebEngineCertificateError;

namespace ovation::page {

/// A custom layout in Chromium, to be shown or recorded: it gets no windows, files, permissions or
/// answers; its certificate and password are those of its request, and where it may connect to is decided by
/// the gate that Chromium goes through (chromium_flags.h). Says what happens to it with the secrets taken
/// out. GUI thread.
class GuestPage final : public QWebEnginePage {
    Q_OBJECT

  public:
    /// `profile` is off the record, of this page alone, and outlives it.
    explicit GuestPage(QWebEngineProfile *profile, QObject *parent = nullptr);
    ~GuestPage() override;

    void open(const PageRequest &request);
    void reopen() { open(m_request); } ///< after a crash
    void leave();                      ///< shows nothing, and so leaves its session
    static QString browserName();      ///< "Chromium 102"

    /// What a script of ours in the page gives. Not called any more once this goes: Qt would answer those who
    /// still wait while it is half gone.
    void ask(const QString &script, std::function<void(const QVariant &)> done);
    /// Changes the page's style sheets in place. `done` says whether every one was found; if not, the page
    /// has to be loaded again to be right.
    void applyStyles(const std::vector<StyleChange> &changes, std::function<void(bool)> done);

  Q_SIGNALS:
    void said(const ovation::page::PageMessage &message);
    void opened(); ///< its last byte is loaded; what is painted may still be what was there before
    void shown();  ///< what is painted from now on is the page
    /// The page itself (not a part of it) can't be had: why, as a part of a sentence.
    void unavailable(const QString &why);

  protected:
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override {
        return {};
    }
    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &preset,
                          QString *answer) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int line,
                                  const QString &source) override;

  private:
    void restrict();
    void addScript(const QString &name, const QString &source, quint32 world);
    void judge(QWebEngineCertificateError error);
    void authenticate(const QUrl &url, QAuthenticator *authenticator);
    void reportLoading(const QWebEngineLoadingInfo &info);
    void reportWatched(const QByteArray &entry);
    void say(PageMessage::Kind kind, const QString &text, QUrl source = {}, int line = 0);
    void deny(const QString &why);
    QString reasonOf(int httpStatus) const;

    PageRequest m_request;
    RequestWatch m_requests;
    Secrets m_secrets;
    CertificateTrust m_trust;
    QSet<QString> m_asked; ///< host:port that have been given their password
    bool m_leaving = true; ///< nothing is shown
    const std::shared_ptr<int> m_here = std::make_shared<int>(); ///< gone before what Qt does in the end
    const QString m_mark; ///< what the network's watcher begins its words with; no page can guess it
};

} // namespace ovation::page
