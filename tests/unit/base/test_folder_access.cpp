#include "base/folder_access.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace ovation;

namespace {

/// Permission bits and group of a file or folder.
std::pair<int, gid_t> accessOf(const QString &path) {
    struct stat state = {};
    ::lstat(QFile::encodeName(path).constData(), &state);
    return {int(state.st_mode & 07777), state.st_gid};
}

/// One that this process may give files to; for root another than its own.
gid_t someGroup() {
    return ::geteuid() == 0 ? 12 : ::getegid();
}

} // namespace

class FolderAccessTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString make(const char *name) const {
        const QString path = m_folder->filePath(QLatin1String(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            ::fchmod(file.handle(), 0600);
        return path;
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPrivateFolderKeepsItsFilesPrivate() {
        const QString file = make("a");
        takeReadersOfFolder(file);
        takeReadersOfFolderForAll(m_folder->path());
        QCOMPARE(accessOf(file).first, 0600);
    }

    void aGroupMayReadWhatIsMadeInItsFolder() {
        const gid_t group = someGroup();
        const auto shared = shareFolderWithGroup(m_folder->path(), group);
        QVERIFY2(shared.ok(), qPrintable(shared ? QString() : shared.error().message));
        QCOMPARE(accessOf(m_folder->path()), std::pair(02750, group));
        const QString file = make("a");
        takeReadersOfFolder(file);
        QCOMPARE(accessOf(file), std::pair(0640, group));
        QVERIFY(shareFolderWithGroup(m_folder->path(), group).ok()); // a second time
    }

    void allFilesOfAFolderButNoLinkOutOfIt() {
        QTemporaryDir elsewhere;
        const QString outside = elsewhere.filePath(QStringLiteral("private"));
        QFile file(outside);
        QVERIFY(file.open(QIODevice::WriteOnly));
        ::fchmod(file.handle(), 0600);
        const QString plain = make("plain"), hidden = make(".hidden"), open = make("open");
        QVERIFY(QFile::link(outside, m_folder->filePath(QStringLiteral("link"))));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
        QCOMPARE(::mkfifo(qPrintable(m_folder->filePath(QStringLiteral("pipe"))), 0600), 0); // would block
        ::chmod(qPrintable(open), 0666);
        QVERIFY(shareFolderWithGroup(m_folder->path(), someGroup()).ok());
        takeReadersOfFolderForAll(m_folder->path());
        takeReadersOfFolder(m_folder->filePath(QStringLiteral("link")));
        QCOMPARE(accessOf(plain).first, 0640);
        QCOMPARE(accessOf(hidden).first, 0640);
        QCOMPARE(accessOf(open).first, 0666); // nothing is taken away
        QCOMPARE(accessOf(outside).first, 0600);
    }

    void aFolderThatIsNotThereIsAnError() {
        const auto shared = shareFolderWithGroup(m_folder->filePath(QStringLiteral("absent")), ::getegid());
        QVERIFY(!shared.ok());
        QVERIFY(shared.error().message.contains(QStringLiteral("absent")));
    }
};

QTEST_GUILESS_MAIN(FolderAccessTest)
#include "test_folder_access.moc"
