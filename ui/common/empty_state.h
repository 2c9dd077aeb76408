#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ovation::ui {

/// What a panel shows while it has nothing to show: why, what to do about it, and a button that does it.
class EmptyState final : public QWidget {
    Q_OBJECT

  public:
    /// `name`: the object name; that of the button is "<name>Action".
    explicit EmptyState(const QString &name, QWidget *parent = nullptr);

    /// An empty `action` shows no button.
    void present(const QString &title, const QString &text, const QString &action = {});
    QString text() const;

  Q_SIGNALS:
    void actionTriggered();

  private:
    QLabel *m_title, *m_text;
    QPushButton *m_action;
};

} // namespace ovation::ui
