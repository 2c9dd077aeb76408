#pragma once

#include "studio/stage_participant.h"

#include <QWidget>

#include <vector>

class QSpinBox;
class QTableWidget;

namespace ovation::ui {

/// The participants on the stage, one row each. Reports every change at once.
class StageControls final : public QWidget {
    Q_OBJECT

  public:
    explicit StageControls(QWidget *parent = nullptr);

    const std::vector<StageParticipant> &participants() const { return m_participants; }
    void setNumber(int participants);

  Q_SIGNALS:
    void changed(const std::vector<ovation::StageParticipant> &participants);

  private:
    void makeRow(int row);
    void leave(int id);
    template <typename Change>
    void change(int id, Change apply);
    void rebuild();

    QSpinBox *m_number;
    QTableWidget *m_table;
    std::vector<StageParticipant> m_participants;
    int m_lastId = 0;
};

} // namespace ovation::ui
