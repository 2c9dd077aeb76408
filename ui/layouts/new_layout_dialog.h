#pragma once

#include "layout/layout_templates.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ovation::ui {

/// Asks for a template and a name.
class NewLayoutDialog final : public QDialog {
    Q_OBJECT

  public:
    NewLayoutDialog(const std::vector<layout::TemplateInfo> &templates, const QString &name,
                    QWidget *parent = nullptr);

  Q_SIGNALS:
    void chosen(const QString &templateId, const QString &path);

  private:
    void update();

    std::vector<layout::TemplateInfo> m_templates;
    QListWidget *m_list;
    QLabel *m_description;
    QLineEdit *m_name;
    QPushButton *m_create;
};

} // namespace ovation::ui
