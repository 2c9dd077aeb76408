#pragma once

#include <QLabel>

namespace ovation::ui {

/// The line below a field: what may be entered, or what is wrong with what was. Keeps its height, so nothing
/// moves when a problem appears.
class FieldHint final : public QLabel {
    Q_OBJECT

  public:
    FieldHint(const char *name, const QString &hint, QWidget *parent = nullptr);

    /// Empty = nothing is wrong.
    void setProblem(const QString &sentence);

  private:
    QString m_hint;
};

} // namespace ovation::ui
