#include "pseudo_language.h"
#include "window_driver.h"

#include "config/load.h"
#include "storage_setup_host.h"
#include "ui/uploads/storage_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace ovation;
using namespace ovation::ui;
using Step = upload::Trial::Step;

/// Where recordings are kept, chosen in the window.
class StorageDialogTest : public QObject, WindowDriver {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        storage.given.clear();
        storage.failWith.clear();
        storage.kept.clear();
        QSettings().clear(); // English again
        open();
        part<QDockWidget>("uploadDock")->show();
        part<QDockWidget>("uploadDock")->raise();
        settle();
    }

    void aBucketIsTriedAndSavedInADialog() {
        openStorage();
        auto *dialog = part<StorageDialog>("storageDialog");
        QVERIFY(dialog->changes().isEmpty());
        QVERIFY(!text(config::BucketName)->isVisible()); // recordings stay here
        part<QComboBox>(config::StorageName.data())->setCurrentIndex(1);
        QVERIFY(text(config::BucketName)->isVisible());
        QVERIFY(!text(config::StorageFolderName)->isVisible());
        dialog->close(); // it asks first, and the answer is no
        QCOMPARE(dialogs->questions.size(), 1);
        QVERIFY(dialog->isVisible());
        text(config::BucketName)->setText(QStringLiteral("lessons/2026"));
        text(config::AccessKeyName)->setText(QStringLiteral("AKIDEXAMPLE"));
        text(config::SecretKeyName)->setText(QStringLiteral("canary/of+this=test"));
        QCOMPARE(text(config::SecretKeyName)->echoMode(), QLineEdit::Password);
        const config::StorageChanges wanted{
            {QLatin1String(config::StorageName), QStringLiteral("s3")},
            {QLatin1String(config::BucketName), QStringLiteral("lessons/2026")},
            {QLatin1String(config::AccessKeyName), QStringLiteral("AKIDEXAMPLE")},
            {QLatin1String(config::SecretKeyName), QStringLiteral("canary/of+this=test")}};
        storage.trial = {QStringLiteral("https://lessons.example/2026/"),
                         {{Step::Write, false, QStringLiteral("Access Denied"), {}}}};
        click("testStorage");
        QTRY_VERIFY(part<QLabel>("storageOutcome")->text().contains(QStringLiteral("Access Denied")));
        QCOMPARE(storage.tried, wanted);
        QVERIFY(storage.kept.isEmpty());
        QVERIFY(dialog->grab().save(QStringLiteral(OVATION_SCREENSHOTS "/storage.png")));
        click("saveStorage");
        QTRY_VERIFY(said("uploadPanel").contains(QStringLiteral("Restart Ovation Studio")));
        QCOMPARE(storage.kept, wanted);
    }

    void aFolderIsTriedForRealAndIsThereAtTheNextStart() {
        const QTemporaryDir home, mounted;
        config::Sources sources;
        sources.configPath = home.filePath(QStringLiteral("config"));
        sources.dataPath = home.filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkpath(sources.configPath));
        StorageSetupHost setup(sources);
        window->setStorage(setup);
        trigger("storageSettings");
        QTRY_VERIFY(window->findChild<StorageDialog *>());
        part<QComboBox>(config::StorageName.data())->setCurrentIndex(2);
        text(config::StorageFolderName)->setText(mounted.filePath(QStringLiteral("absent")));
        click("testStorage");
        QTRY_VERIFY(
            part<QLabel>("storageOutcome")->text().contains(QLatin1String(config::StorageFolderName)));
        text(config::StorageFolderName)->setText(mounted.path());
        click("testStorage");
        QTRY_VERIFY(part<QLabel>("storageOutcome")->text().contains(QStringLiteral("can be kept there")));
        QVERIFY(QDir(mounted.path()).isEmpty());
        click("saveStorage");
        QTRY_VERIFY(said("uploadPanel").contains(QStringLiteral("Restart Ovation Studio")));
        const auto loaded = config::load(sources);
        const auto *settings = std::get_if<config::Settings>(&loaded);
        QVERIFY(settings);
        QCOMPARE(settings->storage.folder, mounted.path());
    }

    void aSecretThatIsTypedIsInTheSavedSettingsAndNowhereElse() {
        const QString canary = QStringLiteral("canary/of+this=test");
        QTcpServer service; // repeats what it must not
        QVERIFY(service.listen(QHostAddress::LocalHost));
        const QByteArray body = "<Error><Code>AccessDenied</Code><Message>no signature with " +
                                canary.toUtf8() + "</Message></Error>";
        connect(&service, &QTcpServer::newConnection, &service, [&] {
            QTcpSocket *client = service.nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, client, [client, body] {
                client->readAll();
                client->write("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body);
                client->disconnectFromHost();
            });
        });
        const QTemporaryDir home;
        config::Sources sources;
        sources.configPath = home.filePath(QStringLiteral("config"));
        sources.dataPath = home.filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkpath(sources.configPath));
        logged().clear();
        const QtMessageHandler before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { logged() += text + u'\n'; });
        StorageSetupHost setup(sources);
        window->setStorage(setup);
        const auto openDialog = [this] {
            trigger("storageSettings");
            return QTest::qWaitFor([this] { return window->findChild<StorageDialog *>() != nullptr; });
        };
        QVERIFY(openDialog());
        part<QComboBox>(config::StorageName.data())->setCurrentIndex(1);
        const QString endpoint = QStringLiteral("http://127.0.0.1:%1").arg(service.serverPort());
        for (const auto &[name, value] : {std::pair(config::BucketName, QStringLiteral("lessons")),
                                          {config::EndpointName, endpoint},
                                          {config::AccessKeyName, QStringLiteral("AKIDEXAMPLE")}})
            text(name)->setText(value);
        text(config::SecretKeyName)->setFocus();
        QTest::keyClicks(text(config::SecretKeyName), canary);
        part<QCheckBox>(config::PathStyleName.data())->setChecked(true);
        click("testStorage");
        QTRY_VERIFY(part<QLabel>("storageOutcome")->text().contains(QStringLiteral("no signature with")));
        QString shown = part<QLabel>("storageOutcome")->text();
        click("saveStorage");
        QTRY_VERIFY(said("uploadPanel").contains(QStringLiteral("Restart Ovation Studio")));
        shown += said("uploadPanel");
        QTRY_VERIFY(!window->findChild<StorageDialog *>());
        QVERIFY(openDialog());
        for (const QLineEdit *field : part<StorageDialog>("storageDialog")->findChildren<QLineEdit *>())
            shown += field->text() + field->placeholderText() + field->toolTip();
        window.reset(); // what it keeps of itself is written
        qInstallMessageHandler(before);
        QVERIFY2(!shown.contains(canary), qPrintable(shown));
        QVERIFY2(!logged().contains(canary), qPrintable(logged()));
        QStringList holders;
        for (const QString &root : {home.path(), folder.path()}) {
            for (QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
                 it.hasNext();) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                if (file.readAll().contains(canary.toUtf8()))
                    holders += file.fileName();
            }
        }
        QCOMPARE(holders, QStringList{sources.configPath + QStringLiteral("/settings.env")});
        constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(holders.first()) & Others));
    }

    void whatIsWrongWithABucketIsSaidAndKeepsTheDialogOpen() {
        openStorage();
        part<QComboBox>(config::StorageName.data())->setCurrentIndex(1);
        storage.failWith = QStringLiteral("OPENVIDU_PRO_AWS_S3_BUCKET is missing.");
        click("saveStorage");
        QTRY_VERIFY(part<QLabel>("storageOutcome")->text().contains(storage.failWith));
        QVERIFY(part<StorageDialog>("storageDialog")->isVisible());
        QVERIFY(part<QPushButton>("saveStorage")->isDefault());
    }

    void aSavedSecretIsNotShownAndStays() {
        set(config::StorageName, QStringLiteral("s3"));
        set(config::BucketName, QStringLiteral("lessons"));
        set(config::AccessKeyName, QStringLiteral("AKIDEXAMPLE"));
        field(config::SecretKeyName).isSet = true;
        openStorage();
        auto *dialog = part<StorageDialog>("storageDialog");
        QCOMPARE(text(config::SecretKeyName)->text(), QString());
        QVERIFY(text(config::SecretKeyName)->placeholderText().startsWith(QStringLiteral("Saved")));
        part<QCheckBox>(config::PathStyleName.data())->setChecked(true);
        QCOMPARE(dialog->changes(),
                 (config::StorageChanges{{QLatin1String(config::PathStyleName), QStringLiteral("true")}}));
        text(config::AccessKeyName)->clear(); // and the secret one with it
        QCOMPARE(dialog->changes().value(QLatin1String(config::SecretKeyName), QStringLiteral("-")),
                 QString());
    }

    void whatTheEnvironmentSetsIsShownAndStays() {
        set(config::StorageName, QStringLiteral("s3"));
        set(config::BucketName, QStringLiteral("lessons"));
        field(config::BucketName).isFixed = true;
        field(config::RegionName).isFixed = true;
        field(config::RegionName).file = QStringLiteral("/etc/ovation/.env");
        openStorage();
        QCOMPARE(text(config::BucketName)->text(), QStringLiteral("lessons"));
        QVERIFY(!text(config::BucketName)->isEnabled());
        QVERIFY(text(config::BucketName)->toolTip().contains(QStringLiteral("environment")));
        QVERIFY(!text(config::RegionName)->isEnabled());
        QVERIFY(text(config::RegionName)->toolTip().contains(QStringLiteral("/etc/ovation/.env")));
        QVERIFY(text(config::EndpointName)->isEnabled());
    }

    void itIsTranslatedAndHasRoomInEveryLanguage_data() {
        QTest::addColumn<bool>("isPseudo");
        for (const char *language : {"en", "de", "es", "fr", "zh_CN"})
            QTest::newRow(language) << false;
        QTest::newRow("pseudo") << true;
    }
    void itIsTranslatedAndHasRoomInEveryLanguage() {
        QFETCH(bool, isPseudo);
        PseudoLanguage pseudo;
        if (isPseudo)
            QVERIFY(QCoreApplication::installTranslator(&pseudo));
        else
            trigger((QByteArray("language_") + QTest::currentDataTag()).constData());
        settle();
        openStorage();
        const auto *dialog = part<StorageDialog>("storageDialog");
        for (const int kind : {0, 1, 2}) {
            part<QComboBox>(config::StorageName.data())->setCurrentIndex(kind);
            settle();
            QStringList problems = cutTexts(*dialog) + keysGivenTwice(*dialog);
            if (isPseudo)
                problems +=
                    plainWords(*dialog, {QStringLiteral("(OPENVIDU|OVATION)_\\w+|/mnt/[\\w/]+|\\{.*\\}")});
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        }
    }

  private:
    FakeStorage storage;

    /// What was logged.
    static QString &logged() {
        static QString text;
        return text;
    }
    config::StorageField &field(QLatin1StringView name) {
        if (storage.given.empty()) {
            for (const QLatin1StringView each : config::StorageNames) {
                const bool isSecret = each == config::SecretKeyName || each == config::HeadersName;
                storage.given.push_back({QLatin1String(each), {}, isSecret, false, false, {}});
            }
        }
        return *std::find_if(storage.given.begin(), storage.given.end(),
                             [&](const auto &one) { return one.name == name; });
    }
    void set(QLatin1StringView name, const QString &value) {
        field(name).value = value;
        field(name).isSet = true;
    }
    QLineEdit *text(QLatin1StringView name) const { return part<QLineEdit>(name.data()); }
    void openStorage() {
        (void)field(config::StorageName);
        window->setStorage(storage);
        trigger("storageSettings");
        QTRY_VERIFY(window->findChild<StorageDialog *>() &&
                    part<StorageDialog>("storageDialog")->isVisible());
    }
};

int main(int argc, char **argv) {
    return runWindowTest<StorageDialogTest>(argc, argv);
}

#include "test_storage_dialog.moc"
