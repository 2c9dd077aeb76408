#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ovation::ui {

/// Asks for a signal to the applications of a session. Modal to its window, blocks nothing.
class SignalDialog final : public QDialog {
    Q_OBJECT

  public:
    /// `receiver` names who gets it in the title.
    SignalDialog(const QString &receiver, QWidget *parent);

    void accept() override;

  Q_SIGNALS:
    /// `type` as an application listens to it, without "signal:"; may be empty.
    void wanted(const QString &type, const QString &data);

  private:
    QLineEdit *m_type;
    QPlainTextEdit *m_data;
};

} // namespace ovation::ui
