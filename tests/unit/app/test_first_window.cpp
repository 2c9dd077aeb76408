#include "app/first_window.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <future>
#include <memory>
#include <vector>

using namespace ovation;

/// Two starts of the window by one user.
class FirstWindowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();

    void aSecondStartHandsItsFilesToTheFirst();
    void anotherPortIsAnotherWindow();
    void whenTheFirstHasEndedTheNextIsTheFirst();
    void aSocketLeftByADeadProcessIsReplaced();
    void aFirstThatDoesNotAnswerIsNotWaitedForLong();
    void withoutARuntimeFolderEveryStartIsAFirst();
    void otherUsersDoNotReachTheSocket();
    void whatIsNoMessageIsNotHeard_data();
    void whatIsNoMessageIsNotHeard();
    void halfAMessageIsDroppedAndOthersAreServedMeanwhile();
    void manyFilesArriveInSeveralMessages();

  private:
    /// A second start, in a thread as in another process: it waits for the first.
    FirstWindow::Role startAgain(const QStringList &files, int port = Port) const {
        auto done = std::async(std::launch::async, [&, this] {
            return FirstWindow(m_folder->path(), port).begin(files, Patience_ms);
        });
        while (done.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready)
            QTest::qWait(5);
        return done.get();
    }
    QString socketPath() const { return m_folder->filePath(QStringLiteral("ovation-window-%1").arg(Port)); }
    bool answers(QLocalSocket &socket, const QByteArray &bytes) const;

    static constexpr int Port = 4443;
    static constexpr int Patience_ms = 60'000;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void FirstWindowTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// Whether the first window takes these bytes as a message.
