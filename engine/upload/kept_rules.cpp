#include "upload/kept_rules.h"

#include "base/atomic_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ovation::upload {
namespace {

constexpr qint64 MaxFile_bytes = 10'000;
const QString Settings = QStringLiteral("settings"), Chosen = QStringLiteral("chosen");

QJsonObject toJson(const Rules &rules) {
    return {{QStringLiteral("localFiles"), int(rules.localFiles)},
            {QStringLiteral("localDays"), rules.localDays},
            {QStringLiteral("parallel"), rules.parallel},
            {QStringLiteral("limit"), qint64(rules.limit_bytes_per_s)}};
}

Rules fromJson(const QJsonObject &json) {
    Rules rules;
    rules.localFiles = LocalFiles(std::clamp(json[QStringLiteral("localFiles")].toInt(int(LocalFiles::Keep)),
                                             int(LocalFiles::Keep), int(LocalFiles::RemoveLater)));
    rules.localDays = std::clamp(json[QStringLiteral("localDays")].toInt(), 0, Rules::MaxDays);
    rules.parallel =
        std::clamp(json[QStringLiteral("parallel")].toInt(rules.parallel), 1, Rules::MaxParallel);
    rules.limit_bytes_per_s = std::max<qint64>(json[QStringLiteral("limit")].toInteger(), 0);
    return rules;
}

} // namespace

Rules keptRules(const QString &path, const Rules &ofSettings) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ofSettings;
    const QJsonObject kept = QJsonDocument::fromJson(file.read(MaxFile_bytes)).object();
    if (!kept.contains(Chosen) || kept[Settings].toObject() != toJson(ofSettings))
        return ofSettings;
    return fromJson(kept[Chosen].toObject());
}

Result<void> keepRules(const QString &path, const Rules &ofSettings, const Rules &chosen) {
    const QJsonObject kept{{Settings, toJson(ofSettings)}, {Chosen, toJson(chosen)}};
    return writeFileAtomically(path, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace ovation::upload
