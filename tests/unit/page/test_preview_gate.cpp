#include "page/preview_gate.h"

#include "config/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <unistd.h>

using namespace ovation;
using namespace ovation::page;

class PreviewGateTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    config::Settings m_settings;

  private Q_SLOTS:
    void initTestCase() {
        m_settings.customLayoutPath = m_folder.path();
        m_settings.secret = QStringLiteral("s");
        m_settings.pageUser = QStringLiteral("root");
        QFile page(m_folder.filePath(QStringLiteral("index.html")));
        QVERIFY(page.open(QFile::WriteOnly));
    }

    // The files are looked for on another thread: the caller's is never made to wait.
    void answersComeLaterAndInOrder() {
        PreviewGate gate(m_settings);
        QStringList answers;
        const auto ask = [&](const QString &layout) {
            gate.open(QStringLiteral("S"), layout, [&answers, layout](const Result<PageRequest> &request) {
                answers.append(layout + (request ? QStringLiteral(": ") + request->url.path()
                                                 : QStringLiteral(": none")));
            });
        };
        ask(QString());
        ask(QStringLiteral("missing"));
        ask(QStringLiteral("http://127.0.0.1:3000/x"));
        QVERIFY(answers.isEmpty());
        QTRY_COMPARE(answers, (QStringList{QStringLiteral(": /openvidu/layouts/index.html"),
                                           QStringLiteral("missing: none"),
                                           QStringLiteral("http://127.0.0.1:3000/x: /x")}));
    }

    void rootIsShownNoPagesUnlessItIsSaid() {
        config::Settings settings = m_settings;
        settings.pageUser = QStringLiteral("nobody");
        PreviewGate gate(settings);
        std::optional<Result<PageRequest>> answer;
        gate.open(QStringLiteral("S"), QString(), [&](const Result<PageRequest> &given) { answer = given; });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->ok(), geteuid() != 0);
        if (!answer->ok())
            QVERIFY(answer->error().message.contains(QLatin1String("OVATION_PAGE_USER")));
    }

    void itCanGoBeforeItsAnswer() {
        bool answered = false;
        {
            PreviewGate gate(m_settings);
            gate.open(QStringLiteral("S"), QString(), [&](const Result<PageRequest> &) { answered = true; });
        }
        QTest::qWait(50);
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(PreviewGateTest)
#include "test_preview_gate.moc"
