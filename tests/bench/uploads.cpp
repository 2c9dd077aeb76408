// How long recordings take into a bucket. Arguments: the service's address, the folder with the recordings,
// the journal, how many at a time. Each file of the folder is the media of one. Prints a line of JSON: the
// seconds, and the memory above idle. With the arguments "list" and a folder, or a service's address: how
// long a list of all recordings takes that are kept there, and one of what has changed since. With "pack" and
// a folder: how long its WebM files take into a ZIP; with the service's address, the journal, bytes a second
// and "ahead" or "after" behind it: how long until that is in the bucket, its parts sent while it is packed
// or after.

#include "recording/individual_files.h"
#include "recording/packing_news.h"
#include "storage/folder_store.h"
#include "storage/s3_store.h"
#include "upload/store_listing.h"
#include "upload/upload_queue.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cstdio>
#include <thread>

using namespace ovation;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Small_bytes = 1 << 20;

class Files final : public upload::FilesOfRecordings {
  public:
    explicit Files(const QString &folder) : m_folder(folder) {}
    std::optional<std::vector<upload::LocalFile>> filesOf(const QString &id, const QString &) const override {
        using Kind = upload::LocalFile::Kind;
        const QString path = m_folder + u'/' + id;
        std::vector files{upload::LocalFile{Kind::Media, id, path, u"video/mp4"_s}};
        if (QFileInfo(path).size() < Small_bytes) { // as many objects as a recording has
            for (const auto &[kind, name] :
                 {std::pair{Kind::Optional, u".jpg"_s}, {Kind::Metadata, u".json"_s}})
                files.push_back({kind, id + name, path, u"application/json"_s});
        }
        return files;
    }

  private:
    const QString m_folder;
};

double memory_MB(const char *member) {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto found = QRegularExpression(QLatin1String(member) + u":\\s+(\\d+)"_s)
                           .match(QString::fromLatin1(status.readAll()));
    return found.captured(1).toDouble() / 1000;
}

std::unique_ptr<storage::S3Store> bucketAt(const char *address, const Clock &clock) {
    storage::S3Options options;
    options.place.bucket = u"recordings"_s;
    options.place.endpoint = QUrl(QString::fromLocal8Bit(address));
    options.place.region = u"eu-west-1"_s;
    options.place.pathStyle = true;
    return std::make_unique<storage::S3Store>(std::move(options),
                                              std::make_unique<storage::FixedCredentials>(
                                                  storage::Credentials{"AKIDEXAMPLE", "secretsecret", {}, 0}),
                                              clock);
}

int list(storage::ObjectStore &store) {
    (void)upload::listRecordings(store, {}); // the first one finds nothing cached
    QElapsedTimer timer;
    timer.start();
    const auto all = upload::listRecordings(store, {});
    const double all_s = double(timer.restart()) / 1000;
    if (!all)
        return 1;
    const auto changes = upload::listChanges(store, all->folders, {});
    std::printf("{\"all_s\": %.3f, \"changes_s\": %.3f, \"recordings\": %d}\n", all_s,
                double(timer.elapsed()) / 1000, changes ? int(changes->folders.size()) : -1);
    return changes ? 0 : 1;
}

/// As at the end of an INDIVIDUAL recording.
bool packAll(const QString &folder, recording::PackingObserver *observer) {
    recording::RecordingInfo info;
    info.id = info.name = u"S"_s;
    std::vector<recording::StreamEntry> entries;
    for (const QString &name : QDir(folder).entryList({u"*.webm"_s}, QDir::Files)) {
        entries.emplace_back();
        entries.back().fileName = name;
    }
    recording::Packing packing;
    packing.observer = observer;
    return recording::packStreams(folder, info, entries, {}, {}, packing).ok();
}

int pack(const QString &folder) {
    const int64_t begun_ns = monotonicNow_ns();
    const bool packed = packAll(folder, nullptr);
    std::printf("{\"seconds\": %.3f}\n", double(monotonicNow_ns() - begun_ns) / 1e9);
    return packed ? 0 : 1;
}

