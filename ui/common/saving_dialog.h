#pragma once

#include "base/result.h"

#include <QDialog>
#include <QPointer>

class QPushButton;

namespace ovation::ui {

class Dialogs;

/// A dialog whose fields are saved: it closes when they are, or says why they could not be. *Cancel* gives up
/// what was changed; Escape and the close button of the window, which are hit by accident, ask first.
class SavingDialog : public QDialog {
    Q_OBJECT

  public:
    void reject() override;

  Q_SIGNALS:
    void wanted(); ///< *Save settings* was pressed
    void saved();

  protected:
    /// `dialogs` outlives it.
    SavingDialog(Dialogs &dialogs, QWidget *parent);

    Dialogs &dialogs() const { return m_dialogs; }
    /// This size, or what the screen has room for.
    void resizeWithin(QSize wanted);
    /// `others` on the left, then the button that saves, which is the default one, and *Cancel*.
    QWidget *makeButtons(QPushButton *save, const QList<QPushButton *> &others);

    virtual bool hasChanges() const = 0;
    /// Shown in the dialog; empty = nothing.
    virtual void tell(const QString &sentence) = 0;

    /// Has `setup` keep what was changed, and closes at once where that is nothing.
    template <typename Setup, typename Changes>
    void keep(Setup &setup, const Changes &changes) {
        if (changes.isEmpty())
            return QDialog::reject();
        setup.keep(changes, [self = QPointer(this)](const Result<void> &kept) {
            if (self)
                self->conclude(kept);
        });
    }

  private:
    void conclude(const Result<void> &kept);

    Dialogs &m_dialogs;
    bool m_isAsking = false;
};

} // namespace ovation::ui
