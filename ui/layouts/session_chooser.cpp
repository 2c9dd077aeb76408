#include "ui/layouts/session_chooser.h"

#include "studio/stage_participant.h"

#include <QSignalBlocker>

#include <algorithm>

namespace ovation::ui {

namespace {
const QString stageId = QLatin1String(StageSessionId);
} // namespace

SessionChooser::SessionChooser(QWidget *parent) : QComboBox(parent) {
    setObjectName(QStringLiteral("pageSession"));
    setAccessibleName(tr("Session that the page shows"));
    setToolTip(tr("Session that the page shows: a running one, or the stage below"));
    setMinimumContentsLength(12);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::currentIndexChanged, this, &SessionChooser::chosen);
    showSessions({});
}

bool SessionChooser::isStage() const {
    return session() == stageId;
}

void SessionChooser::showSessions(const std::vector<SessionSnapshot> &sessions) {
    QStringList ids{stageId};
    for (const SessionSnapshot &one : sessions)
        if (one.id != stageId)
            ids += one.id;
    QStringList present;
    for (int i = 0; i < count(); ++i)
        present += itemData(i).toString();
    if (ids == present)
        return;
    const QString before = session();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const QString &id : std::as_const(ids))
            addItem(id == stageId ? tr("Stage") : id, id);
        setCurrentIndex(std::max(0, int(ids.indexOf(before))));
    }
    if (session() != before)
        Q_EMIT chosen();
}

} // namespace ovation::ui
