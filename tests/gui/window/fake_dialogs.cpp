#include "fake_studio.h"

#include <QTimer>

namespace ovation::ui {

void FakeDialogs::confirm(QWidget *, const Question &question, std::function<void(bool)> answer) {
    questions += question.text;
    answer(yes);
}

void FakeDialogs::choose(QWidget *, const Choice &asked, std::function<void(std::optional<int>)> answer) {
    questions += asked.text;
    answer(choice);
}

void FakeDialogs::chooseFile(QWidget *, const QString &title, const QString &,
                             std::function<void(std::optional<QString>)> answer) {
    questions += title;
    answer(file);
}

void FakeDialogs::chooseNewFile(QWidget *, const QString &title, const QString &, const QString &,
                                std::function<void(std::optional<QString>)> answer) {
    questions += title;
    answer(file);
}

void FakeDialogs::askText(QWidget *, const QString &, const QString &label, const QString &,
                          std::function<void(std::optional<QString>)> answer) {
    questions += label;
    answer(text);
}

void FakeDialogs::tell(QWidget *, const QString &, const QString &told) {
    questions += told;
}

void FakeDialogs::notify(const QString &title, const QString &notice) {
    notices += title + QStringLiteral(": ") + notice;
}

bool FakeDialogs::openFile(const QString &path) {
    opened += path;
    return desktopWorks;
}

bool FakeDialogs::showInFolder(const QString &path) {
    shown += path;
    return desktopWorks;
}

} // namespace ovation::ui
