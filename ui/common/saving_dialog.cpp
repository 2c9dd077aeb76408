#include "ui/common/saving_dialog.h"

#include "ui/common/format.h"

namespace ovation::ui {

void SavingDialog::conclude(const Result<void> &kept) {
    if (!kept)
        return tell(failureText(tr("Could not save the settings"), kept.error()));
    Q_EMIT saved();
    accept();
}

} // namespace ovation::ui
