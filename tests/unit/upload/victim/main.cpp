// Uploads a recording, in order to be killed. Says how many bytes are there, and ends when all are.
// Arguments: the journal, the folder of the recording, the service's address.

#include "../recorded_files.h"
#include "../small_parts.h"

#include "storage/s3_store.h"
#include "upload/store_names.h"
#include "upload/upload_queue.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace ovation;

namespace {

class OneRecording final : public upload::FilesOfRecordings {
  public:
    explicit OneRecording(const QString &folder) : m_files(RecordedFiles::at(folder)) {}
    std::optional<std::vector<upload::LocalFile>> filesOf(const QString &, const QString &) const override {
        return m_files.files();
    }

  private:
    const RecordedFiles m_files;
};

storage::S3Options optionsOf(const QString &endpoint) {
    storage::S3Options options;
    options.place.bucket = QStringLiteral("recordings");
    options.place.endpoint = QUrl(endpoint);
    options.place.region = QStringLiteral("eu-west-1");
    options.place.pathStyle = true;
    options.parts = smallParts();
    return options;
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return 2;
    const SystemClock clock;
    storage::S3Store store(optionsOf(QString::fromLocal8Bit(argv[3])),
                           std::make_unique<storage::FixedCredentials>(
                               storage::Credentials{"AKIDEXAMPLE", "secret/of+this=test", {}, 0}),
                           clock);
    const OneRecording files(QString::fromLocal8Bit(argv[2]));
    constexpr int64_t Limit_bytes_per_s = 12'500'000; // so that it can be killed in between
    upload::UploadQueue queue({store,
                               files,
                               clock,
                               QString::fromLocal8Bit(argv[1]),
                               QStringLiteral("abcdefghij"),
                               {upload::LocalFiles::Keep, 0, 4, Limit_bytes_per_s}});
    QObject::connect(&queue, &upload::UploadQueue::delivered, &application, &QCoreApplication::quit);
    queue.add(QStringLiteral("S"), QStringLiteral("S"), 1);
    QTimer say;
    QObject::connect(&say, &QTimer::timeout, &say, [&queue] {
        std::printf("%lld\n", static_cast<long long>(queue.uploads().sent_bytes));
        std::fflush(stdout);
    });
    say.start(2);
    return QCoreApplication::exec();
}
