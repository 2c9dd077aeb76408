#pragma once

#include "library/types.h"

#include <QHash>
#include <QScrollArea>

class QToolButton;
class QVBoxLayout;

namespace ovation::ui {

/// Participants of an INDIVIDUAL recording: solo, mute and hide for each. Window thread.
class ParticipantList final : public QScrollArea {
    Q_OBJECT

  public:
    explicit ParticipantList(QWidget *parent = nullptr);

    /// All audible and shown, as at the beginning.
    void setStreams(const std::vector<library::Presence> &streams);
    QStringList shown() const; ///< ids of the streams that are not hidden

  Q_SIGNALS:
    void audibleChanged(const QString &streamId, bool audible);
    void shownChanged(const QString &streamId, bool shown);

  private:
    struct Row {
        QString streamId;
        QToolButton *solo = nullptr, *mute = nullptr, *hide = nullptr;
        bool audible = true;
    };
    QWidget *makeRow(const library::Presence &stream, Row &row);
    QToolButton *makeButton(const QString &name, const QString &iconName, const QString &toolTip);
    void updateAudible();

    std::vector<Row> m_rows;
};

} // namespace ovation::ui
