#include "storage/make_store.h"

#include "storage/aws_environment.h"
#include "storage/credential_chain.h"
#include "storage/folder_store.h"
#include "storage/s3_store.h"

#include <QFile>

namespace ovation::storage {
namespace {

std::unique_ptr<ObjectStore> makeS3(const config::StorageSettings &settings, const Clock &clock) {
    S3Options options;
    options.place = {settings.bucket, settings.folders, settings.endpoint, settings.region,
                     settings.pathStyle};
    options.headers = settings.headers;
    if (QFile file(settings.certificates); !settings.certificates.isEmpty() && file.open(QIODevice::ReadOnly))
        options.certificates = file.readAll();
    std::unique_ptr<CredentialSource> credentials;
    if (settings.accessKey.isEmpty())
        credentials = CredentialChain::ofMachine(AwsEnvironment::ofThisProcess(), clock);
    else
        credentials = std::make_unique<FixedCredentials>(
            Credentials{settings.accessKey.toLatin1(), settings.secretKey.toLatin1(), {}, 0});
    return std::make_unique<S3Store>(std::move(options), std::move(credentials), clock);
}

} // namespace

std::unique_ptr<ObjectStore> makeStore(const config::StorageSettings &settings, const Clock &clock) {
    switch (settings.kind) {
    case config::RecordingStorage::S3:
        return makeS3(settings, clock);
    case config::RecordingStorage::Folder:
        return std::make_unique<FolderStore>(settings.folder);
    case config::RecordingStorage::Local:
        break;
    }
    return nullptr;
}

} // namespace ovation::storage