/// The ZIP of a folder.
class Zip final : public upload::FilesOfRecordings {
  public:
    explicit Zip(QString folder) : m_folder(std::move(folder)) {}
    std::optional<std::vector<upload::LocalFile>> filesOf(const QString &, const QString &) const override {
        return std::vector{upload::LocalFile{upload::LocalFile::Kind::Media, u"S.zip"_s,
                                             m_folder + u"/S.zip"_s, u"application/zip"_s}};
    }

  private:
    const QString m_folder;
};

int packAndUpload(storage::ObjectStore &store, const Clock &clock, const QString &folder,
                  const QString &journal, int64_t limit_bytes_per_s, bool isAhead) {
    const Zip zip(folder);
    upload::UploadQueue queue(
        {store, zip, clock, journal, u"abcdefghij"_s, {upload::LocalFiles::Keep, 0, 1, limit_bytes_per_s}});
    QObject::connect(&queue, &upload::UploadQueue::delivered, qApp, [] { QCoreApplication::quit(); });
    recording::PackingNews news;
    if (isAhead)
        QObject::connect(&news, &recording::PackingNews::begun, &queue,
                         [&](const recording::RecordingInfo &, const recording::GrowingArchive &archive) {
                             const auto growing = std::make_shared<upload::GrowingFile>();
                             growing->name = u"S.zip"_s;
                             growing->path = archive.path;
                             growing->contentType = u"application/zip"_s;
                             growing->size_bytes = archive.size_bytes;
                             growing->changes = archive.headers;
                             queue.addGrowing(u"S"_s, u"S"_s, 1, growing);
                         });
    const int64_t begun_ns = monotonicNow_ns();
    int64_t packed_ns = 0;
    std::thread packing([&] {
        const bool packed = packAll(folder, &news);
        packed_ns = monotonicNow_ns();
        QMetaObject::invokeMethod(
            qApp, [&queue, packed] { packed ? queue.add(u"S"_s, u"S"_s, 1) : QCoreApplication::exit(1); });
    });
    const int result = QCoreApplication::exec();
    packing.join();
    std::printf("{\"seconds\": %.3f, \"packing\": %.3f}\n", double(monotonicNow_ns() - begun_ns) / 1e9,
                double(packed_ns - begun_ns) / 1e9);
    return result;
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "pack")
        return pack(QString::fromLocal8Bit(argv[2]));
    const SystemClock clock;
    if (argc == 3 && QByteArray(argv[1]) == "list") {
        storage::FolderStore folder(QString::fromLocal8Bit(argv[2]));
        return QByteArray(argv[2]).startsWith("http") ? list(*bucketAt(argv[2], clock)) : list(folder);
    }
    if (argc == 7 && QByteArray(argv[1]) == "pack")
        return packAndUpload(*bucketAt(argv[3], clock), clock, QString::fromLocal8Bit(argv[2]),
                             QString::fromLocal8Bit(argv[4]), atoll(argv[5]), QByteArray(argv[6]) == "ahead");
    if (argc != 5)
        return 2;
    const auto store = bucketAt(argv[1], clock);
    const QString folder = QString::fromLocal8Bit(argv[2]);
    const Files files(folder);
    const QStringList ids = QDir(folder).entryList(QDir::Files);
    const double idle_MB = memory_MB("VmRSS");
    const int64_t begun_ns = monotonicNow_ns();
    qsizetype left = ids.size();
    upload::UploadQueue queue({*store,
                               files,
                               clock,
                               QString::fromLocal8Bit(argv[3]),
                               u"abcdefghij"_s,
                               {upload::LocalFiles::Keep, 0, atoi(argv[4]), 0}});
    QObject::connect(&queue, &upload::UploadQueue::delivered, qApp, [&] {
        if (--left == 0)
            QCoreApplication::quit();
    });
    QObject::connect(&queue, &upload::UploadQueue::gaveUp, qApp, [](const upload::Item &item) {
        std::fprintf(stderr, "%s\n", qPrintable(item.reason));
        QCoreApplication::exit(1);
    });
    for (const QString &id : ids)
        queue.add(id, id, 1);
    const int result = QCoreApplication::exec();
    std::printf("{\"seconds\": %.3f, \"memory_MB\": %.1f}\n", double(monotonicNow_ns() - begun_ns) / 1e9,
                memory_MB("VmHWM") - idle_MB);
    return result;
}
