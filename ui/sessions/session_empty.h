#pragma once

#include "studio.h"

#include <QWidget>

class QPlainTextEdit;

namespace ovation::ui {

/// What the session list says while there is none: how to make one, and the two lines that connect an
/// application.
class SessionEmpty final : public QWidget {
    Q_OBJECT

  public:
    explicit SessionEmpty(const ServerFacts &facts, QWidget *parent = nullptr);

    /// The two lines, in the syntax of a shell and of .env files; never the secret itself.
    static QString connectingLines(const ServerFacts &facts);

  Q_SIGNALS:
    void newSessionWanted();
    void demoWanted();
    void copied(); ///< the lines are on the clipboard

  private:
    QPlainTextEdit *m_code;
};

} // namespace ovation::ui
