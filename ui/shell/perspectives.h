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

/// The perspectives of a window, arrangements that the user has saved beside them, and the switch between all
/// of these. Window thread.
class Perspectives final : public QObject {
    Q_OBJECT

  public:
    struct Description {
        QString name, text, toolTip; ///< `name`: of the action
        QList<QDockWidget *> docks;  ///< shown at first
        /// Places and sizes its docks as they are at first; they are shown already.
        std::function<void()> arrange;
    };

    static constexpr int MaxOwn = 6; ///< so that each has a key
    static constexpr int MaxName = 40;

    explicit Perspectives(QMainWindow &window);

    /// In the order of the enum; Alt+1, Alt+2, … switch.
    void add(const Description &description);
    /// Takes the user's own, once all of the enum are there.
    void loadOwn();
    QList<QAction *> actions() const;    ///< of the enum
    QList<QAction *> ownActions() const; ///< of the user's
    QList<QDockWidget *> docks() const;  ///< of all

    void switchTo(Perspective perspective);
    /// Shows this one of docks(), in the perspective that it belongs to when it is hidden in this one.
    void reveal(const QString &dock);
    void reset(); ///< the current one, as it was at first or when it was saved

    /// Keeps what is shown now under a name, which is the current one then. One of the user's own with the
    /// same name is replaced. False when there are too many or the name is empty or that of another
    /// perspective.
    bool saveAs(const QString &name);
    bool isOwn() const; ///< whether the current one is the user's
    QString currentName() const;
    void removeCurrent(); ///< of the user's own
    /// Of the user's own. False when the name is empty or that of another one.
    bool renameCurrent(const QString &name);
    void restore();
    void save() const;

  Q_SIGNALS:
    void ownChanged(); ///< there are others now
    void currentChanged();

  private:
    struct Own {
        int id = 0; ///< never used twice
        QString name;
        QByteArray places; ///< when it was saved
    };
    bool isFree(const QString &name) const;
    void switchToNumber(qsizetype number);
    void restoreCurrent();
    void makeOwnActions();
    void keepOwn() const;
    QString keyOf(qsizetype number) const;
    QAction *makeAction(const QString &name, const QString &text, qsizetype number);

    QMainWindow &m_window;
    QActionGroup *m_group;
    QList<QAction *> m_actions, m_ownActions;
    QList<Own> m_own; ///< numbered behind the descriptions
    QList<Description> m_descriptions;
    qsizetype m_current = 0;
};

} // namespace ovation::ui
