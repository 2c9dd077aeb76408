#include "library/annotations.h"

#include "recording/own_data.h"

#include <QJsonArray>

namespace ovation::library {
namespace {

const QString Member = QStringLiteral("library");
const QString Tags = QStringLiteral("tags"), Notes = QStringLiteral("notes"), Keep = QStringLiteral("keep");

QJsonObject toJson(const Annotations &annotations) {
    QJsonObject json;
    if (!annotations.tags.isEmpty())
        json[Tags] = QJsonArray::fromStringList(annotations.tags);
    if (!annotations.notes.isEmpty())
        json[Notes] = annotations.notes;
    if (annotations.keep)
        json[Keep] = true;
    return json;
}

} // namespace

Result<Annotations> tidied(Annotations annotations) {
    QStringList tags;
    for (const QString &given : std::as_const(annotations.tags)) {
        const QString tag = given.simplified();
        if (tag.size() > MaxTag_chars)
            return Error{Errc::LimitReached, QStringLiteral("A tag can have at most %1 characters: '%2…'")
                                                 .arg(MaxTag_chars)
                                                 .arg(tag.left(20))};
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    if (tags.size() > MaxTags)
        return Error{Errc::LimitReached, QStringLiteral("A recording can have at most %1 tags").arg(MaxTags)};
    if (annotations.notes.size() > MaxNotes_chars)
        return Error{Errc::LimitReached,
                     QStringLiteral("Notes can have at most %1 characters").arg(MaxNotes_chars)};
    annotations.tags = tags;
    return annotations;
}

Annotations annotationsFrom(const QJsonObject &ownData) {
    const QJsonObject json = ownData[Member].toObject();
    Annotations annotations;
    for (const auto &value : json[Tags].toArray()) {
        const QString tag = value.toString().simplified().left(MaxTag_chars);
        if (annotations.tags.size() < MaxTags && !tag.isEmpty() && !annotations.tags.contains(tag))
            annotations.tags.append(tag);
    }
    annotations.notes = json[Notes].toString().left(MaxNotes_chars);
    annotations.keep = json[Keep].toBool();
    return annotations;
}

Result<void> writeAnnotations(const QString &ownDataPath, const Annotations &annotations) {
    return recording::changeOwnData(ownDataPath, [&annotations](QJsonObject &own) {
        QJsonObject mine = own[Member].toObject(); // members of later versions stay
        for (const QString &member : {Tags, Notes, Keep})
            mine.remove(member);
        const QJsonObject given = toJson(annotations);
        for (auto one = given.begin(); one != given.end(); ++one)
            mine[one.key()] = one.value();
        if (mine.isEmpty())
            own.remove(Member);
        else
            own[Member] = mine;
    });
}

} // namespace ovation::library
