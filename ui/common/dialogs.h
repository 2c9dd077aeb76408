#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace ovation::ui {

/// A question that only the person can decide, with the name of what happens then.
struct Question {
    QString title;
    QString text;
    QString action; ///< the button that goes ahead, for example "Delete"
};

/// A question with several ways on.
struct Choice {
    QString title;
    QString text;
    QStringList actions; ///< the first is the one that Enter takes
};

/// Everything that leaves the window: questions to the person and files given to the desktop. A seam, so that
/// tests answer instead of a person. Answers come later, from the event loop, and never when the parent died.
class Dialogs {
  public:
    virtual ~Dialogs() = default;

    virtual void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) = 0;
    /// The number of the action, or nothing when the person gave up.
    virtual void choose(QWidget *parent, const Choice &choice,
                        std::function<void(std::optional<int>)> answer) = 0;
    /// Nothing when the person gave up. `initial` can be changed or taken.
    virtual void askText(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                         std::function<void(std::optional<QString>)> answer) = 0;
    /// A file that is there, or nothing. `filter` as in QFileDialog.
    virtual void chooseFile(QWidget *parent, const QString &title, const QString &filter,
                            std::function<void(std::optional<QString>)> answer) = 0;
    /// Where to write; a file that is there was agreed to be replaced.
    virtual void chooseNewFile(QWidget *parent, const QString &title, const QString &initial,
                               const QString &filter, std::function<void(std::optional<QString>)> answer) = 0;
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
    virtual bool openFile(const QString &path) = 0;     ///< false when the desktop has no program for it
    virtual bool showInFolder(const QString &path) = 0; ///< false when there is no file manager
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
};

} // namespace ovation::ui
