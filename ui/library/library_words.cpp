#include "ui/library/library_words.h"

#include "ui/common/engine_text.h"
#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace ovation::ui {

using library::Entry;
using library::Health;
using recording::Status;

namespace {

struct Library {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

bool isRunning(const Entry &entry) {
    return entry.status == Status::Starting || entry.status == Status::Started;
}

} // namespace

QString durationText(const Entry &entry) {
    return entry.duration > 0 ? clockText(int64_t(entry.duration * 1000)) : QString();
}

QString healthText(const Entry &entry) {
    if (!entry.unreadable.isEmpty())
        return Library::tr("no metadata");
    if (isRunning(entry))
        return Library::tr("recording");
    if (entry.status == Status::Stopped)
        return Library::tr("finalizing");
    switch (entry.health) {
    case Health::Unknown:
        return {};
    case Health::Good:
        return Library::tr("good");
    case Health::Remarkable:
        return Library::tr("see details");
    case Health::Failed:
        return Library::tr("failed");
    }
    return {};
}

QString healthIcon(const Entry &entry) {
    if (!entry.unreadable.isEmpty())
        return QStringLiteral("info");
    if (isRunning(entry))
        return QStringLiteral("circle");
    switch (entry.health) {
    case Health::Good:
        return QStringLiteral("check");
    case Health::Remarkable:
        return QStringLiteral("info");
    case Health::Failed:
        return QStringLiteral("triangle-alert");
    case Health::Unknown:
        break;
    }
    return {};
}

Tone healthTone(const Entry &entry) {
    if (isRunning(entry))
        return Tone::Recording;
    if (entry.health == Health::Failed)
        return Tone::Warning;
    return entry.health == Health::Remarkable ? Tone::Accent : Tone::Normal;
}

QString toolTipOf(const Entry &entry) {
    QStringList lines{entry.name};
    if (!entry.participants.isEmpty())
        lines += Library::tr("Participants: %1").arg(listText(entry.participants));
    if (!entry.problem.isEmpty())
        lines += engineText(entry.problem);
    if (!entry.unreadable.isEmpty())
        lines += entry.unreadable;
    if (const QString kept = keptText(entry.kept); !kept.isEmpty())
        lines += Library::tr("File: %1").arg(kept);
    if (entry.annotations.keep)
        lines += Library::tr("Kept: no retention rule removes it");
    if (!entry.annotations.notes.isEmpty())
        lines += entry.annotations.notes.left(400);
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    // As HTML, because plain text would not be wrapped.
    return QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

QString spokenText(const Entry &entry) {
    QStringList parts{entry.name, momentText(entry.createdAt), durationText(entry), healthText(entry)};
    parts.removeAll(QString());
    return listText(parts);
}

} // namespace ovation::ui
