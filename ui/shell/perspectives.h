#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QActionGroup;
class QDockWidget;
class QMainWindow;
class QSettings;

namespace ovation::ui {

/// What the window is used for. Each has docks of its own, and keeps its own arrangement of all of them in
/// QSettings.
enum class Perspective { Administer, Design, Review };

/// The perspectives of a window and the switch between them. Window thread.
class Perspectives final : public QObject {
    Q_OBJECT

  public:
    struct Description {
        QString name, text, toolTip; ///< `name`: of the action
        QList<QDockWidget *> docks;  ///< shown at first
        /// Places and sizes its docks as they are at first; they are shown already.
        std::function<void()> arrange;
    };

    explicit Perspectives(QMainWindow &window);

    /// In the order of the enum; Alt+1, Alt+2, … switch.
    void add(const Description &description);
    QList<QAction *> actions() const;
    QList<QDockWidget *> docks() const; ///< of all

    void switchTo(Perspective perspective);
    /// Shows this one of docks(), in the perspective that it belongs to when it is hidden in this one.
    void reveal(const QString &dock);
    void reset(); ///< the current one, as it was at first
    void restore();
    void save() const;

  private:
    void restoreCurrent();

    QMainWindow &m_window;
    QActionGroup *m_group;
    QList<Description> m_descriptions;
    qsizetype m_current = 0;
};

} // namespace ovation::ui
