#include "page/page_process.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace ovation::page;

/// The process shows what strangers made, and may say anything.
class PageProcessTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void oneThatSaysTooMuchIsEnded() {
        const auto process = start("yes '{\"alive\":{}}'");
        QSignalSpy failed(process.get(), &PageProcess::failed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
        const auto error = failed.first().first().value<Error>();
        QVERIFY2(error.message.contains(QStringLiteral("says too much")), qPrintable(error.message));
        QTRY_VERIFY_WITH_TIMEOUT(!process->isRunning(), 20'000);
        QCOMPARE(failed.size(), 1);
    }

    void whatItSaysIsCut() {
        const auto process = start("text=$(printf '%100000s' x)\n"
                                   "echo '{\"complaint\":{\"kind\":\"denial\",\"text\":\"'\"$text\"'\"}}'\n"
                                   "echo '{\"noAudio\":{\"text\":\"'\"$text\"'\"}}'\n"
                                   "echo '{\"note\":{\"text\":\"'\"$text\"'\"}}'\n"
                                   "echo '{\"failed\":{\"text\":\"'\"$text\"'\"}}'");
        QSignalSpy noted(process.get(), &PageProcess::noted), failed(process.get(), &PageProcess::failed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
        QCOMPARE(noted.size(), 1);
        QCOMPARE(noted.first().first().toString().size(), MaxSaidText);
        QCOMPARE(failed.first().first().value<Error>().message.size(), MaxSaidText);
        QCOMPARE(process->audioless().size(), MaxSaidText);
        QVERIFY(process->complaints().notes().constFirst().size() < 1000);
    }

    void whatIsToldOnceIsToldOnce() {
        const auto process = start("for n in 1 2 3; do\n"
                                   "echo '{\"painted\":{}}'; echo '{\"recording\":{}}'\n"
                                   "echo '{\"writingFailed\":{\"text\":\"x\"}}'\n"
                                   "done\n"
                                   "echo '{\"note\":{\"text\":\"asked for nothing\"}}'\n"
                                   "while read -r line; do case $line in *record*)\n"
                                   "for n in 1 2 3; do echo '{\"recording\":{}}'\n"
                                   "echo '{\"writingFailed\":{\"text\":\"x\"}}'; done\n"
                                   "echo '{\"note\":{\"text\":\"asked\"}}';; esac; done");
        QSignalSpy painted(process.get(), &PageProcess::painted),
            began(process.get(), &PageProcess::recordingStarted),
            unwritten(process.get(), &PageProcess::writingFailed), noted(process.get(), &PageProcess::noted);
        QTRY_COMPARE_WITH_TIMEOUT(noted.size(), 1, 20'000);
        QCOMPARE(painted.size(), 1);
        QVERIFY(began.isEmpty() && unwritten.isEmpty());
        process->record({});
        QTRY_COMPARE_WITH_TIMEOUT(noted.size(), 2, 20'000);
        QCOMPARE(began.size(), 1);
        QCOMPARE(unwritten.size(), 1);
    }

    void oneThatReadsNothingIsNotWrittenToWithoutEnd() {
        const auto process = start("exec sleep 60");
        QSignalSpy failed(process.get(), &PageProcess::failed);
        for (int i = 0; i < 1'000'000 && failed.isEmpty(); ++i)
            process->setPaused(true);
        QCOMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<Error>();
        QVERIFY2(error.message.contains(QStringLiteral("takes nothing")), qPrintable(error.message));
    }

  private:
    std::unique_ptr<PageProcess> start(const QByteArray &script) {
        QFile program(m_folder.filePath(QStringLiteral("page%1").arg(++m_programs)));
        if (!program.open(QFile::WriteOnly) || program.write("#!/bin/sh\n" + script + '\n') < 0 ||
            !program.setPermissions(QFile::ReadOwner | QFile::ExeOwner))
            qFatal("no program");
        program.close();
        return std::make_unique<PageProcess>(OpenRequest(), program.fileName());
    }

    const QTemporaryDir m_folder;
    int m_programs = 0;
};

QTEST_GUILESS_MAIN(PageProcessTest)
#include "test_page_process.moc"
