#include "base/core_files.h"

#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace ovation;

class CoreFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// A core_pattern with a pipe asks only whether the process may be dumped.
    void aProcessWithSecretsCannotBeDumped() {
        const pid_t child = fork();
        if (child == 0) {
            forbidCoreFiles();
            rlimit cores{};
            const bool bounded = getrlimit(RLIMIT_CORE, &cores) == 0 && cores.rlim_max == 0;
            _exit(prctl(PR_GET_DUMPABLE) == 0 && bounded ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }

    void aSandboxIsBornMeanwhileOnly() {
        const pid_t child = fork();
        if (child == 0) {
            forbidCoreFiles();
            bool could = false;
            {
                const SandboxBirth birth;
                could = prctl(PR_GET_DUMPABLE) == 1;
            }
            _exit(could && prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
};

QTEST_GUILESS_MAIN(CoreFilesTest)
#include "test_core_files.moc"
