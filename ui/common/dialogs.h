#pragma once

#include <QString>

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

/// Everything that leaves the window: questions to the person and files given to the desktop. A seam, so that
/// tests answer instead of a person. Answers come later, from the event loop, and never when the parent died.
class Dialogs {
  public:
    virtual ~Dialogs() = default;

    virtual void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) = 0;
    /// Nothing when the person gave up.
    virtual void askText(QWidget *parent, const QString &title, const QString &label,
                         std::function<void(std::optional<QString>)> answer) = 0;
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
    virtual bool openFile(const QString &path) = 0;     ///< false when the desktop has no program for it
    virtual bool showInFolder(const QString &path) = 0; ///< false when there is no file manager
};

class DesktopDialogs final : public Dialogs {
  public:
    void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) override;
    void askText(QWidget *parent, const QString &title, const QString &label,
                 std::function<void(std::optional<QString>)> answer) override;
    void tell(QWidget *parent, const QString &title, const QString &text) override;
    bool openFile(const QString &path) override;
    bool showInFolder(const QString &path) override;
};

} // namespace ovation::ui
