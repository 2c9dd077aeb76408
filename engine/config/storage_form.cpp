#include "config/storage_form.h"

#include "config/layers.h"
#include "config/load.h"
#include "config/setting_groups.h"

#include <algorithm>

namespace ovation::config {
namespace {

constexpr QLatin1StringView CertificatesField{"OVATION_S3_CERTIFICATES"};

/// Headers may hold the key of an encryption.
bool isSecret(QLatin1StringView name) {
    return name == SecretKeyName || name == HeadersName;
}

bool isOfStorage(const QString &name) {
    return std::any_of(StorageNames.begin(), StorageNames.end(),
                       [&](QLatin1StringView each) { return name == each; });
}

} // namespace

Result<std::vector<StorageField>> storageFields(const Sources &sources) {
    const auto layers = readLayers(sources);
    if (!layers)
        return layers.error();
    std::vector<StorageField> fields;
    for (const QLatin1StringView each : StorageNames) {
        StorageField field;
        field.name = latin1(each);
        field.isSecret = isSecret(each);
        layers->tell(field, sources);
        fields.push_back(std::move(field));
    }
    return fields;
}

Result<StorageSettings> storageWith(const Sources &sources, const StorageChanges &changes) {
    const auto layers = readLayers(sources);
    if (!layers)
        return layers.error();
    QStringList wrong;
    Layers::Values values;
    values.insert(latin1(CertificatesField), layers->value(latin1(CertificatesField)));
    for (const QLatin1StringView each : StorageNames)
        values.insert(latin1(each), layers->value(latin1(each)));
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!isOfStorage(change.key()))
            wrong.append(QStringLiteral("%1 is no setting of a storage").arg(change.key()));
        else if (layers->isFixed(change.key()))
            wrong.append(
                QStringLiteral("%1 is set by the environment or a file: change it there").arg(change.key()));
        values.insert(change.key(), change.value());
    }
    Settings settings;
    SettingReader reader(values);
    readStorage(reader, settings);
    wrong += reader.complaints();
    if (!wrong.isEmpty())
        return Error{Errc::UnprocessableParameter, wrong.join(QStringLiteral(". ")) + u'.'};
    return settings.storage;
}

Result<void> keepStorage(const Sources &sources, const StorageChanges &changes) {
    if (const auto checked = storageWith(sources, changes); !checked)
        return checked.error();
    return keep(sources, changes);
}

} // namespace ovation::config
