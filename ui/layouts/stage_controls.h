#pragma once

#include "studio/stage_person.h"

#include <QWidget>

#include <vector>

class QSpinBox;
class QTableWidget;

namespace ovation::ui {

/// Who is on the stage, and how each of them is: a row for everybody. Says so as soon as something changes.
class StageControls final : public QWidget {
    Q_OBJECT

  public:
    explicit StageControls(QWidget *parent = nullptr);

    const std::vector<StagePerson> &people() const { return m_people; }
    void setNumber(int people);

  Q_SIGNALS:
    void changed(const std::vector<ovation::StagePerson> &people);

  private:
    void makeRow(int row);
    void leave(int id);
    template <typename Change>
    void change(int id, Change apply);
    void rebuild();

    QSpinBox *m_number;
    QTableWidget *m_table;
    std::vector<StagePerson> m_people;
    int m_lastId = 0;
};

} // namespace ovation::ui
