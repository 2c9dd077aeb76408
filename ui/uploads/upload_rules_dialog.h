#pragma once

#include "upload/types.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace ovation::ui {

/// Asks how recordings go to where they are kept. Modal to its window, blocks nothing; deletes itself.
class UploadRulesDialog final : public QDialog {
    Q_OBJECT

  public:
    UploadRulesDialog(const upload::Rules &rules, QWidget *parent);

    upload::Rules rules() const;

  Q_SIGNALS:
    void chosen(const ovation::upload::Rules &rules);

  private:
    QComboBox *m_localFiles;
    QSpinBox *m_days, *m_parallel, *m_limit;
};

} // namespace ovation::ui
