#include "base/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class AtomicFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void contentIsReplacedAsAWhole();
    void onlyTheOwnerMayRead();
    void orWhoCouldBefore();
    void aMissingFolderIsAnErrorThatNamesTheFile();
};

void AtomicFileTest::contentIsReplacedAsAWhole() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("state"));
    QVERIFY(ovation::writeFileAtomically(path, "a long first content").ok());
    QVERIFY(ovation::writeFileAtomically(path, "short").ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("short"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void AtomicFileTest::onlyTheOwnerMayRead() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secret"));
    QVERIFY(ovation::writeFileAtomically(path, "x").ok());
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
}

void AtomicFileTest::orWhoCouldBefore() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page"));
    QVERIFY(ovation::writeFileAtomically(path, "x", ovation::FileMode::Kept).ok());
    const auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QCOMPARE(QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser), own);
    QVERIFY(QFile::setPermissions(path, own | QFileDevice::ReadGroup | QFileDevice::ReadOther));
    QVERIFY(ovation::writeFileAtomically(path, "y", ovation::FileMode::Kept).ok());
    QCOMPARE(QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             own | QFileDevice::ReadGroup | QFileDevice::ReadOther);
}

void AtomicFileTest::aMissingFolderIsAnErrorThatNamesTheFile() {
    const auto result = ovation::writeFileAtomically(QStringLiteral("/nonexistent/folder/file"), "x");
    QVERIFY(!result.ok());
    QVERIFY(result.error().message.contains(QStringLiteral("/nonexistent/folder/file")));
}

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "test_atomic_file.moc"
