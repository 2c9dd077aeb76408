#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace ovation::ui {

class IconLabel;

/// A message in the panel of the action it is about. A problem stays until it is dismissed or the action
/// works; a note disappears by itself. Hidden while empty.
class MessageBar final : public QFrame {
    Q_OBJECT

  public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showProblem(const QString &sentence);
    void showNote(const QString &sentence);
    /// A note that stays until there is another message: what is under way, or what will happen.
    void showLasting(const QString &sentence);
    /// A note with an undo action; stays longer than other notes.
    void offer(const QString &sentence, const QString &action, std::function<void()> taken);
    /// The same, until there is another message: what is under way, and how it is canceled.
    void offerLasting(const QString &sentence, const QString &action, std::function<void()> taken);
    void dismiss();
    QString text() const; ///< empty while hidden

  protected:
    void keyPressEvent(QKeyEvent *event) override;

  private:
    enum class Kind { Problem, Note };
    void present(Kind kind, const QString &sentence);

    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<void()> m_taken;
    QTimer m_leave;
};

} // namespace ovation::ui
