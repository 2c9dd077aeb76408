#include "ui/common/dialogs.h"

#include "ui/common/bus/desktop_bus.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSystemTrayIcon>
#include <QUrl>

namespace ovation::ui {

void DesktopDialogs::confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) {
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *go = box->addButton(question.action, QMessageBox::AcceptRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(box, &QMessageBox::finished, parent,
                     [box, go, answer = std::move(answer)] { answer(box->clickedButton() == go); });
    box->open();
}

void DesktopDialogs::choose(QWidget *parent, const Choice &choice,
                            std::function<void(std::optional<int>)> answer) {
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, choice.title, choice.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QList<QAbstractButton *> buttons;
    for (const QString &action : choice.actions)
        buttons += box->addButton(action,
                                  buttons.isEmpty() ? QMessageBox::AcceptRole : QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(qobject_cast<QPushButton *>(buttons.value(0)));
    box->setEscapeButton(cancel);
    QObject::connect(box, &QMessageBox::finished, parent, [box, buttons, answer = std::move(answer)] {
        const auto which = buttons.indexOf(box->clickedButton());
        answer(which < 0 ? std::nullopt : std::optional(int(which)));
    });
    box->open();
}

namespace {

void openFileDialog(QFileDialog *dialog, const std::function<void(std::optional<QString>)> &answer) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::finished, dialog->parent(), [dialog, answer](int result) {
        const QStringList files = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !files.isEmpty() ? std::optional(files.first()) : std::nullopt);
    });
    dialog->open();
}

} // namespace

void DesktopDialogs::chooseFile(QWidget *parent, const QString &title, const QString &filter,
                                std::function<void(std::optional<QString>)> answer) {
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openFileDialog(dialog, answer);
}

void DesktopDialogs::chooseNewFile(QWidget *parent, const QString &title, const QString &initial,
                                   const QString &filter,
                                   std::function<void(std::optional<QString>)> answer) {
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(initial).completeSuffix());
    dialog->selectFile(initial);
    openFileDialog(dialog, answer);
}

void DesktopDialogs::askText(QWidget *parent, const QString &title, const QString &label,
                             const QString &initial, std::function<void(std::optional<QString>)> answer) {
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(initial);
    dialog->resize(400, dialog->sizeHint().height());
    QObject::connect(
        dialog, &QInputDialog::finished, parent, [dialog, answer = std::move(answer)](int result) {
            answer(result == QDialog::Accepted ? std::optional(dialog->textValue().trimmed()) : std::nullopt);
        });
    dialog->open();
}

void DesktopDialogs::tell(QWidget *parent, const QString &title, const QString &text) {
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->setTextInteractionFlags(Qt::TextBrowserInteraction);
    box->open();
}

bool DesktopDialogs::openFile(const QString &path) {
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

bool DesktopDialogs::showInFolder(const QString &path) {
    return QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

/// By the bus, because Qt's own way needs an icon in a tray, which many desktops don't have.
void DesktopDialogs::notify(const QString &title, const QString &text) {
    notifyDesktop(title, text);
}

bool DesktopDialogs::hasTray() const {
    return QSystemTrayIcon::isSystemTrayAvailable();
}

} // namespace ovation::ui
