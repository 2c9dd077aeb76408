#pragma once

#include "session/properties.h"
#include "studio/snapshot.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace ovation::ui {

/// Asks for what can be changed of a connection. Modal to its window, blocks nothing.
class ChangeConnectionDialog final : public QDialog {
    Q_OBJECT

  public:
    ChangeConnectionDialog(const ConnectionSnapshot &connection, QWidget *parent);

    void accept() override;

  Q_SIGNALS:
    /// What is different now; only when something is.
    void wanted(std::optional<session::Role> role, std::optional<bool> record);

  private:
    QString m_roleBefore;
    bool m_recordBefore;
    QComboBox *m_role;
    QCheckBox *m_record;
};

} // namespace ovation::ui
