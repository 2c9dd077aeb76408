#include "base/log.h"
#include "base/log_lines.h"

#include <QTest>

#include <thread>

using namespace ovation;

class LogLinesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { qInstallMessageHandler(nullptr); }

    void theOldestAreForgotten() {
        LogLines lines;
        for (std::size_t i = 0; i < LogLines::MaxLines + 10; ++i)
            lines.add({0, 0, QtInfoMsg, {}, QString::number(i)});
        const auto all = lines.after(0);
        QCOMPARE(all.size(), LogLines::MaxLines);
        QCOMPARE(all.front().text, QStringLiteral("10"));
        QCOMPARE(all.front().number, 11U);
        QVERIFY(lines.after(all.back().number).empty());
        QCOMPARE(lines.after(all.back().number - 2).size(), std::size_t(2));
    }

    void longLinesTakeTheRoomOfMany() {
        LogLines lines;
        const QString text(4000, u'x');
        for (int i = 0; i < 1000; ++i)
            lines.add({0, 0, QtInfoMsg, {}, text});
        QCOMPARE(qsizetype(lines.after(0).size()), LogLines::MaxCharacters / text.size());
    }

    void everyThreadIsKeptWithoutSecrets() {
        const auto lines = std::make_shared<LogLines>();
        installLogging(lines);
        constexpr int Threads = 4, Each = 50;
        std::vector<std::jthread> writers;
        writers.reserve(Threads);
        for (int i = 0; i < Threads; ++i)
            writers.emplace_back([] {
                for (int n = 0; n < Each; ++n)
                    qCWarning(logServer).noquote() << "secret=CANARY tok_CANARY" << n;
            });
        writers.clear();
        const auto all = lines->after(0);
        QCOMPARE(all.size(), std::size_t(Threads * Each));
        for (const LogLine &line : all) {
            QVERIFY(!line.text.contains(QStringLiteral("CANARY")));
            QCOMPARE(line.level, QtWarningMsg);
            QCOMPARE(line.category, QStringLiteral("ovation.server"));
        }
        QVERIFY(toText(all.front()).contains(QStringLiteral("Z warning ovation.server: secret=*** tok_***")));
    }
};

QTEST_GUILESS_MAIN(LogLinesTest)
#include "test_log_lines.moc"
