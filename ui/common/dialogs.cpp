#include "ui/common/dialogs.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
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

void DesktopDialogs::askText(QWidget *parent, const QString &title, const QString &label,
                             std::function<void(std::optional<QString>)> answer) {
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
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

} // namespace ovation::ui
