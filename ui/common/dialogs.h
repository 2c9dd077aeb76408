#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace ovation::ui {

/// A question for the user, with the name of the action that follows.
struct Question {
    QString title;
    QString text;
    QString action; ///< the button that goes ahead, for example "Delete"
};

/// A question with several actions.
struct Choice {
    QString title;
    QString text;
    QStringList actions; ///< the first is the default
};

/// Everything that leaves the window: questions to the user, and what the desktop is told and given. A seam,
/// so that tests can answer. Answers come later, from the event loop, and never once the parent is gone.
class Dialogs {
  public:
    virtual ~Dialogs() = default;

    virtual void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) = 0;
    /// The index of the action, or nothing when canceled.
    virtual void choose(QWidget *parent, const Choice &choice,
                        std::function<void(std::optional<int>)> answer) = 0;
    /// Nothing when canceled. `initial` is preset.
    virtual void askText(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                         std::function<void(std::optional<QString>)> answer) = 0;
    /// An existing file, or nothing. `filter` as in QFileDialog.
    virtual void chooseFile(QWidget *parent, const QString &title, const QString &filter,
                            std::function<void(std::optional<QString>)> answer) = 0;
    /// Where to write; the user has agreed to replace an existing file.
    virtual void chooseNewFile(QWidget *parent, const QString &title, const QString &initial,
                               const QString &filter, std::function<void(std::optional<QString>)> answer) = 0;
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
    virtual bool openFile(const QString &path) = 0;     ///< false when the desktop has no program for it
    virtual bool showInFolder(const QString &path) = 0; ///< false when there is no file manager
    /// A notification of the desktop; plain text. Lost where the desktop shows none.
    virtual void notify(const QString &title, const QString &text) = 0;
    virtual bool hasTray() const = 0; ///< whether the desktop has a system tray
};

class DesktopDialogs final : public Dialogs {
  public:
    void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) override;
    void choose(QWidget *parent, const Choice &choice,
                std::function<void(std::optional<int>)> answer) override;
    void askText(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                 std::function<void(std::optional<QString>)> answer) override;
    void chooseFile(QWidget *parent, const QString &title, const QString &filter,
                    std::function<void(std::optional<QString>)> answer) override;
    void chooseNewFile(QWidget *parent, const QString &title, const QString &initial, const QString &filter,
                       std::function<void(std::optional<QString>)> answer) override;
    void tell(QWidget *parent, const QString &title, const QString &text) override;
    bool openFile(const QString &path) override;
    bool showInFolder(const QString &path) override;
    void notify(const QString &title, const QString &text) override;
    bool hasTray() const override;
};

} // namespace ovation::ui
