#pragma once

#include "export/export_run.h"
#include "export/recording_jobs.h"

#include <QTemporaryDir>

/// Exports in this thread, in folders of its own.
struct Exporting {
    QTemporaryDir folder;

    QString path(const QString &name) const { return folder.filePath(name); }
    /// With `request.target` as a name in the folder.
    ovation::Result<void> run(ovation::exporting::Request request,
                              ovation::exporting::JobControl *control = nullptr) const {
        using namespace ovation::exporting;
        request.target = path(request.target);
        const RecordingJobs jobs({folder.path(), {}});
        const auto job = jobs.make(request);
        if (!job)
            return job.error();
        JobControl own;
        return runExport(**job, request.target, ExportJournal(path(QStringLiteral("journal"))),
                         control ? *control : own);
    }
};

#define VERIFY_DONE(call)                                                                                    \
    do {                                                                                                     \
        const auto outcome = (call);                                                                         \
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));                        \
    } while (false)
#define VERIFY_NOTHING(call)                                                                                 \
    do {                                                                                                     \
        const QString wrong = (call);                                                                        \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)
