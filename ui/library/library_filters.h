#pragma once

#include "library/types.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace ovation::ui {

/// Narrows the library: mode, status, health, date, length, tag, kept.
class LibraryFilters final : public QWidget {
    Q_OBJECT

  public:
    explicit LibraryFilters(QWidget *parent = nullptr);

    /// Sets what is chosen in `query`, and leaves text, order and trash as they are.
    void applyTo(library::Query &query) const;
    bool areSet() const;
    void clear();
    void offerTags(const QStringList &tags); ///< keeps the chosen one

  Q_SIGNALS:
    void changed();

  private:
    QComboBox *add(const QString &name, const QString &spoken, const QStringList &choices);
    void makeDates();
    void applyDate(library::Query &query) const;
    void applyLength(library::Query &query) const;

    QComboBox *m_mode, *m_status, *m_health, *m_date, *m_length, *m_tag;
    QCheckBox *m_kept;
    QWidget *m_dates; ///< both; shown for a range of one's own
    QDateEdit *m_from, *m_to;
};

} // namespace ovation::ui
