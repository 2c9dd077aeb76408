#include "folder_store.h"
#include "recorded_files.h"
#include "upload/fetched_media.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>

#include "../recording/small_disk.h"
#include "../traced_kill.h"

using namespace ovation;
using storage::StoreError;
using storage::StoreFailure;

namespace {

/// Gives other bytes than it tells of, piece by piece until there are enough.
class LyingStore final : public FolderStore {
  public:
    LyingStore(const QString &root, int64_t told_bytes) : FolderStore(root), m_told_bytes(told_bytes) {}

    R<ObjectInfo> info(const QString &key, const Transfer &) override {
        return ObjectInfo{key, m_told_bytes, "tag", 0, {}};
    }
    R<void> get(const QString &, const std::optional<QByteArray> &, int64_t, int64_t,
                const storage::ByteSink &sink, const Transfer &) override {
        const std::vector<std::byte> piece(10'000);
        for (; given_bytes < Endless_bytes; given_bytes += int64_t(piece.size())) {
            if (!sink(piece))
                return StoreError{StoreFailure::Stopped, QStringLiteral("stopped"), {}, 0};
        }
        return {};
    }

    static constexpr int64_t Endless_bytes = 20'000'000;
    int64_t given_bytes = 0; ///< and taken

  private:
    const int64_t m_told_bytes;
};

} // namespace

/// A file that is only in the store comes back, whole or not at all.
class FetchedMediaTest : public QObject {
    Q_OBJECT

  private:
    const QString m_key = QStringLiteral("S.abc-1/S.mp4");
    const QByteArray m_media = RecordedFiles::large(3'000'000);
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderStore> m_store;

    QString path() const { return m_dir->filePath(QStringLiteral("here/S.mp4")); }
    QStringList here() const {
        return QDir(m_dir->filePath(QStringLiteral("here"))).entryList(QDir::Files | QDir::Hidden);
    }

  private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<FolderStore>(m_dir->filePath(QStringLiteral("store")));
        QVERIFY(QDir().mkpath(m_dir->filePath(QStringLiteral("here"))));
        const RecordedFiles recording(m_dir->filePath(QStringLiteral("source")), m_media);
        const auto content = upload::openLocal(recording.files().front());
        QVERIFY(content);
        QVERIFY(m_store->put(m_key, {*content->source, 0, m_media.size()}, {}, {}));
    }

    void itComesBackByteByByte() {
        QVERIFY(upload::fetchMedia(*m_store, m_key, path(), 0, {}));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == m_media);
        QCOMPARE(here(), QStringList{QStringLiteral("S.mp4")});
    }

    void nothingIsLeftOfOneThatFails() {
        m_store->setFault([](const QString &call, const QString &) -> std::optional<StoreError> {
            if (call == QStringLiteral("get"))
                return StoreError{StoreFailure::Unreachable, QStringLiteral("away"), {}, 0};
            return {};
        });
        const auto got = upload::fetchMedia(*m_store, m_key, path(), 0, {});
        QCOMPARE(got.error().reason, StoreFailure::Unreachable);
        QCOMPARE(here(), QStringList());
    }

    void noMoreIsTakenThanTheStoreToldOf() {
        LyingStore store(m_dir->filePath(QStringLiteral("lying")), 1'000'000);
        const auto got = upload::fetchMedia(store, m_key, path(), 0, {});
        QCOMPARE(got.error().reason, StoreFailure::Damaged);
        QVERIFY2(got.error().message.contains(QStringLiteral("more")), qPrintable(got.error().message));
        QCOMPARE(store.given_bytes, 1'000'000);
        QCOMPARE(here(), QStringList());
    }

    void aSizeThatNoDiskHasIsRefused() {
        LyingStore store(m_dir->filePath(QStringLiteral("lying")), INT64_MAX);
        const auto got = upload::fetchMedia(store, m_key, path(), 1'000'000, {});
        QCOMPARE(got.error().reason, StoreFailure::Full);
        QCOMPARE(store.given_bytes, 0);
    }

    void theReserveOfTheDiskStaysFree() {
        constexpr int64_t Everything = int64_t(1) << 60;
        const auto got = upload::fetchMedia(*m_store, m_key, path(), Everything, {});
        QCOMPARE(got.error().reason, StoreFailure::Full);
        QCOMPARE(m_store->calls(QStringLiteral("get")), 0);
        QCOMPARE(here(), QStringList());
    }

    void aDiskThatFillsMeanwhileIsSaidAndNothingStays() {
        const SmallDisk disk(4096);
        if (!disk.isThere())
            QSKIP("only root can make a small disk");
        m_store->setFault([&disk](const QString &call, const QString &) -> std::optional<StoreError> {
            if (call == QStringLiteral("get")) // there was room for all of it before
                disk.fill(2'500'000);
            return {};
        });
        const QString path = disk.path() + QStringLiteral("/S.mp4");
        const auto got = upload::fetchMedia(*m_store, m_key, path, 0, {});
        QVERIFY(!got);
        QCOMPARE(got.error().reason, StoreFailure::Full);
        QVERIFY2(got.error().message.contains(path), qPrintable(got.error().message));
        QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("something else")});
        disk.free();
        m_store->setFault({});
        QVERIFY(upload::fetchMedia(*m_store, m_key, path, 0, {}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == m_media);
    }

    void nothingIsLeftOfOneThatIsKilled() {
        const int unnamed =
            ::open(QFile::encodeName(m_dir->path()).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
        if (unnamed < 0)
            QSKIP("this file system knows no files without a name");
        ::close(unnamed);
        int kills = 0;
        for (const long call : {long(SYS_fsync), long(SYS_fdatasync)})
            kills +=
                killBefore(call, 1, [this] { (void)upload::fetchMedia(*m_store, m_key, path(), 0, {}); });
        QVERIFY(kills > 0);
        QFile::remove(path()); // of a run that made neither call
        QCOMPARE(here(), QStringList());
        QVERIFY(upload::fetchMedia(*m_store, m_key, path(), 0, {}));
        QCOMPARE(here(), QStringList{QStringLiteral("S.mp4")});
    }

    void oneThatIsGoneIsSaidToBe() {
        const auto got = upload::fetchMedia(*m_store, QStringLiteral("T/T.mp4"), path(), 0, {});
        QCOMPARE(got.error().reason, StoreFailure::NoObject);
    }
};

QTEST_GUILESS_MAIN(FetchedMediaTest)
#include "test_fetched_media.moc"
