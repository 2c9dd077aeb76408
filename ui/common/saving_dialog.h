#pragma once

#include "base/result.h"

#include <QDialog>
#include <QPointer>

namespace ovation::ui {

/// A dialog whose fields are saved: it closes when they are, or says why they could not be.
class SavingDialog : public QDialog {
    Q_OBJECT

  Q_SIGNALS:
    void saved();

  protected:
    using QDialog::QDialog;

    /// Shown in the dialog; empty = nothing.
    virtual void tell(const QString &sentence) = 0;

    /// Has `setup` keep what was changed, and closes at once where that is nothing.
    template <typename Setup, typename Changes>
    void keep(Setup &setup, const Changes &changes) {
        if (changes.isEmpty())
            return reject();
        setup.keep(changes, [self = QPointer(this)](const Result<void> &kept) {
            if (self)
                self->conclude(kept);
        });
    }

  private:
    void conclude(const Result<void> &kept);
};

} // namespace ovation::ui