bool FirstWindowTest::answers(QLocalSocket &socket, const QByteArray &bytes) const {
    if (socket.state() == QLocalSocket::UnconnectedState)
        socket.connectToServer(socketPath());
    socket.write(bytes);
    socket.flush();
    QByteArray answer;
    (void)QTest::qWaitFor(
        [&] {
            answer += socket.readAll();
            return answer.endsWith('\n') || socket.state() == QLocalSocket::UnconnectedState;
        },
        FirstWindow::MessageTimeout_ms + 10'000);
    return answer == "ok\n";
}

void FirstWindowTest::aSecondStartHandsItsFilesToTheFirst() {
    FirstWindow first(m_folder->path(), Port);
    QCOMPARE(first.begin({}), FirstWindow::Role::First);
    QSignalSpy heard(&first, &FirstWindow::startedAgain);
    const QStringList files{QStringLiteral("/home/ana/día 1.zip"), QStringLiteral("/tmp/a\nb.mp4")};
    QCOMPARE(startAgain(files), FirstWindow::Role::Second);
    QCOMPARE(startAgain({}), FirstWindow::Role::Second);
    QCOMPARE(heard.size(), 2);
    QCOMPARE(heard[0][0].toStringList(), files);
    QVERIFY(heard[1][0].toStringList().isEmpty());
}

void FirstWindowTest::anotherPortIsAnotherWindow() {
    FirstWindow first(m_folder->path(), Port), other(m_folder->path(), Port + 1);
    QCOMPARE(first.begin({}), FirstWindow::Role::First);
    QCOMPARE(other.begin({}), FirstWindow::Role::First);
    QSignalSpy heard(&first, &FirstWindow::startedAgain), otherHeard(&other, &FirstWindow::startedAgain);
    QCOMPARE(startAgain({}, Port + 1), FirstWindow::Role::Second);
    QCOMPARE(heard.size(), 0);
    first.end(); // its window is closing
    QCOMPARE(FirstWindow(m_folder->path(), Port).begin({}, 200), FirstWindow::Role::Unheard);
    QCOMPARE(otherHeard.size(), 1);
}

void FirstWindowTest::whenTheFirstHasEndedTheNextIsTheFirst() {
    auto first = std::make_unique<FirstWindow>(m_folder->path(), Port);
    QCOMPARE(first->begin({}), FirstWindow::Role::First);
    first.reset();
    FirstWindow next(m_folder->path(), Port);
    QCOMPARE(next.begin({}), FirstWindow::Role::First);
    QCOMPARE(startAgain({}), FirstWindow::Role::Second);
}

void FirstWindowTest::aSocketLeftByADeadProcessIsReplaced() {
    QFile left(socketPath()), lock(socketPath() + QStringLiteral(".lock"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(lock.open(QIODevice::WriteOnly));
    // As QLockFile writes it: a process that there is not, on this machine.
    lock.write("999999999\novation-window\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
    lock.close();
    FirstWindow first(m_folder->path(), Port);
    QCOMPARE(first.begin({}), FirstWindow::Role::First);
    QCOMPARE(startAgain({}), FirstWindow::Role::Second);
}

void FirstWindowTest::aFirstThatDoesNotAnswerIsNotWaitedForLong() {
    QLockFile lock(socketPath() + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    QVERIFY(lock.tryLock());
    QCOMPARE(FirstWindow(m_folder->path(), Port).begin({}, 200), FirstWindow::Role::Unheard);
}

void FirstWindowTest::withoutARuntimeFolderEveryStartIsAFirst() {
    FirstWindow one(QString(), Port), other(QString(), Port);
    QCOMPARE(one.begin({}), FirstWindow::Role::First);
    QCOMPARE(other.begin({}), FirstWindow::Role::First);
}

void FirstWindowTest::otherUsersDoNotReachTheSocket() {
    FirstWindow first(m_folder->path(), Port);
    QCOMPARE(first.begin({}), FirstWindow::Role::First);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QVERIFY(QFileInfo::exists(socketPath()));
    QCOMPARE(QFile::permissions(socketPath()) & others, QFile::Permissions());
}

void FirstWindowTest::whatIsNoMessageIsNotHeard_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray("\n");
    QTest::newRow("no JSON") << QByteArray("raise!\n");
    QTest::newRow("no files") << QByteArray("{}\n");
    QTest::newRow("no list") << QByteArray("{\"files\":\"/tmp/a\"}\n");
    QTest::newRow("no text") << QByteArray("{\"files\":[1]}\n");
    QTest::newRow("relative") << QByteArray("{\"files\":[\"a.zip\"]}\n");
    QTest::newRow("deep") << QByteArray("{\"files\":") + QByteArray(5000, '[') + "\n";
    QJsonArray many;
    for (int i = 0; i <= FirstWindow::MaxFiles; ++i)
        many += QStringLiteral("/a");
    QTest::newRow("too many")
        << QJsonDocument(QJsonObject{{QStringLiteral("files"), many}}).toJson(QJsonDocument::Compact) + '\n';
    QTest::newRow("too long") << QByteArray(FirstWindow::MaxMessage_bytes + 1, 'a');
}

void FirstWindowTest::whatIsNoMessageIsNotHeard() {
    QFETCH(QByteArray, bytes);
    FirstWindow first(m_folder->path(), Port);
    QCOMPARE(first.begin({}), FirstWindow::Role::First);
    QSignalSpy heard(&first, &FirstWindow::startedAgain);
    QLocalSocket socket;
    QVERIFY(!answers(socket, bytes));
    QCOMPARE(heard.size(), 0);
    QCOMPARE(startAgain({}), FirstWindow::Role::Second); // it still listens
}

void FirstWindowTest::halfAMessageIsDroppedAndOthersAreServedMeanwhile() {
    FirstWindow first(m_folder->path(), Port);
    QCOMPARE(first.begin({}), FirstWindow::Role::First);
    QSignalSpy heard(&first, &FirstWindow::startedAgain);
    std::vector<std::unique_ptr<QLocalSocket>> silent;
    for (int i = 0; i < FirstWindow::MaxConnections - 1; ++i) {
        silent.push_back(std::make_unique<QLocalSocket>());
        silent.back()->connectToServer(socketPath());
        silent.back()->write("{\"files\"");
        silent.back()->flush();
    }
    QTest::qWait(50);
    QCOMPARE(startAgain({QStringLiteral("/a")}), FirstWindow::Role::Second);
    QCOMPARE(heard.size(), 1);
    const auto isDropped = [](const auto &socket) {
        return socket->state() == QLocalSocket::UnconnectedState;
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(silent.begin(), silent.end(), isDropped),
                             FirstWindow::MessageTimeout_ms + 10'000);
    QCOMPARE(heard.size(), 1);
}

void FirstWindowTest::manyFilesArriveInSeveralMessages() {
    FirstWindow first(m_folder->path(), Port);
    QCOMPARE(first.begin({}), FirstWindow::Role::First);
    QStringList files, arrived;
    connect(&first, &FirstWindow::startedAgain, this, [&](const QStringList &some) { arrived += some; });
    for (int i = 0; i < FirstWindow::MaxFiles + 10; ++i)
        files += QStringLiteral("/%1/%2").arg(QString(200, QChar(1))).arg(i); // six bytes each in JSON
    QCOMPARE(startAgain(files), FirstWindow::Role::Second);
    QCOMPARE(arrived, files);
}

QTEST_GUILESS_MAIN(FirstWindowTest)
#include "test_first_window.moc"
